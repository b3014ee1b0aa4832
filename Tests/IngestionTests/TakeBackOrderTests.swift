import Contracts
import Domain
import Store
import Testing
import Wire

@testable import Ingestion

@Suite("Which entries a taking back means")
struct TakeBackOrderTests {
    private let secret: DirectorySecret

    init() throws { secret = try #require(DirectorySecret(bytes: [UInt8](repeating: 7, count: 32))) }

    private func turn(
        _ conversation: String, at: Int64, app: String = "social", isSensitive: Bool = false
    ) -> SignalEntry {
        entry(
            at: at,
            .turn(
                AssistantTurn(
                    conversation: ConversationID(unchecked: conversation), app: AppID(unchecked: app), modality: .text,
                    languageHint: nil, readerVersion: 1, isSensitive: isSensitive, topics: [])))
    }

    private func entry(at: Int64, _ signal: Signal) -> SignalEntry {
        SignalEntry(
            id: EntryID(unchecked: "e-\(at)"), person: PersonID(unchecked: "ana"),
            occurredAt: Instant(msSinceEpoch: at),
            receivedAt: Instant(msSinceEpoch: at), signal: signal)
    }

    private func places(_ selection: EntrySelection, _ entries: [SignalEntry], givenAtMs: Int64 = 1000) -> [Int64] {
        TakeBackOrder(selection, secret: secret).places(
            in: entries.enumerated().map { (Int64($0.offset + 1), $0.element) }, givenAtMs: givenAtMs, secret: secret)
    }

    private func period(_ from: Int64, _ until: Int64) -> EntrySelection {
        .period(from: Instant(msSinceEpoch: from), until: Instant(msSinceEpoch: until))
    }

    @Test func aConversationMeansItsTurnsInEveryAppAndNothingElse() {
        let like = entry(at: 3, .engagement(EngagementSignal(kind: .like, target: "c-1", mark: .unknown)))
        let entries = [turn("c-1", at: 1), turn("c-2", at: 2), like, turn("c-1", at: 4, app: "photos")]
        #expect(places(.conversation(ConversationID(unchecked: "c-1")), entries) == [1, 4])
    }

    @Test func aPeriodHasBothItsEndsAndLeavesSettingsAndNotices() {
        let like = entry(at: 20, .engagement(EngagementSignal(kind: .like, target: "r", mark: .unknown)))
        let entries = [
            turn("a", at: 9), turn("b", at: 10), like, entry(at: 15, .settings(PersonSettings())),
            entry(at: 15, .noticeDelivered(NoticeDelivery(version: "v", namesAI: true, channel: .inbox))),
            turn("c", at: 21),
        ]
        #expect(places(period(10, 20), entries) == [2, 3])
    }

    @Test func aSensitiveTurnTakesItsConversationWithIt() {
        let entries = [
            turn("a", at: 1), turn("a", at: 10, isSensitive: true), turn("a", at: 30), turn("a", at: 30, app: "photos"),
            turn("b", at: 30),
        ]
        // A conversation is one in all apps.
        #expect(places(period(5, 15), entries) == [1, 2, 3, 4])
    }

    @Test func anAppMeansWhatWasSaidThereReadOrNotAndNothingElse() {
        let like = entry(at: 3, .engagement(EngagementSignal(kind: .like, target: "r", mark: .unknown)))
        let unread = UnreadTurn(conversation: ConversationID(unchecked: "a"), app: AppID(unchecked: "social"))
        let entries = [
            turn("a", at: 1, isSensitive: true), turn("a", at: 2, app: "photos"), like, turn("b", at: 4, app: "chat"),
            entry(at: 5, .unread(unread)), entry(at: 6, .settings(PersonSettings())), entry(at: 7, .barsRenewed),
        ]
        let selection = EntrySelection.apps([AppID(unchecked: "social"), AppID(unchecked: "chat")])
        #expect(places(selection, entries) == [1, 4, 5])
        #expect(places(selection, entries, givenAtMs: 4) == [1, 4])
    }

    @Test func whatWasNotReadIsTakenBackWithItsConversationOrPeriod() {
        let unread = UnreadTurn(conversation: ConversationID(unchecked: "a"), app: AppID(unchecked: "social"))
        let entries = [entry(at: 5, .unread(unread)), turn("b", at: 6)]
        #expect(places(.conversation(ConversationID(unchecked: "a")), entries) == [1])
        #expect(places(period(5, 5), entries) == [1])
    }

    @Test func whatCameAfterTheOrderStays() {
        #expect(places(period(0, 100), [turn("a", at: 10), turn("a", at: 50)], givenAtMs: 20) == [1])
    }

    @Test func theFormInTheLedgerMeansTheSameAndNamesNothing() throws {
        for selection in [
            EntrySelection.conversation(ConversationID(unchecked: "c-1")), period(5, 15),
            .apps([AppID(unchecked: "social"), AppID(unchecked: "chat")]),
        ] {
            let order = TakeBackOrder(selection, secret: secret)
            let bytes = order.wireBytes()
            #expect(try TakeBackOrder(wireBytes: bytes) == order)
            #expect(!String(decoding: bytes, as: UTF8.self).contains("c-1"))
        }
    }
}
