import Domain
import Wire

@testable import Policy
@testable import Ranking

/// A small made-up world: topics in a tree, creators, items, campaigns, and somebody to show them to.
enum Fixture {
    static let now = Instant(msSinceEpoch: 1_765_994_400_000)  // 2025-12-17T18:00:00Z
    static let today = CivilDay(daysSinceEpoch: 20_439)  // 2025-12-17
    static let ana = PersonID(unchecked: "ana")
    static let topics = (0..<40).map { topic("topic-\($0)") }
    /// Ten topics at the top, the other thirty below them.
    static let parents = Dictionary(uniqueKeysWithValues: (10..<40).map { (topics[$0], topics[$0 % 10]) })
    static let hiking = topic("hiking")

    static func topic(_ name: String) -> TopicID { TopicID(unchecked: name) }

    static func item(
        _ id: String, _ kind: ItemKind = .reel, creator: String? = nil, topics: [TopicID] = [],
        createdAt: Instant = now.advanced(byMs: -3_600_000)
    ) -> CatalogueItem {
        CatalogueItem(
            id: ItemID(unchecked: id), kind: kind, creator: PersonID(unchecked: creator ?? "maker-of-\(id)"),
            title: "Title of \(id)", topics: topics, createdAt: createdAt)
    }

    static func campaign(
        _ id: String, brand: String? = nil, bidMicros: Int64 = 1_000_000, firstDay: CivilDay = today,
        lastDay: CivilDay? = today, targeting: Targeting = Targeting(), advertiser: String? = nil,
        readerVersion: Int? = 1
    ) -> Campaign {
        Campaign(
            id: CampaignID(unchecked: id), brand: brand ?? "brand of \(id)", title: "Title of \(id)",
            firstDay: firstDay, lastDay: lastDay, bidMicros: bidMicros, targeting: targeting,
            advertiser: advertiser.map { AdvertiserID(unchecked: $0) }, readerVersion: readerVersion)
    }

    static func content(
        talk: [TopicID: Int] = [:], likes: [String] = [], follows: [String] = [], memberships: [String] = [],
        hides: Hides = Hides(), seen: [String] = [], isPolicyInForce: Bool = true, person: PersonID = ana,
        localDay: CivilDay = today
    ) -> ContentProfile {
        ContentProfile(
            person: person, at: now, localDay: localDay, isPolicyInForce: isPolicyInForce, assistantInterests: talk,
            likes: likes, follows: follows, memberships: memberships, hides: hides, seen: seen,
            policyVersion: "policy-1")
    }

    static func ads(
        talk: [TopicID: Int] = [:], likes: [String] = [], memberships: [String] = [], hides: Hides = Hides(),
        region: RegionCode? = RegionCode(rawValue: "US"), languages: [LanguageTag] = [.english], ageYears: Int? = 34,
        localDay: CivilDay = today
    ) -> AdsProfile {
        AdsProfile(
            person: ana, at: now, localDay: localDay, region: region, languages: languages, ageYears: ageYears,
            assistantInterests: talk, likes: likes, memberships: memberships, hides: hides, policyVersion: "policy-1")
    }

    static func catalogue(_ entries: [CatalogueEntry]) -> Catalogue {
        var catalogue = Catalogue()
        for entry in entries { catalogue.apply(entry) }
        return catalogue
    }

    static func catalogue(items: [CatalogueItem]) -> Catalogue { catalogue(items.map(CatalogueEntry.item)) }

    static func catalogue(campaigns: [Campaign]) -> Catalogue { catalogue(campaigns.map(CatalogueEntry.campaign)) }

    /// A stand-in for HMAC that is good enough to tell keys and messages apart in a test.
    static func mac(key: UInt64 = 1) -> ([UInt8]) -> [UInt8] {
        { message in
            let low = StableHash.mix(StableHash.fnv1a(message) ^ key)
            let high = StableHash.mix(StableHash.fnv1a(message.reversed()) &+ key)
            return [low, high].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> ($0 * 8)) } }
        }
    }
}

extension RankedSlate {
    /// The ids in their order.
    var ids: [String] { slots.map(\.id) }

    /// The bytes of the slate as it is served.
    var servedBytes: SlateBytes { SlateBytes(bytes: sealed(mac: Fixture.mac()).wireBytes()) }

    /// The slot of that id.
    func slot(_ id: String) -> RankedSlot? { slots.first { $0.id == id } }
}

/// A slate's bytes; a failed comparison prints their number and hash instead of all of them.
struct SlateBytes: Equatable, CustomStringConvertible {
    let bytes: [UInt8]

    var description: String { "\(bytes.count) bytes, hash \(StableHash.fnv1a(bytes))" }
}
