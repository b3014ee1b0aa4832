import Domain
import Testing
import Wire

@testable import Contracts
@testable import Notices

@Suite struct NoticeRecordTests {
    private let person = PersonID(unchecked: "ana")

    private func entry(_ ms: Int64, _ signal: Signal) -> SignalEntry {
        let at = Instant(msSinceEpoch: ms)
        return SignalEntry(id: EntryID(unchecked: "e"), person: person, occurredAt: at, receivedAt: at, signal: signal)
    }

    private var turn: Signal {
        .turn(
            AssistantTurn(
                conversation: ConversationID(unchecked: "c"), app: AppID(unchecked: "social"), modality: .voice,
                languageHint: nil, readerVersion: 1, isSensitive: false, topics: []))
    }

    @Test func theFirstUseIsTheEarliest() {
        var record = NoticeRecord(person: person)
        record.fold(entry(200, turn))
        record.fold(entry(100, turn))
        #expect(record.assistantFirstUsedAt == Instant(msSinceEpoch: 100))
    }

    @Test func theLatestSettingsWin() {
        var record = NoticeRecord(person: person)
        record.fold(entry(200, .settings(PersonSettings(region: RegionCode(rawValue: "US")))))
        record.fold(entry(100, .settings(PersonSettings(region: RegionCode(rawValue: "DE")))))
        #expect(record.settings?.region?.rawValue == "US")
    }

    @Test func aReportKeepsItsIdHoweverOftenItIsSent() {
        let notice = InboxNotice(version: "2025-10", deliveredAt: Instant(msSinceEpoch: 5), title: "t", body: "b")
        #expect(notice.report(for: person) == notice.report(for: person))
        #expect(notice.report(for: person).id.rawValue == "notice:2025-10")
    }

    @Test func recordsReadBack() throws {
        var record = NoticeRecord(person: person)
        record.fold(entry(1, turn))
        record.inbox = [InboxNotice(version: "v", deliveredAt: Instant(msSinceEpoch: 5), title: "t", body: "b")]
        #expect(try NoticeRecord(wireBytes: record.wireBytes()) == record)
    }
}
