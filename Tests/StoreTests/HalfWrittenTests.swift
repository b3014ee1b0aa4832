import Foundation
import TestSupport
import Testing

@testable import Store

/// Files as a crash or a full disk may leave them: cut anywhere. Each is refused by name, or nothing acknowledged is missing.
@Suite("Files that were written in part")
struct HalfWrittenTests {
    private let bench: Workbench
    private let partition = PartitionNumber(0)
    private static let rowsFirst: Int64 = 60
    private static let rowsSecond: Int64 = 40

    init() throws { bench = try Workbench() }

    private func cut(_ file: String, to length: Int) throws {
        let handle = try FileHandle(forWritingTo: URL(filePath: file))
        try handle.truncate(atOffset: UInt64(length))
        try handle.close()
    }

    @Test("the format file and the secret, cut at every length: refused by name, and never made anew")
    func formatAndSecret() throws {
        for name in ["format.json", "secret"] {
            let file = "\(bench.path)/\(name)"
            let whole = try Data(contentsOf: URL(filePath: file))
            // Without its last byte, a line feed, the format file still says everything.
            for length in 0..<(name == "secret" ? whole.count : whole.count - 2) {
                try cut(file, to: length)
                let error = #expect(throws: StoreError.self, "\(name) of \(length) bytes") {
                    _ = try DataDirectory.openOrCreate(at: bench.path)
                }
                #expect(["store_damaged_file", "store_secret_mismatch"].contains(error?.code))
                #expect(error?.description.contains(name) == true)
                #expect(try Data(contentsOf: URL(filePath: file)).count == length)
                try whole.write(to: URL(filePath: file))
                chmod(file, 0o600)
            }
        }
        _ = try DataDirectory.open(at: bench.path)
    }

    /// Fills the log: some rows that the file itself has, then some that only the write-ahead log has. The copy is what stands
    /// on the disk at that moment.
    private func crashImage() async throws -> (copy: DatabaseLocation, wal: String) {
        let location = bench.directory.location(.log, partition)
        let ana = bench.directory.secret.subject(of: "ana")
        let log = try await SQLiteEventLogWriter.open(at: location, owner: "test", secret: bench.directory.secret)
        for id in 1...Self.rowsFirst { _ = try await log.append([NewLogEntry(ana, id: Int(id))], nowMs: 0) }
        try await log.owned.perform { try log.owned.scrub($0) }
        for id in 1...Self.rowsSecond {
            _ = try await log.append([NewLogEntry(ana, id: Int(Self.rowsFirst + id))], nowMs: 0)
        }
        let copy = DatabaseLocation(directory: bench.path + "-copy", area: .log, partition: partition)
        try FileManager.default.createDirectory(atPath: copy.folder, withIntermediateDirectories: true)
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: location.file + suffix, toPath: copy.file + suffix)
        }
        await log.close()
        return (copy, copy.file + "-wal")
    }

    private func remove(_ copy: DatabaseLocation) throws {
        try FileManager.default.removeItem(atPath: bench.path + "-copy")
    }

    @Test(
        "a write-ahead log cut or spoilt anywhere: what stands is a beginning of what was appended, and goes on",
        arguments: 1...24)
    func writeAheadLog(seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let (copy, wal) = try await crashImage()
        let bytes = try Data(contentsOf: URL(filePath: wal))
        let length = Int.random(in: 0...bytes.count, using: &random)
        var left = bytes.prefix(length)
        if random.once(in: 2) { left += Data(random.bytes(countMax: bytes.count - length)) }
        try left.write(to: URL(filePath: wal))

        let log = try await SQLiteEventLogWriter.open(at: copy, owner: "next", secret: bench.directory.secret)
        let head = try await log.head()
        #expect((Self.rowsFirst...Self.rowsFirst + Self.rowsSecond).contains(head))
        let reader = SQLiteEventLogReader(location: copy, secret: bench.directory.secret)
        #expect(try await reader.read(after: 0, limit: 1000).map(\.sequence) == Array(1...head))
        // What is missing was not on the disk, so it comes again; what stands is a repetition.
        let ana = bench.directory.secret.subject(of: "ana")
        let all = (1...Self.rowsFirst + Self.rowsSecond).map { NewLogEntry(ana, id: Int($0)) }
        let outcomes = try await log.append(all, nowMs: 0)
        #expect(outcomes.map(\.sequence) == Array(1...Self.rowsFirst + Self.rowsSecond))
        #expect(outcomes.count { if case .duplicate = $0 { true } else { false } } == Int(head))
        await log.close()
        try remove(copy)
    }

    @Test("a log's file cut anywhere is never read as a shorter log", arguments: 1...24)
    func mainFile(seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let (copy, wal) = try await crashImage()
        try FileManager.default.removeItem(atPath: wal)
        let size = try Data(contentsOf: URL(filePath: copy.file)).count
        try cut(copy.file, to: Int.random(in: 1..<size, using: &random))
        let error = await #expect(throws: StoreError.self) {
            let log = try await SQLiteEventLogWriter.open(at: copy, owner: "next", secret: bench.directory.secret)
            let reader = SQLiteEventLogReader(location: copy, secret: bench.directory.secret)
            do {
                let rows = try await reader.read(after: 0, limit: 1000)
                // The cut may have taken pages without rows: then appending must tell.
                let ana = bench.directory.secret.subject(of: "ana")
                if rows.count == Self.rowsFirst {
                    _ = try await log.append((1...1000).map { NewLogEntry(ana, id: 1000 + $0) }, nowMs: 0)
                    #expect(try await reader.read(after: 0, limit: 5000).count == Int(Self.rowsFirst) + 1000)
                    throw StoreError.damagedFile(file: copy.file, reason: "nothing was missing")
                }
            } catch {
                await log.close()
                throw error
            }
        }
        #expect(error?.description.contains("p-000.sqlite") == true)
        try remove(copy)
    }

    @Test("the coordination file cut anywhere is refused by name", arguments: 1...24)
    func coordination(seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let coordinator = try await bench.directory.openCoordinator()
        _ = try await coordinator.compareAndSet(
            "policy", expectedRevision: nil, bytes: [UInt8](repeating: 7, count: 60_000))
        let file = bench.path + "/coordination.sqlite"
        let size = try Data(contentsOf: URL(filePath: file)).count
        try cut(file, to: Int.random(in: 1..<size, using: &random))
        let error = await #expect(throws: StoreError.self) {
            _ = try await bench.directory.openCoordinator().value("policy")
        }
        #expect(error?.description.contains("coordination.sqlite") == true)
    }

    @Test("a lock file that says nothing, or half of it, holds nobody up")
    func lockFile() async throws {
        let location = bench.directory.location(.log, partition)
        try FileManager.default.createDirectory(atPath: location.folder, withIntermediateDirectories: true)
        for text in ["", "12", "4711\n", "4711\ningest", "\u{0}\u{1}"] {
            try Data(text.utf8).write(to: URL(filePath: location.lockFile))
            let log = try await SQLiteEventLogWriter.open(at: location, owner: "test", secret: bench.directory.secret)
            await log.close()
        }
    }
}
