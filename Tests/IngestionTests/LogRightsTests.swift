import Cluster
import Contracts
import Domain
import Foundation
import Store
import Testing
import Wire

@testable import Ingestion

/// A log, its ledger and a person's rights over real files.
@Suite("What people may ask of a log")
struct LogRightsTests {
    private let path = NSTemporaryDirectory() + "waymark-rights-\(UUID().uuidString)"
    private let partition = PartitionNumber(0)
    private static let now = Instant(msSinceEpoch: 1_765_900_000_000)

    private func withRights(
        _ body: (LogRights, any EventLogWriter, DataDirectory) async throws -> Void
    ) async throws {
        let directory = try DataDirectory.create(at: path, partitions: 1)
        let log = try await directory.openEventLogWriter(partition: partition, owner: "test")
        let ledger = try await directory.openLedger(.erasures, partition: partition, owner: "test")
        let rights = LogRights(
            writer: log, reader: directory.eventLogReader(partition: partition), ledger: ErasureLedger(state: ledger),
            secret: directory.secret)
        try await body(rights, log, directory)
        await rights.close()
        await log.close()
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.removeItem(atPath: path + ".ledgers")
    }

    private func append(
        _ id: String, body: [UInt8], to log: any EventLogWriter, _ directory: DataDirectory
    ) async throws {
        let digest = directory.secret.digest(label: "id", [Array(id.utf8)])
        let row = NewLogEntry(
            subject: directory.secret.subject(of: "ana"), identity: digest, bodyDigest: digest,
            occurredAtMs: Self.now.msSinceEpoch, remembersUntilMs: nil, body: body)
        _ = try await log.append([row], nowMs: Self.now.msSinceEpoch)
    }

    private func append(
        _ id: String, _ conversation: String, to log: any EventLogWriter, _ directory: DataDirectory
    ) async throws {
        let turn = AssistantTurn(
            conversation: ConversationID(unchecked: conversation), app: AppID(unchecked: "social"), modality: .text,
            languageHint: nil, readerVersion: 1, isSensitive: false, topics: [])
        let entry = SignalEntry(
            id: EntryID(unchecked: id), person: PersonID(unchecked: "ana"), occurredAt: Self.now, receivedAt: Self.now,
            signal: .turn(turn))
        try await append(id, body: entry.wireBytes(), to: log, directory)
    }

    private func request(_ conversation: String) -> TakeBackRequest {
        TakeBackRequest(
            person: PersonID(unchecked: "ana"), selection: .conversation(ConversationID(unchecked: conversation)))
    }

    @Test("asked twice to take the same back, the second receipt says what the first did; what came since is taken too")
    func twice() async throws {
        try await withRights { rights, log, directory in
            try await append("1", "c-1", to: log, directory)
            try await append("2", "c-1", to: log, directory)
            try await append("3", "c-2", to: log, directory)
            let first = try await rights.takeBack(request("c-1"), now: Self.now)
            #expect(first.count == 2 && first.sequence == 4)
            let again = try await rights.takeBack(request("c-1"), now: Self.now.advanced(byMs: 5_000))
            #expect(again == first)
            #expect(try await log.head() == 4)
            #expect(try await rights.takeBack(request("c-9"), now: Self.now).count == 0)
            try await append("4", "c-1", to: log, directory)
            let later = try await rights.takeBack(request("c-1"), now: Self.now.advanced(byMs: 9_000))
            #expect(later.count == 1 && later.sequence == 6)
            #expect(try await rights.takeBack(request("c-1"), now: Self.now.advanced(byMs: 9_000)) == later)
        }
    }

    @Test("what the log has settled stays, and the receipt says since when everything could be taken back")
    func settled() async throws {
        try await withRights { rights, log, directory in
            for id in 1...3 { try await append("\(id)", "c-1", to: log, directory) }
            try await log.settle(through: 2, nowMs: 0)
            let report = try await rights.takeBack(request("c-1"), now: Self.now)
            #expect(report.count == 1)
            // Marks of time are an hour apart: all three may be from this one.
            #expect(report.reachesBackTo == Self.now.advanced(byMs: 3_600_000))
        }
    }

    @Test("an erasure says whether anything was held, since the one before")
    func held() async throws {
        try await withRights { rights, log, directory in
            let ana = PersonID(unchecked: "ana")
            #expect(try await rights.erase(ana, now: Self.now.advanced(byMs: -9_000)).wasHeld == false)
            try await append("1", "c-1", to: log, directory)
            // Somebody else's entries are not hers.
            #expect(try await rights.erase(PersonID(unchecked: "bo"), now: Self.now).wasHeld == false)
            #expect(try await rights.erase(ana, now: Self.now).wasHeld == true)
            #expect(try await rights.erase(ana, now: Self.now).wasHeld == false)
        }
    }

    @Test("entries that this version cannot read are counted, not shown")
    func unreadable() async throws {
        try await withRights { rights, log, directory in
            try await append("1", "c-1", to: log, directory)
            try await append("2", body: [255], to: log, directory)
            let request = EntriesRequest(person: PersonID(unchecked: "ana"), after: 0)
            let page = try await rights.entries(of: request) { bytes throws(WireError) in
                try SignalEntry(wireBytes: bytes)
            }
            #expect(page.values.map(\.sequence) == [1] && page.unreadable == 1)
        }
    }
}
