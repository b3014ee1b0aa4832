import Contracts
import Domain
import Ranking
import Testing

@testable import Ingestion

@Suite("What an engagement and a person's settings must be")
struct EngagementRuleTests {
    private let fixture: Fixture

    init() throws { fixture = try Fixture() }

    private func token(_ target: String, mark: SlotMark = .assistant, person: String = "ana") -> String {
        SlotToken(
            person: PersonID(unchecked: person), target: ItemID(unchecked: target), kind: .reels,
            localDay: LocalTime(Fixture.now, in: nil).day, mark: mark
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

    private func settings(_ settings: PersonSettings) -> IntakeEntry {
        .settings(id: EntryID(unchecked: "set-1"), person: PersonID(unchecked: "ana"), settings: settings)
    }

    @Test("linked apps must be known and few, a birth date plausible")
    func personSettings() throws {
        let social = AppID(unchecked: "social")
        #expect(fixture.refusal(settings(PersonSettings(linkedApps: [social]))) == nil)
        #expect(fixture.refusal(settings(PersonSettings(linkedApps: [AppID(unchecked: "x")])))?.code == "unknown_app")
        let many = Array(repeating: social, count: IntakeLimits.linkedAppsMax + 1)
        #expect(fixture.refusal(settings(PersonSettings(linkedApps: many)))?.code == "linked_apps_too_many")
        for (day, code) in [
            ("1991-04-12", nil), ("1870-01-01", "birth_date_implausible"), ("2031-01-01", "birth_date_implausible"),
        ] {
            let birthDay = try #require(CivilDay(day))
            #expect(fixture.refusal(settings(PersonSettings(birthDay: birthDay)))?.code == code, "\(day)")
        }
    }
}
