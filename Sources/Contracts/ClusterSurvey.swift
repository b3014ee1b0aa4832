public import Cluster
public import Domain
public import Mesh
import Policy
import Store
import Wire

/// What every process of a cluster says of itself at one moment.
public struct ClusterSurvey: Sendable {
    /// One process that is meant to be there.
    public struct Node: Sendable {
        /// Its name.
        public var name: String
        /// What it does.
        public var role: Role
        /// What it says; nil when it does not answer.
        public var status: NodeStatus?
        /// Why it does not answer.
        public var problem: String?
    }

    /// The civil time.
    public var civilTime: Instant
    /// How civil time runs.
    public var clock: ClockSetting
    /// What is wrong with the machine's clock and what mends it; nil: nothing.
    public var clockTrouble: String?
    /// The active policy's version.
    public var policyVersion: String
    /// Every process, by role and number.
    public var nodes: [Node]
    /// Each role's last step to another count, if it is under way or was refused.
    public var scaling: [ScalingStep]

    /// Whether every process answers and nothing is wrong with any of their partitions, nor with the clock.
    public var isHealthy: Bool {
        clockTrouble == nil
            && nodes.allSatisfy { node in
                node.status.map { status in status.partitions.allSatisfy(\.isHealthy) } ?? false
            }
    }

    /// How long a process gets to answer.
    private static let answerTimeout = Duration.seconds(2)

    /// Asks every process, all at once.
    public static func take(_ cluster: ClusterMonitor, over mesh: MeshSystem) async -> ClusterSurvey {
        let state = (try? await cluster.refresh()) ?? cluster.current
        let names = Role.allCases.flatMap { role in state.topology.members(of: role).map { (role, $0) } }
        let supervisor = await supervisor(cluster)
        let answers = await withTaskGroup(of: (Int, Node).self) { group in
            for (index, (role, name)) in names.enumerated() {
                group.addTask { (index, await ask(name, role, over: mesh)) }
            }
            return await group.reduce(into: [Int: Node]()) { $0[$1.0] = $1.1 }
        }
        return ClusterSurvey(
            civilTime: cluster.clock.now, clock: state.clock, clockTrouble: cluster.clock.trouble,
            policyVersion: state.policy.version,
            nodes: names.indices.compactMap { answers[$0] }.map { node in
                guard node.status == nil, let reason = supervisor?.givenUp[node.name] else { return node }
                return Node(name: node.name, role: node.role, status: nil, problem: "given up: \(reason)")
            }, scaling: supervisor?.steps ?? [])
    }

    /// What the supervisor says: whom it no longer starts again, and which roles it scales.
    private static func supervisor(_ cluster: ClusterMonitor) async -> SupervisorState? {
        guard let bytes = try? await cluster.coordinator.value(ClusterKey.supervisor)?.bytes else { return nil }
        return try? SupervisorState(wireBytes: bytes)
    }

    private static func ask(_ name: String, _ role: Role, over mesh: MeshSystem) async -> Node {
        do {
            let status = try await CallContext.withTimeout(answerTimeout) {
                try await $NodeControl.resolve(id: .nodeControl(name), using: mesh).status(Nothing())
            }
            return Node(name: name, role: role, status: status, problem: nil)
        } catch {
            return Node(name: name, role: role, status: nil, problem: "\(error)")
        }
    }
}
