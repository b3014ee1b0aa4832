public import Cluster
import Contracts
import Distributed
import Domain
import Logging
import Mesh
import Store

/// The notifier's part of a process: schedules and inboxes of the partitions that are this member's.
public final class NotifierService: RoleService {
    private struct Owned {
        let state: any StateStore
        let ledger: any StateStore
        let store: NoticeStore
        let follower: LogFollower
        let actor: PartitionNotifier
        let telling: SharedTrouble
        let tasks: [Task<Void, Never>]
    }

    /// How long to wait for an earlier owner to let go (milliseconds).
    private static let lockWaitMs = 20_000
    /// How often to look whether somebody is to be told.
    private static let duePoll = Duration.seconds(1)

    private let services: NodeServices
    private let hold: PartitionHold<Owned>

    /// A service that owns nothing yet.
    public init(_ services: NodeServices) {
        self.services = services
        hold = PartitionHold(.notices, services) {
            try await Self.take($0, services)
        } release: {
            await Self.release($0)
        }
    }

    /// Takes the schedules, follows their logs and tells people. Throws `StoreError` when another process holds them.
    public func start() async throws { try await hold.reconcile() }

    /// Moves schedules to and from other members.
    public func reconcile() async throws { try await hold.reconcile() }

    private static func take(_ partition: PartitionNumber, _ services: NodeServices) async throws -> Owned {
        let directory = services.directory
        let reader = directory.eventLogReader(.log, partition: partition)
        let state = try await directory.openStateStore(
            .notices, partition: partition, owner: services.member, keySource: reader, waitMs: lockWaitMs)
        let ledger: any StateStore
        do {
            ledger = try await directory.openLedger(
                .deliveries, partition: partition, owner: services.member, waitMs: lockWaitMs)
        } catch {
            await state.close()
            throw error
        }
        let store = NoticeStore(
            state: state, history: SubjectHistory(reader), ledger: DeliveryLedger(state: ledger),
            secret: directory.secret, log: services.log)
        let follower = LogFollower(
            reader: reader, from: try await state.place(), name: "log \(partition)", log: services.log
        ) { entries in
            try await store.fold(entries, under: services.noticePlanning)
        }
        let actor = services.mesh.host(at: .notifier(partition)) {
            PartitionNotifier(
                partition: partition, services: services, store: store, follower: follower,
                actorSystem: services.mesh)
        }
        let telling = SharedTrouble(of: "the notices of partition \(partition)", log: services.log)
        let tasks = [Task { await follower.run() }, Task { await tellWhoIsDue(actor, telling, services) }]
        return Owned(
            state: state, ledger: ledger, store: store, follower: follower, actor: actor, telling: telling, tasks: tasks
        )
    }

    /// On wall time, while the machine's clock is believed. On stepped time each step delivers what became due, so that the
    /// step can wait for it.
    private static func tellWhoIsDue(
        _ actor: PartitionNotifier, _ telling: SharedTrouble, _ services: NodeServices
    ) async {
        while !Task.isCancelled {
            try? await Task.sleep(for: telling.reason == nil ? duePoll : .milliseconds(telling.pauseMs))
            let cluster = services.cluster
            guard cluster.current.clock.isWall, !cluster.clock.isDoubted, !Task.isCancelled else { continue }
            do {
                _ = try await actor.deliverDue(MomentRequest(at: cluster.clock.now))
                telling.end()
            } catch {
                telling.note("notices wait: \(error)")
            }
        }
    }

    /// The entries that could not be understood.
    public func parked() async throws -> [ParkedPlace] {
        try await hold.parked(.notices) { $0.store.parked }
    }

    /// Tries them again.
    public func retryParked() async throws -> ParkedRetry {
        let plan = services.noticePlanning
        return try await hold.retryParked { try await $0.store.retryParked(under: plan) }
    }

    /// Copies the notices into a backup.
    public func backUp(to directory: String) async throws -> [BackedUpDatabase] {
        try await hold.backUp(.notices, to: directory) { owned, file in
            let first = try await owned.state.position() + 1
            return (try await owned.state.backUp(to: file), first)
        }
    }

    /// How far each log is read.
    public func progress() async -> [PartitionProgress] {
        var result: [PartitionProgress] = []
        for (partition, owned) in await hold.all {
            var counts = (try? await owned.store.parked.count()) ?? [:]
            for (reason, count) in (try? await owned.store.untoldCounts()) ?? [:] {
                counts["not_told{reason=\(reason)}"] = Int64(count)
            }
            var progress = await owned.follower.progress(.notices, partition, counts: counts)
            progress.trouble = progress.trouble ?? owned.telling.reason
            result.append(progress)
        }
        return result
    }

    /// Stops telling and following, and lets go of the schedules.
    public func stop() async { await hold.releaseAll() }

    private static func release(_ owned: Owned) async {
        for task in owned.tasks { task.cancel() }
        for task in owned.tasks { await task.value }
        await owned.state.close()
        await owned.ledger.close()
    }
}
