import Contracts
import Domain
import Foundation
import Testing

@testable import Documents

@Suite("Documents of the HTTP interface")
struct DocumentTests {
    private let slate = Slate(
        person: PersonID(unchecked: "ana"), kind: .reels, at: Instant(msSinceEpoch: 1_765_980_000_000),
        policyVersion: "v1",
        slots: [
            Slot(
                position: 1, id: "reel-1", title: "A trail / a “song”", creator: "slow.miles",
                topics: [TopicID(unchecked: "hiking")], token: "t", score: 7,
                reasons: [SlotReason(signal: .assistant, topic: TopicID(unchecked: "hiking"), points: 7)],
                positionWithoutAssistant: nil)
        ])

    @Test("a slate survives JSON; a slot that would not be there without talk says null")
    func slateBody() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let bytes = try encoder.encode(SlateBody(slate))
        #expect(String(decoding: bytes, as: UTF8.self).contains(#""positionWithoutAssistant":null"#))
        #expect(try JSONDecoder().decode(SlateBody.self, from: bytes) == SlateBody(slate))
        #expect(SlateBody(slate).at == "2025-12-17T14:00:00Z")
    }

    @Test("reasons in a few words, the strongest two")
    func reasonText() {
        var slot = SlateBody(slate).slots[0]
        #expect(slot.reasonText == "you talked about hiking")
        slot.reasons += [
            ReasonBody(SlotReason(signal: .follows, subject: "nadia", points: 5)),
            ReasonBody(SlotReason(signal: .freshness, points: 1)),
        ]
        #expect(slot.reasonText == "you talked about hiking, you follow nadia")
    }

    @Test("every kind of signal has its words", arguments: ReasonSignal.allCases)
    func words(signal: ReasonSignal) {
        let text = ReasonBody(SlotReason(signal: signal, points: 1)).text
        #expect(!text.isEmpty && (text != signal.rawValue))
    }

    @Test("a status says which roles are being scaled; one of an older gateway says nothing of it")
    func scaling() throws {
        let steps = [
            StatusBody.Scaling(role: "ranker", from: 1, to: 3, since: "2025-12-17T14:00:00Z"),
            StatusBody.Scaling(
                role: "gateway", from: 1, to: 2, since: "2025-12-17T14:00:00Z", refusedBecause: "no port"),
        ]
        let status = StatusBody(
            civilTime: "2025-12-17T14:00:00Z", clock: "wall", policyVersion: "v1", nodes: [], scaling: steps)
        let bytes = try JSONEncoder().encode(status)
        #expect(try JSONDecoder().decode(StatusBody.self, from: bytes) == status)
        let older = #"{"civilTime":"","clock":"wall","policyVersion":"v1","isHealthy":true,"nodes":[]}"#
        #expect(try JSONDecoder().decode(StatusBody.self, from: Data(older.utf8)).scaling == nil)
    }

    @Test("an inbox says in which languages each notice was")
    func notices() throws {
        let notice = InboxNotice(
            version: "v", deliveredAt: Instant(msSinceEpoch: 0), title: "t", body: "b",
            languages: try ["zh-Hans", "zh-Hant"].map { try #require(LanguageTag(rawValue: $0)) })
        let report = NoticeReport(inbox: [notice], dueAt: nil, notPlannedBecause: "no_text_in_language")
        let body = NoticesBody(report, of: PersonID(unchecked: "ana"))
        #expect(body.inbox.map(\.languages) == [["zh-Hans", "zh-Hant"]])
        #expect(body.notPlannedSentence == "The policy has no text in a language that the person reads.")
    }

    @Test("an export says what could not be read, what was doubted and in which language they were told")
    func exportedEntries() throws {
        let unread = UnreadTurn(conversation: ConversationID(unchecked: "c-1"), app: AppID(unchecked: "social"))
        let told = NoticeDelivery(
            version: "v", namesAI: true, channel: .inbox, languages: [try #require(LanguageTag(rawValue: "ja"))])
        let signals: [Signal] = [
            .unread(unread), .settingsDoubted(SettingsDoubt(fields: [.region])), .noticeDelivered(told), .barsRenewed,
            .engagement(EngagementSignal(kind: .hide, target: "hiking", mark: .unknown, targetType: .topic)),
            .engagement(EngagementSignal(kind: .like, target: "reel-1", mark: .unknown)),
            .settings(PersonSettings(languages: [.english], linkedApps: nil)),
        ]
        let entries = signals.enumerated().map { index, signal in
            let at = Instant(msSinceEpoch: 0)
            let entry = SignalEntry(
                id: EntryID(unchecked: "e-\(index)"), person: slate.person, occurredAt: at, receivedAt: at,
                signal: signal)
            return ExportedEntry(KeptEntry(sequence: Int64(index + 1), entry: entry), partition: 3)
        }
        #expect(
            entries.map(\.kind)
                == ["unread", "settings doubted", "notice", "bars renewed", "engagement", "engagement", "settings"])
        #expect(entries[0].conversation == "c-1" && entries[0].app == "social" && entries[0].topics == nil)
        #expect(entries[1].unknown == ["region"])
        #expect(entries[2].noticeLanguages == ["ja"] && entries[2].position == "3-3")
        #expect(entries[4].targetType == "topic" && entries[5].targetType == nil)
        // Apps that are not known to be linked are not the same as none.
        #expect(entries[6].settings?.linkedApps == nil && entries[6].settings?.languages == ["en"])
    }

    @Test("one thing has a word of its own")
    func counts() {
        #expect([0, 1, 2].map { counted($0, "message") } == ["0 messages", "1 message", "2 messages"])
        #expect([1, 5].map { counted($0, "person", "people") } == ["1 person", "5 people"])
    }

    @Test("a problem names its kind in its type and its title")
    func problem() {
        let problem = ProblemBody(status: 422, code: "text_too_long", detail: "send less")
        #expect(problem.type == "/problems/text_too_long" && problem.title == "Text too long")
    }
}
