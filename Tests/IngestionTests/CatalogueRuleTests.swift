import Contracts
import Domain
import Policy
import Testing
import Understanding

@testable import Ingestion

@Suite("What an item and a campaign must be")
struct CatalogueRuleTests {
    private let fixture: Fixture

    init() throws { fixture = try Fixture() }

    private func item(_ topics: [String] = ["hiking"], title: String = "A trail") -> CatalogueEntry {
        .item(
            CatalogueItem(
                id: ItemID(unchecked: "reel-1"), kind: .reel, creator: PersonID(unchecked: "slow.miles"), title: title,
                topics: topics.map(TopicID.init(unchecked:)), createdAt: Fixture.now))
    }

    private func campaign(
        _ targeting: Targeting = Targeting(), title: String = "Boots", brand: String = "Tarnhollow",
        bidMicros: Int64 = 5000,
        days: (String, String) = ("2025-12-01", "2025-12-31")
    ) throws -> CatalogueEntry {
        .campaign(
            Campaign(
                id: CampaignID(unchecked: "ad-1"), brand: brand, title: title,
                firstDay: try #require(CivilDay(days.0)), lastDay: CivilDay(days.1), bidMicros: bidMicros,
                targeting: targeting))
    }

    @Test("items: topics of the taxonomy, each once, and a title")
    func items() {
        #expect(fixture.refusal(item()) == nil)
        #expect(fixture.refusal(item([])) == nil)
        #expect(fixture.refusal(item(["no-such-topic"]))?.code == "unknown_topic")
        #expect(fixture.refusal(item(["hiking", "hiking"]))?.code == "item_invalid")
        #expect(fixture.refusal(item(title: ""))?.code == "item_invalid")
        #expect(fixture.refusal(item(title: String(repeating: "x", count: 513)))?.code == "item_invalid")
    }

    @Test("a campaign that targets a sensitive topic is refused, with the topic's name")
    func sensitiveTopic() throws {
        for topic in ["religion-spirituality", "politics-elections", "health-conditions", "lgbtq-life"] {
            #expect(fixture.catalogue.taxonomy.contains(TopicID(unchecked: topic)))
            let refusal = fixture.refusal(try campaign(Targeting(topics: [TopicID(unchecked: topic)])))
            #expect(refusal?.code == "topic_not_for_ads")
            #expect(refusal?.reason.contains(topic) == true)
        }
        #expect(fixture.refusal(try campaign(Targeting(topics: [TopicID(unchecked: "hiking")]))) == nil)
    }

    @Test("every topic of the taxonomy that is not on the allow-list is refused")
    func closedList() throws {
        for topic in fixture.catalogue.taxonomy.topics.map(\.id) {
            let refusal = fixture.refusal(try campaign(Targeting(topics: [topic])))
            #expect((refusal == nil) == fixture.policy.adsTopics.contains(topic), "\(topic)")
        }
    }

    @Test("flight, bid, age and titles have their bounds")
    func bounds() throws {
        #expect(fixture.refusal(try campaign(days: ("2025-12-02", "2025-12-01")))?.code == "campaign_invalid")
        #expect(fixture.refusal(try campaign(bidMicros: 0))?.code == "campaign_invalid")
        #expect(fixture.refusal(try campaign(bidMicros: IntakeLimits.bidMicrosMax + 1))?.code == "campaign_invalid")
        #expect(fixture.refusal(try campaign(title: ""))?.code == "campaign_invalid")
        #expect(fixture.refusal(try campaign(Targeting(ageMin: 12)))?.code == "campaign_invalid")
        #expect(fixture.refusal(try campaign(Targeting(ageMin: 18))) == nil)
        #expect(
            fixture.refusal(try campaign(Targeting(topics: [TopicID(unchecked: "no-such-topic")])))?.code
                == "unknown_topic")
    }

    @Test("popularity is counted, not sent in")
    func popularity() {
        #expect(fixture.refusal(.popularity(PopularitySnapshot(number: 1, counts: [:])))?.code == "item_invalid")
    }

    @Test("title and brand are read like talk: what touches one of the seven matters is refused with its name")
    func sensitiveText() throws {
        for (title, brand, category) in [
            ("Test your blood for diabetes", "Tarnhollow", "health"),
            ("Boots", "Diabetes Clinic", "health"), ("Boots of a republican senator", "Tarnhollow", "politics"),
            ("Prayers for every Muslim", "Tarnhollow", "religion"),
        ] {
            let entry = try campaign(Targeting(topics: [TopicID(unchecked: "hiking")]), title: title, brand: brand)
            let refusal = fixture.refusal(entry)
            #expect(refusal?.code == "campaign_sensitive", "\(title)")
            #expect(refusal?.reason.contains(category) == true && refusal?.reason.contains("ad-1") == true)
            #expect(refusal?.reason.contains("waymark campaign overrule") == true)
        }
    }

    @Test("a finding that was overruled counts for nothing, another one does")
    func overruled() throws {
        let entry = try campaign(title: "Test your blood for diabetes")
        #expect(fixture.refusal(entry, overruled: [.health]) == nil)
        #expect(fixture.refusal(entry, overruled: [.politics])?.code == "campaign_sensitive")
        let two = try campaign(title: "Diabetes? Ask your senator")
        #expect(fixture.refusal(two, overruled: [.health])?.reason.contains("politics") == true)
    }

    @Test("letters that can hide words are refused, whatever was overruled")
    func disguised() throws {
        let entry = try campaign(title: "Test your blood for di\u{430}betes")
        let all = Set(SensitiveCategory.allCases)
        #expect(fixture.refusal(entry, overruled: all)?.code == "campaign_invalid")
    }

    @Test("a text in a language that is not read, or for people of one, gives a warning")
    func warning() throws {
        let german = Targeting(languages: [try #require(LanguageTag(rawValue: "de"))])
        #expect(try fixture.catalogue.check(try campaign(german))?.contains("ad-1") == true)
        #expect(try fixture.catalogue.check(try campaign(title: "登山靴")) != nil)
        #expect(try fixture.catalogue.check(try campaign(Targeting(languages: [.english]))) == nil)
        let britons = Targeting(languages: [try #require(LanguageTag(rawValue: "en-GB"))])
        #expect(try fixture.catalogue.check(try campaign(britons, title: "Café, résumé")) == nil)
    }

    @Test("a campaign may have no end")
    func endless() throws {
        var endless = try campaign()
        if case .campaign(var campaign) = endless {
            campaign.lastDay = nil
            endless = .campaign(campaign)
        }
        #expect(fixture.refusal(endless) == nil)
    }
}
