import Domain
import Policy
import Testing

@testable import Ranking

@Suite("Promise 6: every slot can say why") struct PromiseSixTests {
    @Test(arguments: UInt64(0)..<20)
    func everySlotOfContentSaysWhy(seed: UInt64) {
        let world = RandomWorld(seed: seed)
        for kind in ItemKind.allCases {
            let rank = { (profile: ContentProfile) in
                ContentRanker.slate(of: kind, for: profile, from: world.catalogue, parents: Fixture.parents, count: 12)
            }
            check(rank(world.content), without: rank(world.content.withoutAssistant()))
        }
    }

    @Test(arguments: UInt64(0)..<20)
    func everyAdSaysWhy(seed: UInt64) {
        let world = RandomWorld(seed: seed)
        let rank = { (profile: AdsProfile) in
            AdsRanker.slate(
                for: profile, from: world.catalogue, allowedTopics: world.allowedTopics, parents: Fixture.parents,
                count: 12)
        }
        let slate = rank(world.ads)
        check(slate, without: rank(world.ads.withoutAssistant()))
        #expect(slate.slots.allSatisfy { $0.reasons.contains { $0.signal == .bid } })
    }

    private func check(_ slate: RankedSlate, without: RankedSlate) {
        let served = slate.sealed(mac: Fixture.mac())
        #expect(served.policyVersion == "policy-1" && served.slots.count == slate.slots.count)
        for (slot, ranked) in zip(served.slots, slate.slots) {
            #expect(slot.reasons.reduce(0) { $0 + $1.points } == slot.score)
            #expect(slot.reasons.map(\.points) == slot.reasons.map(\.points).sorted(by: >))
            #expect(slot.positionWithoutAssistant == without.slot(slot.id)?.position)
            #expect(slot.position == ranked.position && slot.reasons == ranked.reasons)
            for reason in slot.reasons where [.assistant, .likes, .memberships].contains(reason.signal) {
                #expect(reason.topic != nil)
            }
        }
        for slot in without.slots {
            #expect(!slot.reasons.contains { $0.signal == .assistant })
            #expect(slot.positionWithoutAssistant == slot.position && slot.mark == .ordinary)
        }
    }

    @Test func aSlotThatTalkAloneBroughtInSaysSo() throws {
        let items = (0..<9).map { Fixture.item("item-\($0)") } + [Fixture.item("trail", topics: [Fixture.hiking])]
        let old = items.map { item in
            var older = item
            if item.id.rawValue == "trail" { older.createdAt = Fixture.now.advanced(byMs: -90 * Instant.msPerDay) }
            return older
        }
        let slate = ContentRanker.slate(
            of: .reel, for: Fixture.content(talk: [Fixture.hiking: 500]), from: Fixture.catalogue(items: old),
            parents: [:], count: 5)
        let first = try #require(slate.slots.first)
        #expect(first.id == "trail" && first.positionWithoutAssistant == nil && first.mark == .assistant)
        #expect(first.reasons.first == SlotReason(signal: .assistant, topic: Fixture.hiking, points: 800))
        #expect(slate.slots.dropFirst().map(\.positionWithoutAssistant) == [1, 2, 3, 4])
    }

    @Test func anAdThatTalkAloneBroughtInSaysSoHoweverSmallItsBid() throws {
        let campaign = Fixture.campaign("a", bidMicros: 1, targeting: Targeting(topics: [Fixture.hiking]))
        let slate = AdsRanker.slate(
            for: Fixture.ads(talk: [Fixture.hiking: 500]), from: Fixture.catalogue(campaigns: [campaign]),
            allowedTopics: [Fixture.hiking], parents: [:], count: 5)
        let slot = try #require(slate.slots.first)
        #expect(slot.mark == .assistant && slot.positionWithoutAssistant == nil)
        #expect(slot.reasons.contains(SlotReason(signal: .assistant, topic: Fixture.hiking, points: 0)))
    }
}
