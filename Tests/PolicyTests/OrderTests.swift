import Domain
import Policy
import TestSupport
import Testing
import Wire

/// Facts say the same whatever the order in which they were found and however much of them was counted already.
@Suite struct OrderTests {
    @Test("the order of turns changes no bit, not even where a sensitive turn is out of its place")
    func turnsInAnyOrder() throws {
        let gate = Gate(policy: try PolicyText().policy())
        var random = SeededGenerator(seed: 11)
        for person in try RandomCase.all.get().prefix(1000) {
            let (facts, app, at) = (person.facts, person.app, person.at)
            var shuffled = facts
            shuffled.turns.shuffle(using: &random)
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

    @Test("closing a conversation changes no interest")
    func closingChangesNothing() throws {
        let gate = Gate(policy: try PolicyText().policy())
        var controls = 0
        for person in try RandomCase.all.get() {
            let (facts, app, at) = (person.facts.withoutSensitiveConversations, person.app, person.at)
            let content = gate.contentProfile(of: facts, app: app, at: at)
            #expect(content == gate.contentProfile(of: facts.closed, app: app, at: at))
            #expect(gate.adsProfile(of: facts, app: app, at: at) == gate.adsProfile(of: facts.closed, app: app, at: at))
            if !content.assistantInterests.isEmpty, !facts.turns.isEmpty { controls += 1 }
        }
        #expect(controls > 40)
    }
}
