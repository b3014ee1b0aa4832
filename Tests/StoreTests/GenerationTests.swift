import Foundation
import TestSupport
import Testing

@testable import Store

@Suite("Taking back less than a person")
struct GenerationTests {
    private let bench: Workbench
    private let space = RecordSpace(rawValue: 1)

    init() throws { bench = try Workbench() }

    private var partition: PartitionNumber { PartitionNumber(0) }

    private func subjects(_ count: Int) async throws -> [SubjectKey] {
        let subjects = (0..<count).map { bench.directory.secret.subject(of: "person-\($0)") }
        let log = try await bench.directory.openEventLogWriter(partition: partition, owner: "test")
        _ = try await log.append(subjects.enumerated().map { NewLogEntry($1, id: $0) }, nowMs: 0)
        await log.close()
        return subjects
    }

    private func takeState() async throws -> SQLiteStateStore {
        try await SQLiteStateStore.open(
            at: bench.directory.location(.facts, partition), owner: "test",
            keySource: bench.directory.eventLogReader(partition: partition))
    }

    private func record(_ subject: SubjectKey, _ number: UInt8, _ body: String) -> Record {
        Record(
            key: RecordKey(space: space, key: subject.bytes + [number]), subject: subject, dueMs: nil,
            body: Array(body.utf8))
    }

    private func sealed(_ subjects: [SubjectKey]) async throws -> [SubjectKey: [UInt8]] {
        let connection = ReadConnection(location: bench.directory.location(.facts, partition))
        let found = try await connection.read { database, _ in
            try GenerationTable(database).sealed(of: Set(subjects))
        }
        await connection.close()
        return found ?? [:]
    }

    private func change(_ puts: [Record], deletes: [RecordKey] = [], renews: Set<SubjectKey> = []) -> StateChange {
        StateChange(expectedPosition: 0, newPosition: 0, puts: puts, deletes: deletes, renews: renews)
    }

