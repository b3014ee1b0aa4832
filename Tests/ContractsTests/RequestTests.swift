import Domain
import Testing
import Wire

@testable import Contracts

/// What goes from process to process.
@Suite struct RequestTests {
    private let person: PersonID
    private let id: EntryID

    init() throws {
        person = try PersonID("ana")
        id = try EntryID("e1")
    }

    @Test("every kind of entry travels, each under its number; a kind that is not known is refused")
    func entries() throws {
        let (conversation, app) = (try ConversationID("c1"), try AppID("feed"))
        let at = Instant(msSinceEpoch: 1_765_994_400_000)
        let interaction = Interaction(
            id: id, person: person, conversation: conversation, occurredAt: at, app: app, modality: .voice, text: "so",
            language: LanguageTag(rawValue: "sr-Latn"), confidence: 0)
        let settings = PersonSettings(
            region: RegionCode(rawValue: "NZ"), languages: ["zh-Hant", "ja"].compactMap(LanguageTag.init(rawValue:)),
            linkedApps: [], since: at)
        let entries: [IntakeEntry] = [
            .interaction(interaction),
            .engagement(
                Engagement(
                    id: id, person: person, occurredAt: at, kind: .hide, target: "acme", targetType: .advertiser)),
            .settings(id: id, person: person, settings: settings),
            .noticeDelivered(
                id: id, person: person, occurredAt: at,
                delivery: NoticeDelivery(
                    version: "text-1", namesAI: true, channel: .inbox, languages: settings.languages)),
            .unread(
                UnreadMessage(id: id, person: person, conversation: conversation, occurredAt: at, app: app)),
            .settingsDoubted(id: id, person: person, fields: SettingsField.allCases),
            .barsRenewed(id: id, person: person),
        ]
        #expect(try IntakeBatch(wireBytes: IntakeBatch(entries: entries).wireBytes()).entries == entries)
        #expect(entries.compactMap { $0.wireBytes().first } == Array(1...7))
        #expect(entries.allSatisfy { $0.id == id && $0.person == person })
        for kind: UInt8 in [0, 8, 255] { #expect(throws: WireError.self) { try IntakeEntry(wireBytes: [kind]) } }
    }

    @Test("a message that could not be read has no room for words")
    func unread() throws {
        let message = UnreadMessage(
            id: id, person: person, conversation: try ConversationID("c1"), occurredAt: Instant(msSinceEpoch: 1),
            app: try AppID("feed"))
        let texts = Mirror(reflecting: message).children.filter { $0.value is String }
        #expect(texts.isEmpty)
        #expect(try UnreadMessage(wireBytes: message.wireBytes()) == message)
    }

    @Test("every selection of what to take back travels")
    func selections() throws {
        let selections: [EntrySelection] = [
            .conversation(try ConversationID("c1")),
            .period(from: Instant(msSinceEpoch: 1), until: Instant(msSinceEpoch: 2)),
            .apps([try AppID("feed"), try AppID("photos")]),
        ]
        for selection in selections {
            let request = TakeBackRequest(person: person, selection: selection)
            #expect(try TakeBackRequest(wireBytes: request.wireBytes()) == request)
        }
        #expect(throws: WireError.self) { try EntrySelection(wireBytes: [4]) }
    }

    @Test("a receipt tells what was taken back and what to know; what an earlier version sends tells neither")
    func receipts() throws {
        let outcomes: [IntakeOutcome] = [
            .accepted(LogPosition(partition: 1, sequence: 5)), .duplicate(LogPosition(partition: 1, sequence: 4)),
            .rejected(Rejection(code: "text_too_long", reason: "shorten it")),
        ]
        let receipt = IntakeReceipt(outcomes: outcomes, turnsTakenBack: 0, warnings: [2: "not read"])
        #expect(try IntakeReceipt(wireBytes: receipt.wireBytes()) == receipt)
        // A batch is a record of one list, as a receipt once was.
        let earlier = try IntakeReceipt(wireBytes: EarlierReceipt(outcomes: outcomes).wireBytes())
        #expect(earlier == IntakeReceipt(outcomes: outcomes))
    }

    /// A receipt as an earlier version has it.
    private struct EarlierReceipt: Hashable, WireRecord {
        var outcomes: [IntakeOutcome]

        init(outcomes: [IntakeOutcome]) { self.outcomes = outcomes }

        func encodeFields(to writer: inout WireWriter) { writer.write(outcomes) }
        init(fields reader: inout WireReader) throws(WireError) { outcomes = try reader.read() }
    }
}
