import Cluster
import Domain
import Synchronization
import Testing

@Suite struct CivilClockTests {
    private static let reading = ClockReading(
        machineTime: Instant(msSinceEpoch: 1_765_980_000_000), bootID: "boot", bootMs: 1_000)
    private static let dayMs = Instant.msPerDay

    /// A machine of which several processes read the clocks.
    private final class Machine: Sendable {
        private let state = Mutex(CivilClockTests.reading)

        var source: ClockSource { ClockSource { self.state.withLock { $0 } } }

        func run(_ ms: Int64, settingBy jumpMs: Int64 = 0) {
            state.withLock {
                $0.bootMs += ms
                $0.machineTime = $0.machineTime.advanced(byMs: ms + jumpMs)
            }
        }
    }

    @Test("processes agree on the time to the millisecond, those that were started before a jump and those after it")
    func agree() {
        let machine = Machine()
        let setting = ClockSetting.wall(ClockAgreement(machine.source.read()))
        let early = CivilClock(setting, source: machine.source)
        machine.run(2_000, settingBy: 2 * Self.dayMs)
        let late = CivilClock(setting, source: machine.source)
        let expected = Self.reading.machineTime.advanced(byMs: 2_000)
        #expect(early.moment == late.moment)
        #expect(early.moment.time == expected && early.isDoubted)
        #expect(early.trouble?.contains("2 d ahead of") == true)
    }

    @Test("a process doubts the clock at the jump, before anybody has agreed on that, and no longer than it is wrong")
    func atOnce() {
        let machine = Machine()
        let clock = CivilClock(.wall(ClockAgreement(machine.source.read())), source: machine.source)
        machine.run(10)
        #expect(!clock.isDoubted)
        machine.run(10, settingBy: 11 * 60_000)
        #expect(clock.isDoubted)
        machine.run(10, settingBy: -11 * 60_000)
        #expect(!clock.isDoubted && clock.trouble == nil)
        #expect(clock.now == Self.reading.machineTime.advanced(byMs: 30))
    }

    @Test("a time that was said is never taken back, whatever is adopted")
    func neverBack() {
        let machine = Machine()
        let first = ClockAgreement(machine.source.read())
        let clock = CivilClock(.wall(first), source: machine.source)
        machine.run(10, settingBy: 5 * 60_000)
        let said = clock.now
        machine.run(10, settingBy: -5 * 60_000)
        clock.adopt(.wall(first))
        #expect(clock.now == said)
        machine.run(6 * 60_000)
        #expect(clock.now == Self.reading.machineTime.advanced(byMs: 6 * 60_000 + 20))
    }

    @Test("stepped time goes by no clock and doubts none")
    func stepped() {
        let machine = Machine()
        let clock = CivilClock(.stepped(Self.reading.machineTime), source: machine.source)
        machine.run(Self.dayMs, settingBy: 9 * Self.dayMs)
        #expect(clock.now == Self.reading.machineTime && !clock.isDoubted && clock.trouble == nil)
    }
}
