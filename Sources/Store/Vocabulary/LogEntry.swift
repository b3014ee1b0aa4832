/// An entry as read from an event log.
public struct LogEntry: Hashable, Sendable {
    /// What stands in an entry's place.
    public enum Content: Hashable, Sendable {
        /// What was appended, in clear.
        case body([UInt8])
        /// Nothing any more: its subject was erased since, or the entry was taken back or discarded.
        case gone
        /// The subject was erased here, at that civil time (milliseconds since 1970): what came before is gone.
        case tombstone(erasedAtMs: Int64)
        /// From here on nothing up to that place is taken back any more. It belongs to nobody.
        case settled(through: Int64)
    }

    /// Its place in the log; the first ever was 1 and there are no gaps.
    public let sequence: Int64
    /// The epoch of the owner that wrote it.
    public let epoch: OwnerEpoch
    /// Whose key sealed the body.
    public let subject: SubjectKey
    /// What it says.
    public let content: Content

    /// The body in clear, if there is one to read.
    public var body: [UInt8]? {
        if case .body(let body) = content { body } else { nil }
    }

    /// Whether the subject was erased here.
    public var isTombstone: Bool {
        if case .tombstone = content { true } else { false }
    }

    /// An entry of these parts.
    public init(sequence: Int64, epoch: OwnerEpoch, subject: SubjectKey, content: Content) {
        self.sequence = sequence
        self.epoch = epoch
        self.subject = subject
        self.content = content
    }
}
