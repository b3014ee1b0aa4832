import Cluster
import Domain
import Logging
import Store
import Wire

/// The facts of one partition: what a batch of log entries makes of them goes to disk with the position, all or nothing.
struct FactsStore: Sendable {
    private static let facts = RecordSpace(rawValue: 1)
    private static let popularity = RecordSpace(rawValue: 2)
    private static let totals = RecordKey(space: RecordSpace(rawValue: 3), key: [0])

    let state: any StateStore
    let secret: DirectorySecret
    let log: Logger
    let reader: any EventLogReader
    let decode: @Sendable ([UInt8]) throws(WireError) -> SignalEntry
    let gate = SerialGate()

    /// - Parameter decode: how an entry is understood; tests put an earlier version's in its place.
    init(
        state: any StateStore, reader: any EventLogReader, secret: DirectorySecret, log: Logger,
        decode: @escaping @Sendable ([UInt8]) throws(WireError) -> SignalEntry = SignalEntry.init(wireBytes:)
    ) {
        self.state = state
        self.reader = reader
        self.secret = secret
        self.log = log
        self.decode = decode
    }

    /// A person's facts; those of a stranger are empty.
    func facts(of person: PersonID) async throws -> PersonFacts {
        let key = Self.key(secret.subject(of: person.rawValue))
        guard let record = try await state.records([key])[key] else { return PersonFacts(person: person) }
        return try PersonFacts(wireBytes: record.body)
    }

    /// The popularity of every target with this partition's people.
    func popularityCounts() async throws -> [String: PopularityCount] {
        var counts: [String: PopularityCount] = [:]
        var last: [UInt8]?
        while true {
            let page = try await state.list(space: Self.popularity, after: last, limit: 4096)
            for record in page {
                counts[String(decoding: record.key.key, as: UTF8.self)] = try PopularityCount(wireBytes: record.body)
            }
            guard let end = page.last else { return counts }
            last = end.key.key
        }
    }

    /// How much the facts hold.
    func totals() async throws -> FactsTotals {
        try await state.records([Self.totals])[Self.totals].map { try FactsTotals(wireBytes: $0.body) } ?? FactsTotals()
    }

    /// Folds `entries`, which follow each other without a gap. What cannot be understood is parked.
    func fold(_ entries: [LogEntry], with folder: FactsFolder) async throws {
        guard let first = entries.first, let last = entries.last else { return }
        try await gate.pass {
            let erased = Set(entries.filter(\.isTombstone).map(\.subject))
            var step = FoldStep(facts: try await loadFacts(of: Set(entries.filter { $0.body != nil }.map(\.subject))))
            for entry in entries {
                switch entry.content {
                // Of an erased person's entries nothing is left to fold.
                case .gone: continue
                case .tombstone: step.forget(entry.subject)
                case .settled(let through): step.settledThrough = through
                case .body(let body):
                    let signal: SignalEntry
                    do throws(WireError) {
                        signal = try decode(body)
                    } catch {
                        step.parked.append(ParkedEntries.record(of: entry, body: body, reason: error.code))
                        continue
                    }
                    if case .takenBack = signal.signal {
                        step.replace(
                            try await refold(signal.person, entry.subject, before: entry.sequence, with: folder),
                            of: entry.subject)
                    } else {
                        step.fold(signal, of: entry.subject, with: folder)
                    }
                }
            }
            // Records of erased people stand until they are deleted, though nobody can read them.
            let held = try await state.held(erased.map(Self.key))
            let deletes =
                try await Array(held) + parked.keys(of: erased) + state.held(erased.map(Self.baselineKey))
            try await state.commitSettled(
                StateChange(
                    expectedPosition: first.sequence - 1, newPosition: last.sequence,
                    puts: try await puts(of: step, forgotten: held.count), deletes: deletes))
            if !erased.isEmpty { await scrub() }
            if !step.parked.isEmpty {
                log.warning(
                    "entries cannot be understood and are parked", metadata: ["entries": "\(step.parked.count)"])
            }
        }
    }

