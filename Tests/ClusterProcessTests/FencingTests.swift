import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Owners that stop, die and are replaced", .serialized, .processes, .timeLimit(.minutes(3)))
struct FencingTests {
    @Test(
        "an owner that is stopped in the middle of its work, then killed and replaced, loses and doubles nothing",
        arguments: ["ingestor-1", "profiler-1", "notifier-1"])
    func stoppedThenKilled(member: String) async throws {
        try await TestCluster.run { cluster in
            let load = Load(cluster, asksForSlates: false)
            let loading = Task { try await load.run() }
            await load.waitForMore(20)
            let processID = try cluster.processID(of: member)
            kill(processID, SIGSTOP)
            // Readers of the log fall behind while they are stopped; the log's own owner acknowledges nothing.
            if member != "ingestor-1" { await load.waitForMore(30) }
            kill(processID, SIGKILL)
            await load.waitForMore(20)
            load.stop()
            try await loading.value
            try await cluster.expectExactly(load.acknowledged)
        }
    }

    @Test("every process killed at once: what was acknowledged is there when the cluster is back")
    func allAtOnce() async throws {
        try await TestCluster.run { cluster in
            let load = Load(cluster, asksForSlates: false)
            let loading = Task { try await load.run() }
            await load.waitForMore(20)
            for node in cluster.status.nodes where node.role != "gateway" {
                kill(try #require(node.processID), SIGKILL)
            }
            await load.waitForMore(20)
            load.stop()
            try await loading.value
            try await cluster.expectExactly(load.acknowledged)
        }
    }
}
