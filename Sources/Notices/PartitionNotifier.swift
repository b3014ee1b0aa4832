import Cluster
import Contracts
import Distributed
import Domain
import Logging
import Mesh
import Metrics
import Policy
import Store
import Zones

/// Tells one partition's people, each once, in their own daytime.
distributed actor PartitionNotifier: Notifier {
    typealias ActorSystem = MeshSystem

    /// People handled between two looks at the schedule.
    private static let batchMax = 256
    /// How long a report that an erasure has overtaken waits for the tombstone (milliseconds).
    private static let erasedPauseMs: Int64 = 60_000

    private let partition: PartitionNumber
    private let services: NodeServices
    private let store: NoticeStore
    private let follower: LogFollower
    private let deliveries = SerialGate()

    init(
        partition: PartitionNumber, services: NodeServices, store: NoticeStore, follower: LogFollower,
        actorSystem: MeshSystem
    ) {
        self.partition = partition
        self.services = services
        self.store = store
        self.follower = follower
        self.actorSystem = actorSystem
    }

    distributed func notices(_ request: PersonRequest) async throws -> NoticeReport {
        guard let record = try await CallError.mapping({ try await store.record(of: request.person) }) else {
            return NoticeReport(
                inbox: [], dueAt: nil, notPlannedBecause: NoticeNotNeeded.neverUsedAssistant.rawValue)
        }
        let languages = record.settings?.languages ?? []
        let plan = services.noticePlanning
        switch record.plan(under: plan.policy, plan.zones) {
        case .due:
            // When it is looked at next: later than planned, if it was due while nobody could be told.
            let at = record.dueAt(under: plan.policy, plan.zones)
            let next = plan.policy.notice.daytime(
                onOrAfter: max(at ?? services.cluster.clock.now, services.cluster.clock.now),
                in: record.settings?.zone, by: plan.zones)
            return NoticeReport(inbox: record.inbox, dueAt: next, notPlannedBecause: nil, languages: languages)
        case .notNeeded(let reason):
            return NoticeReport(
                inbox: record.inbox, dueAt: nil, notPlannedBecause: reason.rawValue, languages: languages)
        }
    }

    distributed func deliverDue(_ request: MomentRequest) async throws -> DeliveryReport {
        try await deliveries.pass { try await self.deliver(at: request.at) }
    }

    private func deliver(at now: Instant) async throws -> DeliveryReport {
        var report = DeliveryReport(delivered: 0, lastSequence: 0)
        try await CallError.mapping {
            try await store.replanAll(under: services.noticePlanning)
            try await store.recountUntold()
        }
        try await DueRound(batchMax: Self.batchMax).run {
            // Nobody is told by a clock that is not believed: a notice cannot be taken back.
            services.cluster.clock.isDoubted
        } due: { limit in
            try await CallError.mapping { try await store.due(at: now, limit: limit) }
        } handle: { record in
            try await CallError.mapping { try await self.handle(record, at: now, &report) }
        }
        return report
    }

    /// Puts the notice into the inbox if that is to be done now, and reports it.
    private func handle(_ record: NoticeRecord, at now: Instant, _ report: inout DeliveryReport) async throws {
        var notice = record.unreported
        if notice == nil { notice = try await deliver(to: record, at: now, &report) }
        guard let notice, let sequence = try await self.report(notice, of: record.person, at: now) else { return }
        report.delivered += 1
        report.lastSequence = max(report.lastSequence, sequence)
    }

    /// Puts the notice into the inbox if that is to be done now; otherwise it is planned anew.
    private func deliver(
        to record: NoticeRecord, at now: Instant, _ report: inout DeliveryReport
    ) async throws -> InboxNotice? {
        let plan = services.noticePlanning
        guard case .due(let at) = record.plan(under: plan.policy, plan.zones), at <= now,
            let settings = record.settings, let region = settings.region
        else {
            // Planned under another policy, or told meanwhile.
            try await store.replan(record.person, under: plan, notBefore: nil)
            return nil
        }
        let earlier = try await earlierDelivery(to: record.person, settings.languages)
        if let earlier, earlier.deliveredAt > now {
            // Stepped time went back with a restored copy: the delivery is reported when it is that time again.
            try await store.replan(record.person, under: plan, notBefore: earlier.deliveredAt)
            return nil
        }
        let next = plan.policy.notice.daytime(onOrAfter: now, in: settings.zone, by: plan.zones)
        let deliveredAt = earlier?.deliveredAt ?? now
        let day = LocalTime(deliveredAt, in: settings.zone, by: plan.zones).day
        guard earlier != nil || next <= now,
            let text = plan.policy.noticeText(for: region, deliveredOn: day, languages: settings.languages)
        else {
            // It was due while nothing ran, and now they sleep.
            let dueAt = max(next, now.advanced(byMs: 60_000))
            try await store.replan(record.person, under: plan, notBefore: dueAt)
            report.postpone(to: dueAt)
            return nil
        }
        let notice = earlier?.notice(else: text) ?? InboxNotice(text, deliveredAt: deliveredAt)
        guard try await store.deliver(notice, to: record.person, under: plan) else { return nil }
        if earlier == nil { Counter(label: "notices_delivered").increment() }
        return notice
    }

    /// The delivery that the ledger knows, if it told them: once means once a version and language.
    private func earlierDelivery(
        to person: PersonID, _ languages: [LanguageTag]
    ) async throws -> DeliveryLedger.Delivery? {
        guard let delivery = try await store.delivery(to: person),
            !LanguageMatching.best(for: languages, among: delivery.languages).isEmpty
        else { return nil }
        return delivery
    }

    private func report(_ notice: InboxNotice, of person: PersonID, at now: Instant) async throws -> Int64? {
        let ingestor = try $Ingestor.resolve(id: .ingestor(partition), using: actorSystem)
        let receipt = try await ingestor.append(IntakeBatch(entries: [notice.report(for: person)]))
        switch receipt.outcomes.first {
        case .accepted(let position), .duplicate(let position):
            try await store.update(person, under: services.noticePlanning) { $0.isReported = true }
            return position.sequence
        case .rejected(let rejection) where rejection.code == Rejection.personErasedCode:
            // The tombstone is on its way here and takes the record with it.
            try await store.replan(
                person, under: services.noticePlanning, notBefore: now.advanced(byMs: Self.erasedPauseMs))
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

extension NodeServices {
    /// By what it is decided now whether and when people are told.
    var noticePlanning: NoticePlanning {
        let zones = zones.current
        return NoticePlanning(policy: cluster.policy, zones: zones, zonesVersion: zones.state.version)
    }
}

extension InboxNotice {
    fileprivate init(_ text: NoticeText, deliveredAt: Instant) {
        self.init(
            version: text.version, deliveredAt: deliveredAt, title: text.title, body: text.body,
            languages: text.languages, namesAI: text.namesAI)
    }
}

extension DeliveryLedger.Delivery {
    /// What was delivered, word for word. Earlier versions have not kept the words: then today's text stands in, under the
    /// version and time of the delivery, and says so.
    fileprivate func notice(else text: NoticeText) -> InboxNotice {
        InboxNotice(
            version: version, deliveredAt: deliveredAt, title: title ?? text.title,
            body: body ?? (version == text.version ? text.body : "(\(version) → \(text.version))\n\n\(text.body)"),
            languages: languages, namesAI: namesAI)
    }
}
