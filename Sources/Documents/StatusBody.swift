import Cluster
public import Contracts
import Domain

/// What every process of a cluster says of itself, as JSON.
public struct StatusBody: Codable, Hashable, Sendable {
    /// One process that is meant to be there.
    public struct Node: Codable, Hashable, Sendable {
        /// Its name.
        public var name: String
        /// What it does.
        public var role: String
        /// Whether it answers.
        public var isAnswering: Bool
        /// Why it does not answer.
        public var problem: String?
        /// Its process id.
        public var processID: Int32?
        /// How long it runs (milliseconds).
        public var uptimeMs: Int64?
        /// The civil time as it knows it.
        public var civilTime: String?
        /// The policy it works under.
        public var policyVersion: String?
        /// Where it speaks HTTP, if it does.
        public var http: String?
        /// Where it answers operators: an address, or a socket file's path.
        public var operators: String?
        /// Which rules of time zones it goes by (`2026f of /usr/share/zoneinfo`).
        public var timeZones: String?
        /// How far each of its partitions is.
        public var partitions: [Partition]
        /// Its counters.
        public var counters: [String: Int64]

        /// A process that does not answer.
        public init(name: String, role: String, problem: String) {
            self.name = name
            self.role = role
            isAnswering = false
            self.problem = problem
            partitions = []
            counters = [:]
        }

        /// A process that answers.
        public init(role: String, _ status: NodeStatus) {
            name = status.member
            self.role = role
            isAnswering = true
            processID = status.processID
            uptimeMs = status.uptimeMs
            civilTime = "\(status.civilTime)"
            policyVersion = status.policyVersion
            http = status.httpAddress
            operators = status.operatorsPlace
            timeZones = status.timeZones
            partitions = status.partitions.map(Partition.init)
            counters = status.counters
        }
    }

    /// How far a process is with a partition.
    public struct Partition: Codable, Hashable, Sendable {
        /// The folder of its files.
        public var area: String
        /// Its number.
        public var partition: UInt16
        /// The last entry written or folded.
        public var position: Int64
        /// Why it stopped for good, if it did.
        public var halted: String?
        /// What keeps it from going on for now, or how far it is behind, if anything is wrong.
        public var trouble: String?
        /// How much it holds, by name.
        public var counts: [String: Int64]

        init(_ progress: PartitionProgress) {
            area = progress.area
            partition = progress.partition
            position = progress.position
            halted = progress.halted
            trouble = progress.trouble
            counts = progress.counts
        }
    }

    /// A role on its way to another count of processes, or one that could not get there.
    public struct Scaling: Codable, Hashable, Sendable {
        /// The role.
        public var role: String
        /// How many processes it had.
        public var from: Int
        /// How many are wanted.
        public var to: Int
        /// When it began, by the machine's time.
        public var since: String
        /// Why it stays at `from`; absent while it is under way.
        public var refusedBecause: String?

        /// A step of its parts.
        public init(role: String, from: Int, to: Int, since: String, refusedBecause: String? = nil) {
            self.role = role
            self.from = from
            self.to = to
            self.since = since
            self.refusedBecause = refusedBecause
        }

        init(_ step: ScalingStep) {
            self.init(
                role: step.role, from: step.from, to: step.to, since: "\(step.since)", refusedBecause: step.refusal)
        }
    }

    /// The civil time.
    public var civilTime: String
    /// How civil time runs: `wall` or `stepped`.
    public var clock: String
    /// What is wrong with the machine's clock and what mends it; absent: nothing.
    public var clockTrouble: String?
    /// The active policy's version.
    public var policyVersion: String
    /// Whether every process answers and nothing is wrong with any of their partitions, nor with the clock.
    public var isHealthy: Bool
    /// Every process, by role and number.
    public var nodes: [Node]
    /// What an operator should see to, though the cluster goes on. Absent in the answer of an older gateway.
    public var warnings: [String]?
    /// Roles that are being scaled, and those whose last scaling was refused. Absent in the answer of an older gateway.
    public var scaling: [Scaling]?

    /// A status of its parts.
    public init(
        civilTime: String, clock: String, policyVersion: String, nodes: [Node], scaling: [Scaling] = [],
        clockTrouble: String? = nil, warnings: [String] = []
    ) {
        self.civilTime = civilTime
        self.clock = clock
        self.clockTrouble = clockTrouble
        self.policyVersion = policyVersion
        let areNodesHealthy = nodes.allSatisfy { node in
            node.isAnswering && node.partitions.allSatisfy { $0.halted == nil && $0.trouble == nil }
        }
        isHealthy = areNodesHealthy && clockTrouble == nil
        self.nodes = nodes
        self.scaling = scaling
        self.warnings = warnings
    }

    /// The status that a survey found.
    public init(_ survey: ClusterSurvey) {
        self.init(
            civilTime: "\(survey.civilTime)", clock: survey.clock.isWall ? "wall" : "stepped",
            policyVersion: survey.policyVersion,
            nodes: survey.nodes.map { node in
                node.status.map { Node(role: node.role.rawValue, $0) }
                    ?? Node(name: node.name, role: node.role.rawValue, problem: node.problem ?? "it does not answer")
            }, scaling: survey.scaling.map(Scaling.init), clockTrouble: survey.clockTrouble,
            // Most of them are the same in every process.
            warnings: Set(survey.nodes.flatMap { $0.status?.warnings ?? [] }).sorted() + Self.full(survey.nodes))
    }

    /// Whose conversations can no longer be told from those that are barred, in numbers.
    private static func full(_ nodes: [ClusterSurvey.Node]) -> [String] {
        let people = nodes.compactMap(\.status).flatMap(\.partitions).reduce(0) {
            $0 + ($1.counts["conversation_bars_full"] ?? 0)
        }
        guard people > 0 else { return [] }
        return [
            "conversations barred from ads: \(counted(people, "person has", "people have")) so many that nothing they say reaches "
                + "ads; `waymark renew` begins anew"
        ]
    }
}
