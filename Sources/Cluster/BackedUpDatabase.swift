public import Wire

/// A database that was copied into a backup.
public struct BackedUpDatabase: Hashable, Sendable, WireRecord {
    /// Its area.
    public var area: String
    /// Its partition.
    public var partition: UInt16
    /// The last sequence that the copy includes.
    public var position: Int64
    /// Of a log the oldest entry that it keeps, of what is derived from it the oldest that this still needs; nil: 1.
    public var first: Int64?

    /// A copy of its parts.
    public init(area: String, partition: UInt16, position: Int64, first: Int64? = nil) {
        self.area = area
        self.partition = partition
        self.position = position
        self.first = first
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(area)
        writer.write(partition)
        writer.write(position)
        writer.write(first)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        area = try reader.read()
        partition = try reader.read()
        position = try reader.read()
        first = try reader.readIfPresent(Int64?.self) ?? nil
    }
}
