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

    @Test("a report of another language has another id, which is one") func theIdNamesTheLanguages() throws {
        for (languages, id) in [
            (["ja"], "notice:v:ja"), (["zh-Hans", "zh-Hant"], "notice:v:zh-Hans:zh-Hant"), (["en"], "notice:v"),
        ] {
            let notice = InboxNotice(
                version: "v", deliveredAt: Instant(msSinceEpoch: 5), title: "t", body: "b",
                languages: try languages.map { try #require(LanguageTag(rawValue: $0)) })
            #expect(notice.report(for: person).id == EntryID(rawValue: id))
        }
    }

    @Test("a message that could not be read is no use of the assistant") func anUnreadMessageIsNoUse() {
        var record = NoticeRecord(person: person)
        let unread = UnreadTurn(conversation: ConversationID(unchecked: "c"), app: AppID(unchecked: "social"))
        record.fold(entry(100, .unread(unread)))
        #expect(record == NoticeRecord(person: person))
    }

    @Test("what was doubted of the settings is unknown, the rest stands") func doubtsForget() throws {
        var record = NoticeRecord(person: person)
        let settings = PersonSettings(region: RegionCode(rawValue: "US"), languages: [.english])
        record.fold(entry(100, .settings(settings)))
        record.fold(entry(200, .settingsDoubted(SettingsDoubt(fields: [.region]))))
        #expect(record.settings == PersonSettings(languages: [.english]))
    }

    @Test(
        "a record of an earlier version counts as told in English, and nobody else by it",
        arguments: [(["en"], true), (["pt", "en-GB"], true), (["ja"], false), ([], false)])
    func earlierRecords(_ case: (languages: [String], isTold: Bool)) throws {
        let languages = try `case`.languages.map { try #require(LanguageTag(rawValue: $0)) }
        let earlier = EarlierRecord(
            person: person, settings: PersonSettings(languages: languages),
            notice: InboxNotice(version: "v", deliveredAt: Instant(msSinceEpoch: 5), title: "t", body: "b"))
        let record = try NoticeRecord(wireBytes: earlier.wireBytes())
        #expect(record.isReported == `case`.isTold)
        #expect(record.inbox.map(\.languages) == [[.english]])
        #expect(record.unreported == nil)
    }

    @Test func recordsReadBack() throws {
        var record = NoticeRecord(person: person)
        record.fold(entry(1, turn))
        record.inbox = [InboxNotice(version: "v", deliveredAt: Instant(msSinceEpoch: 5), title: "t", body: "b")]
        #expect(try NoticeRecord(wireBytes: record.wireBytes()) == record)
    }
}

/// A record as versions wrote it that told everybody in English: without what was added since.
private struct EarlierRecord: WireRecord {
    struct Notice: WireRecord {
        let notice: InboxNotice

        init(_ notice: InboxNotice) { self.notice = notice }

        func encodeFields(to writer: inout WireWriter) {
            writer.write(notice.version)
            writer.write(notice.deliveredAt)
            writer.write(notice.title)
            writer.write(notice.body)
        }

        init(fields reader: inout WireReader) throws(WireError) {
            throw .invalidValue(type: "earlier notice", found: "any: they are only written")
        }
    }

    let person: PersonID
    let settings: PersonSettings
    let notice: InboxNotice

    init(person: PersonID, settings: PersonSettings, notice: InboxNotice) {
        self.person = person
        self.settings = settings
        self.notice = notice
    }

    func encodeFields(to writer: inout WireWriter) {
        writer.write(person)
        writer.write(Optional(settings))
        writer.write(Optional(Instant(msSinceEpoch: 1)))
        writer.write(Optional(Instant(msSinceEpoch: 2)))
        writer.write([Notice(notice)])
        writer.write(true)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        throw .invalidValue(type: "earlier record", found: "any: they are only written")
    }
}
