import Cluster
import Domain
import Store
import Testing
import Wire

@testable import Profiling

@Suite("Facts that an earlier version wrote")
struct EarlierFormTests {
    private let ana = PersonID(unchecked: "ana")
    private let formKey = RecordKey(space: RecordSpace(rawValue: 10), key: [0])

    /// Facts as that version wrote them: one open conversation, one that was sensitive, a count, a like and clicks.
    private struct OldFacts: WireRecord {
        struct Stamp: WireRecord, Hashable, Comparable {
            static func < (left: Self, right: Self) -> Bool { false }

            func encodeFields(to writer: inout WireWriter) {
                writer.write(AppID(unchecked: "chat"))
                writer.write(Modality.text)
                writer.write(RegionCode(rawValue: "US"))
                writer.write(CivilDay(daysSinceEpoch: 20_440))
                writer.write(1)
                writer.write(true)
                writer.write(true)
            }

            init() {}
            init(fields reader: inout WireReader) throws(WireError) {}
        }

        struct Turn: WireRecord {
            let conversation: String
            let isSensitive: Bool

            func encodeFields(to writer: inout WireWriter) {
                writer.write(ConversationID(unchecked: conversation))
                writer.write(Instant(msSinceEpoch: 1_766_016_000_000))
                writer.write(Stamp())
                writer.write(isSensitive)
                writer.write(isSensitive ? [] : [TopicWeight(topic: TopicID(unchecked: "hiking"), weight: 500)])
            }

            init(_ conversation: String, isSensitive: Bool) {
                self.conversation = conversation
                self.isSensitive = isSensitive
            }
            init(fields reader: inout WireReader) throws(WireError) { self.init("", isSensitive: false) }
        }

        struct Key: WireRecord, Hashable, Comparable {
            static func < (left: Self, right: Self) -> Bool { false }

            func encodeFields(to writer: inout WireWriter) {
                writer.write(TopicID(unchecked: "camping"))
                writer.write(Stamp())
            }

            init() {}
            init(fields reader: inout WireReader) throws(WireError) {}
        }

        struct Encounter: WireRecord {
            func encodeFields(to writer: inout WireWriter) {
                writer.write(Instant(msSinceEpoch: 1_766_016_000_000) as Instant?)
                writer.write(100)
                writer.write(100)
                writer.write(false)
            }

            init() {}
            init(fields reader: inout WireReader) throws(WireError) {}
        }

        func encodeFields(to writer: inout WireWriter) {
            writer.write(PersonID(unchecked: "ana"))
            writer.write(PersonSettings(region: RegionCode(rawValue: "US"), languages: [.english]) as PersonSettings?)
            writer.write(Instant(msSinceEpoch: 1_765_000_000_000) as Instant?)
            writer.write(Instant(msSinceEpoch: 1_766_016_000_000) as Instant?)
            writer.write(nil as Stamp?)
            writer.write([Turn("plain", isSensitive: false), Turn("ill", isSensitive: true)])
            writer.write([Key(): TopicTally(count: 2, weight: 900)])
            writer.write([
                ReactionKey(kind: .like, target: "reel-1"): ReactionFact(
                    isOn: true, occurredAt: Instant(msSinceEpoch: 1_766_016_000_000), mark: .unknown)
            ])
            writer.write(["reel-2": Encounter()])
            writer.write(2)
            writer.write(101)
        }

        init() {}
        init(fields reader: inout WireReader) throws(WireError) {}
    }

    @Test("facts that begin are marked with this version's form, once; a later form is refused and left alone")
    func mark() async throws {
        let bench = try await FactsBench()
        #expect(try await bench.store.adoptForm(with: bench.folder) == false)
        let mark = try await bench.state.records([formKey])[formKey]
        #expect(mark != nil)
        #expect(try await bench.store.adoptForm(with: bench.folder) == false)
        #expect(try await bench.state.records([formKey])[formKey] == mark)
        let later = Record(key: formKey, subject: nil, dueMs: nil, body: [99])
        try await bench.state.commit(StateChange(expectedPosition: 0, newPosition: 0, puts: [later]))
        let error = await #expect(throws: StoreError.self) { _ = try await bench.store.adoptForm(with: bench.folder) }
        #expect(error?.code == "store_newer_format")
        #expect(try await bench.state.records([formKey])[formKey] == later)
        try await bench.close()
    }

