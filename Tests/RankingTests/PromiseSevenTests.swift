import Domain
import Policy
import Testing

@testable import Ranking

@Suite("Promise 7: one more piece of the input") struct PromiseSevenTests {
    private func slate(_ profile: ContentProfile, _ catalogue: Catalogue, count: Int = 10) -> RankedSlate {
        ContentRanker.slate(of: .reel, for: profile, from: catalogue, parents: Fixture.parents, count: count)
    }

    @Test(arguments: UInt64(0)..<15)
    func talkIsAddedToWhatLikesAndFollowsSay(seed: UInt64) {
        let world = RandomWorld(seed: seed)
        let with = slate(world.content, world.catalogue, count: 400)
        let without = slate(world.content.withoutAssistant(), world.catalogue, count: 400)
        let withoutByID = Dictionary(uniqueKeysWithValues: without.slots.map { ($0.id, $0) })
        var compared = 0
        for slot in with.slots {
            guard let other = withoutByID[slot.id] else { continue }
            let talk = slot.reasons.filter { $0.signal == .assistant }.reduce(0) { $0 + $1.points }
            #expect(slot.score == other.score + talk)
            #expect(slot.reasons.filter { $0.signal != .assistant } == other.reasons)
            compared += 1
        }
        #expect(compared > 50)
        let spoken = Set(with.slots.flatMap(\.reasons).map(\.signal))
        #expect(spoken.isSuperset(of: [.assistant, .likes, .follows]))
    }

    @Test(arguments: UInt64(0)..<15)
    func talkNeverTakesMoreThanHalfOfTheSlate(seed: UInt64) {
        let world = RandomWorld(seed: seed)
        var talkative = world.content
        for topic in Fixture.topics.prefix(20) { talkative.assistantInterests[topic] = 999 }
        for count in [1, 2, 7, 10] {
            let with = slate(talkative, world.catalogue, count: count)
            let without = Set(slate(talkative.withoutAssistant(), world.catalogue, count: count).ids)
            let newcomers = with.slots.filter { !without.contains($0.id) }
            #expect(with.slots.count == count && newcomers.count <= (count + 1) / 2)
            #expect(newcomers.allSatisfy { $0.positionWithoutAssistant == nil })
        }
    }

    @Test func passingOverTalkNeverShortensASlate() {
        // Two creators with four reels each: without talk their newest two stand, with talk their oldest would.
        let items = (0..<8).map { index in
            Fixture.item(
                "item-\(index)", creator: index < 4 ? "bo" : "cy", topics: index % 4 < 2 ? [Fixture.hiking] : [],
                createdAt: Fixture.now.advanced(byMs: index % 4 < 2 ? -9 * Instant.msPerDay : 0))
        }
        let catalogue = Fixture.catalogue(items: items)
        for count in 1...6 {
            let with = slate(Fixture.content(talk: [Fixture.hiking: 500]), catalogue, count: count)
            #expect(with.slots.count == min(4, count))
            #expect(with.slots.count { $0.mark == .assistant } == (min(6, count) + 1) / 2)
        }
    }

    /// Reels over 40 topics, the first reels of `liked` already liked and seen.
    private func world(seed: UInt64, likes: Int, of liked: TopicID) -> (catalogue: Catalogue, likes: [String]) {
        let world = RandomWorld(seed: seed, itemCount: 1800, campaignCount: 0)
        let reels = world.catalogue.items.filter { item in
            item.kind == .reel && item.topics.contains(liked) && item.creator != Fixture.ana
        }
        return (world.catalogue, Array(reels.map(\.id.rawValue).prefix(likes)))
    }

    @Test(arguments: UInt64(0)..<10)
    func withoutLikesATopicThatWasTalkedAboutSurfaces(seed: UInt64) {
        let topic = Fixture.topics[11]
        let catalogue = world(seed: seed, likes: 0, of: topic).catalogue
        let talked = slate(Fixture.content(talk: [topic: 500]), catalogue)
        #expect(talked.slots.count { $0.topics.contains(topic) } >= 5)
        #expect(talked.slots.count { $0.positionWithoutAssistant == nil } == 5, "as many as talk may bring in")
        #expect(slate(Fixture.content(), catalogue).slots.count { $0.topics.contains(topic) } < 5)
    }

    @Test(arguments: UInt64(0)..<10)
    func withStrongLikesBothAppear(seed: UInt64) {
        let (talkedAbout, liked) = (Fixture.topics[11], Fixture.topics[22])
        let (catalogue, likes) = world(seed: seed, likes: 10, of: liked)
        let profile = Fixture.content(talk: [talkedAbout: 500], likes: likes, seen: likes)
        let both = slate(profile, catalogue)
        #expect(likes.count == 10)
        #expect(both.slots.contains { $0.topics.contains(talkedAbout) })
        #expect(both.slots.contains { $0.topics.contains(liked) })
        let likesAlone = slate(profile.withoutAssistant(), catalogue)
        #expect(likesAlone.slots.allSatisfy { slot in slot.reasons.contains { $0.signal == .likes } })
    }

    @Test func followsStillCount() {
        let catalogue = Fixture.catalogue(items: [
            Fixture.item("talked", topics: [Fixture.hiking]), Fixture.item("followed", creator: "bo"),
            Fixture.item("both", creator: "bo", topics: [Fixture.hiking]), Fixture.item("neither"),
        ])
        let profile = Fixture.content(talk: [Fixture.hiking: 500], follows: ["bo"])
        #expect(slate(profile, catalogue).ids == ["both", "talked", "followed", "neither"])
    }
}