    @Test("what is left stays readable, and what stood cannot be opened with any key that is left")
    func renewal() async throws {
        let people = try await subjects(2)
        let (ana, bob) = (people[0], people[1])
        let state = try await takeState()
        let (first, second, other) = (record(ana, 1, "hiking"), record(ana, 2, "baking"), record(bob, 1, "chess"))
        try await state.commit(change([first, second, other]))
        let before = try await rows()
        let generations = try await sealed(people)
        try await state.commit(change([record(ana, 1, "")], renews: [ana]))
        let after = try await sealed(people)
        #expect(after[ana] != generations[ana] && after[bob] == generations[bob])
        #expect(after[ana]?.count == generations[ana]?.count)
        #expect(
            try await state.records([first.key, second.key, other.key])
                == [first.key: record(ana, 1, ""), second.key: second, other.key: other])
        // An old row put back, as a gap of a page might hold it, is nothing to whoever has all keys that stand.
        let keys = try await state.sealer.keys(for: Set(people), sealed: after)
        #expect(try before.compactMap { try state.sealer.open($0, keys) } == [other])
        let old = try await state.sealer.keys(for: Set(people), sealed: generations)
        #expect(try before.compactMap { try state.sealer.open($0, old) }.count == 3)
        await state.close()
        let next = try await takeState()
        #expect(try await next.records([second.key]) == [second.key: second])
        await next.close()
    }

    private func rows() async throws -> [RecordRow] {
        let location = bench.directory.location(.facts, partition)
        let connection = ReadConnection(location: location)
        let rows = try await connection.read { database, _ in
            try BoundStatement(database, "SELECT \(RecordRow.columns) FROM record ORDER BY id").rows {
                try RecordRow(row: $0, file: location.file)
            }
        }
        await connection.close()
        return rows ?? []
    }

    @Test("a renewal costs writings of that person's records, whatever else the file holds")
    func costs() async throws {
        let people = try await subjects(200)
        let state = try await takeState()
        try await state.commit(change(people.flatMap { [record($0, 1, "a"), record($0, 2, "b"), record($0, 3, "c")] }))
        let before = try await rows()
        try await state.commit(change([], renews: [people[7]]))
        let after = try await rows()
        let written = zip(before, after).filter { $0.storedBody != $1.storedBody }
        #expect(before.count == 600 && written.count == 3)
        #expect(written.allSatisfy { $0.0.subject == people[7] })
        await state.close()
    }

    @Test("whoever has no records left has no generation left")
    func nothingLeft() async throws {
        let people = try await subjects(1)
        let state = try await takeState()
        let record = record(people[0], 1, "hiking")
        try await state.commit(change([record]))
        #expect(try await sealed(people).count == 1)
        try await state.commit(change([], deletes: [record.key], renews: [people[0]]))
        #expect(try await sealed(people).isEmpty)
        await state.close()
    }

    @Test("records sealed by the subject's own key, as earlier versions did, are read, and renewed with the others")
    func earlierVersions() async throws {
        let people = try await subjects(1)
        let state = try await takeState()
        let old = record(people[0], 1, "hiking")
        let own = try #require(try await state.sealer.keySource.keys(for: [people[0]])[people[0]])
        let row = RecordRow(
            key: old.key, subject: people[0], dueMs: nil,
            storedBody: try own.seal(old.body, context: state.sealer.context.record(old.key, subject: people[0])))
        try await state.owned.perform { try row.put($0) }
        #expect(try await state.records([old.key]) == [old.key: old])
        try await state.commit(change([], renews: [people[0]]))
        #expect(try await state.records([old.key]) == [old.key: old])
        let keys = try await state.sealer.keys(for: [people[0]], sealed: [:])
        #expect(try await rows().allSatisfy { try state.sealer.open($0, keys) == nil })
        await state.close()
    }

    /// Bodies of varying length, in a table that grows and shrinks: what SQLite leaves in gaps of live pages must be nothing
    /// that a key that is left can open.
    @Test("after 60,000 operations no byte of a destroyed generation is left in the file")
    func sixtyThousandOperations() async throws {
        var generator = SeededGenerator(seed: 11)
        let people = try await subjects(300)
        let state = try await takeState()
        var destroyed: Set<[UInt8]> = []
        for _ in 0..<600 {
            let renewed = Set((0..<5).compactMap { _ in people.randomElement(using: &generator) })
            destroyed.formUnion(try await sealed(Array(renewed)).values)
            let puts = (0..<95).map { _ in
                record(
                    people[Int.random(in: 0..<300, using: &generator)], UInt8.random(in: 0..<4, using: &generator),
                    String(repeating: "x", count: Int.random(in: 0...160, using: &generator)))
            }
            try await state.commit(change(puts, renews: renewed))
        }
        try await state.scrub()
        let file = bench.directory.location(.facts, partition).file
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
        #expect(((try? Data(contentsOf: URL(filePath: file + "-wal"))) ?? Data()).isEmpty)
        let standing = Set(try await sealed(people).values)
        #expect(destroyed.count > 2000 && standing.count == 300)
        #expect(Self.found(destroyed.subtracting(standing), in: bytes).isEmpty)
        // The search finds what is there.
        #expect(Self.found(standing, in: bytes) == standing)
        await state.close()
    }

    /// Those of which the first bytes after their version stand somewhere.
    private static func found(_ sealed: Set<[UInt8]>, in bytes: [UInt8]) -> Set<[UInt8]> {
        // Not the identifier of the key that seals, which all of one subject share, but the nonce behind it.
        let byNonce = Dictionary(sealed.map { (Array($0[9..<21]), $0) }) { first, _ in first }
        var found: Set<[UInt8]> = []
        for start in bytes.indices.dropLast(20) where bytes[start] == SubjectCipherKey.version {
            if let match = byNonce[Array(bytes[(start + 9)..<(start + 21)])] { found.insert(match) }
        }
        return found
    }
}
