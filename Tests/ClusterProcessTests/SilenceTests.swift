import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Processes that are there and do not answer", .serialized, .processes, .timeLimit(.minutes(4)))
struct SilenceTests {
    /// A bound that makes the tests short.
    private static let settings = "supervision: { silenceSecondsMax: 3 }"
    private static let silence = Duration.seconds(3)

    private func processID(of member: String, _ cluster: TestCluster) async throws -> Int32? {
        try await cluster.statusOfGateway().nodes.first { $0.name == member }?.processID
    }

    private func isThere(_ process: Int32) -> Bool { kill(process, 0) == 0 }

    @Test(
        "a process that is stopped is killed and replaced: its people are served again, every message counts once",
        arguments: ["ingestor-1", "profiler-1", "ranker-1", "notifier-1"])
    func stopped(member: String) async throws {
        try await TestCluster.run(settings: Self.settings) { cluster in
            try await cluster.loadCatalogue()
            let load = Load(cluster, asksForSlates: false)
            let loading = Task { try await load.run() }
            await load.waitForMore(20)
            let process = try cluster.processID(of: member)
            kill(process, SIGSTOP)
            let begin = ContinuousClock.now
            try await eventually("\(member) is replaced") {
                let now = try? await processID(of: member, cluster)
                return now != nil && now != process
            }
            // The bound and a start; the rest is for a busy machine.
            #expect(ContinuousClock.now - begin < Self.silence + .seconds(20))
            // The one that was stopped is gone before the next one begins: it can neither wake nor write.
            #expect(kill(process, SIGCONT) == -1 && errno == ESRCH)
            await load.waitForMore(20)
            load.stop()
            try await loading.value
            // A slate needs the gateway, a ranker, and the profiler of that person.
            for number in 0..<8 { _ = try await cluster.slate(of: "p-\(number)", .reels, count: 3) }
            try await cluster.expectExactly(load.acknowledged)
            #expect(try cluster.supervisorLog().contains("after no sign of life for 3 s"))
        }
    }

    @Test("a gateway that is stopped is replaced, too")
    func gateway() async throws {
        try await TestCluster.run(
            roles: "ingestor: 1, profiler: 1, ranker: 1, notifier: 1, gateway: 2", settings: Self.settings
        ) { cluster in
            let process = try cluster.processID(of: "gateway-2")
            kill(process, SIGSTOP)
            try await eventually("gateway-2 is replaced") {
                let now = try? await processID(of: "gateway-2", cluster)
                return now != nil && now != process
            }
        }
    }

    @Test("a process that is stopped while it starts is replaced; while it only takes its time it is not")
    func whileStarting() async throws {
        try await TestCluster.run(settings: Self.settings) { cluster in
            // A process that begins waits for this lock before it opens the coordination store.
            let lock = try HeldLock(cluster.data.path + "/coordination.sqlite.lock")
            kill(try cluster.processID(of: "ranker-1"), SIGKILL)
            let second = try await started("ranker-1", after: cluster.processID(of: "ranker-1"), cluster)
            try await always("ranker-1 takes its time", for: Self.silence * 1.5) { isThere(second) }
            kill(second, SIGSTOP)
            let third = try await started("ranker-1", after: second, cluster)
            #expect(third != second && !isThere(second))
            lock.free()
            try await eventually("all answer") { try await cluster.statusOfGateway().isHealthy }
        }
    }

    /// The process that the supervisor has started for a member after an earlier one.
    private func started(_ member: String, after earlier: Int32, _ cluster: TestCluster) async throws -> Int32 {
        var latest = earlier
        try await eventually("\(member) is started again") {
            let starts = try cluster.supervisorLog().matches(of: /member=([a-z0-9-]+) pid=([0-9]+) .*started/)
            latest = starts.last { $0.output.1 == member }.flatMap { Int32($0.output.2) } ?? earlier
            return latest != earlier
        }
        return latest
    }

    @Test("a process that is stopped for less goes on where it was, and everything counts once")
    func wakesInTime() async throws {
        try await TestCluster.run(settings: "supervision: { silenceSecondsMax: 30 }") { cluster in
            let load = Load(cluster, asksForSlates: false)
            let loading = Task { try await load.run() }
            for member in ["ingestor-1", "profiler-1"] {
                await load.waitForMore(20)
                let process = try cluster.processID(of: member)
                kill(process, SIGSTOP)
                try await always("\(member) is there", for: .seconds(2)) { isThere(process) }
                kill(process, SIGCONT)
            }
            await load.waitForMore(20)
            load.stop()
            try await loading.value
            try await cluster.expectExactly(load.acknowledged)
            #expect(try await cluster.currentStatus().nodes.map(\.processID) == cluster.status.nodes.map(\.processID))
        }
    }

    @Test("when all are silent at once, the supervisor among them or not, nobody is killed", arguments: [true, false])
    func allAtOnce(withSupervisor: Bool) async throws {
        try await TestCluster.run(settings: Self.settings) { cluster in
            try await cluster.put("ana")
            let supervisor = withSupervisor ? [try cluster.supervisorProcessID()] : []
            let processes = try cluster.status.nodes.map { try #require($0.processID) }
            for process in processes + supervisor { kill(process, SIGSTOP) }
            try await always("all are there", for: Self.silence * 3) { processes.allSatisfy(isThere) }
            // The watcher wakes first, and finds everybody asleep.
            for process in supervisor + processes { kill(process, SIGCONT) }
            try await cluster.say("hiking", by: "ana", at: "2025-12-17T14:00:00Z")
            try await always("all are there", for: Self.silence * 2) { processes.allSatisfy(isThere) }
            let status = try await cluster.currentStatus()
            #expect(status.isHealthy && status.nodes.map(\.processID) == processes)
            #expect(try !cluster.supervisorLog().contains("no sign of life"))
        }
    }
}
