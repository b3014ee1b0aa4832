import Client
import Cluster
import Documents
import Domain
import EventLoop
import Foundation
import Logging
import Operations
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

    @Test("a new process that cannot come up: told in seconds, back to what was, other roles go on, and later it works")
    func cannotComeUp() async throws {
        let port = try FreePort.find(count: 2)
        let taken = try TakenPort(port + 1)
        try await TestCluster.run(port: port) { cluster in
            let begin = ContinuousClock.now
            let refused = try await cluster.waymark(["scale", "gateway=2", "profiler=2"])
            #expect(ContinuousClock.now - begin < .seconds(20))
            #expect(refused.status == 1)
            #expect(
                refused.standardError == """
                    error: gateway is not scaled: gateway-2 did not start: cannot listen for HTTP on 127.0.0.1:\(port + 1): \
                    another process listens there; stop it, or set another port in the cluster file (it stays at 1)

                    """)
            // The other role of the same command goes its way, and so does every later one.
            #expect(try await cluster.answer(["scale", "profiler=2"]).contains("gateway=1"))
            #expect(try await cluster.answer(["scale", "ranker=2"]).contains("ranker=2"))
            #expect(try await cluster.answer(["scale", "gateway=1"]).contains("gateway=1"))
            let status = try await cluster.currentStatus()
            #expect(status.isHealthy && status.nodes.filter { $0.role == "gateway" }.count == 1)
            #expect(status.scaling?.map(\.role) == ["gateway"])
            #expect(status.scaling?.first?.refusedBecause?.contains("\(port + 1)") == true)
            #expect(try await cluster.answer(["status"]).contains("not scaled  gateway 1 → 2"))
            taken.free()
            #expect(try await cluster.answer(["scale", "gateway=2"]).contains("gateway=2"))
            #expect(try await cluster.currentStatus().scaling == [])
        }
    }

    @Test("two scalings at once both succeed")
    func atOnce() async throws {
        try await TestCluster.run { cluster in
            async let profilers = cluster.waymark(["scale", "profiler=3"])
            async let rankers = cluster.waymark(["scale", "ranker=3"])
            async let notifiers = cluster.waymark(["scale", "notifier=2"])
            for output in [try await profilers, try await rankers, try await notifiers] {
                #expect(output.status == 0, "\(output.standardError)")
            }
            let roles = try await cluster.currentStatus().nodes.map(\.role)
            #expect(["profiler", "ranker", "notifier"].map { role in roles.count { $0 == role } } == [3, 3, 2])
        }
    }

    @Test("a step that waits is pending in the status; it may take its time, be taken back, or fail with its reason")
    func pending() async throws {
        try await TestCluster.run(settings: "supervision: { silenceSecondsMax: 2 }") { cluster in
            try await withScaler(of: cluster) { scaler in
                // A process that begins waits for this lock, for ten seconds, before it opens the coordination store.
                let lock = try HeldLock(cluster.data.path + "/coordination.sqlite.lock")
                let scaled = Task { try await scaler.scale(to: [.ranker: 2]) }
                try await eventually("the step is pending") {
                    try await cluster.statusOfGateway().scaling?.contains { step in
                        step.role == "ranker" && step.from == 1 && step.to == 2 && step.refusedBecause == nil
                    } == true
                }
                // It shows that it lives, and is not killed for being slow.
                try await always("the step is pending", for: .seconds(4)) {
                    try await cluster.statusOfGateway().scaling?.isEmpty == false
                }
                lock.free()
                #expect(try await scaled.value.counts[.ranker] == 2)
                #expect(try !cluster.supervisorLog().contains("no sign of life"))

                let second = try HeldLock(cluster.data.path + "/coordination.sqlite.lock")
                let late = Task { try await scaler.scale(to: [.profiler: 2]) }
                let replaced = Task { try await scaler.scale(to: [.notifier: 2]) }
                try await eventually("both steps are pending") {
                    try await cluster.statusOfGateway().scaling?.map(\.role) == ["notifier", "profiler"]
                }
                #expect(try await scaler.scale(to: [.notifier: 1]).counts[.notifier] == 1)
                await #expect(throws: OperationsError.self) { try await replaced.value }
                let error = await #expect(throws: OperationsError.self) { try await late.value }
                #expect(error?.code == "scale_failed" && error?.description.contains("coordination.sqlite") == true)
                second.free()
                try await eventually("nothing is pending") {
                    try await cluster.statusOfGateway().scaling?.contains { $0.refusedBecause == nil } == false
                }
                let nodes = try await cluster.currentStatus().nodes.map(\.name)
                #expect(nodes.filter { $0.hasPrefix("profiler") || $0.hasPrefix("notifier") }.count == 2)
                #expect(try await cluster.answer(["scale", "profiler=2"]).contains("profiler=2"))
            }
        }
    }

    /// Runs `body` with a scaler in this process: one that is connected before a lock is taken.
    private func withScaler(of cluster: TestCluster, _ body: (Scaler) async throws -> Void) async throws {
        let loop = try EventLoop()
        loop.runInBackground()
        defer { loop.stop() }
        let client = try await ClusterClient.connect(
            dataDirectory: cluster.data.path, loop: loop, log: Logger(label: "test"))
        do {
            try await body(Scaler(client))
        } catch {
            await client.close()
            throw error
        }
        await client.close()
    }
}
