import Domain
import Store
import TestSupport
import Testing

@testable import Profiling

/// Facts of a trimmed log against facts of one that keeps everything.
@Suite struct BaselineTests {
    @Test(
        "what is taken back leaves the same facts and popularity, whether or not the log keeps what came before",
        arguments: 1...12)
    func same(seed: Int) async throws {
        var source = RandomLog(seed: seed)
        let whole = try await FactsBench()
        let trimmed = try await FactsBench()
        for number in 0..<160 {
            let entry = source.next()
            for bench in [whole, trimmed] { try await bench.append([entry]) }
            if source.random.once(in: 6) {
                for bench in [whole, trimmed] { try await bench.fold() }
            }
            if number % 40 == 39 {
                let head = try await trimmed.log.head()
                let first = try await trimmed.reader.first()
                try await trimmed.trim(through: Int64.random(in: first...head, using: &source.random))
            }
            if source.random.once(in: 12) {
                let person = source.pick(RandomLog.people)
                // Only what the trimmed log has not settled can be taken back.
                let settled = try await trimmed.log.extent().settledThrough
                var ids: Set<String> = []
                for (sequence, entry) in try await trimmed.standing(person) where sequence > settled {
                    if entry.signal.mayBeTakenBack, Bool.random(using: &source.random) { ids.insert(entry.id.rawValue) }
                }
                for bench in [whole, trimmed] { try await bench.takeBack(ids, of: person, at: source.now) }
            }
        }
        for bench in [whole, trimmed] { try await bench.fold() }
        #expect(try await trimmed.reader.first() > 1)
        for person in RandomLog.people {
            // Digests are keyed by directory: of the bars only whether there are any can be compared.
            var facts = [try await whole.store.facts(of: person), try await trimmed.store.facts(of: person)]
            #expect((facts[0].bars == nil) == (facts[1].bars == nil), "seed \(seed), \(person)")
            for index in facts.indices { facts[index].bars = nil }
            #expect(facts[0] == facts[1], "seed \(seed), \(person)")
        }
        #expect(try await trimmed.store.popularityCounts() == whole.store.popularityCounts(), "seed \(seed)")
        #expect(try await trimmed.store.totals() == whole.store.totals(), "seed \(seed)")
        try await whole.close()
        try await trimmed.close()
    }

    @Test("what is taken back never gives ads anything that they did not have before", arguments: 1...12)
    func neverWidens(seed: Int) async throws {
        // Without a since: it restricts what was said before it along with what was said after under the same stamp.
        var source = RandomLog(seed: 100 + seed, hasSince: false)
        let bench = try await FactsBench()
        for number in 0..<200 {
            try await bench.append([source.next()])
            if number % 60 == 59 {
                let first = try await bench.reader.first()
                try await bench.trim(through: Int64.random(in: first...first + 20, using: &source.random))
            }
            guard source.random.once(in: 10) else { continue }
            try await bench.fold()
            let person = source.pick(RandomLog.people)
            let settled = try await bench.log.extent().settledThrough
            let before = try await bench.store.facts(of: person)
            var ids: Set<String> = []
            for (sequence, entry) in try await bench.standing(person) where sequence > settled {
                if entry.signal.mayBeTakenBack, source.random.once(in: 3) { ids.insert(entry.id.rawValue) }
            }
            try await bench.takeBack(ids, of: person, at: source.now)
            try await bench.fold()
            let after = try await bench.store.facts(of: person)
            for (stamp, weight) in after.weightsForAds {
                #expect(weight <= before.weightsForAds[stamp, default: 0], "seed \(seed), entry \(number), \(person)")
            }
            #expect(before.history == after.history)
        }
        try await bench.close()
    }

    @Test("the baseline goes no further than the log has settled, and stops at what is not understood")
    func bounds() async throws {
        let bench = try await FactsBench()
        var source = RandomLog(seed: 1)
        for _ in 0..<6 { try await bench.append([source.next()]) }
        try await bench.fold()
        #expect(try await bench.store.keepBaseline(through: 6, with: bench.folder) == 0)
        try await bench.log.settle(through: 4, nowMs: 0)
        // The log says it; the facts have not read that yet.
        #expect(try await bench.store.keepBaseline(through: 6, with: bench.folder) == 0)
        try await bench.fold()
        #expect(try await bench.store.keepBaseline(through: 2, with: bench.folder) == 2)
        #expect(try await bench.store.keepBaseline(through: 6, with: bench.folder) == 4)
        let unclear = NewLogEntry(
            subject: bench.directory.secret.subject(of: "ana"), identity: [UInt8](repeating: 7, count: 32),
            bodyDigest: [UInt8](repeating: 7, count: 32), occurredAtMs: source.now.msSinceEpoch, remembersUntilMs: nil,
            body: [255])
        _ = try await bench.log.append([unclear], nowMs: source.now.msSinceEpoch)
        try await bench.append([source.next()])
        try await bench.log.settle(through: 9, nowMs: 0)
        try await bench.fold()
        #expect(try await bench.store.keepBaseline(through: 9, with: bench.folder) == 7)
        try await bench.close()
    }

    @Test("an erasure takes the baseline too, whichever of the two comes to the tombstone first")
    func erased() async throws {
        let bench = try await FactsBench()
        let ana = PersonID(unchecked: "ana")
        let subject = bench.subject(ana)
        let instant = Instant(msSinceEpoch: 1_765_900_000_000)
        let core = FactsLayout.baseline.coreKey(subject)
        let pages = { try await bench.state.names(space: FactsLayout.baseline.pages, prefix: subject.bytes) }
        func like(_ target: String, at instant: Instant) -> SignalEntry {
            SignalEntry(
                id: EntryID(unchecked: target), person: ana, occurredAt: instant, receivedAt: instant,
                signal: .engagement(EngagementSignal(kind: .like, target: target, mark: .unknown)))
        }
        try await bench.append([like("reel-1", at: instant)])
        try await bench.trim(through: 1)
        #expect(try await bench.state.held([core]) == [core])
        #expect(try await pages().count == 1)
        _ = try await bench.log.erase(subject, atMs: instant.msSinceEpoch)
        try await bench.fold()
        #expect(try await bench.state.held([core]).isEmpty)
        #expect(try await pages().isEmpty)
        let later = instant.advanced(byMs: 60_000)
        try await bench.append([like("reel-2", at: later)])
        try await bench.trim(through: try await bench.log.head())
        try await bench.append([like("reel-1", at: later)])
        try await bench.takeBack(["reel-1"], of: ana, at: later)
        try await bench.fold()
        #expect(try await bench.store.facts(of: ana).reactions.keys.map(\.target) == ["reel-2"])
        try await bench.close()
    }
}

extension Signal {
    /// What a person can take back: what they said and did.
    fileprivate var mayBeTakenBack: Bool {
        switch self {
        case .turn, .unread, .engagement: true
        default: false
        }
    }
}

extension PersonFacts {
    /// What of each stamp the conversations let ads have.
    fileprivate var weightsForAds: [TurnStamp: Int] {
        var weights: [TurnStamp: Int] = [:]
        for conversation in conversations.values where !conversation.isBarredFromAds {
            for (stamp, talk) in conversation.talk {
                weights[stamp, default: 0] += talk.topics.values.reduce(0) { $0 + $1.weight }
            }
        }
        for (key, tally) in tallies where !key.stamp.adsBars.contains(.conversationUnread) {
            weights[key.stamp, default: 0] += tally.weight
        }
        return weights
    }
}
