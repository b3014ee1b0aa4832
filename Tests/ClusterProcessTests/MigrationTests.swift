import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Data directories of earlier versions", .serialized, .processes, .timeLimit(.minutes(3)))
struct MigrationTests {
    /// `Fixtures/data-directory-1.tgz` was written by the version before erasure: three people, two partitions, the demo's
    /// catalogue, stepped to 2025-12-17T14:30:00Z after anna was told.
    @Test("a directory of the version before erasure goes on: same counts, same inbox, same reasons; and people can go")
    func beforeErasure() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-old-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = TestCluster.repository.appending(
            path: "Tests/ClusterProcessTests/Fixtures/data-directory-1.tgz")
        let tar = try Process.run(
            URL(filePath: "/usr/bin/env"), arguments: ["tar", "xzf", archive.path, "-C", folder.path])
        tar.waitUntilExit()
        try #require(tar.terminationStatus == 0)
        try await TestCluster.run(clock: nil, partitions: 2, copyOf: folder.appending(path: "data")) { cluster in
            #expect(cluster.status.civilTime == "2025-12-17T14:30:00Z")
            try await cluster.step(to: "2025-12-17T14:30:00Z")
            let partitions = try await cluster.currentStatus().nodes.flatMap(\.partitions)
            #expect(partitions.filter { $0.area == "log" }.map(\.position).sorted() == [3, 7])
            // Its 42 entries, and that their campaigns were read by this version.
            #expect(partitions.first { $0.area == "catalogue" }?.position == 43)
            for (name, count) in ["people": 3, "turns": 5, "engagements": 1] {
                #expect(partitions.compactMap { $0.counts[name] }.reduce(0, +) == count, "\(name)")
            }
            #expect(try await cluster.notices(of: "anna").inbox.count == 1)
            let reels = try await cluster.slate(of: "anna", .reels)
            #expect(reels.slots.contains { $0.reasons.contains { $0.signal == "assistant" && $0.topic == "hiking" } })
            let receipt = try JSONDecoder().decode(
                ErasureBody.self, from: Data(try await cluster.answer(["forget", "anna", "--json"]).utf8))
            #expect(receipt.isComplete)
            #expect(!(try await cluster.slate(of: "anna", .reels)).usesAssistant)
            #expect(try await cluster.notices(of: "anna").inbox.isEmpty)
        }
    }
}
