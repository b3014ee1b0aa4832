import Domain
import Policy
import Testing

/// The single rules of the gate, each beside the case that it lets through.
@Suite struct GateRuleTests {
    private let gate: Gate
    private let at: Instant

    init() throws {
        gate = Gate(policy: try PolicyText().policy(), zones: Clocks.zones)
        at = try instant("2025-12-17T20:00:00Z")
    }

    @Test("talk travels between two apps only where the person linked both and one group of the policy holds both")
    func linking() throws {
        var facts = try anaHiking()
        #expect(try isUsed(facts, in: "feed"))
        #expect(try isUsed(facts, in: "photos"))
        #expect(try !isUsed(facts, in: "threads"), "not linked by the person")
        try facts.change { $0.linkedApps = try ["feed", "photos", "threads", "messages"].map { try app($0) } }
        #expect(try !isUsed(facts, in: "threads"), "feed–photos and photos–threads do not make feed–threads")
        #expect(try !isUsed(facts, in: "messages"), "in no group")
        try facts.change { $0.linkedApps = [try app("photos")] }
        #expect(try !isUsed(facts, in: "photos"), "one of the two is not enough")
        #expect(try isUsed(facts, in: "feed"), "its own app needs no link")
        #expect(gate.contentProfile(of: facts, app: nil, at: at).assistantInterests.isEmpty)
    }

    @Test("the policy must be in force both where it was said and where the person is now")
    func places() throws {
        var facts = try anaHiking()
        try facts.change { $0.region = try region("DE") }
        #expect(try !isUsed(facts, in: "feed"))
        facts.change { $0.region = nil }
        #expect(try !isUsed(facts, in: "feed"))
        facts.history = SettingsHistory()
        #expect(try !isUsed(facts, in: "feed"))
        for said in [["DE"], []] {
            var elsewhere = try ana()
            try elsewhere.say(stamp: stamp(regions: said))
            #expect(try !isUsed(elsewhere, in: "feed"))
        }
    }

    @Test("told in the US, said in GB, sent and read in the US: it counts for nothing; every place must allow it")
    func everyPlace() throws {
        for (regions, isPlaceKnown, counts) in [
            (["US"], true, true), (["GB", "US"], true, false), (["NZ", "US"], true, true), (["US"], false, false),
            ([], true, false), (["DE", "GB"], true, false),
        ] {
            var facts = try ana()
            try facts.say(stamp: stamp(regions: regions, isPlaceKnown: isPlaceKnown))
            #expect(try isUsed(facts, in: "feed") == counts, "\(regions)")
            facts = facts.closed
            #expect(try isUsed(facts, in: "feed") == counts, "\(regions)")
        }
    }

    @Test("a link counts for talk that was said under it, as of the saying and still now")
    func linkedThen() throws {
        for (carriesTo, counts) in [(["photos"], true), ([], false), (["threads"], false)] {
            var facts = try ana()
            try facts.say(stamp: stamp(carriesTo: carriesTo))
            #expect(try isUsed(facts, in: "photos") == counts)
            #expect(try isUsed(facts, in: "feed"))
            facts.change { $0.linkedApps = nil }
            #expect(try !isUsed(facts, in: "photos"), "unknown links carry nothing")
            #expect(try isUsed(facts, in: "feed"))
        }
    }

    @Test("ads need the age as of the saying, too: what a child said never counts for them")
    func ageThen() throws {
        for (age, counts) in [(Int?.none, false), (17, false), (18, true), (-1, false)] {
            var facts = try ana()
            try facts.say(stamp: stamp(ageYears: age))
            #expect(!ads(facts).isEmpty == counts)
            #expect(!content(facts).isEmpty)
        }
    }

