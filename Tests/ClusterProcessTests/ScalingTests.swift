import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Scaling while serving", .serialized, .processes, .timeLimit(.minutes(3)))
struct ScalingTests {
    @Test("every role goes up and down while it serves; no request fails, nothing is lost or doubled")
    func upAndDown() async throws {
        try await TestCluster.run { cluster in
            try await cluster.loadCatalogue()
            let load = Load(cluster)
            let loading = Task { try await load.run() }
            for counts in [
                ["ingestor=2", "profiler=3"], ["ranker=2", "notifier=2"], ["gateway=2"], ["profiler=1", "notifier=1"],
                ["ingestor=1", "ranker=1", "gateway=1"],
            ] {
                _ = try await cluster.answer(["scale"] + counts)
            }
            load.stop()
            let sent = try await loading.value
            #expect(sent > 10)
            try await cluster.step(to: "2025-12-17T14:30:00Z")
            let status = try await cluster.gateway.document(StatusBody.self, at: ["v1", "status"])
            let partitions = status.nodes.flatMap(\.partitions)
            #expect(status.nodes.count == 5 && status.isHealthy)
            #expect(partitions.filter { $0.area == "log" }.map(\.position).reduce(0, +) == Int64(sent))
            #expect(partitions.compactMap { $0.counts["turns"] }.reduce(0, +) == Int64(sent))
        }
    }

    @Test("a count that cannot be is refused, and so is a role that does not exist")
    func badCounts() async throws {
        try await TestCluster.run { cluster in
            for (argument, says) in [
                ("profiler=0", "1 to 64"), ("profilers=2", "profiler"), ("profiler", "ROLE=COUNT"),
            ] {
                let output = try await cluster.waymark(["scale", argument])
                #expect(output.status != 0 && output.standardError.contains(says), "\(output.standardError)")
            }
        }
    }
}

/// Messages and slates, one after the other, until it is stopped. Every one must succeed.
private final class Load: Sendable {
    private let cluster: TestCluster
    private let stopped = Task<Void, any Error> { try await Task.sleep(for: .seconds(3600)) }

    init(_ cluster: TestCluster) { self.cluster = cluster }

    func stop() { stopped.cancel() }

    /// How many messages were acknowledged.
    func run() async throws -> Int {
        var sent = 0
        while !stopped.isCancelled {
            let person = "p-\(sent % 20)"
            let position = try await cluster.say(
                "three day hike in the Rockies", by: person, id: "m-\(sent)", at: "2025-12-17T14:00:00Z")
            sent += 1
            _ = try await cluster.slate(of: person, .reels, count: 5, after: position)
        }
        return sent
    }
}
