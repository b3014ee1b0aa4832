public import Logging
public import Mesh
public import Store
public import Zones

/// What a role's code gets from the process it runs in.
public struct NodeServices: Sendable {
    /// The name of this member.
    public let member: String
    /// Calls to other nodes.
    public let mesh: MeshSystem
    /// The cluster as this node sees it.
    public let cluster: ClusterMonitor
    /// Where to log.
    public let log: Logger
    /// Counters by name, for status.
    public let counters: CounterRegistry
    /// The rules of time zones.
    public let zones: SystemZones

    /// Services of their parts.
    public init(
        member: String, mesh: MeshSystem, cluster: ClusterMonitor, log: Logger, counters: CounterRegistry,
        zones: SystemZones
    ) {
        self.member = member
        self.mesh = mesh
        self.cluster = cluster
        self.log = log
        self.counters = counters
        self.zones = zones
    }

    /// The data directory.
    public var directory: DataDirectory { cluster.directory }

    /// The partitions of `space` that are this member's.
    public func ownPartitions(_ space: PartitionSpace) -> [PartitionNumber] {
        cluster.current.assignment(space, peoplePartitions: directory.partitions).partitions(of: member)
    }
}

/// What a role does in its process, from start to stop.
public protocol RoleService: Sendable {
    /// Takes what the role owns and serves it. Returns when calls can come.
    func start() async throws
    /// Lets go of partitions that another member owns now, and takes those that are this one's.
    func reconcile() async throws
    /// Copies the databases that are this member's into a backup.
    func backUp(to directory: String) async throws -> [BackedUpDatabase]
    /// The log entries that this version could not understand.
    func parked() async throws -> [ParkedPlace]
    /// Tries those again.
    func retryParked() async throws -> ParkedRetry
    /// How far each partition is, for status.
    func progress() async -> [PartitionProgress]
    /// Where it speaks HTTP (`127.0.0.1:8420`), if it does.
    var httpAddress: String? { get }
    /// Where it answers operators (`127.0.0.1:8421`, or a socket file's path), if it does.
    var operatorsPlace: String? { get }
    /// Lets go of everything, in order.
    func stop() async
}

extension RoleService {
    /// Most roles that own nothing have nothing to move.
    public func reconcile() async throws {}
    /// Most roles keep nothing of their own.
    public func backUp(to directory: String) async throws -> [BackedUpDatabase] { [] }
    /// A role that reads no log parks nothing.
    public func parked() async throws -> [ParkedPlace] { [] }
    /// A role that reads no log parks nothing.
    public func retryParked() async throws -> ParkedRetry { ParkedRetry(folded: 0, left: 0) }
    /// Only a gateway speaks HTTP.
    public var httpAddress: String? { nil }
    /// Only a gateway has a place for operators.
    public var operatorsPlace: String? { nil }
}
