public import Cluster

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
    /// How much the logs keep.
    public var retention: Retention = .standard

    /// Processes of one role at most.
    public static let membersPerRoleMax = 64

    /// The HTTP port of the `number`th gateway, counted from 1.
    public func gatewayPort(number: Int) -> UInt16 {
        gatewayPort == 0 ? 0 : gatewayPort + UInt16(number - 1)  // `load` checks that the last one is a port
    }
}
