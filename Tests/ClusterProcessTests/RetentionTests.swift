import Client
import Documents
import Domain
import Foundation
import Store
import Testing

@Suite("What the logs keep", .serialized, .processes, .timeLimit(.minutes(4)))
struct RetentionTests {
    private func partitions(_ cluster: TestCluster) async throws -> [StatusBody.Partition] {
        // The command says by its own status that something is wrong.
        let text = try await cluster.waymark(["status", "--json"]).standardOutput
        return try JSONDecoder().decode(StatusBody.self, from: Data(text.utf8)).nodes.flatMap(\.partitions)
    }

    /// What the one partition's log says of itself.
    private func log(_ cluster: TestCluster) async throws -> StatusBody.Partition {
        try #require(try await partitions(cluster).first { $0.area == "log" })
    }

    /// Waits until a log keeps nothing before an entry.
    private func waitForFirst(_ cluster: TestCluster, atLeast first: Int64) async throws {
        while try await (log(cluster).counts["first"] ?? 0) < first { try await Task.sleep(for: .milliseconds(100)) }
    }

    private func export(_ cluster: TestCluster, _ person: String) async throws -> ExportBody {
        try JSONDecoder().decode(ExportBody.self, from: Data(try await cluster.answer(["export", person]).utf8))
    }

    private func forget(_ cluster: TestCluster, _ arguments: [String]) async throws -> ErasureBody {
        try JSONDecoder().decode(
            ErasureBody.self, from: Data(try await cluster.answer(["forget"] + arguments + ["--json"]).utf8))
    }

    @Test("old entries go once every role has them; facts, slates, duplicates and rights go on, also after a restart")
    func age() async throws {
        try await TestCluster.run(
            clock: "2025-12-01T18:00:00Z", partitions: 1, retention: "ageDaysMax: 10, logMebibytesMax: 64"
        ) { cluster in
            try await cluster.loadCatalogue()
            try await cluster.put("ana")
            try await cluster.say("what can I cook tonight", by: "ana", conversation: "c-0", at: "2025-12-01T17:00:00Z")
            try await cluster.step(to: "2025-12-02T18:00:00Z")
            try await cluster.step(to: "2025-12-17T14:30:00Z")
            try await cluster.say(
                "hiking the Rockies", by: "ana", id: "m-1", conversation: "c-1", at: "2025-12-17T14:00:00Z")
            try await cluster.engage("like", "reel-one-pan-orzo", by: "ana", at: "2025-12-17T14:01:00Z")
            // Settings, turn and the delivered notice are older than ten days now, and every role has them.
            try await waitForFirst(cluster, atLeast: 4)
            let slates = try await cluster.slates(of: "ana")
            #expect(try await export(cluster, "ana").log.map(\.kind).sorted() == ["engagement", "turn"])
            #expect(try await export(cluster, "ana").facts.turns.count == 2)

            // What is left can be taken back; what is not is told.
            let older = try await forget(cluster, ["ana", "--conversation", "c-0"])
            #expect(older.entriesTakenBack == 0)
            #expect(older.reachesBackTo?.hasPrefix("2025-12-17") == true, "\(older)")
            #expect(older.stays.contains("before 2025-12-17"))
            let newer = try await forget(cluster, ["ana", "--conversation", "c-1"])
            #expect(newer.entriesTakenBack == 1)
            let facts = try await export(cluster, "ana").facts
            #expect(facts.turns == ["c-0"] && facts.reactions.count == 1)
            #expect(facts.settings?.region == "US")
            #expect(try await cluster.slates(of: "ana") != slates)
            _ = try await cluster.answer(["down"])

            let second = try await TestCluster.up(cluster.folder)
            #expect(try await export(second, "ana").facts.turns == facts.turns)
            #expect(try await second.notices(of: "ana").inbox.count == 1)
            let retry: [String: Any] = [
                "id": "m-1", "person": "ana", "conversation": "c-1", "occurredAt": "2025-12-17T14:00:00Z",
                "app": "social", "modality": "text", "language": "en", "text": "hiking the Rockies",
            ]
            #expect(try await second.send(retry, to: .interactions).outcome == .duplicate)
            #expect(try await forget(second, ["ana"]).isComplete)
            #expect(try await export(second, "ana").facts.turns.isEmpty)
            _ = try await second.answer(["down"])
        }
    }

