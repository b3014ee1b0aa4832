/// An entry as read from an event log.
public struct LogEntry: Hashable, Sendable {
    /// Its place in the log; the first is 1 and there are no gaps.
    public let sequence: Int64
    /// The epoch of the owner that wrote it.
    public let epoch: OwnerEpoch
    /// Whose key sealed the body.
    public let subject: SubjectKey
    /// The body in clear, or nil when the key that sealed it was destroyed: the subject has been erased.
    public let body: [UInt8]?

    /// An entry of these parts.
    public init(sequence: Int64, epoch: OwnerEpoch, subject: SubjectKey, body: [UInt8]?) {
        self.sequence = sequence
        self.epoch = epoch
        self.subject = subject
        self.body = body
    }
}
