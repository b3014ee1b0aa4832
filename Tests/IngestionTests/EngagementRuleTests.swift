import Contracts
import Domain
import Ranking
import Testing

@testable import Ingestion

@Suite("What an engagement must be")
struct EngagementRuleTests {
    private let fixture: Fixture

    init() throws { fixture = try Fixture() }

    private func token(_ target: String, mark: SlotMark = .assistant, person: String = "ana") -> String {
        SlotToken(
            person: PersonID(unchecked: person), target: ItemID(unchecked: target), kind: .reels,
            localDay: LocalTime(Fixture.now, in: nil, by: ZoneTable()).day, mark: mark
        ).text(mac: Fixture.mac)
    }

    @Test("a slot's token brings the mark of its slot", arguments: [SlotMark.assistant, .ordinary])
    func mark(mark: SlotMark) throws {
        let entry = fixture.engagement(.view, target: "reel-1", token: token("reel-1", mark: mark))
        let signal = try fixture.rules.understand(entry).entry.signal
        #expect(signal == .engagement(EngagementSignal(kind: .view, target: "reel-1", mark: mark)))
        let bare = try fixture.rules.understand(fixture.engagement(.like)).entry.signal
        #expect(bare == .engagement(EngagementSignal(kind: .like, target: "reel-1", mark: .unknown)))
    }

    @Test("a token of another person, another target or no token at all is refused")
    func foreignTokens() {
        func code(_ token: String) -> String? {
            fixture.refusal(fixture.engagement(.view, target: "reel-1", token: token))?.code
        }
        #expect(code(token("reel-1", person: "bo")) == "slot_token_invalid")
        #expect(code("rubbish") == "slot_token_invalid")
        #expect(code("") == "slot_token_invalid")
        #expect(code(token("reel-2")) == "slot_token_of_other_target")
    }

    @Test("likes and follows may be years old, views may not")
    func horizon() {
        let years = 1500 * Fixture.dayMs
        for kind in EngagementKind.allCases {
            let refusal = fixture.refusal(fixture.engagement(kind, agoMs: years))
            #expect((refusal == nil) == (kind.state != nil), "\(kind)")
        }
    }

    @Test("a target must be an id", arguments: ["", "two words", "naïve", String(repeating: "a", count: 129)])
    func target(target: String) {
        #expect(fixture.refusal(fixture.engagement(.like, target: target))?.code == "target_invalid")
    }

    @Test("only a hide names what kind of thing it means, and that thing must be possible")
    func targetTypes() throws {
        for type in TargetType.allCases {
            let target = type == .topic ? "hiking" : "tarnhollow"
            let entry = fixture.engagement(.hide, target: target, targetType: type)
            let signal = try fixture.rules.understand(entry).entry.signal
            #expect(
                signal
                    == .engagement(EngagementSignal(kind: .hide, target: target, mark: .unknown, targetType: type)))
            #expect(fixture.refusal(fixture.engagement(.unhide, target: target, targetType: type)) == nil)
            for kind in [EngagementKind.like, .click, .follow] where type != .item {
                let refusal = fixture.refusal(fixture.engagement(kind, target: target, targetType: type))
                #expect(refusal?.code == "target_type_invalid", "\(kind) \(type)")
            }
            let spaced = fixture.refusal(fixture.engagement(.hide, target: "Tarn Hollow", targetType: type))
            #expect(spaced?.code == "target_invalid", "\(type)")
        }
        #expect(
            fixture.refusal(fixture.engagement(.hide, target: "no-such-topic", targetType: .topic))?.code
                == "unknown_topic")
        #expect(fixture.refusal(fixture.engagement(.hide, target: "no-such-topic")) == nil)
    }

    @Test("whoever hides the creator of a slot may send that slot's token")
    func tokenOfHide() throws {
        let slot = token("reel-1")
        let creator = fixture.engagement(.hide, target: "slow.miles", token: slot, targetType: .creator)
        #expect(fixture.refusal(creator) == nil)
        let item = fixture.engagement(.hide, target: "reel-2", token: slot)
        #expect(fixture.refusal(item)?.code == "slot_token_of_other_target")
    }
}
