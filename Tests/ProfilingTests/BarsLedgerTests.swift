import Domain
import Foundation
import Store
import Testing

@testable import Profiling

@Suite("Bars that outlive a restore")
struct BarsLedgerTests {
    private let ana = PersonID(unchecked: "ana")

    /// Folds `life`, puts the directory back to as it was after `first` of its entries, and folds `later` from there.
    private func restored(
        _ life: Life, toAfter first: Int, then later: Life, hasLedger: Bool = true
    ) async throws -> (facts: PersonFacts, adopted: Int) {
        let bench = try await FactsBench(hasLedger: hasLedger)
        let copy = bench.path + ".copy"
        try await bench.append(Array(life.entries.prefix(first)))
        try await bench.fold()
        await bench.letGo()
        try FileManager.default.copyItem(atPath: bench.path, toPath: copy)
        let second = try await FactsBench(at: bench.path, hasLedger: hasLedger)
        try await second.append(Array(life.entries.dropFirst(first)))
        try await second.fold()
        await second.letGo()
        try FileManager.default.removeItem(atPath: bench.path)
        try FileManager.default.moveItem(atPath: copy, toPath: bench.path)
        let third = try await FactsBench(at: bench.path, hasLedger: hasLedger)
        let adopted = try await third.store.adoptBars()
        try await third.append(Array(later.entries.dropFirst(first)))
        try await third.fold()
        let facts = try await third.store.facts(of: ana)
        try await third.close()
        return (facts, adopted)
    }

    @Test(
        "a conversation that was barred after the backup stays barred, of people whom it knows and of those it does not",
        arguments: [2, 0])
    func restore(first: Int) async throws {
        var life = try Life.told()
        try life.say("health", "2025-12-17", isSensitive: true)
        var later = try Life.told()
        try later.say("hiking", "2025-12-18")
        try later.say("cycling", "2025-12-18", conversation: "c2")
        let (facts, adopted) = try await restored(life, toAfter: first, then: later)
        #expect(adopted == (first > 0 ? 1 : 0))
        #expect(facts.weightForAds(of: "hiking") == 0)
        #expect(facts.weightForAds(of: "cycling") == 500)
        // Without the ledger the copy would know nothing of it.
        let control = try await restored(life, toAfter: first, then: later, hasLedger: false)
        #expect(control.facts.weightForAds(of: "hiking") == 500)
    }

    @Test("an erasure takes them, and a renewal puts the new ones in their place")
    func erasureAndRenewal() async throws {
        let bench = try await FactsBench(hasLedger: true)
        let subject = bench.subject(ana)
        var life = try Life.told()
        try life.say("health", "2025-12-17", isSensitive: true)
        try await bench.append(life.entries)
        try await bench.fold()
        let ledger = try #require(bench.store.ledger)
        #expect(try await ledger.bars(of: [subject])[subject] == bench.store.facts(of: ana).bars)
        let count = life.entries.count
        try life.add(.barsRenewed, try noon("2025-12-18"))
        try await bench.append(Array(life.entries.dropFirst(count)))
        try await bench.fold()
        #expect(try await ledger.bars(of: [subject]).isEmpty)
        try life.say("health", "2025-12-19", conversation: "c3", isSensitive: true)
        try await bench.append(Array(life.entries.dropFirst(count + 1)))
        try await bench.fold()
        #expect(try await ledger.bars(of: [subject]).count == 1)
        _ = try await bench.log.erase(subject, atMs: try noon("2025-12-20").msSinceEpoch)
        try await bench.fold()
        #expect(try await ledger.page(after: nil).isEmpty)
        try await bench.close()
    }
}
