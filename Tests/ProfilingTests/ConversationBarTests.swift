import Domain
import Policy
import Testing
import Wire

@testable import Profiling

@Suite("Conversations that stay out of ads")
struct ConversationBarTests {
    @Test("something sensitive bars its conversation two days later and in another app")
    func acrossPausesAndApps() throws {
        var life = try Life.told(linked: ["chat", "photos"])
        try life.say("health", "2025-12-17", app: "chat", isSensitive: true)
        try life.say("hiking", "2025-12-19", app: "photos")
        var facts = try life.facts()
        #expect(facts.conversation()?.isSensitive == true)
        #expect(facts.weightForAds() == 0)
        #expect(try shippedGate().usesOfTalk(facts, at: try noon("2025-12-20")) == 0)
        // The control: another id.
        try life.say("hiking", "2025-12-19", conversation: "c2", app: "photos")
        facts = try life.facts()
        #expect(facts.weightForAds() == 500)
        #expect(try shippedGate().usesOfTalk(facts, at: try noon("2025-12-20")) == 4)
    }

    @Test("something sensitive that is said, or arrives, 30 days later takes back what its conversation gave")
    func laterSensitiveTurn() throws {
        var life = try Life.told()
        try life.say("hiking", "2025-12-17")
        // Other talk meanwhile: whatever is gone through each day must not close it too early.
        for day in ["2025-12-18", "2026-01-01", "2026-01-15"] { try life.say("cycling", day, conversation: day) }
        #expect(try life.facts().weightForAds() == 500)
        try life.say("health", "2026-01-16", isSensitive: true)
        #expect(try life.facts().weightForAds() == 0)
        #expect(try life.facts().conversation()?.talk.values.allSatisfy { $0.topics.isEmpty } == true)
        try life.say("cycling", "2026-03-20", conversation: "much later")
        #expect(try life.facts().weightForAds() == 0)
    }

    @Test("an id that comes back after its conversation was closed is barred still")
    func idComesBack() throws {
        var life = try Life.told()
        try life.say("health", "2025-12-17", isSensitive: true)
        try life.say("cycling", "2026-02-01", conversation: "other")
        #expect(try life.facts().conversation() == nil)
        try life.say("hiking", "2026-02-02")
        #expect(try life.facts().conversation()?.isBarredFromAds == true)
        #expect(try life.facts().weightForAds() == 0)
    }

    @Test("an unread message bars its conversation from ads, not from content, and is no use of the assistant")
    func unread() throws {
        var life = try Life.told()
        try life.sayUnread("2025-12-17")
        #expect(try life.facts().assistantFirstUsedAt == nil)
        #expect(try life.facts().turnsFolded == 0)
        try life.say("hiking", "2025-12-17")
        var facts = try life.facts()
        #expect(facts.assistantFirstUsedAt == (try noon("2025-12-17")))
        #expect(facts.conversation()?.isUnread == true && facts.conversation()?.isSensitive == false)
        #expect(facts.weightForAds() == 0)
        // Content in its own app.
        #expect(try shippedGate().usesOfTalk(facts, at: try noon("2025-12-19")) == 1)
        try life.say("hiking", "2025-12-19")
        facts = try life.facts()
        #expect(facts.weightForAds() == 0)
        #expect(try shippedGate().usesOfTalk(facts, at: try noon("2025-12-19")) == 1)
    }

    @Test("an unread message bars what is said in its conversation on later days, although it stands there alone")
    func unreadAlone() throws {
        var life = try Life.told()
        try life.sayUnread("2025-12-17")
        try life.say("hiking", "2025-12-19")
        #expect(try life.facts().conversation()?.isBarredFromAds == true)
        #expect(try life.facts().weightForAds() == 0)
    }

