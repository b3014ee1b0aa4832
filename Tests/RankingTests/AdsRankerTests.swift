import Domain
import Policy
import Testing

@testable import Ranking

@Suite struct AdsRankerTests {
    private func slate(
        _ profile: AdsProfile, _ campaigns: [Campaign], items: [CatalogueItem] = [],
        allowed: Set<TopicID> = Set(Fixture.topics), count: Int = 10
    ) -> RankedSlate {
        let entries = campaigns.map(CatalogueEntry.campaign) + items.map(CatalogueEntry.item)
        return AdsRanker.slate(
            for: profile, from: Fixture.catalogue(entries), allowedTopics: allowed, parents: Fixture.parents,
            count: count)
    }

    @Test func theFlightCountsInThePersonsOwnDaysBothEndsIncluded() {
        let campaign = Fixture.campaign(
            "a", firstDay: Fixture.today.advanced(by: 1), lastDay: Fixture.today.advanced(by: 2))
        let shown = (0...3).map { day in
            !slate(Fixture.ads(localDay: Fixture.today.advanced(by: day)), [campaign]).slots.isEmpty
        }
        #expect(shown == [false, true, true, false])
    }

    @Test func whatIsUnknownFitsNothingThatIsAskedFor() throws {
        let (us, ca) = (try #require(RegionCode(rawValue: "US")), try #require(RegionCode(rawValue: "CA")))
        let french = try #require(LanguageTag(rawValue: "fr"))
        func fits(_ targeting: Targeting, _ profile: AdsProfile) -> Bool {
            !slate(profile, [Fixture.campaign("a", targeting: targeting)]).slots.isEmpty
        }
        let unknown = Fixture.ads(region: nil, languages: [], ageYears: nil)
        #expect(fits(Targeting(), unknown))
        #expect(fits(Targeting(regions: [ca, us], languages: [french, .english], ageMin: 34), Fixture.ads()))
        #expect(!fits(Targeting(regions: [ca]), Fixture.ads()))
        #expect(!fits(Targeting(regions: [us]), unknown))
        #expect(!fits(Targeting(languages: [french]), Fixture.ads()))
        #expect(!fits(Targeting(languages: [.english]), unknown))
        #expect(!fits(Targeting(ageMin: 35), Fixture.ads()))
        #expect(!fits(Targeting(ageMin: 0), unknown))
    }

    @Test("a language that a campaign asks for is matched as texts are: by script, and any of the person's")
    func languages() throws {
        func tags(_ text: String) throws -> [LanguageTag] {
            try text.split(separator: " ").map { try #require(LanguageTag(rawValue: String($0))) }
        }
        for (asked, read, fits) in [
            ("zh-Hant", "zh-TW", true), ("zh-Hant", "zh-CN", false), ("pt", "pt-PT", true), ("sr-Latn", "sr", false),
            ("en", "ja en", true), ("ja", "en ja", true), ("ja ko", "en", false), ("nb", "nn", false),
        ] {
            let campaign = Fixture.campaign("a", targeting: Targeting(languages: try tags(asked)))
            let shown = try !slate(Fixture.ads(languages: tags(read)), [campaign]).slots.isEmpty
            #expect(shown == fits, "\(asked) for \(read)")
        }
    }

    @Test("a campaign without an end runs on")
    func endless() {
        let campaign = Fixture.campaign("a", lastDay: nil)
        for (days, isShown) in [(-1, false), (0, true), (40_000, true)] {
            let profile = Fixture.ads(localDay: Fixture.today.advanced(by: days))
            #expect(slate(profile, [campaign]).slots.isEmpty != isShown)
        }
    }

    @Test func topicsAskForAnInterestInOneOfThem() {
        let (boots, jazz, soup) = (Fixture.topics[0], Fixture.topics[1], Fixture.topics[2])
        let items = [Fixture.item("reel", topics: [jazz]), Fixture.item("group", .group, topics: [jazz])]
        func score(_ asked: [TopicID], _ profile: AdsProfile, _ allowed: Set<TopicID>) -> Int? {
            let campaign = Fixture.campaign("a", targeting: Targeting(topics: asked))
            return slate(profile, [campaign], items: items, allowed: allowed).slots.first?.score
        }
        let all: Set<TopicID> = [boots, jazz, soup]
        #expect(score([], Fixture.ads(), []) == 1_000_000)
        #expect(score([boots], Fixture.ads(), all) == nil)
        #expect(score([boots, soup], Fixture.ads(talk: [boots: 500]), all) == 1_800_000)
        #expect(score([soup], Fixture.ads(talk: [boots: 500]), all) == nil)
        #expect(score([jazz], Fixture.ads(likes: ["reel"]), all) == 1_250_000)
        #expect(score([jazz], Fixture.ads(memberships: ["group"]), all) == 1_150_000)
        #expect(
            score([jazz], Fixture.ads(talk: [jazz: 500], likes: ["reel"], memberships: ["group"]), all)
                == 2_200_000)
        #expect(score([boots], Fixture.ads(talk: [boots: 0]), all) == nil, "no weight is no interest")
        for profile in [
            Fixture.ads(talk: [jazz: 500]), Fixture.ads(likes: ["reel"]), Fixture.ads(memberships: ["group"]),
        ] {
            #expect(score([jazz], profile, [boots, soup]) == nil, "a topic that is not allowed never counts")
        }
    }

    @Test func hiddenAndWorthlessCampaignsAreNotShown() {
        let campaigns = [
            Fixture.campaign("hidden"), Fixture.campaign("free", bidMicros: 0),
            Fixture.campaign("negative", bidMicros: .min), Fixture.campaign("plain"),
        ]
        #expect(slate(Fixture.ads(hides: Hides(items: ["hidden"])), campaigns).ids == ["plain"])
    }

    @Test func theHighestValueComesFirstAndABrandGetsTwo() {
        let campaigns =
            (1...4).map { Fixture.campaign("big-\($0)", brand: "Big", bidMicros: Int64($0) * 1_000_000) }
            + [Fixture.campaign("small", bidMicros: 5)]
        let result = slate(Fixture.ads(), campaigns)
        #expect(result.ids == ["big-4", "big-3", "small"])
        #expect(slate(Fixture.ads(), campaigns, count: 1).ids == ["big-4"])
        #expect(result.slots[0].reasons == [SlotReason(signal: .bid, points: 4_000_000)])
    }

    @Test func hugeBidsStayAtTheLargestNumber() {
        let talk = Fixture.ads(talk: [Fixture.topics[0]: .max])
        let targeting = Targeting(topics: [Fixture.topics[0]])
        let bids: [Int64] = [.max, .max / 2, .max / 2 - 1, .max / 2000]
        let campaigns = bids.enumerated().map {
            Fixture.campaign("bid-\($0.offset)", bidMicros: $0.element, targeting: targeting)
        }
        let result = slate(talk, campaigns)
        #expect(result.slots.count == 4)
        #expect(result.slot("bid-0")?.score == .max)
        #expect(result.slot("bid-1")?.score == .max - 1, "twice the bid, to the last millionth")
        #expect(result.slot("bid-2")?.score == .max - 3)
        #expect(result.ids == ["bid-0", "bid-1", "bid-2", "bid-3"])
    }

    @Test func sharesAreExactAndSaturate() {
        #expect(1999.thousandths(1500) == 2998 && 7.thousandths(999) == 6 && 0.thousandths(1000) == 0)
        #expect(Int.max.thousandths(1000) == .max && Int.max.thousandths(1001) == .max)
        #expect(Int.max.addingSaturated(1) == .max && (Int.max - 1).addingSaturated(1) == .max)
    }

    @Test func popularityIsNotUsed() {
        for seed in UInt64(0)..<10 {
            let world = RandomWorld(seed: seed)
            var popular = world.catalogue
            let counts = (0..<60).map { ("campaign-\($0)", PopularityCount(all: $0 * 99, unassisted: $0 * 99)) }
            popular.apply(
                .popularity(PopularitySnapshot(number: 9, counts: Dictionary(uniqueKeysWithValues: counts))))
            let slates = [world.catalogue, popular].map {
                AdsRanker.slate(
                    for: world.ads, from: $0, allowedTopics: world.allowedTopics, parents: Fixture.parents, count: 20
                ).servedBytes
            }
            #expect(popular.popularityNumber == 9 && slates[0] == slates[1])
        }
    }
}
