import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Backup and restore", .serialized, .processes, .timeLimit(.minutes(4)))
struct RestoreTests {
    @Test("a backup taken under load brings back what was acknowledged before it, and ends while the load goes on")
    func underLoad() async throws {
        try await TestCluster.run { cluster in
            let load = Load(cluster, asksForSlates: false)
            let loading = Task { try await load.run() }
            await load.waitForMore(30)
            let before = load.acknowledged
            let backup = cluster.folder.appending(path: "backup").path
            let said = try await cluster.answer(["backup", backup])
            #expect(said.contains("files, "))
            load.stop()
            try await loading.value
            try await killAll(cluster)
            try FileManager.default.removeItem(at: cluster.data)
            _ = try await cluster.answer(["restore", backup])
            let second = try await TestCluster.up(cluster.folder)
            // Sending everything again tells what is there: what came before the backup is, and nothing doubles.
            for number in 0..<before {
                let result = try await second.send(Load.message(number), to: .interactions)
                #expect(result.outcome == .duplicate, "\(number)")
            }
            try await second.step(to: "2025-12-17T14:30:00Z")
            let partitions = try await second.currentStatus().nodes.flatMap(\.partitions)
            let inLog = partitions.filter { $0.area == "log" }.map(\.position).reduce(0, +)
            #expect(partitions.compactMap { $0.counts["turns"] }.reduce(0, +) == inLog)
            _ = try await second.answer(["down"])
        }
    }

    @Test("a restore brings back nobody who was erased since, tells nobody twice and forgets no delivery")
    func ledgers() async throws {
        try await TestCluster.run(clock: "2025-12-01T18:00:00Z") { cluster in
            for person in ["ana", "bruno"] {
                try await cluster.put(person)
                try await cluster.say("hiking the Rockies", by: person, at: "2025-12-01T17:00:00Z")
            }
            let backup = cluster.folder.appending(path: "backup").path
            _ = try await cluster.answer(["backup", backup])
            try await cluster.step(to: "2025-12-02T18:00:00Z")
            let told = try #require(try await cluster.notices(of: "ana").inbox.first)
            _ = try await cluster.answer(["forget", "bruno"])

            let early = try await cluster.waymark(["restore", backup, "--replace"])
            #expect(early.status == 1 && early.standardError.contains("stop it"))
            try await killAll(cluster)
            let refused = try await cluster.waymark(["restore", backup])
            #expect(refused.status == 1 && refused.standardError.contains("is a data directory already"))
            _ = try await cluster.answer(["restore", backup, "--replace"])
            let second = try await TestCluster.up(cluster.folder)
            #expect(second.status.civilTime == "2025-12-01T18:00:00Z")
            let bruno = try JSONDecoder().decode(
                ExportBody.self, from: Data(try await second.answer(["export", "bruno"]).utf8))
            #expect(bruno.log.isEmpty && bruno.facts.turns.isEmpty)
            try await second.step(to: "2025-12-03T18:00:00Z")
            #expect(try await second.notices(of: "ana").inbox == [told])
            #expect(try await second.notices(of: "bruno").inbox.isEmpty)
            // The log knows of the delivery again, as of the time at which it happened.
            let ana = try JSONDecoder().decode(
                ExportBody.self, from: Data(try await second.answer(["export", "ana"]).utf8))
            #expect(ana.facts.noticeDeliveredAt == told.deliveredAt)
            let status = try await second.currentStatus()
            #expect(status.nodes.reduce(0) { $0 + ($1.counters["notices_delivered"] ?? 0) } == 0)
            _ = try await second.answer(["down"])
        }
    }

    private func killAll(_ cluster: TestCluster) async throws {
        let lock = try String(contentsOf: cluster.data.appending(path: "cluster.lock"), encoding: .utf8)
        let supervisor = try #require(Int32(lock.prefix { $0.isNumber }))
        kill(supervisor, SIGKILL)
        for node in cluster.status.nodes { kill(try #require(node.processID), SIGKILL) }
        for node in cluster.status.nodes {
            while kill(try #require(node.processID), 0) == 0 { try await Task.sleep(for: .milliseconds(20)) }
        }
    }
}
