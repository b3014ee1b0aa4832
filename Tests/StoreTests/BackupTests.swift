import Foundation
import Testing

@testable import Store

@Suite("Backup and restore in the store")
struct BackupTests {
    private let bench: Workbench
    private let ana: SubjectKey
    private let partition = PartitionNumber(0)
    private var backup: String { bench.path + "/../backup-\(URL(filePath: bench.path).lastPathComponent)" }

    init() throws {
        bench = try Workbench()
        ana = bench.directory.secret.subject(of: "ana")
    }

    /// Takes a backup of everything while `during` runs.
    private func back(_ log: any EventLogWriter, during: @Sendable () async throws -> Void = {}) async throws -> Int64 {
        let reader = bench.directory.eventLogReader(partition: partition)
        let coordinator = try await bench.directory.openCoordinator()
        _ = try await coordinator.compareAndSet("key", expectedRevision: nil, bytes: [1])
        try DataDirectory.prepareBackup(at: backup)
        var positions: [DatabaseLocation: Int64] = [:]
        for area in [StoreArea.facts, .notices] {
            let state = try await bench.directory.openStateStore(
                area, partition: partition, owner: "test", keySource: reader)
            positions[bench.directory.location(area, partition)] = try await state.backUp(to: copy(area))
            await state.close()
        }
        let catalogue = try await bench.directory.openEventLogWriter(.catalogue, partition: partition, owner: "test")
        positions[bench.directory.location(.catalogue, partition)] = try await catalogue.backUp(to: copy(.catalogue))
        await catalogue.close()
        async let copied = log.backUp(to: copy(.log))
        try await during()
        let position = try await copied
        positions[bench.directory.location(.log, partition)] = position
        _ = try await bench.directory.finishBackup(at: backup, positions: positions, takenAt: "2025-12-17T00:00:00Z")
        return position
    }

    private func copy(_ area: StoreArea) -> String {
        DatabaseLocation(directory: backup, area: area, partition: partition).file
    }

    private func append(_ count: Int, from first: Int, to log: any EventLogWriter) async throws {
        for start in stride(from: first, to: first + count, by: 500) {
            let entries = (start..<min(start + 500, first + count)).map { id in
                NewLogEntry(ana, id: id, body: String(repeating: "\(id) ", count: 40))
            }
            _ = try await log.append(entries, nowMs: 0)
        }
    }

    @Test func aCopyIsWholeThoughTheLogIsWrittenMeanwhile() async throws {
        defer { try? FileManager.default.removeItem(atPath: backup) }
        let log = try await bench.directory.openEventLogWriter(partition: partition, owner: "test")
        try await append(20_000, from: 0, to: log)
        let position = try await back(log) { try await self.append(5_000, from: 20_000, to: log) }
        #expect((20_000...25_000).contains(position))
        await log.close()
        let restored = bench.path + "-restored"
        defer { try? FileManager.default.removeItem(atPath: restored) }
        try FileManager.default.createDirectory(atPath: restored, withIntermediateDirectories: true)
        #expect(try DataDirectory.restore(from: backup, to: restored, isReplacing: false) == nil)
        let directory = try DataDirectory.open(at: restored)
        let reader = directory.eventLogReader(partition: partition)
        #expect(try await reader.head() == position)
        let entries = try await reader.read(after: 0, limit: 30_000)
        #expect(entries.count == Int(position) && entries.allSatisfy { $0.body != nil })
        #expect(try await directory.openCoordinator().value("key")?.bytes == [1])
    }

    /// The directory's lock. A child process that another test starts at this moment has its descriptor, and with it the lock
    /// that was just let go of, until its own program runs.
    private func lease() async -> ClusterLease {
        while true {
            if let lease = try? bench.directory.lockForCluster() { return lease }
            await Task.yield()
        }
    }

    @Test func whatIsNoWholeBackupIsRefused() async throws {
        defer { try? FileManager.default.removeItem(atPath: backup) }
        let log = try await bench.directory.openEventLogWriter(partition: partition, owner: "test")
        try await append(10, from: 0, to: log)
        _ = try await back(log)
        await log.close()
        let target = bench.path + "-restored"
        defer { try? FileManager.default.removeItem(atPath: target) }
        expectRefusal("store_not_a_backup") {
            try DataDirectory.restore(from: bench.path, to: target, isReplacing: false)
        }
        expectRefusal("store_already_a_data_directory") {
            try DataDirectory.restore(from: backup, to: bench.path, isReplacing: false)
        }
        let lease = await lease()
        expectRefusal("store_cluster_held") {
            try DataDirectory.restore(from: backup, to: bench.path, isReplacing: true)
        }
        lease.release()
        let file = try #require(FileHandle(forUpdatingAtPath: copy(.log)))
        try file.seek(toOffset: 5000)
        try file.write(contentsOf: Data([0xAA, 0x55, 0xAA]))
        try file.close()
        expectRefusal("store_damaged_file") {
            try DataDirectory.restore(from: backup, to: target, isReplacing: false)
        }
        #expect(!FileManager.default.fileExists(atPath: target))
        #expect(throws: StoreError.self) { try DataDirectory.prepareBackup(at: backup) }
    }

    private func expectRefusal(_ code: String, _ body: () throws -> String?) {
        #expect { _ = try body() } throws: { ($0 as? StoreError)?.code == code }
    }

    @Test func aBackupWithoutAPartitionIsNone() async throws {
        defer { try? FileManager.default.removeItem(atPath: backup) }
        try DataDirectory.prepareBackup(at: backup)
        await #expect {
            _ = try await bench.directory.finishBackup(at: backup, positions: [:], takenAt: "")
        } throws: { ($0 as? StoreError)?.code == "store_backup_incomplete" }
    }

    @Test func theEarlierDirectoryIsMovedAsideAndNeverOverwritten() async throws {
        defer { for end in ["", ".before-restore"] { try? FileManager.default.removeItem(atPath: backup + end) } }
        let log = try await bench.directory.openEventLogWriter(partition: partition, owner: "test")
        try await append(3, from: 0, to: log)
        _ = try await back(log)
        try await append(2, from: 3, to: log)
        await log.close()
        let aside = try DataDirectory.restore(from: backup, to: bench.path, isReplacing: true)
        #expect(aside == bench.path + ".before-restore")
        defer { try? FileManager.default.removeItem(atPath: bench.path + ".before-restore") }
        #expect(try await bench.directory.eventLogReader(partition: partition).head() == 3)
        let earlier = try DataDirectory.open(at: bench.path + ".before-restore")
        #expect(try await earlier.eventLogReader(partition: partition).head() == 5)
        expectRefusal("store_directory_not_empty") {
            try DataDirectory.restore(from: backup, to: bench.path, isReplacing: true)
        }
    }
}
