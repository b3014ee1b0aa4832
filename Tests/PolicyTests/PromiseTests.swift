import Domain
import Policy
import TestSupport
import Testing
import Wire

/// The promises of the house as equations over people made at random, each beside the case that shows a difference.
@Suite struct PromiseTests {
    @Test(
        "promise 1 never in ads: a sensitive conversation leaves not a bit in the ads profile",
        arguments: [false, true])
    func promise1(contentFromSensitive: Bool) throws {
        let gate = try gate(contentFromSensitive: contentFromSensitive)
        var controls = 0
        for person in try RandomCase.all.get() {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let ads = gate.adsProfile(of: facts, app: app, at: at).message.wireBytes()
            let twin = facts.withoutSensitiveConversations
            #expect(ads == gate.adsProfile(of: twin, app: app, at: at).message.wireBytes(), "\(facts.person)")
            let allowed = facts.withoutSensitiveFlags
            if ads != gate.adsProfile(of: allowed, app: app, at: at).message.wireBytes() { controls += 1 }
        }
        #expect(controls > 40, "the same talk, had it not been sensitive, must change ads")
    }

    @Test("promise 1 never in ads: a sensitive turn takes back what its conversation gave, first or last")
    func promise1TakesBack() throws {
        let gate = try gate()
        var controls = 0
        var random = SeededGenerator(seed: 2)
        for person in try RandomCase.all.get() {
            let (facts, app, at) = (person.facts.withoutSensitiveConversations, person.app, person.at)
            let isFirst = random.chance(50)
            guard let conversation = facts.conversations.randomElement(using: &random),
                var added = isFirst ? conversation.turns.first : conversation.turns.last
            else { continue }
            added.isSensitive = true
            added.occurredAt = added.occurredAt.advanced(byMs: isFirst ? -3_600_000 : 3_600_000)
            var tainted = facts
            tainted.turns.append(added)
            tainted.turns.sort()
            var twin = facts
            twin.turns.removeAll { conversation.turns.contains($0) }
            let ads = gate.adsProfile(of: tainted, app: app, at: at)
            #expect(ads == gate.adsProfile(of: twin.withoutSensitiveConversations, app: app, at: at))
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
        sensitive.turns = [try turn(stamp: try stamp(), sensitive: true)]
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
            let isTooEarly = { (stamp: TurnStamp) in
                guard let usableFrom, stamp.isAfterNotice else { return true }
                let effective = stamp.region?.rawValue == "MX" ? 20_485 : 20_438
                return stamp.day < usableFrom || stamp.day.daysSinceEpoch < effective
            }
            // Sensitive conversations stay whole: without the turn that makes them so they would be free.
            var twin = facts
            twin.turns = facts.conversations.flatMap { conversation in
                conversation.turns.filter { conversation.isSensitive || !isTooEarly($0.stamp) }
            }
            twin.tallies = twin.tallies.filter { !isTooEarly($0.key.stamp) }
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
            let here = LocalTime(at, in: facts.settings?.zone).day
            let isInForce = gate.policy.isInForce(in: facts.settings?.region, on: here)
            let linked = Set(facts.settings?.linkedApps ?? [])
            let sources = Set(facts.turns.map(\.stamp.app) + facts.tallies.keys.map(\.stamp.app))
            let reaches = sources.contains { source in
                app.map { gate.policy.apps.mayCarry(from: source, to: $0, linked: linked) } ?? false
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

    @Test("promise 3 no back-flow: engagement that assistant signals won is in no ads profile")
    func promise3NoBackFlow() throws {
        let gate = try gate()
        var controls = 0
        for person in try RandomCase.all.get() {
            let (facts, at) = (person.facts, person.at)
            var twin = facts
            twin.reactions = facts.reactions.filter { key, reaction in
                let isMarked = facts.encounters[key.target]?.isMarked == true
                let isWon = reaction.mark == .assistant || (reaction.mark == .unknown && isMarked)
                return !isWon || key.kind == .hide
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

    private func gate(contentFromSensitive: Bool = false) throws -> Gate {
        let text = PolicyText().replacing(
            "contentFromSensitiveConversations: false",
            with: "contentFromSensitiveConversations: \(contentFromSensitive)")
        return Gate(policy: try text.policy())
    }
}
