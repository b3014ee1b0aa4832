import Contracts
import Domain
import Testing

@testable import Ingestion

@Suite("What is taken down of messages that nobody could read")
struct UnreadRuleTests {
    private let fixture: Fixture
    private let tooLong = String(repeating: "a ", count: IntakeLimits.textBytesMax / 2 + 1)

    init() throws { fixture = try Fixture() }

    @Test("a message that is refused for its text bars its conversation, and says so")
    func barred() {
        let entries = [
            fixture.interaction(tooLong), fixture.interaction(" "), fixture.interaction(confidence: 5),
            fixture.interaction(modality: .voice, confidence: 1001),
        ]
        for entry in entries {
            let bar = fixture.instead(of: entry)
            #expect(
                bar?.signal
                    == .unread(
                        UnreadTurn(conversation: ConversationID(unchecked: "c-1"), app: AppID(unchecked: "social"))))
            #expect(bar?.occurredAt == Fixture.now && bar?.receivedAt == Fixture.now)
            #expect(fixture.refusal(entry)?.reason.contains("its conversation is kept from ads") == true)
        }
    }

    @Test("all messages of a conversation give the same bar, in whatever app; its id names no conversation")
    func oneID() throws {
        let first = try #require(fixture.instead(of: fixture.interaction(tooLong, id: "say-1")))
        let second = fixture.instead(of: fixture.interaction(" ", id: "say-2", app: "photos", agoMs: 9_000))
        #expect(second?.id == first.id)
        #expect(fixture.instead(of: fixture.interaction(tooLong, conversation: "c-2"))?.id != first.id)
        #expect(first.id.rawValue.hasPrefix("unread:") && !first.id.rawValue.contains("c-1"))
        #expect(EntryID(rawValue: first.id.rawValue) == first.id)
    }

    @Test("where the app is unknown or the time is wrong nothing is taken down")
    func nothing() {
        let entries = [
            fixture.interaction(tooLong, app: "nowhere"), fixture.interaction(tooLong, agoMs: 31 * Fixture.dayMs),
            fixture.interaction(" ", agoMs: -IntakeLimits.clockAheadMsMax - 1),
        ]
        for entry in entries { #expect(fixture.refusal(entry) != nil && fixture.instead(of: entry) == nil) }
        #expect(fixture.instead(of: fixture.engagement(.like, target: "")) == nil)
    }

    @Test("a message that its sender could not read is taken as a bar, under the same rules of time and app")
    func unread() throws {
        func message(app: String = "social", agoMs: Int64 = 0) -> IntakeEntry {
            .unread(
                UnreadMessage(
                    id: EntryID(unchecked: "say-9"), person: PersonID(unchecked: "ana"),
                    conversation: ConversationID(unchecked: "c-1"), occurredAt: Fixture.now.advanced(byMs: -agoMs),
                    app: AppID(unchecked: app)))
        }
        let taken = try fixture.rules.understand(message()).entry
        #expect(taken == fixture.instead(of: fixture.interaction(tooLong)))
        #expect(fixture.refusal(message(app: "nowhere"))?.code == "unknown_app")
        #expect(fixture.refusal(message(agoMs: 31 * Fixture.dayMs))?.code == "occurred_too_long_ago")
    }
}
