import Domain
import Policy
import Testing

@testable import Ranking

@Suite("Promise 1: never in ads") struct PromiseOneTests {
    /// All that is known about the person comes in an `AdsProfile`: this line compiles with nothing else.
    private let rank: (AdsProfile, Catalogue, Set<TopicID>, [TopicID: TopicID], Int) -> RankedSlate = AdsRanker.slate

    @Test(arguments: UInt64(0)..<25)
    func aTopicThatIsNotAllowedChangesNoAd(seed: UInt64) {
        let world = RandomWorld(seed: seed)
        let forbidden = Fixture.topics.filter { !world.allowedTopics.contains($0) }
        let talk = world.ads.assistantInterests
        let twin = Fixture.ads(
            talk: talk.filter { world.allowedTopics.contains($0.key) }
                .merging(forbidden.map { ($0, 900) }) { first, _ in first },
            likes: world.ads.likes, memberships: world.ads.memberships, hides: world.ads.hides)
        let catalogue = world.catalogue
        let bytes = rank(world.ads, catalogue, world.allowedTopics, Fixture.parents, 20).servedBytes
        #expect(rank(twin, catalogue, world.allowedTopics, Fixture.parents, 20).servedBytes == bytes)
        // The control: the same topics, were they allowed, would change the ads.
        let everything = Set(Fixture.topics)
        #expect(
            rank(twin, catalogue, everything, Fixture.parents, 20).servedBytes
                != rank(world.ads, catalogue, everything, Fixture.parents, 20).servedBytes)
    }

    @Test func aLikedItemAboutAForbiddenTopicChangesNoAd() {
        let (faith, boots) = (Fixture.topic("faith"), Fixture.topic("boots"))
        let catalogue = Fixture.catalogue([
            .item(Fixture.item("sermon", topics: [faith])), .item(Fixture.item("both", topics: [faith, boots])),
            .campaign(Fixture.campaign("candles", targeting: Targeting(topics: [faith]))),
            .campaign(Fixture.campaign("shoes", targeting: Targeting(topics: [faith, boots]))),
        ])
        func ids(_ likes: [String]) -> [String] { rank(Fixture.ads(likes: likes), catalogue, [boots], [:], 9).ids }
        #expect(ids(["sermon"]) == [])
        #expect(ids(["both"]) == ["shoes"])
        let reasons = rank(Fixture.ads(likes: ["both"]), catalogue, [boots], [:], 9).slots.flatMap(\.reasons)
        #expect(reasons.compactMap(\.topic) == [boots])
    }
}