    @Test(
        "an unread message takes back what was said before it, and what is left once it is closed is for content only")
    func unreadAfterwards() throws {
        var life = try Life.told()
        try life.say("hiking", "2025-12-17")
        #expect(try life.facts().weightForAds() == 500)
        try life.sayUnread("2025-12-18")
        #expect(try life.facts().weightForAds() == 0)
        try life.say("cycling", "2026-02-01", conversation: "other")
        let facts = try life.facts()
        #expect(facts.tallies.map(\.value) == [TopicTally(count: 1, weight: 500)])
        #expect(facts.weightForAds() == 0)
        let adsProfile = try shippedGate().adsProfile(
            of: facts, app: AppID(unchecked: "chat"), at: try noon("2026-02-02"))
        #expect(adsProfile.assistantInterests.keys.map(\.rawValue) == ["cycling"])
    }

    @Test("what is taken back leaves its conversations' digests, whatever was in them")
    func takenBack() throws {
        var life = try Life.told()
        try life.say("hiking", "2025-12-17")
        let digests = ["c1", "gone"].map { FactsFolder.testDigest(life.person, ConversationID(unchecked: $0)) }
        try life.add(.takenBack(TakenBack(count: 2, conversations: digests)), try noon("2025-12-18"))
        var facts = try life.facts()
        #expect(facts.isBarred("c1") && facts.isBarred("gone"))
        #expect(facts.weightForAds() == 0)
        try life.say("hiking", "2025-12-19", conversation: "gone")
        facts = try life.facts()
        #expect(facts.weightForAds() == 0)
    }

    /// As many sensitive conversations as fill the bars.
    private func full() throws -> Life {
        var life = try Life.told()
        for number in 0..<(ConversationBars.conversationsMax + 128) {
            try life.say("health", "2025-12-17", conversation: "ill \(number)", isSensitive: true)
        }
        return life
    }

    @Test("once the bars are full no talk reaches ads until they are made anew, and then only new talk")
    func fullAndRenewed() throws {
        let gate = try shippedGate()
        let now = try noon("2025-12-24")
        var life = try full()
        try life.say("hiking", "2025-12-18", conversation: "harmless")
        var facts = try life.facts()
        #expect(facts.areBarsFull)
        let app = AppID(unchecked: "chat")
        #expect(gate.adsProfile(of: facts, app: app, at: now).assistantInterests.isEmpty)
        try life.add(.barsRenewed, try noon("2025-12-19"))
        facts = try life.facts()
        #expect(facts.bars == nil && !facts.areBarsFull)
        #expect(gate.adsProfile(of: facts, app: app, at: now).assistantInterests.isEmpty)
        try life.say("camping", "2025-12-20", conversation: "new")
        facts = try life.facts()
        #expect(gate.adsProfile(of: facts, app: app, at: now).assistantInterests.keys.map(\.rawValue) == ["camping"])
    }

    @Test("renewing the bars keeps closed talk from ads, too")
    func renewedAfterClosing() throws {
        var life = try Life.told()
        try life.say("hiking", "2025-12-17")
        try life.say("camping", "2026-02-01", conversation: "later")
        try life.add(.barsRenewed, try noon("2026-02-02"))
        let facts = try life.facts()
        #expect(facts.tallies.values.reduce(0) { $0 + $1.weight } == 500)
        #expect(facts.weightForAds(of: "hiking") == 0 && facts.weightForAds(of: "camping") == 0)
    }

    @Test("the bars have one size whatever stands in them, and forget nobody")
    func filter() throws {
        var bars = ConversationBars()
        let length = bars.wireBytes().count
        let person = PersonID(unchecked: "ana")
        for number in 0..<ConversationBars.conversationsMax {
            bars.insert(FactsFolder.testDigest(person, ConversationID(unchecked: "c\(number)")))
        }
        #expect(bars.wireBytes().count == length)
        #expect(try ConversationBars(wireBytes: bars.wireBytes()) == bars)
        let digests = (0..<4096).map { FactsFolder.testDigest(person, ConversationID(unchecked: "c\($0)")) }
        #expect(digests.prefix(ConversationBars.conversationsMax).allSatisfy(bars.contains))
        #expect(digests.dropFirst(ConversationBars.conversationsMax).count(where: bars.contains) < 16)
    }
}