    @Test("what was not heard surely, can hide words, or stands in an unread conversation is content's alone")
    func adsBars() throws {
        let unknown = AdsBars(rawValue: 0x4000)
        for bars: AdsBars in [.voiceUncertain, .voiceUnusable, .disguised, .conversationUnread, unknown] {
            var facts = try ana()
            try facts.say(stamp: stamp(modality: .voice, adsBars: bars))
            #expect(ads(facts).isEmpty && !content(facts).isEmpty, "\(bars.rawValue)")
            #expect(ads(facts.closed).isEmpty && !content(facts.closed).isEmpty)
        }
        var surely = try ana()
        try surely.say(stamp: stamp(modality: .voice))
        #expect(!ads(surely).isEmpty)
    }

    @Test("it is diabetes, and two days later in another app, same conversation, which shoes then: no shoes in ads")
    func laterAndElsewhere() throws {
        var facts = try ana()
        try facts.say(at: "2025-12-17T10:00:00Z", stamp: stamp(), sensitive: true, topics: [])
        try facts.say(at: "2025-12-19T10:00:00Z", stamp: stamp(app: "photos", day: "2025-12-19"))
        #expect(gate.adsProfile(of: facts, app: try app("photos"), at: at).assistantInterests.isEmpty)
        let later = try instant("2025-12-20T12:00:00Z")
        #expect(gate.adsProfile(of: facts, app: try app("photos"), at: later).assistantInterests.isEmpty)
        // The control: under another id the same shoes count.
        var apart = try ana()
        try apart.say(at: "2025-12-17T10:00:00Z", stamp: stamp(), sensitive: true, topics: [])
        try apart.say("c2", at: "2025-12-19T10:00:00Z", stamp: stamp(app: "photos", day: "2025-12-19"))
        #expect(!gate.adsProfile(of: apart, app: try app("photos"), at: later).assistantInterests.isEmpty)
    }

    @Test("what could not be read bars its conversation from ads, and is no use of the assistant")
    func unread() throws {
        var facts = try anaHiking()
        try facts.say(stamp: stamp(), unread: true, topics: [])
        #expect(ads(facts).isEmpty && !content(facts).isEmpty)
        var silent = try ana()
        silent.assistantFirstUsedAt = nil
        silent.conversations[try ConversationID("c1")] = OpenConversation(isUnread: true)
        #expect(!gate.contentProfile(of: silent, app: nil, at: at).isPolicyInForce)
    }

    @Test("ads take allow-listed topics in an understood language; content takes every topic")
    func topicsAndLanguage() throws {
        var facts = try ana()
        try facts.say(stamp: stamp(), topics: ["hiking", "tarot"])
        #expect(ads(facts) == [try topic("hiking"): 500])
        #expect(content(facts) == [try topic("hiking"): 500, try topic("tarot"): 500])
        facts.conversations = [:]
        try facts.say(stamp: stamp(understood: false))
        #expect(ads(facts).isEmpty)
        #expect(content(facts) == [try topic("hiking"): 500])
    }

    @Test("what a recalled reader read is used for nothing")
    func recalled() throws {
        var facts = try ana()
        try facts.say(stamp: stamp(reader: 3))
        try facts.say("c2", stamp: stamp(reader: 1))
        #expect(content(facts) == [try topic("hiking"): 500])
        facts.conversations[try ConversationID("c2")] = nil
        #expect(content(facts).isEmpty)
        #expect(ads(facts).isEmpty)
    }

    @Test("ads need a known age of 18; content does not")
    func age() throws {
        var facts = try anaHiking()
        try facts.change { $0.birthDay = try day("2010-01-01") }
        #expect(ads(facts).isEmpty)
        #expect(!content(facts).isEmpty)
        facts.change { $0.birthDay = nil }
        #expect(ads(facts).isEmpty)
        #expect(!content(facts).isEmpty)
    }

    @Test("sensitive conversations reach content only where the policy says so, ads never")
    func sensitive() throws {
        var facts = try ana()
        try facts.say(stamp: stamp())
        try facts.say(at: "2025-12-17T19:00:00Z", stamp: stamp(), sensitive: true, topics: [])
        #expect(content(facts).isEmpty)
        #expect(ads(facts).isEmpty)
        let open = Gate(
            policy: try PolicyText().replacing("Conversations: false", with: "Conversations: true").policy(),
            zones: Clocks.zones)
        #expect(!open.contentProfile(of: facts, app: try app("feed"), at: at).assistantInterests.isEmpty)
        #expect(open.adsProfile(of: facts, app: try app("feed"), at: at).assistantInterests.isEmpty)
    }

