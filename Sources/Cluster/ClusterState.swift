import Domain
public import Policy
public import Store

/// What a node knows of its cluster at one moment.
public struct ClusterState: Sendable {
    /// Revision of the coordination store that this was read at.
    public var revision: Int64
    /// Everybody who ever joined; the live ones hold their locks.
    public var members: [Member]
    /// Who is meant to be there.
    public var topology: Topology
    /// How civil time runs.
    public var clock: ClockSetting
    /// The active policy.
    public var policy: Policy
    /// How much the logs keep.
    public var retention: Retention

    /// The live member of that name.
    public func liveMember(_ name: String) -> Member? {
        members.first { $0.name == name && $0.isLive }
    }

    /// The live members of a role, by name.
    public func liveMembers(of role: Role) -> [Member] {
        members.filter { $0.isLive && $0.role == role.rawValue }
    }

    /// Who owns what in `space`. A member that is starting again keeps its partitions: the lock files tell when it has
    /// them.
    public func assignment(_ space: PartitionSpace, peoplePartitions: Int) -> Assignment {
        Assignment(
            space: space, partitions: space.count(peoplePartitions: peoplePartitions),
            members: topology.members(of: space.role))
    }
}

/// The names of the values that a cluster shares.
public enum ClusterKey {
    /// A `Topology`.
    public static let topology = "topology"
    /// A `ClockSetting`.
    public static let clock = "clock"
    /// The active policy: the bytes of the policy file as it was imported.
    public static let policy = "policy"
    /// A `Retention`; a cluster that was set up before there was one has ``Retention/standard``.
    public static let retention = "retention"
    /// The `Topology` that the operator wants; the supervisor brings `topology` there.
    public static let topologyWanted = "topology_wanted"
    /// A `SupervisorState`.
    public static let supervisor = "supervisor"
}

/// A cluster that cannot be read.
public enum ClusterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A value that `waymark up` sets is missing.
    case notSetUp(key: String)
    /// A value is not what its key promises.
    case unreadable(key: String, reason: String)

    /// Names the thing and the mend.
    public var description: String {
        switch self {
        case .notSetUp(let key): "the cluster has no \(key) yet; start it with `waymark up`"
        case .unreadable(let key, let reason): "the cluster's \(key) cannot be read: \(reason)"
        }
    }
}
