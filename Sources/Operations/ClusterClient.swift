public import Cluster
public import Contracts
public import EventLoop
import Foundation
public import Logging
public import Mesh
import Store

/// An operator's place in a running cluster: calls every process, hosts nothing.
public struct ClusterClient: Sendable {
    /// The cluster as it stands.
    public let cluster: ClusterMonitor
    /// Calls to its processes.
    public let mesh: MeshSystem
    private let node: MeshNode

    /// Connects to the cluster that runs on a data directory. Throws `OperationsError.notRunning`, `StoreError`.
    public static func connect(dataDirectory: String, loop: EventLoop, log: Logger) async throws -> ClusterClient {
        let directory = try DataDirectory.openRunning(at: dataDirectory)
        let coordinator = try await directory.openCoordinator()
        guard try await coordinator.members().contains(where: \.isLive) else {
            throw OperationsError.notRunning(directory: directory.path)
        }
        let cluster = try await ClusterMonitor(directory: directory, coordinator: coordinator, log: log)
        let name = "operator-\(ProcessInfo.processInfo.processIdentifier)"
        let node = MeshNode(
            directory, member: name, incarnation: .random(in: 1...UInt64.max), loop: loop, log: log)
        return ClusterClient(cluster: cluster, mesh: MeshSystem(node: node, cluster: cluster), node: node)
    }

    /// What every process says of itself.
    public func survey() async -> ClusterSurvey { await ClusterSurvey.take(cluster, over: mesh) }

    /// Asks every live process, one after the other. Throws `CallError`.
    public func askAll<Answer: Sendable>(_ ask: (any NodeControl) async throws -> Answer) async throws -> [Answer] {
        var answers: [Answer] = []
        for member in cluster.current.members where member.isLive {
            answers.append(try await ask(try $NodeControl.resolve(id: .nodeControl(member.name), using: mesh)))
        }
        return answers
    }

    /// Closes its connections.
    public func close() async { await node.close() }
}
