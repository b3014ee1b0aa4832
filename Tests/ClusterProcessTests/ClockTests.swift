import Cluster
import Documents
import Domain
import Foundation
import Store
import Testing
import Wire

/// Nobody sets the machine's clock: the cluster is made to believe that it was agreed with at another time.
@Suite("The machine's clock", .serialized, .processes, .timeLimit(.minutes(4)))
struct ClockTests {
    private static let twoDaysMs = 2 * Instant.msPerDay

    /// Writes into a stopped cluster that it agreed just now with a machine whose clock was `behindMs` behind.
    private func pretend(_ folder: URL, behindMs: Int64) async throws {
        let directory = try DataDirectory.open(at: folder.appending(path: "data").path(percentEncoded: false))
        let coordinator = try await directory.openCoordinator()
        var reading = ClockSource.machine.read()
        reading.machineTime = reading.machineTime.advanced(byMs: -behindMs)
        let standing = try await coordinator.value(ClusterKey.clock)
        _ = try await coordinator.compareAndSet(
            ClusterKey.clock, expectedRevision: standing?.revision,
            bytes: ClockSetting.wall(ClockAgreement(reading)).wireBytes())
    }

    /// Starts a cluster on the folder, and stops it afterwards, however `body` ends.
    private func withCluster(_ folder: URL, _ body: (TestCluster) async throws -> Void) async throws {
        let cluster = try await TestCluster.up(folder)
        do {
            try await body(cluster)
        } catch {
            _ = try? await cluster.waymark(["down"])
            throw error
        }
        // A test may have ended it itself.
        _ = try await cluster.waymark(["down"])
    }

    private func behindMs(_ time: String?) throws -> Int64 {
        let time = try #require(time.flatMap { Instant($0) })
        return CivilClock.machineTime.msSinceEpoch - time.msSinceEpoch
    }

    private func expectTwoDaysBehind(_ status: StatusBody) throws {
        for time in [status.civilTime] + status.nodes.map(\.civilTime) {
            #expect(abs(try behindMs(time) - Self.twoDaysMs) < 60_000, "\(time ?? "")")
        }
    }

    @Test("two days ahead is not followed, not even after a crash of all; told, and mended by one command")
    func ahead() async throws {
        let folder = try TestCluster.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await withCluster(folder) { cluster in
            #expect(cluster.status.isHealthy && cluster.status.clockTrouble == nil)
        }
        try await pretend(folder, behindMs: Self.twoDaysMs)
        var reached = ""
        try await withCluster(folder) { cluster in
            #expect(!cluster.status.isHealthy)
            #expect(cluster.status.clockTrouble?.contains("waymark clock accept") == true)
            try expectTwoDaysBehind(cluster.status)
            let told = try await cluster.waymark(["status"])
            #expect(told.status == 1 && told.standardOutput.contains("clock       the machine's clock says"))
            // Nothing that was said is read for topics; the export says why.
            try await cluster.put("ana")
            _ = try await cluster.answer(["say", "ana", "--app", "social"], input: "hiking boots\n")
            #expect(try await cluster.answer(["export", "ana"]).contains("clock doubted"))
            reached = try await cluster.statusOfGateway().civilTime
            let supervisor = try cluster.supervisorProcessID()
            for process in [supervisor] + cluster.status.nodes.compactMap(\.processID) { kill(process, SIGKILL) }
        }
        try await withCluster(folder) { cluster in
            #expect(cluster.status.clockTrouble != nil)
            try expectTwoDaysBehind(cluster.status)
            #expect(cluster.status.civilTime > reached)
            #expect(try await cluster.answer(["clock", "accept"]).hasPrefix("accepted: the civil time was "))
            let status = try await cluster.currentStatus()
            #expect(status.isHealthy && status.clockTrouble == nil)
            for time in [status.civilTime] + status.nodes.map(\.civilTime) { #expect(try behindMs(time) < 60_000) }
            let again = try await cluster.waymark(["clock", "accept"])
            #expect(again.status == 1 && again.standardError.contains("there is nothing to accept"))
        }
    }

    @Test("a cluster that is ahead of the machine's clock says so and never goes back")
    func behind() async throws {
        let folder = try TestCluster.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await withCluster(folder) { _ in }
        try await pretend(folder, behindMs: -Self.twoDaysMs)
        try await withCluster(folder) { cluster in
            #expect(!cluster.status.isHealthy)
            #expect(cluster.status.clockTrouble?.contains("behind the cluster's time") == true)
            let behindMs = try behindMs(cluster.status.civilTime)
            #expect(behindMs < -Self.twoDaysMs + 60_000)
            let accepted = try await cluster.answer(["clock", "accept"])
            #expect(accepted.contains("half speed"))
            // It was accepted, but it is not right yet.
            let status = try await cluster.statusOfGateway()
            #expect(status.clockTrouble?.contains("half speed") == true)
        }
    }

    @Test("a step over a whole daytime tells nobody at night, and says until when they wait")
    func stepOverDaytime() async throws {
        try await TestCluster.run(clock: "2025-12-17T14:30:00Z") { cluster in
            try await cluster.put("ana")
            _ = try await cluster.answer(["say", "ana", "--app", "social"], input: "hiking boots\n")
            // From before daytime in Denver to 23:00 there.
            let step = try await cluster.answer(["clock", "2025-12-18T06:00:00Z"])
            #expect(step.contains("0 notices delivered, 1 notice waits for daytime"))
            #expect(step.contains("the first until 2025-12-18T16:00:00Z"))
            #expect(try await cluster.answer(["notices", "ana", "--json"]).contains("2025-12-18T16:00:00Z"))
            #expect(try await cluster.answer(["clock", "2025-12-18T16:00:00Z"]).contains("1 notice delivered"))
        }
    }
}