    @Test("states are listed while they hold, in order, and seen is what was viewed")
    func engagement() throws {
        var facts = try ana()
        for (kind, target, isOn) in [
            (ReactionKind.like, "b", true), (.like, "a", true), (.like, "c", false), (.follow, "f", true),
            (.join, "g", true), (.hide, "h", true),
        ] {
            facts.reactions[ReactionKey(kind: kind, target: target)] = ReactionFact(
                isOn: isOn, occurredAt: at, mark: .ordinary)
        }
        facts.encounters = [
            "z": EncounterFact(lastViewedAt: at), "y": EncounterFact(lastViewedAt: at), "x": EncounterFact(),
        ]
        let profile = gate.contentProfile(of: facts, app: nil, at: at)
        #expect(profile.likes == ["a", "b"])
        #expect(profile.follows == ["f"])
        #expect(profile.memberships == ["g"])
        #expect(profile.hides == Hides(items: ["h"]))
        #expect(profile.seen == ["y", "z"])
        let adsProfile = gate.adsProfile(of: facts, app: nil, at: at)
        #expect(adsProfile.likes == ["a", "b"])
        #expect(adsProfile.memberships == ["g"])
        #expect(adsProfile.hides == Hides(items: ["h"]))
    }

    @Test("the policy is in force for a person by place, notice and use, whatever the app")
    func inForce() throws {
        let isInForce = { (facts: PersonFacts) in gate.contentProfile(of: facts, app: nil, at: at).isPolicyInForce }
        let facts = try ana()
        #expect(isInForce(facts))
        var changed = facts
        changed.assistantFirstUsedAt = nil
        #expect(!isInForce(changed))
        changed = facts
        changed.notice = nil
        #expect(!isInForce(changed))
        changed = facts
        try changed.change { $0.region = try region("DE") }
        #expect(!isInForce(changed))
    }

    @Test("no number in the facts stops the gate")
    func extremes() throws {
        var facts = try ana()
        let stamp = try stamp()
        facts.tallies = [
            TopicKey(topic: try topic("hiking"), stamp: stamp): TopicTally(count: .max, weight: .max),
            TopicKey(topic: try topic("camping"), stamp: stamp): TopicTally(count: .min, weight: .min),
        ]
        try facts.say(stamp: stamp)
        let conversation = try ConversationID("c1")
        facts.conversations[conversation]?.talk[stamp]?.topics[try topic("hiking")]?.weight = .max
        #expect(content(facts) == [try topic("hiking"): 999])
        let explanation = gate.explanation(of: facts, app: try app("feed"), purpose: .ads, at: at)
        #expect(explanation.turnsUsed == .max)
        facts.notice?.day = CivilDay(daysSinceEpoch: .max)
        facts.change { $0.birthDay = CivilDay(daysSinceEpoch: .min) }
        #expect(ads(facts).isEmpty)
    }

    private func content(_ facts: PersonFacts) -> [TopicID: Int] {
        gate.contentProfile(of: facts, app: AppID(rawValue: "feed"), at: at).assistantInterests
    }

    private func ads(_ facts: PersonFacts) -> [TopicID: Int] {
        gate.adsProfile(of: facts, app: AppID(rawValue: "feed"), at: at).assistantInterests
    }

    /// Whether talk reaches both profiles; it must reach both or neither here.
    private func isUsed(_ facts: PersonFacts, in name: String) throws -> Bool {
        let inContent = !gate.contentProfile(of: facts, app: try app(name), at: at).assistantInterests.isEmpty
        #expect(inContent == !gate.adsProfile(of: facts, app: try app(name), at: at).assistantInterests.isEmpty)
        return inContent
    }
}
