public import Cluster
import Contracts
import Distributed
import Domain
import Mesh
import Policy
import Store
import Synchronization

/// The profiler's part of a process: the facts of the partitions that are this member's.
public final class ProfilerService: RoleService {
    private struct Owned {
        let partition: PartitionNumber
        let state: any StateStore
        let store: FactsStore
        let follower: LogFollower
        let following: Task<Void, Never>
        let actor: PartitionProfiler
    }

    /// How long to wait for an earlier owner to let go (milliseconds).
    private static let lockWaitMs = 20_000

    private let services: NodeServices
    private let owned = Mutex<[Owned]>([])

    /// A service that owns nothing yet.
    public init(_ services: NodeServices) { self.services = services }

    /// Takes the facts and follows their logs. Throws `StoreError` when another process holds them.
    public func start() async throws {
        for partition in services.ownPartitions(.facts) {
            let taken = try await take(partition)
            owned.withLock { $0.append(taken) }
        }
    }

    private func take(_ partition: PartitionNumber) async throws -> Owned {
        let directory = services.directory
        let cluster = services.cluster
        let reader = directory.eventLogReader(.log, partition: partition)
        let state = try await directory.openStateStore(
            .facts, partition: partition, owner: services.member, keySource: reader, waitMs: Self.lockWaitMs)
        let store = FactsStore(state: state, secret: directory.secret)
        let horizonMs = Int64(directory.duplicateHorizonDays) * Instant.msPerDay
        let follower = LogFollower(
            reader: reader, from: try await state.position(), name: "log \(partition)", log: services.log
        ) { entries in
            let folder = FactsFolder(
                keepsSensitiveTopics: cluster.policy.contentFromSensitiveConversations, horizonMs: horizonMs)
            try await store.fold(entries, with: folder)
        }
        let actor = services.mesh.host(at: .profiler(partition)) {
            PartitionProfiler(cluster: cluster, store: store, follower: follower, actorSystem: services.mesh)
        }
        return Owned(
            partition: partition, state: state, store: store, follower: follower,
            following: Task { await follower.run() },
            actor: actor)
    }

    /// How far each log is folded.
    public func progress() async -> [PartitionProgress] {
        var result: [PartitionProgress] = []
        for owned in owned.withLock({ $0 }) {
            result.append(
                PartitionProgress(
                    area: StoreArea.facts.name, partition: owned.partition.rawValue,
                    position: await owned.follower.position, halted: await owned.follower.haltReason,
                    counts: (try? await owned.store.totals().counts) ?? [:]))
        }
        return result
    }

    /// Stops following and lets go of the facts.
    public func stop() async {
        let released = owned.withLock { owned in
            defer { owned = [] }
            return owned
        }
        for owned in released {
            owned.following.cancel()
            await owned.following.value
            await owned.state.close()
        }
    }
}
