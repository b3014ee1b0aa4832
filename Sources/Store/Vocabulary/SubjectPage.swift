/// A part of one subject's entries in an event log.
public struct SubjectPage: Hashable, Sendable {
    /// The entries, in order.
    public let entries: [LogEntry]
    /// The last sequence that was looked at: where to go on.
    public let position: Int64

    /// A page of these parts.
    public init(entries: [LogEntry], position: Int64) {
        self.entries = entries
        self.position = position
    }
}
