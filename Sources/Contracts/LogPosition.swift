public import Wire

/// A place in a partition's event log. An acknowledgement carries it, and a slate can be asked for `after` it.
public struct LogPosition: Hashable, Sendable, WireRecord, CustomStringConvertible {
    /// Which partition.
    public var partition: UInt16
    /// Which entry; the first is 1.
    public var sequence: Int64

    /// A position of its parts.
    public init(partition: UInt16, sequence: Int64) {
        self.partition = partition
        self.sequence = sequence
    }

    /// Partition, sequence.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(partition)
        writer.write(sequence)
    }

    /// Partition, sequence.
    public init(fields reader: inout WireReader) throws(WireError) {
        partition = try reader.read()
        sequence = try reader.read()
    }

    /// `3-4711`, the form that apps get and give back.
    public var description: String { "\(partition)-\(sequence)" }

    /// Reads `3-4711`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let partition = UInt16(parts[0]), let sequence = Int64(parts[1]), sequence > 0 else {
            return nil
        }
        self.init(partition: partition, sequence: sequence)
    }
}
