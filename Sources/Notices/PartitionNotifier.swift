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
        let policy = cluster.policy
        if record.inbox.isEmpty {
            guard case .due(let at) = record.plan(under: policy), at <= now,
                let region = record.settings?.region
            else {
                // Planned under another policy, or told meanwhile.
                try await store.replan(record.person, under: policy, notBefore: nil)
                return nil
            }
            let zone = record.settings?.zone
            let next = policy.notice.daytime(onOrAfter: now, in: zone)
            guard next <= now, let text = policy.noticeText(for: region, deliveredOn: LocalTime(now, in: zone).day)
            else {
                // It was due while nothing ran, and now they sleep.
                try await store.replan(record.person, under: policy, notBefore: max(next, now.advanced(byMs: 60_000)))
                return nil
            }
            let notice = InboxNotice(
                version: text.version, deliveredAt: now, title: text.title, body: text.body)
            try await store.update(record.person, under: policy) { $0.inbox = [notice] }
            Counter(label: "notices_delivered").increment()
            return try await report(notice, of: record.person)
        }
        guard let notice = record.inbox.last else { return nil }
        return try await report(notice, of: record.person)
    }

    private func report(_ notice: InboxNotice, of person: PersonID) async throws -> Int64? {
        let ingestor = try $Ingestor.resolve(id: .ingestor(partition), using: actorSystem)
        let receipt = try await ingestor.append(IntakeBatch(entries: [notice.report(for: person)]))
        switch receipt.outcomes.first {
        case .accepted(let position), .duplicate(let position):
            try await store.update(person, under: cluster.policy) { $0.isReported = true }
            return position.sequence
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
