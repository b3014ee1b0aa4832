/// What an event log keeps, and how much room that takes.
public struct LogExtent: Hashable, Sendable {
    /// The oldest entry that is kept; `head + 1` when there is none.
    public let first: Int64
    /// The last sequence appended, 0 if there is none.
    public let head: Int64
    /// Nothing up to there is taken back any more.
    public let settledThrough: Int64
    /// Room that the log's file takes on the disk, without what stands free in it.
    public let bytes: Int64
    /// Everything appended since then is kept and can be taken back (civil time, milliseconds since 1970); nil when everything is.
    public let keptSinceMs: Int64?

    /// An extent of these parts.
    public init(first: Int64, head: Int64, settledThrough: Int64, bytes: Int64, keptSinceMs: Int64?) {
        self.first = first
        self.head = head
        self.settledThrough = settledThrough
        self.bytes = bytes
        self.keptSinceMs = keptSinceMs
    }
}
