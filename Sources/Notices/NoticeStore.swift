import Cluster
import Contracts
import Domain
import Logging
import Policy
import Store
import Wire

/// Schedule and inboxes of one partition. Every change goes through one gate: steps of the log and deliveries never mix.
struct NoticeStore: Sendable {
    static let notices = RecordSpace(rawValue: 1)
    /// One record: by what the whole schedule was last worked out.
    private static let planned = RecordKey(space: RecordSpace(rawValue: 2), key: [0])
    /// How many are not told, by reason and language.
    private static let untold = RecordKey(space: RecordSpace(rawValue: 3), key: [0])
    /// There while those counts still have people who were erased.
    private static let untoldOutdated = RecordKey(space: RecordSpace(rawValue: 3), key: [1])
    private static let pageRows = 1024

    let state: any StateStore
    let secret: DirectorySecret
    let history: SubjectHistory
    let ledger: DeliveryLedger
    let log: Logger
    let gate = SerialGate()

    init(
        state: any StateStore, history: SubjectHistory, ledger: DeliveryLedger, secret: DirectorySecret, log: Logger
    ) {
        self.state = state
        self.history = history
        self.ledger = ledger
        self.secret = secret
        self.log = log
    }

    private func key(_ person: PersonID) -> RecordKey {
        RecordKey(space: Self.notices, key: secret.subject(of: person.rawValue).bytes)
    }

    /// What is kept about a person; nothing about a stranger.
    func record(of person: PersonID) async throws -> NoticeRecord? {
        let key = key(person)
        return try await state.records([key])[key].map { try NoticeRecord(wireBytes: $0.body) }
    }

    /// The records that have something to do at `at`.
    func due(at: Instant, limit: Int) async throws -> [NoticeRecord] {
        try await state.due(space: Self.notices, throughMs: at.msSinceEpoch, limit: limit)
            .map { try NoticeRecord(wireBytes: $0.body) }
    }

    /// When a person was told, and with which text, whatever this state says: a restored copy may not know.
    func delivery(to person: PersonID) async throws -> DeliveryLedger.Delivery? {
        try await ledger.delivery(to: secret.subject(of: person.rawValue))
    }

    /// Puts a notice into a person's inbox, if they are still there. The ledger knows it first: after a crash in between
    /// they are not told twice, and the next look fills the inbox.
    /// - Returns: whether they are there.
    func deliver(_ notice: InboxNotice, to person: PersonID, under plan: NoticePlanning) async throws -> Bool {
        try await gate.pass {
            guard var record = try await record(of: person) else { return false }
            try await ledger.put(DeliveryLedger.Delivery(notice), to: secret.subject(of: person.rawValue))
            record.inbox.removeAll { $0.version == notice.version && $0.languages == notice.languages }
            record.inbox.append(notice)
            try await save(record, under: plan)
            return true
        }
    }

    /// Replaces a record by what `change` makes of it, unless that is nothing.
    func update(
        _ person: PersonID, under plan: NoticePlanning, _ change: @escaping @Sendable (inout NoticeRecord) -> Void
    ) async throws {
        try await gate.pass {
            guard var record = try await record(of: person) else { return }
            let before = record
            change(&record)
            guard record != before else { return }
            try await save(record, under: plan)
        }
    }

    /// Works out again when something is to be done about a person: the policy may have changed since.
    func replan(_ person: PersonID, under plan: NoticePlanning, notBefore: Instant?) async throws {
        try await gate.pass {
            guard let record = try await record(of: person) else { return }
            try await save(record, under: plan, notBefore: notBefore)
        }
    }

    /// Works the whole schedule out again if that was last done by another policy or other rules of time zones: a region
    /// or a text that was added since has people to tell who had no date before, and daytime may have moved.
    func replanAll(under plan: NoticePlanning) async throws {
        let name = Array(plan.name.utf8)
        guard try await state.records([Self.planned])[Self.planned]?.body != name else { return }
        var last: [UInt8]?
        repeat {
            let from = last
            last = try await gate.pass { try await replanPage(after: from, under: plan) }
        } while last != nil
        try await gate.pass {
            let position = try await state.position()
            let mark = Record(key: Self.planned, subject: nil, dueMs: nil, body: name)
            try await state.commit(
                StateChange(expectedPosition: position, newPosition: position, puts: [mark]))
        }
    }

