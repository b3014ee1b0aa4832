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
            let load = Load(cluster, asksForSlates: true)
            let loading = Task { try await load.run() }
            for counts in [
                ["ingestor=2", "profiler=3"], ["ranker=2", "notifier=2"], ["gateway=2"], ["profiler=1", "notifier=1"],
                ["ingestor=1", "ranker=1", "gateway=1"],
            ] {
                _ = try await cluster.answer(["scale"] + counts)
            }
            load.stop()
            try await loading.value
            #expect(load.acknowledged > 10)
            let status = try await cluster.gateway.document(StatusBody.self, at: ["v1", "status"])
            #expect(status.nodes.count == 5)
            try await cluster.expectExactly(load.acknowledged)
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
