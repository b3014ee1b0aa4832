import Domain
import Testing
import Wire

@Suite("What a person hides")
struct HidesTests {
    @Test("a hide means what its type says, while it holds; no other state hides anything")
    func types() throws {
        var facts = PersonFacts(person: try PersonID("ana"))
        let on = ReactionFact(isOn: true, occurredAt: Instant(msSinceEpoch: 1), mark: .assistant)
        let off = ReactionFact(isOn: false, occurredAt: Instant(msSinceEpoch: 1), mark: .ordinary)
        for type in TargetType.allCases {
            facts.reactions[ReactionKey(kind: .hide, target: "same", targetType: type)] = on
            facts.reactions[ReactionKey(kind: .hide, target: "\(type)-1", targetType: type)] = on
            facts.reactions[ReactionKey(kind: .hide, target: "shown again", targetType: type)] = off
        }
        facts.reactions[ReactionKey(kind: .like, target: "liked")] = on
        facts.reactions[ReactionKey(kind: .follow, target: "followed")] = on
        let hides = Hides(facts)
        #expect(
            hides
                == Hides(
                    items: ["same", "item-1"], creators: ["same", "creator-1"], advertisers: ["same", "advertiser-1"],
                    topics: ["same", "topic-1"]))
        #expect(try Hides(wireBytes: hides.wireBytes()) == hides)
        #expect(Hides(PersonFacts(person: facts.person)) == Hides())
    }
}
