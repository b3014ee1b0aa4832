import Contracts
import Documents
import Domain
import Synchronization
import Testing

@testable import Edge

@Suite struct CatalogueRouteTests {
    private let item = """
        {"type":"item","id":"reel-1","kind":"reel","creator":"slow.miles","title":"47 switchbacks",\
        "topics":["hiking"],"createdAt":"2025-09-03T15:30:00Z"}
        """
    private let campaign = """
        {"type":"campaign","id":"ad-1","advertiser":"tarnhollow","brand":"Tarnhollow","title":"The Ridge boot",\
        "firstDay":"2025-10-01","lastDay":"2026-03-31","bidMicros":8200,"targeting":{"topics":["hiking"],"regions":["US"],"languages":["en"],\
        "ageMin":18}}
        """

    @Test("items and campaigns arrive with every field")
    func fields() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let answer = try await edge.post("/v1/catalog", item + "\n" + campaign, Edge.lines)
            #expect(answer.status == 200)
            #expect(try answer.results().map(\.id) == ["reel-1", "ad-1"])
        }
        let expected: [CatalogueEntry] = [
            .item(
                CatalogueItem(
                    id: try ItemID("reel-1"), kind: .reel, creator: try PersonID("slow.miles"),
                    title: "47 switchbacks", topics: [try topic("hiking")],
                    createdAt: try instant("2025-09-03T15:30:00Z"))),
            .campaign(
                Campaign(
                    id: try CampaignID("ad-1"), brand: "Tarnhollow", title: "The Ridge boot",
                    firstDay: try #require(CivilDay("2025-10-01")), lastDay: CivilDay("2026-03-31"),
                    bidMicros: 8200,
                    targeting: Targeting(
                        topics: [try topic("hiking")], regions: [try #require(RegionCode(rawValue: "US"))],
                        languages: [.english], ageMin: 18), advertiser: try AdvertiserID("tarnhollow"))),
        ]
        #expect(backend.state.withLock { $0.catalogue } == expected)
    }

    @Test(
        "what is wrong is refused with its place",
        arguments: [
            ("\"type\":\"campaign\",", "", "missing_field", "/type"),
            ("\"campaign\"", "\"capmaign\"", "invalid_choice", "/type"),
            ("8200", "8200.5", "invalid_number", "/bidMicros"),
            ("8200", "9223372036854775808", "invalid_number", "/bidMicros"),
            ("8200", "\"8200\"", "wrong_type", "/bidMicros"),
            ("\"US\"", "\"US\",\"XX\"", "unknown_region", "/targeting/regions/1"),
            ("\"ageMin\"", "\"minAge\"", "unknown_field", "/targeting/minAge"),
            ("2025-10-01", "2025-13-01", "invalid_date", "/firstDay"),
            ("\"brand\":\"Tarnhollow\",", "", "missing_field", "/brand"),
            ("\"tarnhollow\"", "\"Tarn Hollow\"", "invalid_id", "/advertiser"),
        ])
    func wrong(_ case: (old: String, new: String, code: String, pointer: String)) async throws {
        try await Edge.with { edge async throws in
            let body = campaign.replacing(`case`.old, with: `case`.new)
            let result = try #require(
                try await edge.post("/v1/catalog", body, Edge.lines).problem().results?.first)
            #expect(result.code == `case`.code)
            #expect(result.pointer == `case`.pointer)
            #expect(result.line == 1)
        }
    }

    @Test("what the keeper says comes through: a campaign may not target a sensitive topic")
    func rejected() async throws {
        try await Edge.with(FakeBackend(outcomes: ["ad-1": .rejected("topic_not_for_ads")])) { edge async throws in
            let answer = try await edge.post("/v1/catalog", item + "\n" + campaign, Edge.lines)
            #expect(answer.status == 207)
            #expect(try answer.results().map(\.code) == [nil, "topic_not_for_ads"])
        }
    }

    @Test("a campaign without an end and an advertiser is taken")
    func optional() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let body = campaign.replacing("\"lastDay\":\"2026-03-31\",", with: "")
                .replacing("\"advertiser\":\"tarnhollow\",", with: "")
            #expect(try await edge.post("/v1/catalog", body, Edge.lines).status == 200)
        }
        guard case .campaign(let campaign)? = backend.state.withLock({ $0.catalogue.first }) else {
            Issue.record("no campaign arrived")
            return
        }
        #expect(campaign.lastDay == nil && campaign.advertiser == nil && campaign.readerVersion == nil)
    }

    @Test("what the keeper warns of stands beside the entry that was taken, and a repetition is a duplicate")
    func warnings() async throws {
        let position = LogPosition(partition: 0, sequence: 7)
        let backend = FakeBackend(outcomes: [
            "ad-1": .settled(
                .accepted(position), notes: IntakeNotes(warning: "it may be in a language that is not read")),
            "reel-1": .settled(.duplicate(position)),
        ])
        try await Edge.with(backend) { edge async throws in
            let answer = try await edge.post("/v1/catalog", item + "\n" + campaign, Edge.lines)
            #expect(answer.status == 200)
            let results = try answer.results()
            #expect(results.map(\.warning) == [nil, "it may be in a language that is not read"])
            #expect(results.map(\.outcome) == [.duplicate, .accepted])
        }
    }
}
