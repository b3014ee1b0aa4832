import Cluster
import Contracts
import Distributed
import Domain
import Logging
import Mesh
import Metrics
import Policy
import Store

/// Tells one partition's people, each once, in their own daytime.
distributed actor PartitionNotifier: Notifier {
    typealias ActorSystem = MeshSystem

    /// People handled between two looks at the schedule.
    private static let batchMax = 256
    /// How long a report that an erasure has overtaken waits for the tombstone (milliseconds).
    private static let erasedPauseMs: Int64 = 60_000

    private let partition: PartitionNumber
    private let cluster: ClusterMonitor
    private let store: NoticeStore
    private let follower: LogFollower
    private let log: Logger
    private let deliveries = SerialGate()

    init(
        partition: PartitionNumber, cluster: ClusterMonitor, store: NoticeStore, follower: LogFollower, log: Logger,
        actorSystem: MeshSystem
    ) {
        self.partition = partition
        self.cluster = cluster
        self.store = store
        self.follower = follower
        self.log = log
        self.actorSystem = actorSystem
    }

    distributed func notices(_ request: PersonRequest) async throws -> NoticeReport {
        guard let record = try await CallError.mapping({ try await store.record(of: request.person) }) else {
            return NoticeReport(
                inbox: [], dueAt: nil, notPlannedBecause: NoticeNotNeeded.neverUsedAssistant.rawValue)
        }
        switch record.plan(under: cluster.policy) {
        case .due(let at): return NoticeReport(inbox: record.inbox, dueAt: at, notPlannedBecause: nil)
        case .notNeeded(let reason):
            return NoticeReport(inbox: record.inbox, dueAt: nil, notPlannedBecause: reason.rawValue)
        }
    }

    distributed func deliverDue(_ request: MomentRequest) async throws -> DeliveryReport {
        try await deliveries.pass { try await self.deliver(at: request.at) }
    }

    private func deliver(at now: Instant) async throws -> DeliveryReport {
        var report = DeliveryReport(delivered: 0, lastSequence: 0)
        try await CallError.mapping { try await store.replanAll(under: cluster.policy) }
        while true {
            let due = try await CallError.mapping { try await store.due(at: now, limit: Self.batchMax) }
            guard !due.isEmpty else { return report }
            for record in due {
                if let sequence = try await CallError.mapping({ try await self.handle(record, at: now) }) {
                    report.delivered += 1
                    report.lastSequence = max(report.lastSequence, sequence)
                }
            }
        }
    }

    /// Puts the notice into the inbox if that is to be done now, and reports it. The sequence of the report, if any.
    private func handle(_ record: NoticeRecord, at now: Instant) async throws -> Int64? {
        if let notice = record.inbox.last { return try await report(notice, of: record.person, at: now) }
        guard let notice = try await deliver(to: record, at: now) else { return nil }
        return try await report(notice, of: record.person, at: now)
    }

    /// Puts the notice into the inbox if that is to be done now; otherwise it is planned anew.
    private func deliver(to record: NoticeRecord, at now: Instant) async throws -> InboxNotice? {
        let policy = cluster.policy
        guard case .due(let at) = record.plan(under: policy), at <= now, let region = record.settings?.region else {
            // Planned under another policy, or told meanwhile.
            try await store.replan(record.person, under: policy, notBefore: nil)
            return nil
        }
        let zone = record.settings?.zone
        let earlier = try await store.delivery(to: record.person)
        if let earlier, earlier.deliveredAt > now {
            // Stepped time went back with a restored copy: the delivery is reported when it is that time again.
            try await store.replan(record.person, under: policy, notBefore: earlier.deliveredAt)
            return nil
        }
        let next = policy.notice.daytime(onOrAfter: now, in: zone)
        let deliveredAt = earlier?.deliveredAt ?? now
        guard earlier != nil || next <= now,
            let text = policy.noticeText(for: region, deliveredOn: LocalTime(deliveredAt, in: zone).day)
        else {
            // It was due while nothing ran, and now they sleep.
            try await store.replan(record.person, under: policy, notBefore: max(next, now.advanced(byMs: 60_000)))
            return nil
        }
        let notice = InboxNotice(
            version: earlier?.version ?? text.version, deliveredAt: deliveredAt, title: text.title, body: text.body)
        guard try await store.deliver(notice, to: record.person, under: policy) else { return nil }
        if earlier == nil { Counter(label: "notices_delivered").increment() }
        return notice
    }

    private func report(_ notice: InboxNotice, of person: PersonID, at now: Instant) async throws -> Int64? {
        let ingestor = try $Ingestor.resolve(id: .ingestor(partition), using: actorSystem)
        let receipt = try await ingestor.append(IntakeBatch(entries: [notice.report(for: person)]))
        switch receipt.outcomes.first {
        case .accepted(let position), .duplicate(let position):
            try await store.update(person, under: cluster.policy) { $0.isReported = true }
            return position.sequence
        case .rejected(let rejection) where rejection.code == Rejection.personErasedCode:
            // The tombstone is on its way here and takes the record with it.
            try await store.replan(person, under: cluster.policy, notBefore: now.advanced(byMs: Self.erasedPauseMs))
            return nil
        case .rejected(let rejection):
            throw CallError(.reportRefused, "the ingestor refused a delivery report: \(rejection.code)")
        case nil:
            throw CallError(.badReply, "the ingestor answered a delivery report with nothing")
        }
    }

    distributed func catchUp(_ request: SequenceRequest) async throws -> SequenceRequest {
        try await follower.wait(for: request.sequence)
        return SequenceRequest(sequence: await follower.position)
    }

    distributed func ring(_ request: SequenceRequest) async throws -> Nothing {
        await follower.ring(request.sequence)
        return Nothing()
    }
}

extension CallError.Code {
    /// The ingestor did not take a delivery report.
    static let reportRefused = CallError.Code(rawValue: "report_refused")
}
