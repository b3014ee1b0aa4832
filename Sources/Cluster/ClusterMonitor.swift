import Domain
public import Logging
public import Policy
public import Store
import Synchronization
import Wire

/// Keeps this node's view of the cluster fresh by polling the coordination store.
public final class ClusterMonitor: Sendable {
    /// The data directory that the cluster lives in.
    public let directory: DataDirectory
    /// The coordination store.
    public let coordinator: any Coordinator
    /// The cluster's civil time.
    public let clock: CivilClock
    private let log: Logger
    private let state: Mutex<ClusterState>

    /// How often the store is asked whether anything changed (milliseconds).
    private static let pollMs = 100
    /// A member that dies writes nothing: every so many polls the member list is read anyway.
    private static let pollsBetweenFullReads = 10

    /// Reads the cluster for the first time. `clockSource` is another than the machine's in tests only.
    /// Throws `ClusterError`, `SettingsFileError` and `StoreError`.
    public init(
        directory: DataDirectory, coordinator: any Coordinator, log: Logger, clockSource: ClockSource = .machine
    ) async throws {
        self.directory = directory
        self.coordinator = coordinator
        self.log = log
        let first = try await Self.read(coordinator, previous: nil)
        state = Mutex(first)
        clock = CivilClock(first.clock, source: clockSource)
        warn(of: first.policy, since: nil)
    }

    /// The latest view.
    public var current: ClusterState { state.withLock { $0 } }

    /// The active policy.
    public var policy: Policy { state.withLock { $0.policy } }

    /// Reads the cluster now. Throws as `init` does; the view stays as it was then.
    @discardableResult
    public func refresh() async throws -> ClusterState {
        let fresh = try await Self.read(coordinator, previous: current)
        let before = state.withLock { state in
            defer { if fresh.revision >= state.revision { state = fresh } }
            return state
        }
        warn(of: fresh.policy, since: before.policy)
        clock.adopt(fresh.clock)
        return fresh
    }

    /// Polls until the task is cancelled.
    public func run() async {
        var polls = 0
        let trouble = SharedTrouble(of: "the cluster's state; the last one stays", log: log)
        while !Task.isCancelled {
            do {
                try await Task.sleep(for: .milliseconds(Self.pollMs))
                polls += 1
                let revision = try await coordinator.revision()
                if revision != current.revision || polls % Self.pollsBetweenFullReads == 0 { try await refresh() }
                trouble.end()
            } catch is CancellationError {
                return
            } catch {
                trouble.note("\(error)")
            }
        }
    }

    /// Says once what a policy in force asks for and this build cannot do.
    private func warn(of policy: Policy, since before: Policy?) {
        guard policy.version != before?.version, !policy.notice.channelsNotBuilt.isEmpty else { return }
        log.warning(
            "the policy in force names ways of delivery that this build has not: they count for nobody",
            metadata: [
                "policy": "\(policy.version)",
                "channels": "\(policy.notice.channelsNotBuilt.map(\.rawValue).joined(separator: ", "))",
            ])
    }

    private static func read(_ coordinator: any Coordinator, previous: ClusterState?) async throws -> ClusterState {
        // The revision comes first: what changes while the rest is read is found again at the next poll.
        let revision = try await coordinator.revision()
        let policyBytes = try await value(ClusterKey.policy, coordinator)
        let policy = try loadPolicy(policyBytes, previous: previous?.policy)
        return ClusterState(
            revision: revision, members: try await coordinator.members(),
            topology: try decode(Topology.self, ClusterKey.topology, try await value(ClusterKey.topology, coordinator)),
            clock: try decode(ClockSetting.self, ClusterKey.clock, try await value(ClusterKey.clock, coordinator)),
            policy: policy,
            retention: try await coordinator.value(ClusterKey.retention).map {
                try decode(Retention.self, ClusterKey.retention, $0.bytes)
            } ?? .standard)
    }

    private static func loadPolicy(_ bytes: [UInt8], previous: Policy?) throws -> Policy {
        guard let yaml = String(validating: bytes, as: UTF8.self) else {
            throw ClusterError.unreadable(key: ClusterKey.policy, reason: "it is not UTF-8")
        }
        if let previous, previous.version == Policy.version(of: yaml) { return previous }
        return try Policy.load(yaml: yaml, fileName: "the active policy", knownTopics: nil, isInForce: true)
    }

    private static func value(_ key: String, _ coordinator: any Coordinator) async throws -> [UInt8] {
        guard let value = try await coordinator.value(key) else { throw ClusterError.notSetUp(key: key) }
        return value.bytes
    }

    private static func decode<Value: WireCodable>(_ type: Value.Type, _ key: String, _ bytes: [UInt8]) throws -> Value
    {
        do {
            return try Value(wireBytes: bytes)
        } catch {
            throw ClusterError.unreadable(key: key, reason: error.description)
        }
    }
}
