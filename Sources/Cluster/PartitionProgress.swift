public import Wire

/// How far a node is with a partition.
public struct PartitionProgress: Hashable, Sendable, WireRecord {
    /// The folder of its files: `log`, `facts`, `notices`, `catalogue`.
    public var area: String
    /// Its number.
    public var partition: UInt16
    /// The last entry written (owners of logs) or folded (their readers).
    public var position: Int64
    /// Why it stopped for good, if it did.
    public var halted: String?
    /// How much it holds, by name; names nobody.
    public var counts: [String: Int64]
    /// What keeps it from going on for now, or how far it is behind; it goes on by itself once that is over.
    public var trouble: String?

    /// Progress of its parts.
    public init(
        area: String, partition: UInt16, position: Int64, halted: String? = nil, counts: [String: Int64] = [:],
        trouble: String? = nil
    ) {
        self.area = area
        self.partition = partition
        self.position = position
        self.halted = halted
        self.counts = counts
        self.trouble = trouble
    }

    /// Whether nothing is wrong with it.
    public var isHealthy: Bool { halted == nil && trouble == nil }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(area)
        writer.write(partition)
        writer.write(position)
        writer.write(halted)
        writer.write(counts)
        writer.write(trouble)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        area = try reader.read()
        partition = try reader.read()
        position = try reader.read()
        halted = try reader.read()
        counts = try reader.read()
        trouble = try reader.readIfPresent(String?.self) ?? nil
    }
}
