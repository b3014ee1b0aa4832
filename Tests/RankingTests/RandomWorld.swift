import Domain
import TestSupport
import Wire

@testable import Policy
@testable import Ranking

/// A catalogue and profiles drawn from a seed.
struct RandomWorld {
    let entries: [CatalogueEntry]
    let catalogue: Catalogue
    /// Talk, likes, follows, memberships, hides and views at random; the policy is in force.
    let content: ContentProfile
    /// The same for ads.
    let ads: AdsProfile
    /// Half of the topics.
    let allowedTopics: Set<TopicID>

    init(seed: UInt64, itemCount: Int = 400, campaignCount: Int = 60) {
        var random = SeededGenerator(seed: seed)
        let items = (0..<itemCount).map { Self.item($0, using: &random) }
        let campaigns = (0..<campaignCount).map { Self.campaign($0, using: &random) }
        let counts = items.map { item in
            let all = Int.random(in: 0...800, using: &random)
            return (item.id.rawValue, PopularityCount(all: all, unassisted: Int.random(in: 0...all, using: &random)))
        }
        let snapshot = PopularitySnapshot(number: 3, counts: Dictionary(uniqueKeysWithValues: counts))
        entries =
            items.map(CatalogueEntry.item) + campaigns.map(CatalogueEntry.campaign) + [.popularity(snapshot)]
        catalogue = Fixture.catalogue(entries)
        allowedTopics = Set(Fixture.topics.shuffled(using: &random).prefix(20))
        let talk = Self.talk(using: &random)
        let likes = Self.some(items.map(\.id.rawValue), 12, using: &random)
        let groups = items.filter { $0.kind == .group }.map(\.id.rawValue)
        let memberships = Self.some(groups, 4, using: &random)
        let hides = Hides(
            items: Set(
                Self.some(items.map(\.id.rawValue), 8, using: &random)
                    + Self.some(campaigns.map(\.id.rawValue), min(4, campaignCount), using: &random)),
            creators: Set(Self.some((1..<60).map { "creator-\($0)" }, 3, using: &random)),
            advertisers: Set(Self.some((0..<15).map { "advertiser-\($0)" }, 2, using: &random)),
            topics: Set(Self.some(Fixture.topics.map(\.rawValue), 2, using: &random)))
        content = Fixture.content(
            talk: talk, likes: likes, follows: (0..<8).map { "creator-\($0 * 3)" }, memberships: memberships,
            hides: hides, seen: Self.some(items.map(\.id.rawValue), 30, using: &random))
        ads = Fixture.ads(talk: talk, likes: likes, memberships: memberships, hides: hides)
    }

    /// Up to five topics with the weight of one faint message to many clear ones.
    static func talk(using random: inout SeededGenerator) -> [TopicID: Int] {
        let chosen = Fixture.topics.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random))
        return Dictionary(uniqueKeysWithValues: chosen.map { ($0, Int.random(in: 100...999, using: &random)) })
    }

    private static func some(_ ids: [String], _ count: Int, using random: inout SeededGenerator) -> [String] {
        Array(ids.shuffled(using: &random).prefix(count))
    }

    private static func topics(using random: inout SeededGenerator) -> [TopicID] {
        Array(Fixture.topics.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)))
    }

    private static func item(_ index: Int, using random: inout SeededGenerator) -> CatalogueItem {
        // Ana makes things too, and some items are made only tomorrow.
        let maker = Int.random(in: 0..<60, using: &random)
        let ageHours = Int64.random(in: -24...2400, using: &random)
        return Fixture.item(
            "item-\(index)", ItemKind.allCases[index % 3], creator: maker == 0 ? "ana" : "creator-\(maker)",
            topics: topics(using: &random), createdAt: Fixture.now.advanced(byMs: -ageHours * 3_600_000))
    }

    private static func campaign(_ index: Int, using random: inout SeededGenerator) -> Campaign {
        Fixture.campaign(
            "campaign-\(index)", brand: "brand-\(index % 15)",
            bidMicros: Int64.random(in: 1...20, using: &random) * 100_000,
            firstDay: Fixture.today.advanced(by: Int.random(in: -9...1, using: &random)),
            lastDay: index % 7 == 0 ? nil : Fixture.today.advanced(by: Int.random(in: -1...9, using: &random)),
            targeting: Targeting(topics: topics(using: &random)),
            advertiser: index % 5 == 0 ? nil : "advertiser-\(index % 15)", readerVersion: index % 11 == 10 ? nil : 1)
    }
}
