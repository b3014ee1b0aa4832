import Cluster
import Contracts
import Domain
import Mesh
import NodeSupport
import Store
import Testing
import Understanding
import Wire

@testable import Ingestion

/// The owner of a partition's log over real files.
@Suite("What an ingestor writes down", .timeLimit(.minutes(1)))
struct PartitionIngestorTests {
    private static let now = Fixture.now
    private static let ana = PersonID(unchecked: "ana")
    private static let tooLong = String(repeating: "a ", count: IntakeLimits.textBytesMax)

    private struct Owned {
        let node: LoneNode
        let log: any EventLogWriter
        let rights: LogRights
        let ingestor: PartitionIngestor

        /// Sends entries, one call for all.
        func send(_ entries: [IntakeEntry]) async throws -> IntakeReceipt {
            try await ingestor.append(IntakeBatch(entries: entries))
        }

        /// What the log says of Ana, in order.
        func signals() async throws -> [Signal] {
            try await ingestor.entries(EntriesRequest(person: ana, after: 0)).entries.map(\.entry.signal)
        }

        /// The conversations that messages which were not read have barred.
        func bars() async throws -> [String] {
            try await signals().compactMap { signal in
                if case .unread(let turn) = signal { turn.conversation.rawValue } else { nil }
            }
        }
    }

    private func withIngestor(_ body: (Owned) async throws -> Void) async throws {
        try await LoneNode.with(member: "ingestor-1", at: Self.now) { node async throws in
            let partition = PartitionNumber(0)
            let log = try await node.directory.openEventLogWriter(partition: partition, owner: "test")
            let ledger = try await node.directory.openLedger(.erasures, partition: partition, owner: "test")
            let rights = LogRights(
                writer: log, reader: node.directory.eventLogReader(partition: partition),
                ledger: ErasureLedger(state: ledger), secret: node.directory.secret)
            let watched = WatchedWriter(writer: log, trouble: SharedTrouble(of: "the log", log: node.services.log))
            let ingestor = node.services.mesh.host(at: .ingestor(partition)) {
                PartitionIngestor(
                    partition: partition, services: node.services, writer: watched, rights: rights,
                    retention: LogRetention(
                        partition: partition, services: node.services, writer: watched, rights: rights),
                    reader: .standard, bell: Bell { _ in }, actorSystem: node.services.mesh)
            }
            try await body(Owned(node: node, log: log, rights: rights, ingestor: ingestor))
            await rights.close()
            await log.close()
        }
    }

    private func say(
        _ text: String = "hiking boots", id: String = "say-1", _ conversation: String = "c-1", app: String = "social",
        agoMs: Int64 = 0
    ) -> IntakeEntry {
        .interaction(
            Interaction(
                id: EntryID(unchecked: id), person: Self.ana, conversation: ConversationID(unchecked: conversation),
                occurredAt: Self.now.advanced(byMs: -agoMs), app: AppID(unchecked: app), modality: .text, text: text,
                language: .english))
    }

    private func link(_ apps: [String]?, id: String) -> IntakeEntry {
        .settings(
            id: EntryID(unchecked: id), person: Self.ana,
            settings: PersonSettings(linkedApps: apps?.map(AppID.init(unchecked:))))
    }

    private func codes(_ receipt: IntakeReceipt) -> [String?] {
        receipt.outcomes.map { outcome in
            if case .rejected(let rejection) = outcome { rejection.code } else { nil }
        }
    }

    @Test("messages that are refused for their text leave one bar for their conversation, however many they are")
    func bars() async throws {
        try await withIngestor { owned async throws in
            let receipt = try await owned.send([
                say(Self.tooLong, id: "1"), say(" ", id: "2"), say(Self.tooLong, id: "3", "c-2"), say(id: "4"),
            ])
            #expect(codes(receipt) == ["text_too_long", "text_empty", "text_too_long", nil])
            #expect(try await owned.bars() == ["c-1", "c-2"])
            _ = try await owned.send([say(Self.tooLong, id: "1"), say(Self.tooLong, id: "5", app: "photos")])
            #expect(try await owned.bars() == ["c-1", "c-2"])
            #expect(try await owned.log.head() == 3)
        }
    }

    @Test(
        "a second text under a known id is refused and bars its conversation; the same text is a duplicate and does not"
    )
    func conflict() async throws {
        try await withIngestor { owned async throws in
            _ = try await owned.send([say()])
            #expect(try await owned.send([say()]).outcomes == [.duplicate(LogPosition(partition: 0, sequence: 1))])
            #expect(try await owned.bars().isEmpty)
            for _ in 0..<2 {
                #expect(try await codes(owned.send([say("my diagnosis", id: "say-1")])) == ["id_conflict"])
                #expect(try await owned.bars() == ["c-1"])
            }
        }
    }

    @Test("nothing is taken down where app or time is wrong, or the person was erased since")
    func nothing() async throws {
        try await withIngestor { owned async throws in
            let receipt = try await owned.send([
                say(Self.tooLong, id: "1", app: "nowhere"), say(Self.tooLong, id: "2", agoMs: 400 * Fixture.dayMs),
                say(Self.tooLong, id: "3", agoMs: -Fixture.dayMs),
            ])
            #expect(codes(receipt) == ["unknown_app", "occurred_too_long_ago", "occurred_in_future"])
            #expect(try await owned.log.head() == 0)
            _ = try await owned.rights.erase(Self.ana, now: Self.now)
            let late = try await owned.send([say(id: "4", agoMs: 60_000), say(Self.tooLong, id: "5", agoMs: 60_000)])
            #expect(codes(late).first == Rejection.personErasedCode)
            #expect(try await owned.log.head() == 1)
            #expect(try await owned.signals().isEmpty)
        }
    }

