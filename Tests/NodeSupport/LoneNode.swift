public import Cluster
import Contracts
public import Domain
import EventLoop
import Foundation
public import Logging
import Mesh
public import Store
import Wire
import Zones

/// A data directory and one process's services over it, in this process and without any other: what a role's actors need
/// to live. Civil time stands still until it is stepped.
public struct LoneNode: Sendable {
    /// The data directory, of one partition.
    public let directory: DataDirectory
    /// The services of the member.
    public let services: NodeServices
    /// The policy in force, as it was written.
    public let policyText: String

    /// Makes a node at a civil time, under the shipped policy, and takes it away afterwards.
    public static func with(
        member: String, at now: Instant, log: Logger = silent, _ body: (LoneNode) async throws -> Void
    ) async throws {
        let path = NSTemporaryDirectory() + "waymark-node-\(UUID().uuidString)"
        defer {
            for leftover in [path, path + ".ledgers"] { try? FileManager.default.removeItem(atPath: leftover) }
        }
        let directory = try DataDirectory.create(at: path, partitions: 1)
        let policyText = try String(contentsOf: Self.policyFile, encoding: .utf8)
        let coordinator = try await directory.openCoordinator()
        let topology = Topology(counts: Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, 1) }))
        for (key, bytes) in [
            (ClusterKey.clock, ClockSetting.stepped(now).wireBytes()), (ClusterKey.topology, topology.wireBytes()),
            (ClusterKey.policy, Array(policyText.utf8)),
        ] {
            _ = try await coordinator.compareAndSet(key, expectedRevision: nil, bytes: bytes)
        }
        let cluster = try await ClusterMonitor(directory: directory, coordinator: coordinator, log: log)
        let loop = try EventLoop()
        loop.runInBackground()
        let node = MeshNode(
            loop: loop, hello: Hello(member: member, incarnation: 1, contractVersion: MethodTable.waymark.version),
            proof: ClusterProofKey(directory.secret).mac, log: log)
        let mesh = MeshSystem(
            node: node, table: .waymark, directory: ClusterDirectory(monitor: cluster, spaces: Contract.spaces))
        let services = NodeServices(
            member: member, mesh: mesh, cluster: cluster, log: log, counters: CounterRegistry(), zones: SystemZones())
        do {
            try await body(LoneNode(directory: directory, services: services, policyText: policyText))
        } catch {
            await node.close()
            loop.stop()
            throw error
        }
        await node.close()
        loop.stop()
    }

    /// Sets the civil time.
    public func step(to instant: Instant) async throws {
        try await set(ClusterKey.clock, ClockSetting.stepped(instant).wireBytes())
    }

    /// Puts another policy in force.
    public func activate(_ policyText: String) async throws {
        try await set(ClusterKey.policy, Array(policyText.utf8))
    }

    private func set(_ key: String, _ bytes: [UInt8]) async throws {
        let coordinator = services.cluster.coordinator
        let standing = try await coordinator.value(key)
        _ = try await coordinator.compareAndSet(key, expectedRevision: standing?.revision, bytes: bytes)
        try await services.cluster.refresh()
    }

    /// A logger for tests that look at no log.
    public static var silent: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }

    private static let policyFile = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../cluster/policy.yaml")
}
