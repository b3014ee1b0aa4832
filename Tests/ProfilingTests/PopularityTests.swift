import Cluster
import Domain
import Store
import TestSupport
import Testing

@testable import Profiling

@Suite("The popularity of a partition")
struct PopularityTests {
    @Test("what is counted on the way is what a count from the facts gives, in any history", arguments: 1...10)
    func countedAnew(seed: Int) async throws {
        var source = RandomLog(seed: 200 + seed)
        let bench = try await FactsBench()
        for _ in 0..<120 {
            try await bench.append([source.next()])
            if source.random.once(in: 8) { try await bench.fold(batch: Int.random(in: 1...20, using: &source.random)) }
            if source.random.once(in: 40) {
                try await bench.fold()
                let person = source.pick(RandomLog.people)
                try await bench.store.prepareErasure(of: person)
                _ = try await bench.log.erase(bench.subject(person), atMs: source.now.msSinceEpoch)
            } else if source.random.once(in: 20) {
                let person = source.pick(RandomLog.people)
                let ids = try await bench.standing(person).filter { standing in
                    if case .settings = standing.entry.signal { return false }
                    return source.random.once(in: 3)
                }
                try await bench.takeBack(Set(ids.map(\.entry.id.rawValue)), of: person, at: source.now)
            }
        }
        try await bench.fold()
        let counts = try await bench.store.popularityCounts().filter { $0.value != PopularityCount() }
        let totals = try await bench.store.totals()
        #expect(!counts.isEmpty)
        #expect(counts.values.allSatisfy { 0...$0.all ~= $0.unassisted && $0.all <= 4 * RandomLog.people.count })
        try await bench.store.recount()
        #expect(try await bench.store.popularityCounts() == counts, "seed \(seed)")
        #expect(try await bench.store.totals() == totals, "seed \(seed)")
        try await bench.close()
    }

    @Test("an erasure subtracts a person's share and what is unknown of it, and nobody else's")
    func erasure() async throws {
        let bench = try await FactsBench()
        let people = ["ana", "bo"].map { PersonID(unchecked: $0) }
        let now = try noon("2025-12-20")
        for person in people {
            var life = try Life.told()
            for kind in [EngagementKind.like, .click, .share] { try life.engage(kind, "reel-1", "2025-12-17") }
            try await bench.append(
                life.entries.map { entry in
                    SignalEntry(
                        id: EntryID(unchecked: "\(person).\(entry.id)"), person: person, occurredAt: entry.occurredAt,
                        receivedAt: entry.receivedAt, signal: entry.signal)
                })
        }
        try await bench.fold()
        #expect(try await bench.store.parked.count().isEmpty)
        #expect(try await bench.store.popularityCounts() == ["reel-1": PopularityCount(all: 6, unassisted: 0)])
        #expect(try await bench.store.totals().counts["origins_unknown{kind=click}"] == 2)
        try await bench.store.prepareErasure(of: people[0])
        // Again changes nothing: a receipt may be lost on the way.
        try await bench.store.prepareErasure(of: people[0])
        let left = PopularityCount(all: 3, unassisted: 0)
        #expect(try await bench.store.popularityCounts()["reel-1"] == left)
        _ = try await bench.log.erase(bench.subject(people[0]), atMs: now.msSinceEpoch)
        try await bench.fold()
        #expect(try await bench.store.popularityCounts()["reel-1"] == left)
        for kind in ["like", "click", "share"] {
            #expect(try await bench.store.totals().counts["origins_unknown{kind=\(kind)}"] == 1)
        }
        #expect(try await bench.store.totals().people == 1)
        try await bench.close()
    }
}
