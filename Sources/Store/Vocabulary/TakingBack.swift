/// The name of a taking back of some of a subject's entries.
public struct TakingBack: Hashable, Sendable {
    /// Whose entries.
    public let subject: SubjectKey
    /// When (civil time, milliseconds since 1970); no two of a subject are at the same time.
    public let takenBackAtMs: Int64

    /// A taking back of these parts.
    public init(subject: SubjectKey, takenBackAtMs: Int64) {
        self.subject = subject
        self.takenBackAtMs = takenBackAtMs
    }
}
