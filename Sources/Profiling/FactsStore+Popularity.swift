import Cluster
import Domain
import Store
import Wire

/// How popular targets are with the partition's people: the sum of what each of them adds.
extension FactsStore {
    private static let pageRows = 1024
    /// Stands where shares of erased people are still in the sums.
    private static let recountKey = RecordKey(space: RecordSpace(rawValue: 10), key: [1])

    static var recountMark: Record { Record(key: recountKey, subject: nil, dueMs: nil, body: [1]) }

    /// The popularity of every target; counted anew first where it must be.
    func popularityCounts() async throws -> [String: PopularityCount] {
        if try await !state.held([Self.recountKey]).isEmpty { try await recount() }
        return try await storedCounts()
    }

    private func storedCounts() async throws -> [String: PopularityCount] {
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

    func popularityRecords(_ changes: [String: PopularityCount]) async throws -> [Record] {
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

    /// Takes a person's share out of the sums, and what it came from with it, while it can still be read: their erasure
    /// has begun. Called before their key is destroyed.
    func prepareErasure(of person: PersonID) async throws {
        let subject = secret.subject(of: person.rawValue)
        try await gate.pass {
            guard let standing = try await whole(subject, in: .present) else { return }
            var facts = standing.facts
            facts.reactions = [:]
            facts.encounters = [:]
            facts.conversations = [:]
            facts.unknownOrigins = [:]
            facts.bars = nil
            var step = FoldStep(people: [subject: standing])
            step.replace(facts, of: subject)
            let position = try await state.position()
            let pages = try await state.names(
                space: FactsLayout.present.pages, prefix: subject.bytes + [FactsPages.Kind.engagement.rawValue])
            // Without their pages nothing of them is left to count.
            let puts = try await puts(of: step, forgotten: 0).filter { !pages.contains($0.key) }
            try await state.commit(
                StateChange(expectedPosition: position, newPosition: position, puts: puts, deletes: pages))
        }
    }

    /// Adds up anew what everybody adds, and what status shows beside it.
    func recount() async throws {
        try await gate.pass {
            var sums: [String: PopularityCount] = [:]
            var totals = try await totals()
            var conversations = ConversationCounts()
            var unknown: [String: Int] = [:]
            var full = 0
            totals.people = 0
            try await forEachPerson(in: .present) { facts in
                totals.people += 1
                conversations.add(ConversationCounts(facts))
                if facts.areBarsFull { full += 1 }
                for (kind, count) in facts.unknownOrigins {
                    unknown["origins_unknown{kind=\(kind.rawValue)}", default: 0] += count
                }
                for target in facts.popularityTargets {
                    sums[target, default: PopularityCount()] += facts.popularityShare(of: target)
                }
            }
            totals.named = conversations.named.merging(unknown) { first, _ in first }
            if full > 0 { totals.named["conversation_bars_full"] = full }
            let puts = sums.filter { $0.value != PopularityCount() }.map { target, count in
                Record(
                    key: RecordKey(space: Self.popularity, key: Array(target.utf8)), subject: nil, dueMs: nil,
                    body: count.wireBytes())
            }
            let kept = Set(puts.map(\.key))
            let stale = try await state.names(space: Self.popularity, prefix: []).filter { !kept.contains($0) }
            let position = try await state.position()
            let record = Record(key: Self.totals, subject: nil, dueMs: nil, body: totals.wireBytes())
            try await state.commit(
                StateChange(
                    expectedPosition: position, newPosition: position, puts: puts + [record],
                    deletes: stale + [Self.recountKey]))
        }
    }

    /// Hands over everybody's facts, one after the other.
    func forEachPerson(in layout: FactsLayout, _ body: (PersonFacts) -> Void) async throws {
        var last: [UInt8]?
        while true {
            let page = try await state.list(space: layout.core, after: last, limit: Self.pageRows)
            for record in page {
                guard let subject = record.subject, let person = try await whole(subject, in: layout) else { continue }
                body(person.facts)
            }
            guard let end = page.last else { return }
            last = end.key.key
        }
    }
}