    private func replanPage(after key: [UInt8]?, under plan: NoticePlanning) async throws -> [UInt8]? {
        let page = try await state.list(space: Self.notices, after: key, limit: Self.pageRows)
        let position = try await state.position()
        var records: [SubjectKey: NoticeRecord] = [:]
        for old in page {
            if let subject = old.subject { records[subject] = try NoticeRecord(wireBytes: old.body) }
        }
        let puts = try await puts(records, under: plan)
        try await state.commit(StateChange(expectedPosition: position, newPosition: position, puts: puts))
        return page.last?.key.key
    }

    private func save(_ record: NoticeRecord, under plan: NoticePlanning, notBefore: Instant? = nil) async throws {
        let position = try await state.position()
        let subject = secret.subject(of: record.person.rawValue)
        let puts = try await puts([subject: record], under: plan, notBefore: notBefore)
        try await state.commit(StateChange(expectedPosition: position, newPosition: position, puts: puts))
    }

    /// The records to write, with how many are not told then.
    func puts(
        _ records: [SubjectKey: NoticeRecord], under plan: NoticePlanning, notBefore: Instant? = nil
    ) async throws -> [Record] {
        guard !records.isEmpty else { return [] }
        var counts = try await untoldCounts()
        var puts: [Record] = []
        for (subject, record) in records {
            var record = record
            let reason = record.untoldReason(under: plan.policy, plan.zones)
            if reason != record.untoldReason {
                if let earlier = record.untoldReason { counts[earlier, default: 0] -= 1 }
                if let reason { counts[reason, default: 0] += 1 }
                record.untoldReason = reason
            }
            let due = record.dueAt(under: plan.policy, plan.zones).map { max($0, notBefore ?? $0) }
            puts.append(
                Record(
                    key: RecordKey(space: Self.notices, key: subject.bytes), subject: subject,
                    dueMs: due?.msSinceEpoch, body: record.wireBytes()))
        }
        let body = counts.filter { $0.value > 0 }.wireBytes()
        return puts + [Record(key: Self.untold, subject: nil, dueMs: nil, body: body)]
    }

    /// What to write when the records of erased people go: how those were counted stands in them, and nobody can read it any
    /// more.
    func untoldMark(erasing keys: [RecordKey]) async throws -> [Record] {
        guard try await !state.held(keys).isEmpty else { return [] }
        return [Record(key: Self.untoldOutdated, subject: nil, dueMs: nil, body: [1])]
    }

    /// Counts anew who is not told, if people were erased since that was done.
    func recountUntold() async throws {
        guard try await state.records([Self.untoldOutdated])[Self.untoldOutdated] != nil else { return }
        try await gate.pass {
            var counts: [String: Int] = [:]
            var page = try await state.list(space: Self.notices, after: nil, limit: Self.pageRows)
            while let last = page.last {
                for record in page {
                    guard let reason = try NoticeRecord(wireBytes: record.body).untoldReason else { continue }
                    counts[reason, default: 0] += 1
                }
                page = try await state.list(space: Self.notices, after: last.key.key, limit: Self.pageRows)
            }
            let position = try await state.position()
            let record = Record(key: Self.untold, subject: nil, dueMs: nil, body: counts.wireBytes())
            try await state.commit(
                StateChange(
                    expectedPosition: position, newPosition: position, puts: [record], deletes: [Self.untoldOutdated]))
        }
    }

    /// How many people are not told, by reason and language.
    func untoldCounts() async throws -> [String: Int] {
        try await state.records([Self.untold])[Self.untold].map { try [String: Int](wireBytes: $0.body) } ?? [:]
    }
}

/// By what it is decided whether and when people are told.
struct NoticePlanning: Sendable {
    let policy: Policy
    let zones: any ZoneSource
    /// The version of the rules of time zones.
    let zonesVersion: String

    /// What tells one schedule from another.
    var name: String { "\(policy.version) \(zonesVersion)" }
}
