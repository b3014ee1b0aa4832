import Cluster
import Contracts
import Domain
import Logging
import Policy
import Store
import Wire

/// Schedule and inboxes of one partition. Every change goes through one gate: steps of the log and deliveries never mix.
struct NoticeStore: Sendable {
    private static let notices = RecordSpace(rawValue: 1)
    /// One record: the policy under which the whole schedule was last worked out.
    private static let planned = RecordKey(space: RecordSpace(rawValue: 2), key: [0])
    private static let pageRows = 1024

    let state: any StateStore
    let secret: DirectorySecret
    private let history: SubjectHistory
    private let ledger: DeliveryLedger
    private let log: Logger
    private let gate = SerialGate()

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

    /// Folds `entries`, which follow each other without a gap. What cannot be understood is parked.
    func fold(_ entries: [LogEntry], under policy: Policy) async throws {
        try await gate.pass {
            guard let first = entries.first, let last = entries.last else { return }
            var known = try await records(of: Set(entries.map(\.subject)))
            var changed: [SubjectKey: NoticeRecord] = [:]
            var erased: Set<SubjectKey> = []
            var unclear: [Record] = []
            for entry in entries {
                switch entry.content {
                // Of an erased person's entries nothing is left: nobody is left to be told.
                case .gone: continue
                case .tombstone:
                    known[entry.subject] = nil
                    changed[entry.subject] = nil
                    erased.insert(entry.subject)
                case .body(let body):
                    let signal: SignalEntry
                    do throws(WireError) {
                        signal = try SignalEntry(wireBytes: body)
                    } catch {
                        unclear.append(ParkedEntries.record(of: entry, body: body, reason: error.code))
                        continue
                    }
                    if case .takenBack = signal.signal {
                        let record = try await refold(known[entry.subject], signal.person, entry)
                        known[entry.subject] = record
                        changed[entry.subject] = record
                    } else {
                        Self.fold(signal, of: entry.subject, into: &known, &changed)
                    }
                }
            }
            // Who comes back is a stranger, to be told again.
            for subject in erased { try await ledger.forget(subject) }
            let deletes =
                try await erased.map { RecordKey(space: Self.notices, key: $0.bytes) } + parked.keys(of: erased)
            try await state.commitSettled(
                StateChange(
                    expectedPosition: first.sequence - 1, newPosition: last.sequence,
                    puts: changed.map { put($0.value, $0.key, under: policy) } + unclear, deletes: deletes))
            if !erased.isEmpty { await scrub() }
        }
    }

    /// What a person's entries before `entry` give; what they were told stays.
    private func refold(
        _ earlier: NoticeRecord?, _ person: PersonID, _ entry: LogEntry
    ) async throws -> NoticeRecord {
        var record = NoticeRecord(person: person)
        try await history.forEach(of: entry.subject, before: entry.sequence) { body in
            guard let signal = try? SignalEntry(wireBytes: body) else { return }
            record.fold(signal)
        }
        record.inbox = earlier?.inbox ?? []
        record.isReported = record.isReported || earlier?.isReported ?? false
        return record
    }

    /// Tries the parked entries again.
    func retryParked(under policy: Policy) async throws -> ParkedRetry {
        try await parked.retry { page in
            try await gate.pass {
                var known = try await records(of: Set(page.map(\.subject)))
                var changed: [SubjectKey: NoticeRecord] = [:]
                var understood: [RecordKey] = []
                for (subject, entry) in page {
                    guard let signal = try? SignalEntry(wireBytes: entry.body) else { continue }
                    Self.fold(signal, of: subject, into: &known, &changed)
                    understood.append(ParkedEntries.key(entry.sequence))
                }
                guard !understood.isEmpty else { return 0 }
                let position = try await state.position()
                try await state.commit(
                    StateChange(
                        expectedPosition: position, newPosition: position,
                        puts: changed.map { put($0.value, $0.key, under: policy) }, deletes: understood))
                return understood.count
            }
        }
    }

    /// What is parked.
    var parked: ParkedEntries { ParkedEntries(in: state) }

    private func records(of subjects: Set<SubjectKey>) async throws -> [SubjectKey: NoticeRecord] {
        var known: [SubjectKey: NoticeRecord] = [:]
        let keys = subjects.map { RecordKey(space: Self.notices, key: $0.bytes) }
        for record in try await state.records(keys).values {
            if let subject = record.subject { known[subject] = try NoticeRecord(wireBytes: record.body) }
        }
        return known
    }

    private static func fold(
        _ signal: SignalEntry, of subject: SubjectKey, into known: inout [SubjectKey: NoticeRecord],
        _ changed: inout [SubjectKey: NoticeRecord]
    ) {
        let before = known[subject] ?? NoticeRecord(person: signal.person)
        var after = before
        after.fold(signal)
        guard after != before || known[subject] == nil else { return }
        known[subject] = after
        changed[subject] = after
    }

    /// What was deleted cannot be read, for its key is gone; its bytes go too. Should that fail now, the next one does it.
    private func scrub() async {
        do {
            try await state.scrub()
        } catch {
            log.warning("what was deleted still takes room in a file", metadata: ["reason": "\(error)"])
        }
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

    private func put(
        _ record: NoticeRecord, _ subject: SubjectKey, under policy: Policy, notBefore: Instant? = nil
    ) -> Record {
        let due = record.dueAt(under: policy).map { max($0, notBefore ?? $0) }
        return Record(
            key: RecordKey(space: Self.notices, key: subject.bytes), subject: subject, dueMs: due?.msSinceEpoch,
            body: record.wireBytes())
    }
}
