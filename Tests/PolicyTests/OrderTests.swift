import Domain
import Policy
import TestSupport
import Testing
import Wire

/// Facts say the same whatever the order in which they were found and however much of them was counted already.
@Suite struct OrderTests {
    @Test("the order in which talk was counted changes no bit, of the facts nor of what they give")
    func talkInAnyOrder() throws {
        let gate = Gate(policy: try PolicyText().policy(), zones: Clocks.zones)
        var random = SeededGenerator(seed: 11)
        for person in try RandomCase.all.get().prefix(1000) {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let shuffled = shuffled(facts, &random)
            #expect(shuffled.wireBytes() == facts.wireBytes())
            #expect(
                gate.contentProfile(of: facts, app: app, at: at) == gate.contentProfile(of: shuffled, app: app, at: at))
            #expect(
                gate.adsProfile(of: facts, app: app, at: at).message.wireBytes()
                    == gate.adsProfile(of: shuffled, app: app, at: at).message.wireBytes())
            for purpose in Purpose.allCases {
                #expect(
                    gate.explanation(of: facts, app: app, purpose: purpose, at: at)
                        == gate.explanation(of: shuffled, app: app, purpose: purpose, at: at))
            }
        }
    }

    @Test("closing a conversation changes no interest, and an unread one stays barred")
    func closingChangesNothing() throws {
        let gate = Gate(policy: try PolicyText().policy(), zones: Clocks.zones)
        var controls = (open: 0, unread: 0)
        for person in try RandomCase.all.get() {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let content = gate.contentProfile(of: facts, app: app, at: at)
            #expect(content == gate.contentProfile(of: facts.closed, app: app, at: at))
            #expect(gate.adsProfile(of: facts, app: app, at: at) == gate.adsProfile(of: facts.closed, app: app, at: at))
            guard !content.assistantInterests.isEmpty, !facts.conversations.isEmpty else { continue }
            controls.open += 1
            if facts.conversations.values.contains(where: \.isUnread) { controls.unread += 1 }
        }
        #expect(controls.open > 40 && controls.unread > 10)
    }

    @Test("facts travel whole")
    func travel() throws {
        for person in try RandomCase.all.get().prefix(300) {
            #expect(try PersonFacts(wireBytes: person.facts.wireBytes()) == person.facts)
        }
    }

    /// The same facts, put together turn by turn in another order and in tables of other sizes.
    private func shuffled(_ facts: PersonFacts, _ random: inout SeededGenerator) -> PersonFacts {
        var parts = facts.conversations.flatMap { id, open in
            open.talk.flatMap { stamp, talk in halves(of: talk).map { (id, stamp, $0) } }
        }
        parts.shuffle(using: &random)
        var copy = facts
        copy.conversations = Dictionary(minimumCapacity: Int.random(in: 0...99, using: &random))
        for (id, stamp, talk) in parts {
            var open =
                copy.conversations[id]
                ?? OpenConversation(
                    isSensitive: facts.conversations[id]?.isSensitive ?? false,
                    isUnread: facts.conversations[id]?.isUnread ?? false)
            if open.talk[stamp]?.add(talk) == nil { open.talk[stamp] = talk }
            copy.conversations[id] = open
        }
        copy.tallies = Dictionary(minimumCapacity: Int.random(in: 0...99, using: &random))
        for (key, tally) in facts.tallies.shuffled(using: &random) { copy.tallies[key] = tally }
        return copy
    }

    /// The first turn and the others, had they come apart: some of it in each.
    private func halves(of talk: Talk) -> [Talk] {
        guard talk.count > 1 else { return [talk] }
        var (first, rest) = (talk, talk)
        (first.count, rest.count) = (1, talk.count - 1)
        (first.lastSaidAt, rest.firstSaidAt) = (talk.firstSaidAt, talk.lastSaidAt)
        first.lastReceivedAt = talk.firstSaidAt
        for (topic, tally) in talk.topics {
            let half = TopicTally(count: tally.count / 2, weight: tally.weight / 2)
            first.topics[topic] = half.count > 0 ? half : nil
            rest.topics[topic] = TopicTally(
                count: tally.count - half.count, weight: tally.weight - (half.count > 0 ? half.weight : 0))
        }
        return [first, rest]
    }
}
