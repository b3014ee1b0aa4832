import Foundation
import GRDB
import Testing

@testable import Store

@Suite("What is noted of a subject beside the log")
struct SubjectNoteTests {
    private let bench: Workbench
    private let ana: SubjectKey
    private let bob: SubjectKey
    private let partition = PartitionNumber(0)

    init() throws {
        bench = try Workbench()
        ana = bench.directory.secret.subject(of: "ana")
        bob = bench.directory.secret.subject(of: "bob")
    }

    private var log: any EventLogWriter {
        get async throws { try await bench.directory.openEventLogWriter(partition: partition, owner: "test") }
    }

    private func text(_ note: SubjectNote) -> String? { note.body.map { String(decoding: $0, as: UTF8.self) } }

    @Test("the last note of each subject stands, for the next owner too; an entry without one leaves it")
    func standing() async throws {
        let log = try await log
        #expect(try await log.note(of: ana) == SubjectNote(body: nil, silentThrough: 0))
        _ = try await log.append(
            [
                NewLogEntry(ana, id: 1, note: "one"), NewLogEntry(ana, id: 2, note: "two"), NewLogEntry(ana, id: 3),
                NewLogEntry(bob, id: 4),
            ], nowMs: 0)
        #expect(try await text(log.note(of: ana)) == "two")
        #expect(try await log.note(of: bob).body == nil)
        await log.close()
        let next = try await self.log
        #expect(try await text(next.note(of: ana)) == "two")
        await next.close()
    }

    @Test("an entry that is not appended leaves no note: not a duplicate, a conflict, nor what came before an erasure")
    func refused() async throws {
        let log = try await log
        _ = try await log.append([NewLogEntry(ana, id: 1, note: "first")], nowMs: 0)
        let again = [
            NewLogEntry(ana, id: 1, note: "duplicate"), NewLogEntry(ana, id: 1, body: "other", note: "conflict"),
        ]
        #expect(
            try await log.append(again, nowMs: 0) == [.duplicate(sequence: 1), .conflict(sequence: 1)])
        #expect(try await text(log.note(of: ana)) == "first")
        _ = try await log.erase(ana, atMs: 500)
        #expect(
            try await log.append([NewLogEntry(ana, id: 2, occurredAtMs: 500, note: "late")], nowMs: 600)
                == [.erased(sequence: 2)])
        #expect(try await log.note(of: ana).body == nil)
        await log.close()
    }

    @Test("an erasure takes the note and nobody else's; a new life has a note of its own")
    func erased() async throws {
        let log = try await log
        _ = try await log.append(
            [NewLogEntry(ana, id: 1, note: "old"), NewLogEntry(bob, id: 2, note: "his")], nowMs: 0)
        _ = try await log.erase(ana, atMs: 500)
        #expect(try await log.note(of: ana).body == nil)
        #expect(try await text(log.note(of: bob)) == "his")
        _ = try await log.append([NewLogEntry(ana, id: 3, occurredAtMs: 501, note: "new")], nowMs: 600)
        #expect(try await text(log.note(of: ana)) == "new")
        await log.close()
    }

    @Test("trimming and taking back leave the note")
    func trimmed() async throws {
        let log = try await log
        _ = try await log.append([NewLogEntry(ana, id: 1, note: "kept"), NewLogEntry(ana, id: 2)], nowMs: 0)
        _ = try await log.takeBack(TakingBack(subject: ana, takenBackAtMs: 1), sequences: [1], report: [1])
        try await log.settle(through: 3, nowMs: 0)
        try await log.trim(through: 3)
        #expect(try await text(log.note(of: ana)) == "kept")
        await log.close()
    }

    @Test("no byte of a note stands in a file; one moved to another subject is none, a changed one is damaged")
    func sealed() async throws {
        let log = try await log
        let words = "marmalade and other links"
        _ = try await log.append(
            [NewLogEntry(ana, id: 1, note: words), NewLogEntry(bob, id: 2, note: "his")], nowMs: 0)
        for file in try bench.files() {
            #expect(try Data(contentsOf: file).firstRange(of: Data(words.utf8)) == nil, "\(file.lastPathComponent)")
        }
        await log.close()
        let queue = try DatabaseQueue(path: bench.directory.location(.log, partition).file)
        try await queue.write { [ana, bob] database in
            let select = "SELECT body FROM note WHERE subject = ?"
            var body = try #require(try Data.fetchOne(database, sql: select, arguments: [Data(ana.bytes)]))
            let update = "UPDATE note SET body = ? WHERE subject = ?"
            try database.execute(sql: update, arguments: [body, Data(bob.bytes)])
            body[body.count - 1] ^= 1
            try database.execute(sql: update, arguments: [body, Data(ana.bytes)])
        }
        try queue.close()
        let next = try await self.log
        #expect(try await next.note(of: bob).body == nil)
        await expectStoreError("store_damaged_row") { _ = try await next.note(of: ana) }
        await next.close()
    }

    @Test("a log of an earlier version says up to where its entries left no notes")
    func silence() async throws {
        let log = try await log
        _ = try await log.append((1...3).map { NewLogEntry(ana, id: $0) }, nowMs: 0)
        await log.close()
        // The file as it stood before notes were kept.
        let queue = try DatabaseQueue(path: bench.directory.location(.log, partition).file)
        try await queue.write { database in
            try database.execute(sql: "DROP TABLE note; DROP TABLE note_silence")
            let last = try String.fetchOne(
                database, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid DESC LIMIT 1")
            try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = ?", arguments: [last])
        }
        try queue.close()
        let next = try await self.log
        #expect(try await next.note(of: ana) == SubjectNote(body: nil, silentThrough: 3))
        _ = try await next.append([NewLogEntry(ana, id: 4, note: "first")], nowMs: 0)
        #expect(try await next.note(of: ana) == SubjectNote(body: Array("first".utf8), silentThrough: 3))
        await next.close()
    }

    @Test("a note that is too large is refused, and nothing of its batch stands")
    func tooLarge() async throws {
        let log = try await log
        let large = NewLogEntry(ana, id: 2, note: String(repeating: "x", count: StoreLimits.bodyBytesMax + 1))
        await expectStoreError("store_invalid_argument") {
            _ = try await log.append([NewLogEntry(ana, id: 1), large], nowMs: 0)
        }
        #expect(try await log.head() == 0)
        await log.close()
    }

    @Test("an owner that was replaced is told no note")
    func fenced() async throws {
        let engine = try SQLiteEngine()
        let ana = engine.subject("ana")
        let first = try await engine.takeLog(owner: "a")
        _ = try await first.append([NewLogEntry(ana, id: 1, note: "old")], nowMs: 0)
        _ = try await engine.takeLog(owner: "b")
        await expectStoreError("store_fenced") { _ = try await first.note(of: ana) }
    }
}
