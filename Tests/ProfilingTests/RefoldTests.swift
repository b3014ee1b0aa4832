import Domain
import Store
import Testing

@testable import Profiling

@Suite("Facts folded anew because something was taken back")
struct RefoldTests {
    private let ana = PersonID(unchecked: "ana")

    private func facts(
        of life: Life, takingBack isTaken: (SignalEntry) -> Bool, at day: String, then later: Life? = nil
    ) async throws -> PersonFacts {
        let bench = try await FactsBench()
        try await bench.append(life.entries)
        try await bench.fold()
        let ids = life.entries.filter(isTaken).map(\.id.rawValue)
        #expect(!ids.isEmpty)
        try await bench.takeBack(Set(ids), of: ana, at: try noon(day, plusHours: 1))
        if let later { try await bench.append(Array(later.entries.dropFirst(life.entries.count))) }
        try await bench.fold()
        let facts = try await bench.store.facts(of: ana)
        try await bench.close()
        return facts
    }

    @Test(
        "what is left of a conversation that lost a sensitive or unread turn stays barred, open or long closed",
        arguments: [(false, "2025-12-20"), (false, "2026-03-01"), (true, "2025-12-20"), (true, "2026-03-01")])
    func lostTurn(isUnread: Bool, day: String) async throws {
        var life = try Life.told(linked: ["chat", "photos"])
        try life.say("hiking", "2025-12-17", app: "chat")
        if isUnread {
            try life.sayUnread("2025-12-17", app: "photos")
        } else {
            try life.say("health", "2025-12-17", app: "photos", isSensitive: true)
        }
        try life.say("cycling", day, conversation: "other")
        #expect(try life.facts().weightForAds() == 0)
        let facts = try await facts(
            of: life,
            takingBack: { entry in
                switch entry.signal {
                case .turn(let turn): turn.isSensitive
                case .unread: true
                default: false
                }
            }, at: day)
        #expect(facts.weightForAds(of: "hiking") == 0)
        #expect(facts.weightForAds(of: "cycling") == 500)
    }

    @Test("so it does where the log no longer keeps what came before")
    func lostTurnOfTrimmedLog() async throws {
        let bench = try await FactsBench()
        var life = try Life.told(linked: ["chat", "photos"])
        try life.say("hiking", "2025-12-17", app: "chat")
        try life.say("health", "2025-12-17", app: "photos", isSensitive: true)
        try life.say("cycling", "2026-03-01", conversation: "other")
        try life.say("camping", "2026-03-02", conversation: "third")
        try await bench.append(life.entries)
        try await bench.fold()
        try await bench.takeBack([life.entries[3].id.rawValue], of: ana, at: try noon("2026-03-03"))
        // The baseline closes the conversation before it comes to the report.
        try await bench.trim(through: 5)
        try await bench.takeBack([life.entries[5].id.rawValue], of: ana, at: try noon("2026-03-04"))
        try await bench.fold()
        let facts = try await bench.store.facts(of: ana)
        #expect(facts.weightForAds(of: "hiking") == 0)
        #expect(facts.weightForAds(of: "cycling") == 500)
        try await bench.close()
    }

    @Test("bars survive: of what was sensitive and went, and of every conversation that lost a turn, sensitive or not")
    func bars() async throws {
        var life = try Life.told()
        try life.say("health", "2025-12-17", conversation: "ill", isSensitive: true)
        try life.say("hiking", "2025-12-17", conversation: "harmless")
        try life.say("hiking", "2025-12-17", conversation: "kept")
        var later = life
        for id in ["ill", "harmless"] { try later.say("camping", "2025-12-19", conversation: id) }
        let facts = try await facts(
            of: life,
            takingBack: { entry in
                if case .turn(let turn) = entry.signal { turn.conversation.rawValue != "kept" } else { false }
            }, at: "2025-12-18", then: later)
        #expect(facts.bars != nil)
        #expect(facts.weightForAds(of: "camping") == 0)
        #expect(facts.weightForAds(of: "hiking") == 500)
    }

    @Test("settings and the notice are nothing that a period takes: stamps are as they were")
    func stampsStand() async throws {
        var life = try Life.told()
        try life.set("2025-12-20", region: "GB")
        try life.say("hiking", "2025-12-21", conversation: "abroad")
        try life.say("camping", "2025-12-21", conversation: "gone")
        try life.set("2026-01-10")
        let before = try life.facts()
        let facts = try await facts(
            of: life,
            takingBack: { entry in
                if case .turn(let turn) = entry.signal { turn.conversation.rawValue == "gone" } else { false }
            }, at: "2026-01-11")
        #expect(facts.history == before.history && facts.notice == before.notice)
        #expect(facts.conversation("abroad") == before.conversation("abroad"))
        #expect(facts.conversation("gone") == nil)
    }

    @Test("unlinking through the log leaves what unlinking alone leaves; likes and shares stay popular")
    func unlinking() async throws {
        var life = try Life.told(linked: ["chat", "photos"])
        try life.say("hiking", "2025-12-17", conversation: "both", app: "chat")
        try life.say("camping", "2025-12-17", conversation: "both", app: "photos")
        try life.engage(.like, "reel-1", "2025-12-17", mark: .ordinary)
        try life.set("2025-12-18", linked: ["chat"])
        let alone = try life.facts()
        let bench = try await FactsBench()
        try await bench.append(life.entries)
        try await bench.fold()
        let photos = AppID(unchecked: "photos")
        let taken = life.entries.filter { entry in
            if case .turn(let turn) = entry.signal { turn.app == photos } else { false }
        }
        try await bench.takeBack(Set(taken.map(\.id.rawValue)), of: ana, at: try noon("2025-12-18", plusHours: 1))
        try await bench.fold()
        let facts = try await bench.store.facts(of: ana)
        #expect(facts.conversations == alone.conversations)
        #expect(facts.reactions == alone.reactions && facts.history == alone.history)
        #expect(facts.conversation("both")?.isBarredFromAds == true)
        #expect(try await bench.store.popularityCounts() == ["reel-1": PopularityCount(all: 1, unassisted: 1)])
        try await bench.close()
    }
}
