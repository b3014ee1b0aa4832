import Domain
import Policy
import TestSupport
import Testing

@testable import Ranking

@Suite("What is hidden is not shown, whatever talk says") struct HideTests {
    private static let parents = Fixture.parents
    private let top = Fixture.topics[0]
    private let child = Fixture.topics[10]
    private let other = Fixture.topics[1]

    private func reels(_ hides: Hides, _ items: [CatalogueItem], talk: [TopicID: Int] = [:]) -> [String] {
        ContentRanker.slate(
            of: .reel, for: Fixture.content(talk: talk, hides: hides), from: Fixture.catalogue(items: items),
            parents: Self.parents, count: 9
        ).ids.sorted()
    }

    private func ads(_ hides: Hides, _ campaigns: [Campaign], talk: [TopicID: Int] = [:]) -> [String] {
        AdsRanker.slate(
            for: Fixture.ads(talk: talk, hides: hides), from: Fixture.catalogue(campaigns: campaigns),
            allowedTopics: Set(Fixture.topics), parents: Self.parents, count: 9
        ).ids.sorted()
    }

    @Test("a hidden creator's items are gone, and nobody else's")
    func creators() {
        let items = [
            Fixture.item("a", creator: "bo"), Fixture.item("b", creator: "bo"), Fixture.item("bo", creator: "cy"),
        ]
        #expect(reels(Hides(creators: ["bo"]), items) == ["bo"])
        #expect(reels(Hides(items: ["bo"]), items) == ["a", "b"])
        #expect(reels(Hides(advertisers: ["bo"]), items) == ["a", "b", "bo"])
    }

    @Test("a hidden creator who is followed, and whose topic was talked about, stays hidden")
    func followed() {
        let post = Fixture.item("a", .post, creator: "bo", topics: [child])
        let slate = { (hides: Hides) in
            ContentRanker.slate(
                of: .post, for: Fixture.content(talk: [child: 999], follows: ["bo"], hides: hides),
                from: Fixture.catalogue(items: [post]), parents: Self.parents, count: 9
            ).ids
        }
        #expect(slate(Hides()) == ["a"])
        #expect(slate(Hides(creators: ["bo"])) == [])
    }

    @Test(
        "a hidden advertiser's campaigns are gone, whatever brand they say; without an advertiser there is none to hide"
    )
    func advertisers() {
        let campaigns = [
            Fixture.campaign("a", brand: "Acme Boots", advertiser: "acme"),
            Fixture.campaign("b", brand: "Other name", advertiser: "acme"),
            Fixture.campaign("c", brand: "acme"), Fixture.campaign("d", brand: "Bolt", advertiser: "bolt"),
        ]
        #expect(ads(Hides(advertisers: ["acme"]), campaigns) == ["c", "d"])
        #expect(ads(Hides(creators: ["acme", "bolt"]), campaigns) == ["a", "b", "c", "d"])
        #expect(ads(Hides(items: ["d"], advertisers: ["acme"]), campaigns) == ["c"])
    }

    @Test("a hidden topic hides its children to the last, not its parent; one hidden topic of many is enough")
    func topics() {
        let items = [
            Fixture.item("top", topics: [top]), Fixture.item("child", topics: [child]),
            Fixture.item("both", topics: [other, child]), Fixture.item("other", topics: [other]), Fixture.item("none"),
        ]
        #expect(reels(Hides(topics: [top.rawValue]), items) == ["none", "other"])
        #expect(reels(Hides(topics: [child.rawValue]), items) == ["none", "other", "top"])
        #expect(reels(Hides(topics: ["no topic at all", "unknown"]), items).count == 5)
        let campaigns = [
            Fixture.campaign("child", targeting: Targeting(topics: [child])),
            Fixture.campaign("both", targeting: Targeting(topics: [other, child])),
            Fixture.campaign("other", targeting: Targeting(topics: [other])), Fixture.campaign("any"),
        ]
        let talk = [child: 999, other: 999]
        #expect(ads(Hides(), campaigns, talk: talk) == ["any", "both", "child", "other"])
        #expect(ads(Hides(topics: [top.rawValue]), campaigns, talk: talk) == ["any", "other"])
    }

    @Test("grandchildren are children, and a circle of topics ends")
    func deep() {
        let (grandchild, leaf) = (Fixture.topic("grandchild"), Fixture.topic("leaf"))
        let parents = [child: top, grandchild: child, leaf: grandchild, top: leaf]
        let hidden = HiddenThings(Hides(topics: [grandchild.rawValue]), parents: parents)
        for topic in [grandchild, leaf, top, child] { #expect(hidden.contain(Fixture.item("a", topics: [topic]))) }
        #expect(!hidden.contain(Fixture.item("a", topics: [other])))
        let straight = HiddenThings(
            Hides(topics: [child.rawValue]), parents: [child: top, grandchild: child, leaf: grandchild])
        #expect(
            straight.contain(Fixture.item("a", topics: [leaf])) && !straight.contain(Fixture.item("a", topics: [top])))
    }

    @Test("no talk outvotes a hide: with it or without, a slate shows nothing hidden", arguments: UInt64(0)..<20)
    func law(seed: UInt64) {
        let world = RandomWorld(seed: seed)
        let hides = world.content.hides
        let hidden = Set(hides.topics.compactMap { TopicID(rawValue: $0) })
        let isHidden = { (topic: TopicID) in
            hidden.contains(topic) || Fixture.parents[topic].map(hidden.contains) ?? false
        }
        var loud = Dictionary(uniqueKeysWithValues: Fixture.topics.filter(isHidden).map { ($0, 999) })
        loud.merge(world.content.assistantInterests) { first, _ in first }
        #expect(!loud.isEmpty)
        for talk in [[:], loud] {
            var profile = world.content
            profile.assistantInterests = talk
            for kind in ItemKind.allCases {
                let slate = ContentRanker.slate(
                    of: kind, for: profile, from: world.catalogue, parents: Fixture.parents, count: 400)
                for slot in slate.slots {
                    #expect(!hides.items.contains(slot.id) && !hides.creators.contains(slot.creator))
                    #expect(!slot.topics.contains(where: isHidden))
                }
            }
            let ads = AdsRanker.slate(
                for: Fixture.ads(talk: talk, likes: world.ads.likes, hides: hides), from: world.catalogue,
                allowedTopics: Set(Fixture.topics), parents: Fixture.parents, count: 400)
            for slot in ads.slots {
                let advertiser = world.catalogue.campaign(CampaignID(unchecked: slot.id))?.advertiser
                #expect(!hides.items.contains(slot.id) && !slot.topics.contains(where: isHidden))
                #expect(advertiser.map { !hides.advertisers.contains($0.rawValue) } ?? true)
            }
            #expect(!ads.slots.isEmpty)
        }
        // The control: without the hides some of it would be there.
        var open = world.content
        open.hides = Hides()
        let all = ContentRanker.slate(of: .reel, for: open, from: world.catalogue, parents: Fixture.parents, count: 400)
        #expect(all.slots.contains { $0.topics.contains(where: isHidden) })
    }
}
