import Domain
import Policy
import TestSupport
import Testing
import Wire

/// The promises of the house as equations over people made at random, each beside the case that shows a difference.
@Suite struct PromiseTests {
    @Test(
        "promise 1 never in ads: a sensitive or unread conversation leaves not a bit in the ads profile",
        arguments: [false, true])
    func promise1(contentFromSensitive: Bool) throws {
        let gate = try gate(contentFromSensitive: contentFromSensitive)
        var controls = 0
        for person in try RandomCase.all.get() where !person.facts.areBarsFull {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let ads = gate.adsProfile(of: facts, app: app, at: at).message.wireBytes()
            let twin = facts.withoutBarredConversations
            #expect(ads == gate.adsProfile(of: twin, app: app, at: at).message.wireBytes(), "\(facts.person)")
            if ads != gate.adsProfile(of: facts.withoutBars, app: app, at: at).message.wireBytes() { controls += 1 }
        }
        #expect(controls > 40, "the same talk, had it not been barred, must change ads")
    }

    @Test("promise 1 never in ads: full bars take all talk out of ads, and nothing out of content")
    func promise1Full() throws {
        let gate = try gate()
        var controls = 0
        for person in try RandomCase.all.get() {
            let (app, at) = (person.app, person.at)
            var facts = person.facts
            facts.bars = .full
            var twin = facts.withoutTalk
            twin.bars = nil
            let ads = gate.adsProfile(of: facts, app: app, at: at)
            #expect(ads.message.wireBytes() == gate.adsProfile(of: twin, app: app, at: at).message.wireBytes())
            twin = facts
            twin.bars = nil
            #expect(
                gate.contentProfile(of: facts, app: app, at: at) == gate.contentProfile(of: twin, app: app, at: at))
            if ads != gate.adsProfile(of: twin, app: app, at: at) { controls += 1 }
        }
        #expect(controls > 40, "with bars that are not full the same talk must reach ads")
    }

    @Test("promise 1 never in ads: what was not heard surely, or can hide words, leaves not a bit in the ads profile")
    func promise1AdsBars() throws {
        let gate = try gate()
        var controls = 0
        for person in try RandomCase.all.get() {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let ads = gate.adsProfile(of: facts, app: app, at: at).message.wireBytes()
            let twin = facts.keepingTalk { $0.adsBars.isEmpty }
            #expect(ads == gate.adsProfile(of: twin, app: app, at: at).message.wireBytes(), "\(facts.person)")
            let allowed = facts.stampingTalk { stamp in
                var stamp = stamp
                stamp.adsBars = []
                return stamp
            }
            if ads != gate.adsProfile(of: allowed, app: app, at: at).message.wireBytes() { controls += 1 }
        }
        #expect(controls > 40, "the same talk without its bars must change ads")
    }

    @Test(
        "promise 1 never in ads: a sensitive turn takes back what its conversation gave, in whichever app it was said")
    func promise1TakesBack() throws {
        let gate = try gate()
        var controls = 0
        var random = SeededGenerator(seed: 2)
        for person in try RandomCase.all.get() {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let ids = facts.conversations.filter { !$0.value.isBarredFromAds }.keys.sorted()
            guard let id = ids.randomElement(using: &random), let stamps = facts.conversations[id]?.talk.keys.sorted(),
                var said = stamps.randomElement(using: &random)
            else { continue }
            said.app = try AppID("messages")
            var tainted = facts
            try tainted.say(id.rawValue, stamp: said, sensitive: random.chance(50), unread: true, topics: [])
            var twin = facts
            twin.conversations[id] = nil
            let ads = gate.adsProfile(of: tainted, app: app, at: at)
            #expect(ads == gate.adsProfile(of: twin, app: app, at: at))
            if ads != gate.adsProfile(of: facts, app: app, at: at) { controls += 1 }
        }
        #expect(controls > 40, "what the conversation gave before must have been there")
    }

    @Test("promise 1 never in ads: a first use of the assistant that was sensitive leaves nothing either")
    func promise1FirstUse() throws {
        let gate = try gate()
        var silent = try ana()
        silent.assistantFirstUsedAt = nil
        var sensitive = try ana()
        try sensitive.say(stamp: stamp(), sensitive: true)
        sensitive.bars = ConversationBars()
        sensitive.bars?.insert(ConversationDigest(high: 1, low: 2))
        let at = try instant("2025-12-18T12:00:00Z")
        #expect(
            gate.adsProfile(of: silent, app: try app("feed"), at: at).message.wireBytes()
                == gate.adsProfile(of: sensitive, app: try app("feed"), at: at).message.wireBytes())
    }

    @Test("promise 2 notice before use: talk before notice, lead time or effective date changes nothing")
    func promise2() throws {
        let gate = try gate()
        var controls = 0
        for person in try RandomCase.all.get() {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let usableFrom = facts.notice.map { $0.day.advanced(by: 8) }
            let twin = facts.keepingTalk { stamp in
                guard let usableFrom, stamp.isAfterNotice else { return false }
                // Of all the places where they may have been the latest date counts.
                let effective = stamp.regions.map(\.rawValue).contains("MX") ? 20_485 : 20_438
                return stamp.day >= usableFrom && stamp.day.daysSinceEpoch >= effective
            }
            let content = gate.contentProfile(of: facts, app: app, at: at)
            #expect(content == gate.contentProfile(of: twin, app: app, at: at), "\(facts.person)")
            #expect(gate.adsProfile(of: facts, app: app, at: at) == gate.adsProfile(of: twin, app: app, at: at))
            if usableFrom == nil { #expect(content.assistantInterests.isEmpty) }
            if !content.assistantInterests.isEmpty, twin != facts { controls += 1 }
        }
        #expect(controls > 40, "people whose later talk counts must be among them")
    }

    @Test("promise 3 only where it applies: out, silent, unlinked or without an app equals no talk at all")
    func promise3() throws {
        let gate = try gate()
        var controls = 0
        for person in try RandomCase.all.get() {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let here = LocalTime(at, in: facts.settings?.zone, by: Clocks.zones).day
            let isInForce = gate.policy.isInForce(in: facts.settings?.region, on: here)
            let linked = Set(facts.settings?.linkedApps ?? [])
            let stamps = facts.conversations.values.flatMap(\.talk.keys) + facts.tallies.keys.map(\.stamp)
            let reaches = stamps.contains { stamp in
                guard let app else { return false }
                let wasLinked = stamp.app == app || stamp.carriesTo.contains(app)
                return wasLinked && gate.policy.apps.mayCarry(from: stamp.app, to: app, linked: linked)
            }
            let content = gate.contentProfile(of: facts, app: app, at: at).wireBytes()
            let ads = gate.adsProfile(of: facts, app: app, at: at).message.wireBytes()
            let isEqual =
                content == gate.contentProfile(of: facts.withoutTalk, app: app, at: at).wireBytes()
                && ads == gate.adsProfile(of: facts.withoutTalk, app: app, at: at).message.wireBytes()
            if !isInForce || !reaches { #expect(isEqual, "\(facts.person)") } else if !isEqual { controls += 1 }
            var silent = facts
            silent.assistantFirstUsedAt = nil
            #expect(
                gate.contentProfile(of: silent, app: app, at: at)
                    == gate.contentProfile(of: silent.withoutTalk, app: app, at: at))
        }
        #expect(controls > 40, "where it applies, talk must change something")
    }

    @Test(
        "promise 3 only where it applies: what may have been said elsewhere, or too young, or unlinked, changes nothing"
    )
    func promise3Then() throws {
        let gate = try gate()
        let inside: Set = ["US", "NZ", "KI", "AU", "WS", "MX"]
        var controls = (content: 0, ads: 0)
        for person in try RandomCase.all.get() {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let twin = facts.keepingTalk { stamp in
                stamp.isPlaceKnown && !stamp.regions.isEmpty && inside.isSuperset(of: stamp.regions.map(\.rawValue))
                    && (stamp.app == app || app.map(stamp.carriesTo.contains) ?? false)
            }
            let content = gate.contentProfile(of: facts, app: app, at: at)
            #expect(content == gate.contentProfile(of: twin, app: app, at: at), "\(facts.person)")
            let grown = twin.keepingTalk { $0.ageYears.map { $0 >= 18 } ?? false }
            let ads = gate.adsProfile(of: facts, app: app, at: at)
            #expect(ads == gate.adsProfile(of: grown, app: app, at: at), "\(facts.person)")
            // The control: the same talk, had it been said at home, grown up and linked.
            let allowed = facts.stampingTalk { stamp in
                var stamp = stamp
                stamp.regions = RegionCode(rawValue: "US").map { [$0] } ?? []
                stamp.isPlaceKnown = true
                stamp.ageYears = 35
                stamp.carriesTo = app.map { [$0] } ?? []
                return stamp
            }
            if content != gate.contentProfile(of: allowed, app: app, at: at) { controls.content += 1 }
            if ads != gate.adsProfile(of: allowed, app: app, at: at) { controls.ads += 1 }
        }
        #expect(controls.content > 40 && controls.ads > 40, "the same talk, said where it counts, must count")
    }

    @Test("promise 3 no back-flow: engagement that talk won, or of which nobody can tell, is in no ads profile")
    func promise3NoBackFlow() throws {
        let gate = try gate()
        var controls = 0
        for person in try RandomCase.all.get() {
            let (facts, at) = (person.facts, person.at)
            var twin = facts
            twin.reactions = facts.reactions.filter { key, reaction in
                let encounter = facts.encounters[key.target]
                let isCleanByViews = encounter?.isMarked != true && encounter?.isOrdinary == true
                let isUnseen = encounter?.isMarked != true && encounter?.isOrdinary != true
                let isClean =
                    reaction.mark == .ordinary
                    || reaction.mark == .unknown && (isCleanByViews || isUnseen && reaction.isEarly)
                return isClean || key.kind == .hide
            }
            #expect(gate.adsProfile(of: facts, app: nil, at: at) == gate.adsProfile(of: twin, app: nil, at: at))
            let content = gate.contentProfile(of: facts, app: nil, at: at)
            if content != gate.contentProfile(of: twin, app: nil, at: at) { controls += 1 }
        }
        #expect(controls > 40, "the same engagement must count for the person's own content")
    }

    @Test("promise 7 one more piece of the input: talk adds interests and takes nothing away")
    func promise7() throws {
        let gate = try gate()
        var controls = 0
        for person in try RandomCase.all.get() {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let content = gate.contentProfile(of: facts, app: app, at: at)
            #expect(content.withoutAssistant() == gate.contentProfile(of: facts.withoutTalk, app: app, at: at))
            let ads = gate.adsProfile(of: facts, app: app, at: at)
            #expect(ads.withoutAssistant() == gate.adsProfile(of: facts.withoutTalk, app: app, at: at))
            if !content.assistantInterests.isEmpty, !content.likes.isEmpty { controls += 1 }
        }
        #expect(controls > 40, "people with both talk and likes must be among them")
    }

    @Test("facts that are behind use no talk at all: what was said last may take back what they hold")
    func behind() throws {
        let gate = try gate()
        var controls = 0
        for person in try RandomCase.all.get() {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let content = gate.contentProfile(of: facts, app: app, at: at)
            #expect(content.withoutAssistant() == gate.contentProfile(of: facts, app: app, at: at, isCurrent: false))
            let ads = gate.adsProfile(of: facts, app: app, at: at)
            #expect(ads.withoutAssistant() == gate.adsProfile(of: facts, app: app, at: at, isCurrent: false))
            if !ads.assistantInterests.isEmpty { controls += 1 }
        }
        #expect(controls > 40, "facts that are current must give something")
    }

    private func gate(contentFromSensitive: Bool = false) throws -> Gate {
        let text = PolicyText().replacing(
            "contentFromSensitiveConversations: false",
            with: "contentFromSensitiveConversations: \(contentFromSensitive)")
        return Gate(policy: try text.policy(), zones: Clocks.zones)
    }
}