    @Test("a full log refuses what is new, loses nothing that a stopped role lacks, and goes on when that role does")
    func deadConsumer() async throws {
        // It is to stay stopped until the test wakes it.
        try await TestCluster.run(
            partitions: 1, retention: "ageDaysMax: 400, logMebibytesMax: 1",
            settings: "supervision: { silenceSecondsMax: 3600 }"
        ) { cluster in
            try await cluster.put("ana")
            let profiler = try cluster.processID(of: "profiler-1")
            kill(profiler, SIGSTOP)
            var accepted = 0
            var codes: Set<String?> = []
            while codes.isEmpty, accepted < 20_000 {
                let results = try await send(250, from: accepted, to: cluster)
                accepted += results.count { $0.outcome == .accepted }
                codes = Set(results.filter { $0.outcome != .accepted }.map(\.code))
            }
            #expect(codes == ["log_full"], "after \(accepted)")
            let full = try await log(cluster)
            #expect(full.counts["first"] == 1 && full.position == Int64(accepted + 1))
            #expect(full.counts["kibibytes"] ?? 0 <= 1024)
            #expect(full.halted?.contains("full, entries are refused") == true)

            kill(profiler, SIGCONT)
            try await waitForFirst(cluster, atLeast: 2)
            // More than the log had room for goes through now.
            let wanted = accepted + 1500
            while accepted < wanted {
                let results = try await send(250, from: accepted, to: cluster)
                // A batch stands or falls as a whole; what was refused is sent again.
                accepted += results.count { $0.outcome == .accepted }
                #expect(Set(results.filter { $0.outcome != .accepted }.map(\.code)).isSubset(of: ["log_full"]))
            }
            _ = try await cluster.slates(of: "ana", after: "0-\(try await log(cluster).position)")
            let facts = try await partitions(cluster).first { $0.area == "facts" }
            #expect(facts?.counts["engagements"] == Int64(accepted))
            while try await log(cluster).halted != nil { try await Task.sleep(for: .milliseconds(100)) }
        }
    }

    /// Sends engagements, each with an id of its own.
    private func send(_ count: Int, from number: Int, to cluster: TestCluster) async throws -> [EntryResult] {
        let lines = try (number..<number + count).map { number in
            try JSONSerialization.data(withJSONObject: [
                "id": "e-\(number)", "person": "ana", "occurredAt": "2025-12-17T14:00:00Z", "kind": "view",
                "target": "reel-\(number % 7)",
            ])
        }
        return try await cluster.gateway.append(lines, to: .engagements)
    }

    @Test("of the hourly popularity snapshots the catalogue's log keeps the newest")
    func snapshots() async throws {
        try await TestCluster.run(clock: "2025-12-17T14:30:00Z", partitions: 1) { cluster in
            try await cluster.loadCatalogue()
            try await cluster.put("ana")
            for hour in 15...18 {
                try await cluster.engage(
                    "like", "reel-one-pan-orzo", by: "ana", at: "2025-12-17T\(hour - 1):31:00Z")
                try await cluster.step(to: "2025-12-17T\(hour):30:00Z")
            }
            let before = try await cluster.slates(of: "ana")
            _ = try await cluster.answer(["down"])
            let directory = try DataDirectory.open(at: cluster.data.path(percentEncoded: false))
            let reader = directory.eventLogReader(.catalogue, partition: PartitionNumber(0))
            let subject = directory.secret.subject(of: "popularity of everything")
            let page = try await reader.read(of: subject, after: 0, limit: 1000)
            #expect(page.entries.count >= 4)
            #expect(page.entries.filter { $0.body != nil }.map(\.sequence) == [page.entries.last?.sequence])
            // A ranker that reads it all anew sees what the old one saw.
            let second = try await TestCluster.up(cluster.folder)
            #expect(try await second.slates(of: "ana") == before)
            _ = try await second.answer(["down"])
        }
    }
}
