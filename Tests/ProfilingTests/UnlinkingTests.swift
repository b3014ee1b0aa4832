import Domain
import Policy
import Testing

@testable import Profiling

@Suite("What unlinking an app does to the facts")
struct UnlinkingTests {
    /// Talk in two linked apps, one conversation over both, and engagement.
    private func linkedLife() throws -> Life {
        var life = try Life.told(linked: ["chat", "photos"])
        try life.say("hiking", "2025-12-17", conversation: "both", app: "chat")
        try life.say("camping", "2025-12-17", conversation: "both", app: "photos")
        try life.say("cycling", "2025-12-17", conversation: "photos only", app: "photos")
        try life.say("climbing", "2025-12-17", conversation: "chat only", app: "chat")
        try life.engage(.like, "reel-1", "2025-12-17")
        try life.engage(.share, "reel-2", "2025-12-17")
        return life
    }

    private func apps(_ facts: PersonFacts) -> Set<String> {
        Set((facts.stamps + facts.tallies.keys.map(\.stamp)).map(\.app.rawValue))
    }

    @Test("all that was said in that app is gone, and every conversation that lost a turn stays barred")
    func unlinking() throws {
        var life = try linkedLife()
        try life.set("2025-12-20", linked: ["chat"])
        let facts = try life.facts()
        #expect(apps(facts) == ["chat"])
        #expect(facts.conversation("both")?.isBarredFromAds == true)
        #expect(facts.conversation("photos only") == nil)
        #expect(facts.conversation("chat only")?.isBarredFromAds == false)
        #expect(facts.isBarred("both") && facts.isBarred("photos only") && !facts.isBarred("chat only"))
        #expect(facts.weightForAds(of: "hiking") == 0)
        #expect(facts.weightForAds(of: "climbing") == 500)
    }

    @Test("likes and shares stay")
    func engagementStays() throws {
        let before = try linkedLife()
        var life = before
        try life.set("2025-12-20", linked: [])
        let facts = try life.facts()
        #expect(facts.stamps.isEmpty)
        #expect(try facts.reactions == before.facts().reactions)
        #expect(try facts.encounters == before.facts().encounters)
        #expect(facts.reactions.count == 1 && facts.encounters.count == 1)
    }

    @Test("what conversations that were closed gave goes too")
    func closed() throws {
        var life = try linkedLife()
        try life.say("hiking", "2026-01-30", conversation: "later", app: "chat")
        #expect(try life.facts().tallies.count == 4)
        try life.set("2026-01-31", linked: ["chat"])
        #expect(apps(try life.facts()) == ["chat"])
        #expect(try life.facts().tallies.count == 2)
    }

    @Test("linking again brings nothing back: only talk after the new link counts, there and across")
    func relinking() throws {
        var life = try linkedLife()
        try life.set("2025-12-20", linked: ["chat"])
        try life.set("2025-12-21", linked: ["chat", "photos"])
        // Said before the link was cut, sent after it was made again; and said while it was cut.
        try life.say("late", "2025-12-18", arriving: "2025-12-22", conversation: "late", app: "photos")
        try life.say("apart", "2025-12-20", arriving: "2025-12-22", conversation: "apart", app: "chat")
        var facts = try life.facts()
        #expect(apps(facts) == ["chat"])
        #expect(facts.conversation("late") == nil && facts.isBarred("late"))
        #expect(facts.conversation("apart")?.talk.keys.allSatisfy { $0.carriesTo.isEmpty } == true)
        try life.say("new", "2025-12-22", conversation: "new", app: "photos")
        facts = try life.facts()
        #expect(facts.conversation("new")?.talk.keys.map { $0.carriesTo.map(\.rawValue) } == [["chat"]])
        #expect(facts.weightForAds(of: "new") == 500)
    }

    @Test("a list that is left out purges nothing and carries nothing; the next list that is sent still unlinks")
    func unknownLinks() throws {
        var life = try linkedLife()
        let before = try life.facts()
        try life.set("2025-12-20", linked: nil)
        try life.say("silent", "2025-12-21", conversation: "silent", app: "chat")
        var facts = try life.facts()
        #expect(before.conversations.allSatisfy { facts.conversations[$0.key] == $0.value })
        #expect(facts.bars == nil)
        #expect(facts.conversation("silent")?.talk.keys.allSatisfy { $0.carriesTo.isEmpty } == true)
        let gate = try shippedGate()
        let now = try noon("2025-12-26")
        for (app, topics) in [("chat", ["climbing", "hiking", "silent"]), ("photos", ["camping", "cycling"])] {
            let profile = gate.contentProfile(of: facts, app: AppID(unchecked: app), at: now)
            #expect(profile.assistantInterests.keys.map(\.rawValue).sorted() == topics)
        }
        try life.set("2025-12-22", linked: ["chat"])
        facts = try life.facts()
        #expect(apps(facts) == ["chat"])
    }

    @Test("a sensitive or unread turn among them leaves the rest of its conversation barred", arguments: [false, true])
    func barredRest(isUnread: Bool) throws {
        var life = try Life.told(linked: ["chat", "photos"])
        try life.say("hiking", "2025-12-17", app: "chat")
        if isUnread {
            try life.sayUnread("2025-12-17", app: "photos")
        } else {
            try life.say("hiking", "2025-12-17", app: "photos", isSensitive: true)
        }
        try life.set("2025-12-20", linked: ["chat"])
        try life.say("hiking", "2025-12-21", app: "chat")
        let facts = try life.facts()
        #expect(facts.conversation()?.isBarredFromAds == true)
        #expect(facts.weightForAds() == 0)
    }
}