    /// The facts that a person's entries before a place in the log give: those that the baseline includes, then the rest.
    private func refold(
        _ person: PersonID, _ subject: SubjectKey, before sequence: Int64, with folder: FactsFolder
    ) async throws -> PersonFacts {
        var facts =
            try await loadFacts(of: [subject], under: Self.baselineKey)[subject] ?? PersonFacts(person: person)
        let start = try await baseline().position
        try await SubjectHistory(reader).forEach(of: subject, after: start, before: sequence) { body in
            guard let signal = try? decode(body) else { return }
            folder.fold(signal, into: &facts)
        }
        return facts
    }

    /// Tries the parked entries again.
    func retryParked(with folder: FactsFolder) async throws -> ParkedRetry {
        try await parked.retry { page in
            try await gate.pass {
                var step = FoldStep(facts: try await loadFacts(of: Set(page.map(\.subject))))
                var understood: [RecordKey] = []
                for (subject, entry) in page {
                    guard let signal = try? decode(entry.body) else { continue }
                    step.fold(signal, of: subject, with: folder)
                    understood.append(ParkedEntries.key(entry.sequence))
                }
                guard !understood.isEmpty else { return 0 }
                let position = try await state.position()
                try await state.commit(
                    StateChange(
                        expectedPosition: position, newPosition: position, puts: try await puts(of: step, forgotten: 0),
                        deletes: understood))
                return understood.count
            }
        }
    }

    /// What is parked, without what it says.
    var parked: ParkedEntries { ParkedEntries(in: state) }

    private func puts(of step: FoldStep, forgotten: Int) async throws -> [Record] {
        let facts = step.facts.map { subject, facts in
            Record(key: Self.key(subject), subject: subject, dueMs: nil, body: facts.wireBytes())
        }
        var puts = try await facts + step.parked + popularityRecords(step.popularity)
        puts.append(try await totalsRecord(step, forgotten: forgotten))
        if let settledThrough = step.settledThrough {
            var baseline = try await baseline()
            baseline.settledThrough = max(baseline.settledThrough, settledThrough)
            puts.append(baseline.record)
        }
        return puts
    }

    /// What was deleted cannot be read, for its key is gone; its bytes go too. Should that fail now, the next one does it.
    private func scrub() async {
        do {
            try await state.scrub()
        } catch {
            log.warning("what was deleted still takes room in a file", metadata: ["reason": "\(error)"])
        }
    }

    static func key(_ subject: SubjectKey) -> RecordKey { RecordKey(space: facts, key: subject.bytes) }

    /// Facts that stand under the names that `key` gives subjects, of those who have some.
    func loadFacts(
        of subjects: Set<SubjectKey>, under key: (SubjectKey) -> RecordKey = Self.key
    ) async throws -> [SubjectKey: PersonFacts] {
        var facts: [SubjectKey: PersonFacts] = [:]
        for record in try await state.records(subjects.map(key)).values {
            if let subject = record.subject { facts[subject] = try PersonFacts(wireBytes: record.body) }
        }
        return facts
    }

    private func popularityRecords(_ changes: [String: PopularityCount]) async throws -> [Record] {
        let moved = changes.filter { $0.value != PopularityCount() }
        let keys = moved.keys.map { RecordKey(space: Self.popularity, key: Array($0.utf8)) }
        let current = try await state.records(keys)
        return try moved.map { target, change in
            let key = RecordKey(space: Self.popularity, key: Array(target.utf8))
            var count = try current[key].map { try PopularityCount(wireBytes: $0.body) } ?? PopularityCount()
            count += change
            return Record(key: key, subject: nil, dueMs: nil, body: count.wireBytes())
        }
    }

    private func totalsRecord(_ step: FoldStep, forgotten: Int) async throws -> Record {
        var totals = try await totals()
        totals.people -= forgotten
        for (subject, person) in step.facts { totals.count(person, since: step.earlier[subject]) }
        return Record(key: Self.totals, subject: nil, dueMs: nil, body: totals.wireBytes())
    }
}
