import Cluster
import Domain
import Store
import Wire

/// The facts of one partition: what a batch of log entries makes of them goes to disk with the position, all or nothing.
struct FactsStore: Sendable {
    private static let facts = RecordSpace(rawValue: 1)
    private static let popularity = RecordSpace(rawValue: 2)
    private static let totals = RecordKey(space: RecordSpace(rawValue: 3), key: [0])

    let state: any StateStore
    let secret: DirectorySecret

    /// A person's facts; those of a stranger are empty.
    func facts(of person: PersonID) async throws -> PersonFacts {
        let key = RecordKey(space: Self.facts, key: secret.subject(of: person.rawValue).bytes)
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

    /// Folds `entries`, which follow each other without a gap.
    func fold(_ entries: [LogEntry], with folder: FactsFolder) async throws {
        guard let first = entries.first, let last = entries.last else { return }
        let earlier = try await loadFacts(of: entries)
        var facts = earlier
        var changes: [String: PopularityCount] = [:]
        for entry in entries {
            // An erased person's entries have no body any more: nothing to fold.
            guard let body = entry.body else { continue }
            let signal = try Self.decode(body, sequence: entry.sequence)
            var person = facts[entry.subject] ?? PersonFacts(person: signal.person)
            let target = signal.signal.popularityTarget
            let before = target.map(person.popularityShare) ?? PopularityCount()
            folder.fold(signal, into: &person)
            if let target { changes[target, default: PopularityCount()] += person.popularityShare(of: target) - before }
            facts[entry.subject] = person
        }
        var puts = facts.map { subject, facts in
            Record(
                key: RecordKey(space: Self.facts, key: subject.bytes), subject: subject, dueMs: nil,
                body: facts.wireBytes())
        }
        puts += try await popularityRecords(changes)
        puts.append(try await totalsRecord(facts, since: earlier))
        try await state.commitSettled(
            StateChange(expectedPosition: first.sequence - 1, newPosition: last.sequence, puts: puts))
    }

    private func loadFacts(of entries: [LogEntry]) async throws -> [SubjectKey: PersonFacts] {
        var subjects: [RecordKey: SubjectKey] = [:]
        for entry in entries where entry.body != nil {
            subjects[RecordKey(space: Self.facts, key: entry.subject.bytes)] = entry.subject
        }
        var facts: [SubjectKey: PersonFacts] = [:]
        for (key, record) in try await state.records(Array(subjects.keys)) {
            if let subject = subjects[key] { facts[subject] = try PersonFacts(wireBytes: record.body) }
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

    private func totalsRecord(
        _ facts: [SubjectKey: PersonFacts], since earlier: [SubjectKey: PersonFacts]
    ) async throws -> Record {
        var totals = try await totals()
        for (subject, person) in facts { totals.count(person, since: earlier[subject]) }
        return Record(key: Self.totals, subject: nil, dueMs: nil, body: totals.wireBytes())
    }

    private static func decode(_ body: [UInt8], sequence: Int64) throws -> SignalEntry {
        do {
            return try SignalEntry(wireBytes: body)
        } catch {
            throw UnfoldableEntry(sequence: sequence, reason: error.code)
        }
    }
}
