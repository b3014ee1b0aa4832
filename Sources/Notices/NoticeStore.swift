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
    /// One record: the policy under which the whole schedule was last worked out.
    private static let planned = RecordKey(space: RecordSpace(rawValue: 2), key: [0])
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
    func deliver(_ notice: InboxNotice, to person: PersonID, under policy: Policy) async throws -> Bool {
        try await gate.pass {
            guard var record = try await record(of: person) else { return false }
            try await ledger.put(
                DeliveryLedger.Delivery(version: notice.version, deliveredAt: notice.deliveredAt),
                to: secret.subject(of: person.rawValue))
            record.inbox = [notice]
            try await save(record, under: policy)
            return true
        }
    }

    /// Replaces a record by what `change` makes of it, unless that is nothing.
    func update(
        _ person: PersonID, under policy: Policy, _ change: @escaping @Sendable (inout NoticeRecord) -> Void
    ) async throws {
        try await gate.pass {
            guard var record = try await record(of: person) else { return }
            let before = record
            change(&record)
            guard record != before else { return }
            try await save(record, under: policy)
        }
    }

    /// Works out again when something is to be done about a person: the policy may have changed since.
    func replan(_ person: PersonID, under policy: Policy, notBefore: Instant?) async throws {
        try await gate.pass {
            guard let record = try await record(of: person) else { return }
            try await save(record, under: policy, notBefore: notBefore)
        }
    }

    /// Works the whole schedule out again if that was last done under another policy: a region that was added since has
    /// people to tell who had no date before.
    func replanAll(under policy: Policy) async throws {
        let version = Array(policy.version.utf8)
        guard try await state.records([Self.planned])[Self.planned]?.body != version else { return }
        var last: [UInt8]?
        repeat {
            let from = last
            last = try await gate.pass { try await replanPage(after: from, under: policy) }
        } while last != nil
        try await gate.pass {
            let position = try await state.position()
            let mark = Record(key: Self.planned, subject: nil, dueMs: nil, body: version)
            try await state.commit(
                StateChange(expectedPosition: position, newPosition: position, puts: [mark]))
        }
    }

    private func replanPage(after key: [UInt8]?, under policy: Policy) async throws -> [UInt8]? {
        let page = try await state.list(space: Self.notices, after: key, limit: Self.pageRows)
        let position = try await state.position()
        let puts = try page.compactMap { old -> Record? in
            guard let subject = old.subject else { return nil }
            return put(try NoticeRecord(wireBytes: old.body), subject, under: policy)
        }
        try await state.commit(StateChange(expectedPosition: position, newPosition: position, puts: puts))
        return page.last?.key.key
    }

    private func save(_ record: NoticeRecord, under policy: Policy, notBefore: Instant? = nil) async throws {
        let position = try await state.position()
        let subject = secret.subject(of: record.person.rawValue)
        try await state.commit(
            StateChange(
                expectedPosition: position, newPosition: position,
                puts: [put(record, subject, under: policy, notBefore: notBefore)]))
    }

    func put(
        _ record: NoticeRecord, _ subject: SubjectKey, under policy: Policy, notBefore: Instant? = nil
    ) -> Record {
        let due = record.dueAt(under: policy).map { max($0, notBefore ?? $0) }
        return Record(
            key: RecordKey(space: Self.notices, key: subject.bytes), subject: subject, dueMs: due?.msSinceEpoch,
            body: record.wireBytes())
    }
}