    /// A state of the earlier version at the log's end.
    private func writeOld(_ bench: FactsBench, baseline position: Int64?) async throws {
        let subject = bench.subject(ana)
        let old = [1, 4].map { space in
            Record(
                key: RecordKey(space: RecordSpace(rawValue: space), key: subject.bytes), subject: subject, dueMs: nil,
                body: OldFacts().wireBytes())
        }
        let wrong = Record(
            key: RecordKey(space: FactsStore.popularity, key: Array("reel-9".utf8)), subject: nil, dueMs: nil,
            body: PopularityCount(all: 100, unassisted: 100).wireBytes())
        var baseline = Baseline()
        baseline.position = position ?? 0
        baseline.settledThrough = position ?? 0
        try await bench.state.commit(
            StateChange(
                expectedPosition: 0, newPosition: try await bench.log.head(), puts: old + [wrong, baseline.record]))
    }

    @Test("where the log has everything they are folded anew from it, and nothing of the old ones is left")
    func wholeLog() async throws {
        let bench = try await FactsBench()
        var life = try Life.told()
        try life.say("hiking", "2025-12-17")
        try life.engage(.like, "reel-1", "2025-12-17", mark: .ordinary)
        try await bench.append(life.entries)
        try await writeOld(bench, baseline: nil)
        #expect(try await bench.store.adoptForm(with: bench.folder))
        #expect(try await bench.state.position() == 0)
        #expect(try await bench.store.adoptForm(with: bench.folder) == false)
        try await bench.fold()
        let facts = try await bench.store.facts(of: ana)
        let expected = try life.facts()
        #expect(facts == expected)
        #expect(try await bench.store.popularityCounts() == ["reel-1": PopularityCount(all: 1, unassisted: 1)])
        for space in [1, 4] as [UInt8] {
            #expect(try await bench.state.names(space: RecordSpace(rawValue: space), prefix: []).isEmpty)
        }
        try await bench.close()
    }

    @Test("where the log was trimmed what the old baseline knows is kept, and what it cannot tell is unknown")
    func trimmedLog() async throws {
        let bench = try await FactsBench()
        var life = try Life.told()
        for number in 0..<4 { try life.engage(.view, "reel-\(number)", "2025-12-17") }
        try await bench.append(life.entries)
        try await bench.log.settle(through: 3, nowMs: 0)
        try await bench.log.trim(through: 3)
        try await writeOld(bench, baseline: 3)
        #expect(try await bench.store.adoptForm(with: bench.folder))
        #expect(try await bench.state.position() == 3)
        let facts = try await bench.store.facts(of: ana)
        let digest = { bench.folder.digest(ana, ConversationID(unchecked: $0)) }
        #expect(facts.isBarred(digest: digest("ill")) && !facts.isBarred(digest: digest("plain")))
        #expect(facts.conversation("ill")?.isSensitive == true)
        #expect(facts.conversation("plain")?.isBarredFromAds == false)
        let stamps = facts.stamps + facts.tallies.keys.map(\.stamp)
        #expect(stamps.count == 3)
        #expect(stamps.allSatisfy { $0.ageYears == nil && $0.carriesTo.isEmpty })
        // A hundred clicks are one, and nobody can tell where it came from, nor where the like did.
        let unknown = PopularityCount(all: 1, unassisted: 0)
        #expect(try await bench.store.popularityCounts() == ["reel-1": unknown, "reel-2": unknown])
        let counts = try await bench.store.popularityCounts()
        #expect(
            try await bench.store.totals().counts == [
                "people": 1, "turns": 2, "engagements": 101, "conversations{app=chat}": 2,
                "conversations_barred{app=chat}": 1,
            ])
        try await bench.fold()
        let totals = try await bench.store.totals()
        #expect(try await bench.store.facts(of: ana).encounters.count == 3)
        try await bench.store.recount()
        #expect(try await bench.store.popularityCounts() == counts)
        #expect(try await bench.store.totals() == totals)
        try await bench.close()
    }
}
