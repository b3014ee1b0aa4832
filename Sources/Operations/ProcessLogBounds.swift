/// How much is kept of what one process says.
public struct ProcessLogBounds: Hashable, Sendable {
    /// A file that reaches this size is put aside, and a new one begun (bytes).
    public var fileBytesMax: Int
    /// Files of a process, the one that is written among them; the oldest goes first.
    public var filesMax: Int

    /// What a cluster file that does not say it means: 16 MiB, four times.
    public static let standard = ProcessLogBounds(fileBytesMax: 16 << 20, filesMax: 4)

    /// Bounds of their parts; `filesMax` is 2 or more.
    public init(fileBytesMax: Int, filesMax: Int) {
        self.fileBytesMax = fileBytesMax
        self.filesMax = filesMax
    }
}
