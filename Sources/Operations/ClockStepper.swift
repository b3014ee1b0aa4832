import Cluster
import Contracts
public import Domain
import Mesh
import Store
import Wire

/// Steps a cluster's civil time and waits until every role has done what became due.
public struct ClockStepper: Sendable {
    /// What a step did.
    public struct Report: Hashable, Sendable {
        /// The civil time now.
        public var now: Instant
        /// Notices that the step delivered.
        public var noticesDelivered: Int
        /// Notices that became due at a time of day at which nobody is told: they wait for the next daytime.
        public var noticesPostponed: Int
        /// When the first of those goes out.
        public var nextDueAt: Instant?
    }

    /// A step may deliver many notices; every call in it ends by then.
    private static let timeout = Duration.seconds(300)

    private let client: ClusterClient

    /// A stepper of the cluster that `client` is connected to.
    public init(_ client: ClusterClient) { self.client = client }

    /// Steps to `instant`. Throws `OperationsError.clockRuns`, `.clockWouldGoBack`, `CallError`.
    public func step(to instant: Instant) async throws -> Report {
        try await client.cluster.coordinator.update(ClusterKey.clock) { bytes in
            let standing = try bytes.map { try ClockSetting(wireBytes: $0) } ?? client.cluster.current.clock
            guard case .stepped(let now) = standing else { throw OperationsError.clockRuns }
            guard instant >= now else {
                throw OperationsError.clockWouldGoBack(stands: "\(now)", asked: "\(instant)")
            }
            return ClockSetting.stepped(instant).wireBytes()
        }
        let state = try await client.cluster.refresh()
        return try await CallContext.withTimeout(Self.timeout) {
            for member in state.members where member.isLive {
                _ = try await $NodeControl.resolve(id: .nodeControl(member.name), using: client.mesh).refresh(Nothing())
            }
            let notices = try await deliverNotices(due: instant)
            try await catchUp(rankers: state.liveMembers(of: .ranker).map(\.name), at: instant)
            return Report(
                now: instant, noticesDelivered: notices.delivered, noticesPostponed: notices.postponed,
                nextDueAt: notices.nextDueAt)
        }
    }

    private func deliverNotices(due instant: Instant) async throws -> DeliveryReport {
        var sum = DeliveryReport(delivered: 0, lastSequence: 0)
        for partition in client.cluster.directory.partitionNumbers {
            let ingestor = try $Ingestor.resolve(id: .ingestor(partition), using: client.mesh)
            let notifier = try $Notifier.resolve(id: .notifier(partition), using: client.mesh)
            let profiler = try $Profiler.resolve(id: .profiler(partition), using: client.mesh)
            _ = try await notifier.catchUp(try await ingestor.head(Nothing()))
            sum.add(try await notifier.deliverDue(MomentRequest(at: instant)))
            // The deliveries stand in the log themselves: both readers see them before the step ends.
            let head = try await ingestor.head(Nothing())
            _ = try await notifier.catchUp(head)
            _ = try await profiler.catchUp(head)
        }
        return sum
    }

    private func catchUp(rankers: [String], at instant: Instant) async throws {
        let keeper = try $CatalogueKeeper.resolve(id: .catalogueKeeper, using: client.mesh)
        let head = try await keeper.takePopularity(MomentRequest(at: instant))
        for ranker in rankers {
            _ = try await $Ranker.resolve(id: .ranker(ranker), using: client.mesh).catchUp(head)
        }
    }
}
