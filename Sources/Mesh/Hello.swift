public import Wire

/// The first frame of each side: who it is and what it speaks.
public struct Hello: Hashable, Sendable, WireRecord {
    /// Which cluster it belongs to; nodes of different clusters do not talk.
    public var cluster: [UInt8]
    /// Its name, unique in the cluster.
    public var member: String
    /// A number drawn at each start: a restarted process is a different node.
    public var incarnation: UInt64
    /// The version of its method table.
    public var contractVersion: UInt32

    /// A greeting of its parts.
    public init(cluster: [UInt8], member: String, incarnation: UInt64, contractVersion: UInt32) {
        self.cluster = cluster
        self.member = member
        self.incarnation = incarnation
        self.contractVersion = contractVersion
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(data: cluster)
        writer.write(member)
        writer.write(incarnation)
        writer.write(contractVersion)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        cluster = try reader.readData()
        member = try reader.read()
        incarnation = try reader.read()
        contractVersion = try reader.read()
    }
}
