public import Cluster
public import EventLoop

/// What a cluster file says: how many processes of each role, where they listen, where their data is.
public struct ClusterFile: Hashable, Sendable {
    /// Where the file stands.
    public var path: String
    /// The data directory, as an absolute path.
    public var dataDirectory: String
    /// How many partitions people are hashed into; fixed when the data directory is made.
    public var partitions: Int
    /// The policy file, as an absolute path.
    public var policyFile: String
    /// How many processes of each role.
    public var topology: Topology
    /// The address that the nodes of the mesh listen on; the system gives them their ports.
    public var meshHost: String
    /// The address that the gateways listen on.
    public var gatewayHost: String
    /// The first gateway's port; each further gateway takes the next one. 0: the system gives each its own.
    public var gatewayPort: UInt16
    /// Where the first gateway answers operators, and each further one a port higher; nil: each at a socket file in the data
    /// directory.
    public var operators: SocketAddress?
    /// How much the logs keep.
    public var retention: Retention = .standard
    /// A process that shows no sign of life for longer is killed and replaced (seconds).
    public var silenceSecondsMax = 10
    /// How much of what each process says is kept.
    public var processLogs: ProcessLogBounds = .standard

    /// Processes of one role at most.
    public static let membersPerRoleMax = 64

    /// The most processes that a role may have: gateways need a port each.
    public func membersMax(of role: Role) -> Int {
        guard role == .gateway else { return Self.membersPerRoleMax }
        let ports = [gatewayPort, operators?.port ?? 0].filter { $0 > 0 }
        let room = ports.map { Int(UInt16.max - $0) + 1 }.reduce(Self.membersPerRoleMax, min)
        return (1...room).last { portTakenTwice(gateways: $0) == nil } ?? 1
    }

    /// The HTTP port of the `number`th gateway, counted from 1 up to `membersMax`.
    public func gatewayPort(number: Int) -> UInt16 {
        gatewayPort == 0 ? 0 : gatewayPort + UInt16(number - 1)
    }

    /// Where the `number`th gateway answers operators, counted from 1; nil for a socket file.
    public func operatorsAddress(number: Int) -> SocketAddress? {
        operators.map { first in
            // `load` checks that the last one is a port.
            SocketAddress(host: first.host, port: first.port == 0 ? 0 : first.port + UInt16(number - 1))
        }
    }

    /// A port that a gateway would have for apps and one, the same or another, for operators, when there are `count`
    /// gateways; nil when there is none.
    public func portTakenTwice(gateways count: Int) -> Int? {
        guard let operators, operators.port > 0, gatewayPort > 0 else { return nil }
        let both = max(Int(gatewayPort), Int(operators.port))
        return both < min(Int(gatewayPort), Int(operators.port)) + count ? both : nil
    }
}
