import Domain
import Policy
import Testing

@testable import Ranking

@Suite("A campaign that nobody has read is not shown") struct CampaignReviewTests {
    private func ids(_ catalogue: Catalogue) -> [String] {
        AdsRanker.slate(for: Fixture.ads(), from: catalogue, allowedTopics: [], parents: [:], count: 9).ids.sorted()
    }

    private func withdrawal(_ id: String) -> CatalogueEntry {
        .withdrawal(CampaignWithdrawal(campaign: CampaignID(unchecked: id), category: .health))
    }

    @Test("it waits, is counted, and is shown once its text was read")
    func waits() {
        var catalogue = Fixture.catalogue(campaigns: [
            Fixture.campaign("old", readerVersion: nil), Fixture.campaign("read"),
        ])
        #expect(ids(catalogue) == ["read"] && catalogue.campaignsUnreadCount == 1)
        #expect(catalogue.campaign(CampaignID(unchecked: "old")) == nil)
        catalogue.apply(.campaign(Fixture.campaign("old", readerVersion: 2)))
        #expect(ids(catalogue) == ["old", "read"] && catalogue.campaignsUnreadCount == 0)
    }

    @Test("a later form that nobody has read takes the earlier one out")
    func replaced() {
        var catalogue = Fixture.catalogue(campaigns: [Fixture.campaign("a"), Fixture.campaign("b")])
        catalogue.apply(.campaign(Fixture.campaign("a", readerVersion: nil)))
        #expect(ids(catalogue) == ["b"] && catalogue.campaignsUnreadCount == 1)
    }

    @Test("a review shows all that stands before it and was not withdrawn, and nothing that comes after it")
    func review() {
        var catalogue = Fixture.catalogue(
            campaigns: ["a", "b", "c"].map { Fixture.campaign($0, readerVersion: nil) })
        catalogue.apply(withdrawal("b"))
        catalogue.apply(.review(CampaignReview(readerVersion: 2)))
        #expect(ids(catalogue) == ["a", "c"] && catalogue.campaignsUnreadCount == 0)
        catalogue.apply(.campaign(Fixture.campaign("d", readerVersion: nil)))
        #expect(ids(catalogue) == ["a", "c"] && catalogue.campaignsUnreadCount == 1)
    }

    @Test("what is withdrawn is gone, shown or waiting, and the others stay where they are found")
    func withdrawn() {
        var catalogue = Fixture.catalogue(campaigns: ["a", "b", "c"].map { Fixture.campaign($0) })
        catalogue.apply(withdrawal("a"))
        catalogue.apply(withdrawal("unknown"))
        #expect(ids(catalogue) == ["b", "c"] && catalogue.campaignCount == 2)
        #expect(catalogue.campaign(CampaignID(unchecked: "c"))?.id.rawValue == "c")
        catalogue.apply(.campaign(Fixture.campaign("c", bidMicros: 9)))
        #expect(catalogue.campaignCount == 2)
        #expect(catalogue.campaign(CampaignID(unchecked: "c"))?.bidMicros == 9)
        catalogue.apply(.campaign(Fixture.campaign("a")))
        #expect(ids(catalogue) == ["a", "b", "c"], "a new text that was read may come again")
    }

    @Test("an overrule alone shows nothing")
    func overrule() {
        var catalogue = Fixture.catalogue(campaigns: [Fixture.campaign("a", readerVersion: nil)])
        catalogue.apply(
            .overrule(
                FindingOverrule(
                    campaign: CampaignID(unchecked: "a"), category: .health, reason: "a name", at: Fixture.now)))
        #expect(ids(catalogue).isEmpty && catalogue.campaignsUnreadCount == 1)
    }

    @Test("what waits still waits after a creator's items were taken out")
    func removal() {
        var catalogue = Fixture.catalogue([
            .item(Fixture.item("reel", creator: "bo")), .campaign(Fixture.campaign("a", readerVersion: nil)),
            .campaign(Fixture.campaign("b")),
        ])
        catalogue.removeItems(of: PersonID(unchecked: "bo"))
        #expect(ids(catalogue) == ["b"] && catalogue.campaignsUnreadCount == 1 && catalogue.itemCount == 0)
        catalogue.apply(.review(CampaignReview(readerVersion: 2)))
        #expect(ids(catalogue) == ["a", "b"])
    }
}
