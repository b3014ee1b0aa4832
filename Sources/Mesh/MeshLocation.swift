import EventLoop
public import Wire

/// Where an actor is, as somebody knew it at an epoch.
public struct MeshLocation: Hashable, Sendable, WireRecord {
    /// Steps whenever a place in the cluster changes: what was known at a later epoch is newer.
    public let epoch: Int64
    /// The node that hosts the actor.
    public let address: MeshAddress

    /// A location of its parts.
    public init(epoch: Int64, address: MeshAddress) {
        self.epoch = epoch
        self.address = address
    }

    /// Epoch, member, incarnation, host, port.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(epoch)
        writer.write(address.member)
        writer.write(address.incarnation)
        writer.write(address.socket.host)
        writer.write(address.socket.port)
    }

    /// Epoch, member, incarnation, host, port.
    public init(fields reader: inout WireReader) throws(WireError) {
        epoch = try reader.read()
        let member: String = try reader.read()
        let incarnation: UInt64 = try reader.read()
        let host: String = try reader.read()
        address = MeshAddress(
            member: member, incarnation: incarnation, socket: SocketAddress(host: host, port: try reader.read()))
    }
}
