import Foundation
import GRDB
import Testing

@testable import Store

@Suite("What stands in the files")
struct SQLiteFileTests {
    private let bench: Workbench
    private let partition = PartitionNumber(0)

    init() throws { bench = try Workbench() }

    private func openLog() async throws -> SQLiteEventLogWriter {
        try await SQLiteEventLogWriter.open(
            at: bench.directory.location(.log, partition), owner: "ingestor-1", secret: bench.directory.secret)
    }

    private func append(_ count: Int) async throws {
        let log = try await openLog()
        let ana = bench.directory.secret.subject(of: "ana-the-person")
        _ = try await log.append((1...count).map { NewLogEntry(ana, id: $0, body: "marmalade-\($0)") }, nowMs: 0)
        await log.close()
    }

    /// Changes the file behind the store's back.
    private func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: bench.directory.location(.log, partition).file)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    private func read() async throws -> [LogEntry] {
        try await bench.directory.eventLogReader(.log, partition: partition).read(after: 0, limit: 100)
    }

    @Test("an acknowledgement means fsynced: WAL, synchronous=FULL")
    func synchronous() async throws {
        let log = try await openLog()
        let (synchronous, mode) = try await log.owned.queue.read { database in
            (
                try Int.fetchOne(database, sql: "PRAGMA synchronous"),
                try String.fetchOne(database, sql: "PRAGMA journal_mode")
            )
        }
        #expect(synchronous == 2 && mode == "wal")
        await log.close()
    }

    @Test("neither an id nor a body stands in any byte of any file, while open and after closing")
    func sealed() async throws {
        let log = try await openLog()
        let ana = bench.directory.secret.subject(of: "ana-the-person")
        _ = try await log.append([NewLogEntry(ana, id: 1, body: "marmalade")], nowMs: 0)
        try expectNowhere(["marmalade", "ana-the-person"])
        await log.close()
        try expectNowhere(["marmalade", "ana-the-person"])
        #expect(try await read().texts == ["marmalade"])
    }

    private func expectNowhere(_ words: [String]) throws {
        let files = try bench.files()
        #expect(files.count > 3)
        for file in files {
            let bytes = try Data(contentsOf: file)
            for word in words {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(file.lastPathComponent)")
            }
        }
    }

    @Test("a damaged row is an error that names file and row, never skipped")
    func damage() async throws {
        try await append(3)
        try tamper("UPDATE log SET body = substr(body, 1, 20) || x'00' || substr(body, 22) WHERE seq = 2")
        let error = await #expect(throws: StoreError.self) { _ = try await read() }
        #expect(error?.code == "store_damaged_row")
        let text = error?.description ?? ""
        #expect(text.contains(bench.directory.location(.log, partition).file) && text.contains("2"), "\(text)")
    }

    @Test("a row moved to another place is damaged there: a body is sealed for its row")
    func moved() async throws {
        try await append(2)
        try tamper(
            "UPDATE log SET seq = 9 WHERE seq = 1; UPDATE log SET seq = 1 WHERE seq = 2; UPDATE log SET seq = 2 WHERE seq = 9"
        )
        let error = await #expect(throws: StoreError.self) { _ = try await read() }
        #expect(error?.code == "store_damaged_row")
    }

    @Test("a hole in the log is an error")
    func hole() async throws {
        try await append(3)
        try tamper("DELETE FROM log WHERE seq = 2")
        let error = await #expect(throws: StoreError.self) { _ = try await read() }
        #expect(error?.code == "store_missing_row" && error?.description.contains("2") == true)
    }

    @Test("entries whose subject's key is gone have no body; the others go on")
    func keyGone() async throws {
        try await append(2)
        try tamper("DELETE FROM person_key")
        #expect(try await read().texts == [nil, nil])
    }

    @Test("a file of a later version is refused")
    func laterVersion() async throws {
        try await append(1)
        try tamper("INSERT INTO grdb_migrations (identifier) VALUES ('log-999')")
        let error = await #expect(throws: StoreError.self) { _ = try await openLog() }
        #expect(error?.code == "store_newer_format" && error?.description.contains("log-999") == true)
    }

    @Test("a log that takes all its room refuses what is new, not erasures; once entries went it takes new ones")
    func full() async throws {
        let ana = bench.directory.secret.subject(of: "ana")
        let bytesMax: Int64 = 300_000
        let log = try await bench.directory.openEventLogWriter(
            partition: PartitionNumber(0), owner: "test", bytesMax: bytesMax)
        let body = String(repeating: "x", count: 1000)
        var count = 0
        var refusal: StoreError?
        while refusal == nil {
            do {
                _ = try await log.append([NewLogEntry(ana, id: count, body: body)], nowMs: 0)
                count += 1
            } catch let error as StoreError { refusal = error }
        }
        #expect(refusal?.code == "store_log_full" && refusal?.description.contains("p-000.sqlite") == true)
        #expect((150...300).contains(count))
        #expect(try await log.head() == Int64(count))
        #expect(try await log.extent().bytes <= bytesMax)
        let repeated = try await log.append([NewLogEntry(ana, id: 0, body: body)], nowMs: 0)
        #expect(repeated == [.duplicate(sequence: 1)])
        try await log.settle(through: Int64(count / 2), nowMs: 0)
        try await log.trim(through: Int64(count / 2))
        #expect(try await log.extent().bytes < bytesMax / 3 * 2)
        _ = try await log.append([NewLogEntry(ana, id: count, body: body)], nowMs: 0)
        _ = try await log.erase(ana, atMs: 1)
        await log.close()
    }

    @Test("calls that wait together share a transaction")
    func groupCommit() async throws {
        let log = try await openLog()
        let ana = bench.directory.secret.subject(of: "ana")
        let before = try await changes(log)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for id in 1...300 { group.addTask { _ = try await log.append([NewLogEntry(ana, id: id)], nowMs: 0) } }
            try await group.waitForAll()
        }
        #expect(try await log.head() == 300)
        #expect(try await changes(log) - before < 300)
        await log.close()
    }

    /// How often the partition's row was written: once a transaction.
    private func changes(_ log: SQLiteEventLogWriter) async throws -> Int {
        // Every transaction writes rows of log, entry and part; what is beyond two a row is one a transaction.
        let total = try await log.owned.queue.read { try Int.fetchOne($0, sql: "SELECT total_changes()") ?? 0 }
        let rows = try await log.owned.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM log") ?? 0 }
        return total - 2 * rows
    }
}