    @Test("a message that its sender could not read is accepted once for its conversation")
    func unread() async throws {
        try await withIngestor { owned async throws in
            let message = UnreadMessage(
                id: EntryID(unchecked: "say-1"), person: Self.ana, conversation: ConversationID(unchecked: "c-1"),
                occurredAt: Self.now, app: AppID(unchecked: "social"))
            let position = LogPosition(partition: 0, sequence: 1)
            #expect(try await owned.send([.unread(message)]).outcomes == [.accepted(position)])
            var again = message
            again.id = EntryID(unchecked: "say-2")
            #expect(try await owned.send([.unread(again)]).outcomes == [.duplicate(position)])
            // And so it is for one that is refused afterwards, and one that comes from another app.
            _ = try await owned.send([say(Self.tooLong, id: "say-3")])
            again.app = AppID(unchecked: "photos")
            #expect(try await owned.send([.unread(again)]).outcomes == [.duplicate(position)])
            #expect(try await owned.log.head() == 1)
        }
    }

    @Test("unlinking an app answers how many turns were taken back; likes stay, and so does what was said elsewhere")
    func unlinking() async throws {
        try await withIngestor { owned async throws in
            let like = Engagement(
                id: EntryID(unchecked: "like-1"), person: Self.ana, occurredAt: Self.now, kind: .like, target: "reel-1")
            let linked = try await owned.send([link(["social", "photos"], id: "set-1")])
            #expect(linked.turnsTakenBack == nil)
            _ = try await owned.send([
                say(id: "1"), say(id: "2", "c-2"), say(Self.tooLong, id: "3", "c-3"),
                say(id: "4", "c-4", app: "photos"),
                .engagement(like),
            ])
            let receipt = try await owned.send([link(["photos"], id: "set-2")])
            // The message that was not read is taken back with the turns, and is none.
            #expect(receipt.turnsTakenBack == 2)
            let signals = try await owned.signals()
            let apps = signals.compactMap { signal in
                if case .turn(let turn) = signal { turn.app.rawValue } else { nil }
            }
            #expect(apps == ["photos"])
            #expect(signals.contains { if case .engagement = $0 { true } else { false } })
            guard case .takenBack(let takenBack)? = signals.last else {
                Issue.record("the log does not say that anything was taken back")
                return
            }
            let secret = owned.node.directory.secret
            let barred = ["c-1", "c-2", "c-3"].map {
                secret.conversationDigest(Self.ana, ConversationID(unchecked: $0)).description
            }
            #expect(takenBack.count == 3)
            #expect(Set(takenBack.conversations.map(\.description)) == Set(barred))
            // Linked again, what was taken back stays away, and is not taken back twice.
            #expect(try await owned.send([link(["photos", "social"], id: "set-3")]).turnsTakenBack == nil)
            #expect(try await owned.send([link(["photos"], id: "set-4")]).turnsTakenBack == 0)
        }
    }

    @Test("a list of linked apps that is left out purges nothing; an empty one unlinks all")
    func leftOut() async throws {
        try await withIngestor { owned async throws in
            _ = try await owned.send([link(["social"], id: "set-1"), say(id: "1")])
            #expect(try await owned.send([link(nil, id: "set-2")]).turnsTakenBack == nil)
            #expect(try await owned.log.head() == 3)
            // It is the last list that was sent which counts, not the settings before.
            #expect(try await owned.send([link([], id: "set-3")]).turnsTakenBack == 1)
        }
    }

    @Test("settings that are refused, or come late once more, unlink nothing")
    func notTaken() async throws {
        try await withIngestor { owned async throws in
            _ = try await owned.send([link([], id: "set-1"), link(["social"], id: "set-2"), say(id: "1")])
            let receipt = try await owned.send([link([], id: "set-2"), link([], id: "set-1")])
            #expect(receipt.turnsTakenBack == nil && codes(receipt) == ["id_conflict", nil])
            #expect(try await owned.log.head() == 3)
            // Nor does the next process: the ledger knows of nothing.
            #expect(try await owned.rights.takeBackAgain() == 0)
            #expect(try await owned.signals().count == 3)
        }
    }

    @Test("what is said after the unlinking in the same call stays")
    func order() async throws {
        try await withIngestor { owned async throws in
            _ = try await owned.send([link(["social"], id: "set-1")])
            let receipt = try await owned.send([say(id: "1"), link([], id: "set-2"), say(id: "2")])
            #expect(receipt.turnsTakenBack == 1 && codes(receipt) == [nil, nil, nil])
            let turns = try await owned.signals().count { if case .turn = $0 { true } else { false } }
            #expect(turns == 1)
        }
    }

    @Test("settings that are refused for a value make that value unknown, in the log as well")
    func doubted() async throws {
        try await withIngestor { owned async throws in
            let settings = PersonSettings(birthDay: CivilDay("1870-01-01"))
            let entry = IntakeEntry.settings(id: EntryID(unchecked: "set-1"), person: Self.ana, settings: settings)
            #expect(try await codes(owned.send([entry])) == ["birth_date_implausible"])
            #expect(try await owned.signals() == [.settingsDoubted(SettingsDoubt(fields: [.birthDate]))])
        }
    }
}
