public import Wire

/// How far a node is with a partition.
public struct PartitionProgress: Hashable, Sendable, WireRecord {
    /// The folder of its files: `log`, `facts`, `notices`, `catalogue`.
    public var area: String
    /// Its number.
    public var partition: UInt16
    /// The last entry written (owners of logs) or folded (their readers).
    public var position: Int64
    /// Why it stopped, if it did.
    public var halted: String?
    /// How much it holds, by name; names nobody.
    public var counts: [String: Int64]

    /// Progress of its parts.
    public init(area: String, partition: UInt16, position: Int64, halted: String? = nil, counts: [String: Int64] = [:])
    {
        self.area = area
        self.partition = partition
        self.position = position
        self.halted = halted
        self.counts = counts
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(area)
        writer.write(partition)
        writer.write(position)
        writer.write(halted)
        writer.write(counts)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        area = try reader.read()
        partition = try reader.read()
        position = try reader.read()
        halted = try reader.read()
        counts = try reader.read()
    }
}
