import Foundation
import Testing

@testable import Store

@Suite("Erasure in the store")
struct ErasureTests {
    private let bench: Workbench
    private let ana: SubjectKey
    private let bob: SubjectKey

    init() throws {
        bench = try Workbench()
        ana = bench.directory.secret.subject(of: "ana")
        bob = bench.directory.secret.subject(of: "bob")
    }

    private var log: any EventLogWriter {
        get async throws { try await bench.directory.openEventLogWriter(partition: PartitionNumber(0), owner: "test") }
    }
    private var reader: any EventLogReader & KeySource {
        bench.directory.eventLogReader(partition: PartitionNumber(0))
    }

    @Test func anErasedSubjectCannotBeReadAndATombstoneStands() async throws {
        let log = try await log
        _ = try await log.append([NewLogEntry(ana, id: 1, body: "a"), NewLogEntry(bob, id: 2, body: "b")], nowMs: 0)
        let erasure = try await log.erase(ana, atMs: 500)
        #expect(erasure == Erasure(sequence: 3, erasedAtMs: 500))
        let entries = try await reader.read(after: 0, limit: 10)
        #expect(entries.map(\.content) == [.gone, .body(Array("b".utf8)), .tombstone(erasedAtMs: 500)])
        #expect(
            try await reader.keys(for: [ana, bob]).keys.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) } == [bob]
        )
        await log.close()
    }

    @Test func whatHappenedBeforeIsRefusedAndWhatHappensLaterGetsANewKey() async throws {
        let log = try await log
        _ = try await log.append([NewLogEntry(ana, id: 1, body: "old")], nowMs: 0)
        _ = try await log.erase(ana, atMs: 500)
        let outcomes = try await log.append(
            [
                NewLogEntry(ana, id: 1, body: "old", occurredAtMs: 0), NewLogEntry(ana, id: 9, occurredAtMs: 500),
                NewLogEntry(ana, id: 3, body: "new", occurredAtMs: 501),
            ], nowMs: 600)
        #expect(outcomes == [.erased(sequence: 2), .erased(sequence: 2), .appended(sequence: 3)])
        #expect(try await reader.read(after: 0, limit: 10).texts == [nil, nil, "new"])
        await log.close()
    }

    @Test func anIdOfTheErasedLifeMayBeUsedAgainButOnceOnly() async throws {
        let log = try await log
        _ = try await log.append([NewLogEntry(ana, id: 1, body: "old")], nowMs: 0)
        _ = try await log.erase(ana, atMs: 500)
        let again = NewLogEntry(ana, id: 1, body: "new", occurredAtMs: 501)
        #expect(try await log.append([again], nowMs: 600) == [.appended(sequence: 3)])
        #expect(try await log.append([again], nowMs: 600) == [.duplicate(sequence: 3)])
        await log.close()
    }

    @Test func anErasureAsLateAsOneThatStandsChangesNothing() async throws {
        let log = try await log
        let first = try await log.erase(ana, atMs: 500)
        #expect(try await log.erase(ana, atMs: 500) == first)
        #expect(try await log.erase(ana, atMs: 499) == first)
        #expect(try await log.erase(ana, atMs: 501) == Erasure(sequence: 2, erasedAtMs: 501))
        #expect(try await log.erasures(of: [ana, bob]) == [ana: Erasure(sequence: 2, erasedAtMs: 501)])
        #expect(try await log.head() == 2)
        await log.close()
    }

    @Test func anErasureHoldsForTheNextOwner() async throws {
        let first = try await log
        _ = try await first.append([NewLogEntry(ana, id: 1)], nowMs: 0)
        _ = try await first.erase(ana, atMs: 500)
        await first.close()
        let second = try await log
        #expect(
            try await second.append([NewLogEntry(ana, id: 2, occurredAtMs: 400)], nowMs: 600) == [.erased(sequence: 2)])
        await second.close()
    }

    @Test func aReplacedOwnerErasesNobody() async throws {
        let location = bench.directory.location(.log, PartitionNumber(0))
        try FileManager.default.createDirectory(atPath: location.folder, withIntermediateDirectories: true)
        let old = SQLiteEventLogWriter(
            owned: try await OwnedDatabase.take(location, owner: "old", migrator: Migrations.log, lock: nil),
            secret: bench.directory.secret)
        _ = try await old.append([NewLogEntry(ana, id: 1)], nowMs: 0)
        let new = SQLiteEventLogWriter(
            owned: try await OwnedDatabase.take(location, owner: "new", migrator: Migrations.log, lock: nil),
            secret: bench.directory.secret)
        await #expect {
            _ = try await old.erase(ana, atMs: 500)
        } throws: { ($0 as? StoreError)?.code == "store_fenced" }
        #expect(try await reader.read(after: 0, limit: 10).texts == ["body"])
        await old.close()
        await new.close()
    }

    @Test func takenBackEntriesAreEmptyAndTheReportStandsOnce() async throws {
        let log = try await log
        _ = try await log.append((1...4).map { NewLogEntry($0 == 3 ? bob : ana, id: $0, body: "said-\($0)") }, nowMs: 0)
        let takingBack = TakingBack(subject: ana, takenBackAtMs: 9)
        #expect(try await log.sequence(of: takingBack) == nil)
        #expect(try await log.takeBack(takingBack, sequences: [1, 4], report: Array("report".utf8)) == 5)
        #expect(try await log.takeBack(takingBack, sequences: [1, 4], report: Array("report".utf8)) == 5)
        #expect(try await log.sequence(of: takingBack) != nil)
        #expect(try await reader.read(after: 0, limit: 10).texts == [nil, "said-2", "said-3", nil, "report"])
        // Only the subject's own entries; all or nothing.
        await #expect {
            _ = try await log.takeBack(TakingBack(subject: ana, takenBackAtMs: 10), sequences: [2, 3], report: [])
        } throws: { ($0 as? StoreError)?.code == "store_missing_row" }
        #expect(try await reader.read(after: 0, limit: 10).texts == [nil, "said-2", "said-3", nil, "report"])
        #expect(try await log.append([NewLogEntry(ana, id: 4, body: "said-4")], nowMs: 0) == [.duplicate(sequence: 4)])
        await log.close()
    }

    /// Enough subjects for the table's pages to split many times, and erasures in the middle of them.
    @Test func noByteOfADestroyedKeyIsLeftInTheFiles() async throws {
        let log = try await log
        let subjects = (0..<2000).map { bench.directory.secret.subject(of: "person-\($0)") }
        for start in stride(from: 0, to: subjects.count, by: 100) {
            let entries = (start..<start + 100).map { NewLogEntry(subjects[$0], id: $0) }
            _ = try await log.append(entries, nowMs: 0)
        }
        let file = bench.directory.location(.log, PartitionNumber(0)).file
        let connection = ReadConnection(location: bench.directory.location(.log, PartitionNumber(0)))
        let table = SubjectKeyTable(
            location: bench.directory.location(.log, PartitionNumber(0)), secret: bench.directory.secret)
        let victims = stride(from: 0, to: subjects.count, by: 50).map { subjects[$0] }
        let keys = try #require(
            try await connection.read { database, _ in try table.wrappedKeys(database, of: Set(victims)) })
        #expect(keys.count == victims.count)
        for victim in victims { _ = try await log.erase(victim, atMs: 1) }
        // Later subjects must not bring an old page back either.
        _ = try await log.append(
            (3000..<3200).map { NewLogEntry(subjects[$0 % 2000], id: $0, occurredAtMs: 5) }, nowMs: 0)
        var bytes = try Data(contentsOf: URL(filePath: file))
        bytes += (try? Data(contentsOf: URL(filePath: file + "-wal"))) ?? Data()
        let left = keys.values.filter { bytes.firstRange(of: Data($0)) != nil }.count
        #expect(left == 0)
        // The search finds what is there.
        let standing = try #require(
            try await connection.read { database, _ in try table.wrappedKeys(database, of: [subjects[1]]) })
        #expect(standing.values.allSatisfy { bytes.firstRange(of: Data($0)) != nil })
        await connection.close()
        await log.close()
    }

    @Test func theLedgerStandsBesideTheDirectoryForItsOwnerOnly() async throws {
        let ledger = try await bench.directory.openLedger(.erasures, partition: PartitionNumber(0), owner: "test")
        defer { try? FileManager.default.removeItem(atPath: bench.path + ".ledgers") }
        let key = RecordKey(space: RecordSpace(rawValue: 1), key: ana.bytes)
        try await ledger.commit(
            StateChange(
                expectedPosition: 0, newPosition: 0, puts: [Record(key: key, subject: nil, dueMs: nil, body: [7])]))
        await ledger.close()
        #expect(!bench.directory.ledgersDirectory.hasPrefix(bench.path + "/"))
        #expect(try FileSystem.mode(bench.directory.ledgersDirectory) == 0o700)
        let again = try await bench.directory.openLedger(.erasures, partition: PartitionNumber(0), owner: "test")
        #expect(try await again.records([key])[key]?.body == [7])
        await again.close()
    }

    @Test func aRecordOfAnErasedSubjectIsHeldUntilItIsDeletedAndScrubbed() async throws {
        let log = try await log
        _ = try await log.append([NewLogEntry(ana, id: 1)], nowMs: 0)
        let state = try await bench.directory.openStateStore(
            .facts, partition: PartitionNumber(0), owner: "test", keySource: reader)
        let key = RecordKey(space: RecordSpace(rawValue: 1), key: ana.bytes)
        try await state.commit(
            StateChange(
                expectedPosition: 0, newPosition: 1, puts: [Record(key: key, subject: ana, dueMs: nil, body: [7])]))
        _ = try await log.erase(ana, atMs: 1)
        #expect(try await state.records([key]).isEmpty)
        #expect(try await state.held([key]) == [key])
        try await state.commit(StateChange(expectedPosition: 1, newPosition: 2, puts: [], deletes: [key]))
        try await state.scrub()
        #expect(try await state.held([key]).isEmpty)
        let wal = bench.directory.location(.facts, PartitionNumber(0)).file + "-wal"
        #expect((try? FileManager.default.attributesOfItem(atPath: wal)[.size] as? Int) == 0)
        await state.close()
        await log.close()
    }

    @Test func oneSubjectsEntriesAreFoundPageByPage() async throws {
        let log = try await log
        _ = try await log.append(
            (1...20).map { NewLogEntry($0 % 4 == 0 ? ana : bob, id: $0, body: "\($0)") }, nowMs: 0)
        let first = try await reader.read(of: ana, after: 0, limit: 2)
        #expect(first.entries.texts == ["4", "8"])
        #expect(first.position == 8)
        let rest = try await reader.read(of: ana, after: first.position, limit: 10)
        #expect(rest.entries.texts == ["12", "16", "20"])
        #expect(rest.position == 20)
        await log.close()
    }
}
