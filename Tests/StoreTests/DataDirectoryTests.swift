import Foundation
import Testing

@testable import Store

@Suite("The data directory")
struct DataDirectoryTests {
    private func expectStoreError(_ code: String, says: String, _ body: () throws -> Void) {
        let error = #expect(throws: StoreError.self) { try body() }
        #expect(error?.code == code)
        #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("it is made for its owner's eyes only and opens again as it was made")
    func make() throws {
        let bench = try Workbench(partitions: 4)
        #expect(try mode(bench.path) == 0o700)
        #expect(try mode(bench.path + "/secret") == 0o600)
        let again = try DataDirectory.openOrCreate(at: bench.path + "/", partitions: 4)
        #expect(again.partitions == 4 && again.duplicateHorizonDays == 30)
        #expect(again.secret.subject(of: "ana") == bench.directory.secret.subject(of: "ana"))
        #expect(again.partition(of: "ana") == bench.directory.partition(of: "ana"))
    }

    @Test("settings that were fixed when it was made cannot be others now")
    func settings() throws {
        let bench = try Workbench(partitions: 4)
        expectStoreError("store_setting_mismatch", says: "partitions") {
            _ = try DataDirectory.openOrCreate(at: bench.path, partitions: 5)
        }
        for partitions in [0, StoreLimits.partitionsMax + 1] {
            expectStoreError("store_invalid_argument", says: "partitions") {
                _ = try DataDirectory.create(at: bench.path + "-2", partitions: partitions)
            }
        }
    }

    @Test("somebody else's folder, no folder, a folder open to others, another secret")
    func strangers() throws {
        let bench = try Workbench()
        let path = bench.path
        expectStoreError("store_not_a_data_directory", says: "/nowhere") { _ = try DataDirectory.open(at: "/nowhere") }
        let foreign = path + "-foreign"
        try FileManager.default.createDirectory(atPath: foreign, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: foreign) }
        try Data().write(to: URL(filePath: foreign + "/thesis.txt"))
        expectStoreError("store_directory_not_empty", says: "thesis.txt") {
            _ = try DataDirectory.openOrCreate(at: foreign)
        }
        chmod(path, 0o755)
        expectStoreError("store_open_to_others", says: path) { _ = try DataDirectory.open(at: path) }
        chmod(path, 0o700)
        try Data(repeating: 1, count: 32).write(to: URL(filePath: path + "/secret"))
        chmod(path + "/secret", 0o600)
        expectStoreError("store_secret_mismatch", says: "secret") { _ = try DataDirectory.open(at: path) }
    }

    @Test("a directory and a file of a later version are refused, not guessed at")
    func newer() async throws {
        let bench = try Workbench()
        let file = bench.path + "/format.json"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let number = try #require(text.firstMatch(of: /"format" *: *[0-9]+/))
        try Data(text.replacing(number.0, with: "\"format\": 999").utf8).write(to: URL(filePath: file))
        chmod(file, 0o600)
        expectStoreError("store_newer_format", says: "999") { _ = try DataDirectory.open(at: bench.path) }
    }

    @Test("one cluster at a time: the second is told who has it")
    func clusterLock() throws {
        let bench = try Workbench()
        let lease = try bench.directory.lockForCluster(note: "the first")
        expectStoreError("store_cluster_held", says: "pid \(ProcessInfo.processInfo.processIdentifier), the first") {
            _ = try bench.directory.lockForCluster(note: "the second")
        }
        lease.release()
        try bench.directory.lockForCluster().release()
    }

    @Test("an owner holds its partition's lock; the second is told who has it")
    func partitionLock() async throws {
        let bench = try Workbench()
        let log = try await bench.directory.openEventLogWriter(.log, partition: PartitionNumber(0), owner: "ingestor-1")
        let error = await #expect(throws: StoreError.self) {
            _ = try await bench.directory.openEventLogWriter(.log, partition: PartitionNumber(0), owner: "ingestor-2")
        }
        #expect(error?.code == "store_lock_held" && error?.description.contains("ingestor-1") == true)
        await log.close()
        await (try await bench.directory.openEventLogWriter(.log, partition: PartitionNumber(0), owner: "ingestor-2"))
            .close()
    }
}
