import Cluster
import Domain
import Foundation
import Logging
import Store
import Synchronization
import Testing
import Wire

@testable import Operations

/// The clocks of a machine that a test sets.
private final class Machine: Sendable {
    private let state = Mutex(
        ClockReading(machineTime: Instant(msSinceEpoch: 1_765_980_000_000), bootID: "first", bootMs: 60_000))

    var source: ClockSource { ClockSource { self.state.withLock { $0 } } }
    var time: Instant { state.withLock(\.machineTime) }

    func run(_ ms: Int64, settingBy jumpMs: Int64 = 0) {
        state.withLock {
            $0.bootMs += ms
            $0.machineTime = $0.machineTime.advanced(byMs: ms + jumpMs)
        }
    }

    func startAgain(offMs: Int64) {
        state.withLock {
            $0 = ClockReading(machineTime: $0.machineTime.advanced(byMs: offMs), bootID: "second", bootMs: 1_000)
        }
    }
}

@Suite("The one time of a cluster")
struct ClockKeeperTests {
    private static let twoDaysMs = 2 * Instant.msPerDay

    private let machine = Machine()

    /// A keeper, and the coordination store that a process opens for itself.
    private func withKeeper(_ body: (ClockKeeper, any Coordinator) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-clock-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let directory = try DataDirectory.openOrCreate(at: folder.path(percentEncoded: false), partitions: 1)
        let coordinator = try await directory.openCoordinator()
        try await start(.asBefore, coordinator)
        let keeper = ClockKeeper(coordinator: coordinator, source: machine.source, log: Logger(label: "test"))
        try await body(keeper, try await directory.openCoordinator())
    }

    /// What `waymark up` does to the clock.
    private func start(_ request: ClockRequest, _ coordinator: any Coordinator) async throws {
        try await coordinator.update(ClusterKey.clock) { bytes in
            let standing = try bytes.map { try ClockSetting(wireBytes: $0) }
            return try request.setting(standing: standing, reading: machine.source.read()).wireBytes()
        }
    }

    private func stored(_ coordinator: any Coordinator) async throws -> ClockSetting {
        try ClockSetting(wireBytes: try #require(try await coordinator.value(ClusterKey.clock)).bytes)
    }

    /// A process that is started now.
    private func process(_ coordinator: any Coordinator) async throws -> CivilClock {
        CivilClock(try await stored(coordinator), source: machine.source)
    }

    @Test("what is agreed is written every five seconds, and at once when the clock is believed no more, or again")
    func writes() async throws {
        try await withKeeper { keeper, store in
            let revision = try await store.revision()
            machine.run(4_999)
            try await keeper.keep()
            #expect(try await store.revision() == revision)
            machine.run(1)
            try await keeper.keep()
            #expect(try await store.revision() == revision + 1)
            #expect(try await stored(store).civilTime == machine.time)
            machine.run(10, settingBy: Self.twoDaysMs)
            try await keeper.keep()
            #expect(try await stored(store).isDoubted)
            machine.run(10, settingBy: -Self.twoDaysMs)
            try await keeper.keep()
            #expect(try await !stored(store).isDoubted)
            #expect(try await store.revision() == revision + 3)
        }
    }

    @Test("after a crash of all while the clock is wrong, processes old and new agree on one time, and it is right")
    func crash() async throws {
        try await withKeeper { keeper, store in
            let right = machine.time
            let survivor = try await process(store)
            machine.run(5_000, settingBy: Self.twoDaysMs)
            try await keeper.keep()
            #expect(survivor.now == right.advanced(byMs: 5_000))
            // Nobody keeps the time for an hour.
            machine.run(3_600_000)
            try await start(.wall, store)
            let newcomer = try await process(store)
            #expect(newcomer.moment == survivor.moment)
            #expect(newcomer.now == right.advanced(byMs: 3_605_000) && newcomer.isDoubted)
            machine.run(0, settingBy: -Self.twoDaysMs)
            try await keeper.keep()
            let last = try await process(store)
            #expect(last.now == right.advanced(byMs: 3_605_000) && !last.isDoubted && last.trouble == nil)
        }
    }

    @Test("accepting leads civil time to the machine's clock; there must be something to accept")
    func accepts() async throws {
        try await withKeeper { keeper, store in
            await #expect(throws: OperationsError.nothingToAccept(civilTime: "\(machine.time)")) {
                _ = try await ClockAcceptance.accept(in: store, machine.source)
            }
            machine.run(1_000, settingBy: Self.twoDaysMs)
            try await keeper.keep()
            let report = try await ClockAcceptance.accept(in: store, machine.source)
            #expect(report.now == machine.time && report.trouble == nil)
            #expect(report.before == machine.time.advanced(byMs: -Self.twoDaysMs))
            machine.run(5_000)
            try await keeper.keep()
            #expect(try await stored(store).civilTime == machine.time)
            #expect(try await !stored(store).isDoubted)
        }
    }

    @Test("a machine that was off for eight days comes back with a clock that must be accepted")
    func off() async throws {
        try await withKeeper { keeper, store in
            try await keeper.keep(atOnce: true)
            machine.startAgain(offMs: 8 * Instant.msPerDay)
            try await start(.asBefore, store)
            #expect(try await stored(store).isDoubted)
            _ = try await ClockAcceptance.accept(in: store, machine.source)
            #expect(try await stored(store).civilTime == machine.time)
        }
    }

    @Test("stepped time is left alone by the keeper and cannot be accepted")
    func stepped() async throws {
        try await withKeeper { keeper, store in
            let instant = machine.time.advanced(byMs: Self.twoDaysMs)
            try await start(.stepped(instant), store)
            machine.run(60_000)
            try await keeper.keep(atOnce: true)
            #expect(try await stored(store) == .stepped(instant))
            await #expect(throws: OperationsError.clockIsStepped) {
                _ = try await ClockAcceptance.accept(in: store, machine.source)
            }
            // Back to the machine's clock, which is behind by now: told, and never gone back to.
            try await start(.wall, store)
            #expect(try await stored(store).civilTime == instant)
            #expect(try await stored(store).isDoubted)
        }
    }
}
