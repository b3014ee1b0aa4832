public import Wire

/// Who a node is and what it speaks.
public struct Hello: Hashable, Sendable, WireRecord {
    /// Its name, unique in the cluster.
    public var member: String
    /// A number drawn at each start: a restarted process is a different node.
    public var incarnation: UInt64
    /// The version of its method table.
    public var contractVersion: UInt32

    /// A greeting of its parts.
    public init(member: String, incarnation: UInt64, contractVersion: UInt32) {
        self.member = member
        self.incarnation = incarnation
        self.contractVersion = contractVersion
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(member)
        writer.write(incarnation)
        writer.write(contractVersion)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        member = try reader.read()
        incarnation = try reader.read()
        contractVersion = try reader.read()
    }
}
