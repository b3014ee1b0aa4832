public import Wire

/// A database that was copied into a backup.
public struct BackedUpDatabase: Hashable, Sendable, WireRecord {
    /// Its area.
    public var area: String
    /// Its partition.
    public var partition: UInt16
    /// The last sequence that the copy includes.
    public var position: Int64

    /// A copy of its parts.
    public init(area: String, partition: UInt16, position: Int64) {
        self.area = area
        self.partition = partition
        self.position = position
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(area)
        writer.write(partition)
        writer.write(position)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        area = try reader.read()
        partition = try reader.read()
        position = try reader.read()
    }
}
