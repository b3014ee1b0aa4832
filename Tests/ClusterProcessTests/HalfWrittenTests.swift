import Documents
import Foundation
import Testing

@Suite("A start on files that were written in part", .serialized, .processes, .timeLimit(.minutes(3)))
struct HalfWrittenTests {
    @Test(
        "the start is refused, names the file, and changes nothing; with the file put back everything is there",
        arguments: ["format.json", "secret", "coordination.sqlite", "log/p-000.sqlite", "facts/p-000.sqlite"])
    func refused(name: String) async throws {
        try await TestCluster.run(partitions: 1) { cluster in
            try await cluster.put("ana")
            try await cluster.say("hiking the Rockies", by: "ana", at: "2025-12-17T14:00:00Z")
            _ = try await cluster.answer(["down"])
            let file = cluster.data.appending(path: name)
            let whole = try Data(contentsOf: file)
            let half = whole.prefix(whole.count / 2)
            try half.write(to: file)
            chmod(file.path, 0o600)
            let up = try await cluster.waymark(["up"])
            #expect(up.status != 0)
            #expect(up.standardError.contains(name), "\(up.standardError)")
            #expect(!up.standardError.contains("Fatal error"))
            #expect(try Data(contentsOf: file) == half)

            try whole.write(to: file)
            chmod(file.path, 0o600)
            let again = try await TestCluster.up(cluster.folder)
            let turns = try await again.currentStatus().nodes.flatMap(\.partitions).compactMap { $0.counts["turns"] }
            #expect(turns == [1])
            _ = try await again.answer(["down"])
        }
    }
}
