import Domain
import TestSupport
import Testing

@testable import Ranking

@Suite struct CatalogueTests {
    @Test func aLaterEntryOfAnItemReplacesTheEarlierEverywhere() {
        var catalogue = Fixture.catalogue(items: [
            Fixture.item("a", .post, creator: "bo"), Fixture.item("b", .post, creator: "bo"),
        ])
        let follower = Fixture.content(follows: ["bo", "cy"])
        let friends = { [parents = Fixture.parents] in
            Set(ContentRanker.slate(of: .post, for: follower, from: $0, parents: parents, count: 9).ids)
        }
        #expect(friends(catalogue) == ["a", "b"])

        catalogue.apply(.item(Fixture.item("a", .post, creator: "dee")))
        #expect(friends(catalogue) == ["b"], "a post that changed hands is no longer its first creator's")
        catalogue.apply(.item(Fixture.item("a", .reel, creator: "cy")))
        #expect(friends(catalogue) == ["b"], "a post that became a reel is no post")
        #expect(
            ContentRanker.slate(of: .reel, for: follower, from: catalogue, parents: [:], count: 9).ids == ["a"])
        catalogue.apply(.item(Fixture.item("a", .post, creator: "cy")))
        #expect(friends(catalogue) == ["a", "b"])
        #expect(catalogue.itemCount == 2)
        #expect(catalogue.item(ItemID(unchecked: "a"))?.creator == PersonID(unchecked: "cy"))
        #expect(catalogue.item(ItemID(unchecked: "c")) == nil)
    }

    @Test func aLaterEntryOfACampaignReplacesTheEarlier() {
        var catalogue = Fixture.catalogue(campaigns: [Fixture.campaign("a"), Fixture.campaign("b")])
        catalogue.apply(.campaign(Fixture.campaign("a", bidMicros: 7_000_000)))
        #expect(catalogue.campaignCount == 2)
        #expect(catalogue.campaign(CampaignID(unchecked: "a"))?.bidMicros == 7_000_000)
        #expect(catalogue.campaign(CampaignID(unchecked: "c")) == nil)
        let slate = AdsRanker.slate(for: Fixture.ads(), from: catalogue, allowedTopics: [], parents: [:], count: 1)
        #expect(slate.slots.map(\.score) == [7_000_000])
    }

    @Test func onlyAHigherNumberReplacesThePopularity() {
        func points(of id: String, in catalogue: Catalogue) -> Int? {
            ContentRanker.slate(of: .reel, for: Fixture.content(), from: catalogue, parents: [:], count: 9)
                .slot(id)?.reasons.first { $0.signal == .popularity }?.points
        }
        func snapshot(_ number: Int64, _ counts: [String: Int]) -> CatalogueEntry {
            .popularity(
                PopularitySnapshot(
                    number: number, counts: counts.mapValues { PopularityCount(all: $0, unassisted: $0) }))
        }
        var catalogue = Fixture.catalogue([.item(Fixture.item("a")), snapshot(5, ["a": 1, "late": 3])])
        #expect(points(of: "a", in: catalogue) == 30)
        catalogue.apply(.item(Fixture.item("late")))
        #expect(points(of: "late", in: catalogue) == 60, "an item may come after the snapshot that counts it")
        catalogue.apply(.item(Fixture.item("a", topics: [Fixture.hiking])))
        #expect(points(of: "a", in: catalogue) == 30, "a changed item keeps its popularity")
        catalogue.apply(snapshot(5, ["a": 7]))
        catalogue.apply(snapshot(4, ["a": 7]))
        #expect(points(of: "a", in: catalogue) == 30)
        catalogue.apply(snapshot(6, ["a": 7]))
        #expect(points(of: "a", in: catalogue) == 90)
        #expect(points(of: "late", in: catalogue) == nil, "what a newer snapshot does not name is not popular")
        #expect(catalogue.popularityNumber == 6)
    }

    @Test(arguments: UInt64(0)..<20)
    func theOrderOfEntriesDoesNotMatter(seed: UInt64) {
        let world = RandomWorld(seed: seed)
        var random = SeededGenerator(seed: seed ^ 0xABCD)
        let shuffled = Fixture.catalogue(world.entries.shuffled(using: &random))
        for kind in ItemKind.allCases {
            let slates = [world.catalogue, shuffled].map {
                ContentRanker.slate(of: kind, for: world.content, from: $0, parents: Fixture.parents, count: 12)
                    .servedBytes
            }
            #expect(slates[0] == slates[1])
        }
        let slates = [world.catalogue, shuffled].map {
            AdsRanker.slate(
                for: world.ads, from: $0, allowedTopics: world.allowedTopics, parents: Fixture.parents, count: 12
            ).servedBytes
        }
        #expect(slates[0] == slates[1])
    }
}
