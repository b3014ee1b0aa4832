public import Cluster
import Contracts
import Distributed
import Domain
import Logging
import Mesh
import Policy
import Store
import Zones

/// The profiler's part of a process: the facts of the partitions that are this member's.
public final class ProfilerService: RoleService {
    private struct Owned {
        let state: any StateStore
        let ledger: any StateStore
        let store: FactsStore
        let follower: LogFollower
        let following: Task<Void, Never>
        let actor: PartitionProfiler
    }

    /// How long to wait for an earlier owner to let go (milliseconds).
    private static let lockWaitMs = 20_000

    private let services: NodeServices
    private let hold: PartitionHold<Owned>

    /// A service that owns nothing yet.
    public init(_ services: NodeServices) {
        self.services = services
        hold = PartitionHold(.facts, services) {
            try await Self.take($0, services)
        } release: {
            await Self.release($0)
        }
    }

    /// Takes the facts and follows their logs. Throws `StoreError` when another process holds them.
    public func start() async throws { try await hold.reconcile() }

    /// Moves facts to and from other members.
    public func reconcile() async throws { try await hold.reconcile() }

    private static func take(_ partition: PartitionNumber, _ services: NodeServices) async throws -> Owned {
        let directory = services.directory
        let reader = directory.eventLogReader(.log, partition: partition)
        let state = try await directory.openStateStore(
            .facts, partition: partition, owner: services.member, keySource: reader, waitMs: lockWaitMs)
        let ledger: any StateStore
        do {
            ledger = try await directory.openLedger(
                .bars, partition: partition, owner: services.member, waitMs: lockWaitMs)
        } catch {
            await state.close()
            throw error
        }
        let store = FactsStore(
            state: state, reader: reader, secret: directory.secret, log: services.log, ledger: BarsLedger(state: ledger)
        )
        do {
            if try await store.adoptForm(with: folder(services)) {
                services.log.notice(
                    "facts of an earlier version are folded anew from the log", metadata: ["partition": "\(partition)"])
            }
            let count = try await store.adoptBars()
            if count > 0 {
                services.log.notice(
                    "conversations that were barred since a backup are barred again",
                    metadata: ["partition": "\(partition)", "people": "\(count)"])
            }
        } catch {
            await ledger.close()
            await state.close()
            throw error
        }
        let follower = LogFollower(
            reader: reader, from: try await state.place(), name: "log \(partition)", log: services.log
        ) { entries in
            try await store.fold(entries, with: folder(services))
        }
        let actor = services.mesh.host(at: .profiler(partition)) {
            PartitionProfiler(
                services: services, store: store, folder: { folder(services) }, follower: follower,
                actorSystem: services.mesh)
        }
        return Owned(
            state: state, ledger: ledger, store: store, follower: follower,
            following: Task { await follower.run() },
            actor: actor)
    }

    private static func folder(_ services: NodeServices) -> FactsFolder {
        let policy = services.cluster.policy
        return FactsFolder(
            keepsSensitiveTopics: policy.contentFromSensitiveConversations,
            dates: PolicyDates(earliestDay: policy.regionsIn.values.min(), leadDays: policy.notice.leadDays),
            zones: services.zones.current, digest: services.directory.secret.conversationDigest)
    }

    /// The entries that could not be understood.
    public func parked() async throws -> [ParkedPlace] {
        try await hold.parked(.facts) { $0.store.parked }
    }

    /// Tries them again.
    public func retryParked() async throws -> ParkedRetry {
        let folder = Self.folder(services)
        return try await hold.retryParked { try await $0.store.retryParked(with: folder) }
    }

    /// Copies the facts into a backup.
    public func backUp(to directory: String) async throws -> [BackedUpDatabase] {
        try await hold.backUp(.facts, to: directory) { owned, file in
            let first = try await owned.store.baseline().position + 1
            return (try await owned.state.backUp(to: file), first)
        }
    }

    /// How far each log is folded.
    public func progress() async -> [PartitionProgress] {
        var result: [PartitionProgress] = []
        for (partition, owned) in await hold.all {
            let counts = ((try? await owned.store.totals().counts) ?? [:]).merging(
                (try? await owned.store.parked.count()) ?? [:]
            ) { first, _ in first }
            result.append(await owned.follower.progress(.facts, partition, counts: counts))
        }
        return result
    }

    /// Stops following and lets go of the facts.
    public func stop() async { await hold.releaseAll() }

    private static func release(_ owned: Owned) async {
        owned.following.cancel()
        await owned.following.value
        await owned.state.close()
        await owned.ledger.close()
    }
}
