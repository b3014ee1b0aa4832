import Client
import Documents
import Foundation
import Testing

@Suite("Files from another time", .serialized, .processes, .timeLimit(.minutes(3)))
struct OlderCopyTests {
    private func likes(_ numbers: ClosedRange<Int>, in cluster: TestCluster) async throws -> [EntryResult] {
        var results: [EntryResult] = []
        for number in numbers {
            results.append(
                try await cluster.send(
                    [
                        "id": "like-\(number)", "person": "p\(number)", "occurredAt": "2025-12-17T14:00:00Z",
                        "kind": "like", "target": "reel-one-pan-orzo",
                    ], to: .engagements))
        }
        return results
    }

    private func engagements(_ status: StatusBody) -> Int64 {
        status.nodes.flatMap(\.partitions).reduce(0) { $0 + ($1.counts["engagements"] ?? 0) }
    }

    @Test("an older copy of a log takes nothing, now and after every start, until the right one stands there again")
    func log() async throws {
        try await TestCluster.run(partitions: 2) { cluster in
            #expect(try await likes(1...4, in: cluster).allSatisfy { $0.outcome == .accepted })
            _ = try await cluster.answer(["down"])
            let (logs, old) = (cluster.data.appending(path: "log"), cluster.folder.appending(path: "log-old"))
            try FileManager.default.copyItem(at: logs, to: old)
            let second = try await TestCluster.up(cluster.folder)
            #expect(try await likes(5...12, in: second).allSatisfy { $0.outcome == .accepted })
            try await second.step(to: "2025-12-17T14:30:10Z")
            _ = try await second.answer(["down"])
            let new = cluster.folder.appending(path: "log-new")
            try FileManager.default.moveItem(at: logs, to: new)
            try FileManager.default.copyItem(at: old, to: logs)
            for round in 0..<2 {
                let third = try await TestCluster.up(cluster.folder)
                #expect(!third.status.isHealthy, "start \(round)")
                let halted = third.status.nodes.flatMap(\.partitions).filter { $0.area == "log" }.map(\.halted)
                #expect(halted.allSatisfy { $0?.contains("put back the file that stood here") == true }, "\(halted)")
                let refused = try await likes(13...16, in: third)
                #expect(refused.allSatisfy { $0.outcome == .failed && $0.code == "log_of_other_time" }, "\(refused)")
                _ = try await third.answer(["down"])
            }
            try FileManager.default.removeItem(at: logs)
            try FileManager.default.moveItem(at: new, to: logs)
            let last = try await TestCluster.up(cluster.folder)
            #expect(try await likes(13...16, in: last).allSatisfy { $0.outcome == .accepted })
            try await last.step(to: "2025-12-17T14:30:20Z")
            let status = try await last.currentStatus()
            #expect(status.isHealthy && engagements(status) == 16)
            _ = try await last.answer(["down"])
        }
    }

    @Test("a damaged file refuses the start before any other file is changed")
    func damaged() async throws {
        try await TestCluster.run(partitions: 2) { cluster in
            #expect(try await likes(1...4, in: cluster).allSatisfy { $0.outcome == .accepted })
            _ = try await cluster.answer(["down"])
            let last = cluster.data.appending(path: "notices/p-001.sqlite")
            var bytes = try Data(contentsOf: last)
            bytes.replaceSubrange(0..<16, with: Data(repeating: 7, count: 16))
            try bytes.write(to: last)
            let before = try files(cluster)
            let up = try await cluster.waymark(["up"])
            #expect(up.status != 0 && up.standardError.contains("notices/p-001.sqlite"), "\(up)")
            #expect(try files(cluster) == before)
        }
    }

    private func files(_ cluster: TestCluster) throws -> [String: Data] {
        let all = FileManager.default.enumerator(at: cluster.data, includingPropertiesForKeys: nil)
        let files = (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "sqlite" }
        return Dictionary(uniqueKeysWithValues: try files.map { ($0.path, try Data(contentsOf: $0)) })
    }
}
