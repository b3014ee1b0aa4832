public import Wire

/// How much the logs keep. Kept in the coordination store.
public struct Retention: Hashable, Sendable, WireRecord {
    /// Entries that every role has read go when they are older (days).
    public var ageDaysMax: Int
    /// The room that one log's entries may take on the disk; the oldest that every role has read go before that is used
    /// up, and new ones are refused when it is.
    public var logBytesMax: Int64

    /// What a cluster file that does not say it means: somewhat more than a year, and 8 GiB a log.
    public static let standard = Retention(ageDaysMax: 400, logBytesMax: 8 << 30)

    /// A retention of its parts.
    public init(ageDaysMax: Int, logBytesMax: Int64) {
        self.ageDaysMax = ageDaysMax
        self.logBytesMax = logBytesMax
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(ageDaysMax)
        writer.write(logBytesMax)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        ageDaysMax = try reader.read()
        logBytesMax = try reader.read()
    }
}
