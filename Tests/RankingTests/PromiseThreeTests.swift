import Domain
import Policy
import TestSupport
import Testing

@testable import Ranking

@Suite("Promise 3: only where it applies, and no back-flow") struct PromiseThreeTests {
    private func bytes(_ kind: ItemKind, _ profile: ContentProfile, _ catalogue: Catalogue) -> SlateBytes {
        ContentRanker.slate(of: kind, for: profile, from: catalogue, parents: Fixture.parents, count: 12).servedBytes
    }

    @Test(arguments: UInt64(0)..<20)
    func wherePolicyIsNotInForceTalkChangesNoByte(seed: UInt64) {
        let world = RandomWorld(seed: seed)
        var excluded = world.content
        excluded.isPolicyInForce = false
        for kind in ItemKind.allCases {
            #expect(
                bytes(kind, excluded, world.catalogue) == bytes(kind, excluded.withoutAssistant(), world.catalogue))
        }
        // The control: where the policy is in force the same talk does change the slate.
        let reels = bytes(.reel, world.content, world.catalogue)
        #expect(reels != bytes(.reel, world.content.withoutAssistant(), world.catalogue))
    }

    @Test(arguments: UInt64(0)..<20)
    func wherePolicyIsNotInForceNobodysAssistedEngagementCounts(seed: UInt64) {
        let world = RandomWorld(seed: seed)
        var random = SeededGenerator(seed: seed)
        // The same world in which assistant-placed slots won other engagement.
        let counts = world.catalogue.items.indices.map { index in
            let unassisted = world.catalogue.features[index].popularity.unassisted
            let all = unassisted + Int.random(in: 0...400, using: &random)
            return (world.catalogue.items[index].id.rawValue, PopularityCount(all: all, unassisted: unassisted))
        }
        var other = world.catalogue
        other.apply(.popularity(PopularitySnapshot(number: 8, counts: Dictionary(uniqueKeysWithValues: counts))))
        var excluded = world.content.withoutAssistant()
        excluded.isPolicyInForce = false
        for kind in ItemKind.allCases {
            #expect(bytes(kind, excluded, world.catalogue) == bytes(kind, excluded, other))
        }
        #expect(bytes(.reel, world.content, world.catalogue) != bytes(.reel, world.content, other))
    }

    @Test(arguments: UInt64(0)..<20)
    func everySlotThatTalkHadAPartInIsMarked(seed: UInt64) {
        let world = RandomWorld(seed: seed)
        var slates = ItemKind.allCases.map {
            ContentRanker.slate(of: $0, for: world.content, from: world.catalogue, parents: Fixture.parents, count: 12)
        }
        slates.append(
            AdsRanker.slate(
                for: world.ads, from: world.catalogue, allowedTopics: world.allowedTopics, parents: Fixture.parents,
                count: 12))
        for slot in slates.flatMap(\.slots) {
            let carriesTalk = slot.reasons.contains { $0.signal == .assistant }
            let rose = slot.positionWithoutAssistant.map { $0 > slot.position } ?? true
            #expect(slot.mark == (carriesTalk || rose ? .assistant : .ordinary))
            #expect(carriesTalk || !rose, "nothing rises by talk that did not speak for it")
        }
    }

    @Test func theStrictReadingOfPlaced() {
        let (a, b) = (Fixture.topics[0], Fixture.topics[1])
        let catalogue = Fixture.catalogue([
            .item(Fixture.item("first", topics: [a])), .item(Fixture.item("second", topics: [b])),
            .item(Fixture.item("third")),
            .popularity(
                PopularitySnapshot(
                    number: 1,
                    counts: [
                        "first": PopularityCount(all: 255), "second": PopularityCount(all: 15), "third": .init(all: 1),
                    ])),
        ])
        func marks(_ talk: [TopicID: Int]) -> [String: SlotMark] {
            let slate = ContentRanker.slate(
                of: .reel, for: Fixture.content(talk: talk), from: catalogue, parents: [:], count: 3)
            return Dictionary(uniqueKeysWithValues: slate.slots.map { ($0.id, $0.mark) })
        }
        #expect(marks([:]) == ["first": .ordinary, "second": .ordinary, "third": .ordinary])
        #expect(
            marks([a: 500]) == ["first": .assistant, "second": .ordinary, "third": .ordinary],
            "the first stands where it would have stood, but talk had a part in it")
        #expect(
            marks([a: 50, b: 500]) == ["first": .assistant, "second": .assistant, "third": .ordinary],
            "the first was overtaken, yet without its own talk it would stand no higher")
        #expect(
            marks([b: 500]) == ["first": .ordinary, "second": .assistant, "third": .ordinary],
            "what was only overtaken owes talk nothing")
    }

    @Test func theMarkTravelsInTheToken() throws {
        let world = RandomWorld(seed: 5)
        let ranked = ContentRanker.slate(
            of: .reel, for: world.content, from: world.catalogue, parents: Fixture.parents, count: 12)
        let served = ranked.sealed(mac: Fixture.mac())
        #expect(served.slots.count == 12)
        for (slot, rankedSlot) in zip(served.slots, ranked.slots) {
            let token = try #require(SlotToken(text: slot.token, person: Fixture.ana, mac: Fixture.mac()))
            #expect(token.mark == rankedSlot.mark && token.target == slot.id && token.kind == .reels)
            #expect(token.localDay == Fixture.today)
        }
    }
}
