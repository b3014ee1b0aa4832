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
        let first = try await TestCluster.up(folder)
        #expect(first.status.isHealthy && first.status.clockTrouble == nil)
        _ = try await first.answer(["down"])
        try await pretend(folder, behindMs: Self.twoDaysMs)

        let second = try await TestCluster.up(folder)
        #expect(!second.status.isHealthy)
        #expect(second.status.clockTrouble?.contains("waymark clock accept") == true)
        try expectTwoDaysBehind(second.status)
        #expect(try await second.answer(["status"]).contains("clock       the machine's clock says"))
        // Nothing that was said is read for topics; the export says why.
        try await second.put("ana")
        _ = try await second.answer(["say", "ana", "--app", "social", "--language", "en"], input: "hiking boots\n")
        #expect(try await second.answer(["export", "ana"]).contains("clock doubted"))

        let supervisor = try second.supervisorProcessID()
        for process in [supervisor] + second.status.nodes.compactMap(\.processID) { kill(process, SIGKILL) }
        let third = try await TestCluster.up(folder)
        #expect(third.status.clockTrouble != nil)
        try expectTwoDaysBehind(third.status)
        #expect(third.status.civilTime > second.status.civilTime)

        #expect(try await third.answer(["clock", "accept"]).hasPrefix("accepted: the civil time was "))
        let status = try await third.currentStatus()
        #expect(status.isHealthy && status.clockTrouble == nil)
        for time in [status.civilTime] + status.nodes.map(\.civilTime) { #expect(try behindMs(time) < 60_000) }
        let again = try await third.waymark(["clock", "accept"])
        #expect(again.status == 1 && again.standardError.contains("there is nothing to accept"))
        _ = try await third.answer(["down"])
    }

    @Test("a cluster that is ahead of the machine's clock says so and never goes back")
    func behind() async throws {
        let folder = try TestCluster.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try await TestCluster.up(folder).answer(["down"])
        try await pretend(folder, behindMs: -Self.twoDaysMs)
        let cluster = try await TestCluster.up(folder)
        #expect(!cluster.status.isHealthy)
        #expect(cluster.status.clockTrouble?.contains("behind the cluster's time") == true)
        #expect(try behindMs(cluster.status.civilTime) < -Self.twoDaysMs + 60_000)
        #expect(try await cluster.answer(["clock", "accept"]).contains("half speed"))
        // It was accepted, but it is not right yet.
        #expect(try await cluster.currentStatus().clockTrouble?.contains("half speed") == true)
        _ = try await cluster.answer(["down"])
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
