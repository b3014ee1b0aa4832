import EventLoop
public import Mesh
public import Store

/// Finds the node that hosts an actor: by its member name, or by who owns its partition.
public struct ClusterDirectory: MeshDirectory {
    private let monitor: ClusterMonitor
    private let spaces: [UInt16: PartitionSpace]

    /// `spaces` says which partition space each contract's actors live in.
    public init(monitor: ClusterMonitor, spaces: [UInt16: PartitionSpace]) {
        self.monitor = monitor
        self.spaces = spaces
    }

    /// The live node that hosts `id`; looks at the store again before it says that there is none.
    public func locate(_ id: ActorID) async throws(CallError) -> MeshLocation {
        if let known = lastKnown(id) { return known }
        if let fresh = try? await monitor.refresh(), let found = location(of: id, in: fresh) { return found }
        throw CallError(.unavailable, "no live process hosts \(id)")
    }

    /// Where `id` is in this node's latest view; the epoch is the coordination store's revision.
    public func lastKnown(_ id: ActorID) -> MeshLocation? { location(of: id, in: monitor.current) }

    private func location(of id: ActorID, in state: ClusterState) -> MeshLocation? {
        let name: String?
        switch id.place {
        case .member(let member): name = member
        case .partition(let number):
            name = spaces[id.contract].flatMap { space in
                state.assignment(space, peoplePartitions: monitor.directory.partitions)
                    .owner(of: PartitionNumber(number))
            }
        }
        return name.flatMap(state.liveMember).flatMap { MeshAddress($0) }
            .map { MeshLocation(epoch: state.revision, address: $0) }
    }
}

extension MeshAddress {
    /// Where a member listens; nil when its port is no port.
    public init?(_ member: Member) {
        guard let port = UInt16(exactly: member.port) else { return nil }
        self.init(
            member: member.name, incarnation: member.incarnation,
            socket: SocketAddress(host: member.host, port: port))
    }
}
