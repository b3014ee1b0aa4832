import Domain
import TestSupport
import Testing
import Wire

@testable import Cluster

/// A machine whose clock can be set.
private struct Machine {
    var trueMs: Int64 = 1_765_980_000_000
    /// How far its clock is ahead of what is true.
    var aheadMs: Int64 = 0
    var boot = 1
    var bootMs: Int64 = 5_000_000

    var reading: ClockReading {
        ClockReading(
            machineTime: Instant(msSinceEpoch: trueMs + aheadMs), bootID: "boot \(boot)", bootMs: bootMs)
    }
    var truth: Instant { Instant(msSinceEpoch: trueMs) }

    mutating func run(_ ms: Int64) {
        trueMs += ms
        bootMs += ms
    }

    mutating func restart(offMs: Int64) {
        trueMs += offMs
        boot += 1
        bootMs = 20_000
    }
}

@Suite struct ClockAgreementTests {
    private static let minute: Int64 = 60_000
    private static let hour = 60 * minute
    private static let day = Instant.msPerDay

    private static func off(_ agreement: ClockAgreement, _ machine: Machine) -> Int64 {
        agreement.civilTime.msSinceEpoch - machine.trueMs
    }

    @Test("a clock that says what has elapsed is followed, asleep or awake, also where it is set by ten minutes")
    func followed() {
        var machine = Machine()
        var agreement = ClockAgreement(machine.reading)
        for (ms, ahead) in [(Self.minute, Int64(0)), (Self.day, 40), (5_000, 10 * Self.minute)] {
            machine.run(ms)
            machine.aheadMs = ahead
            agreement = agreement.next(machine.reading)
            #expect(!agreement.isDoubted && agreement.trouble == nil)
            #expect(agreement.civilTime == machine.reading.machineTime)
        }
    }

    @Test("two days ahead is not followed: civil time goes on by what has elapsed, and is right when the clock is")
    func ahead() {
        var machine = Machine()
        var agreement = ClockAgreement(machine.reading)
        machine.aheadMs = 2 * Self.day
        for _ in 0..<100 {
            machine.run(Self.minute)
            agreement = agreement.next(machine.reading)
            #expect(agreement.isDoubted)
            #expect(agreement.civilTime == machine.truth)
        }
        #expect(agreement.trouble?.contains("2 d ahead of") == true)
        #expect(agreement.trouble?.contains("waymark clock accept") == true)
        machine.aheadMs = 0
        machine.run(5_000)
        agreement = agreement.next(machine.reading)
        #expect(!agreement.isDoubted && agreement.trouble == nil)
        #expect(agreement.civilTime == machine.truth)
    }

    @Test("a clock that is ahead is followed at once when it is accepted")
    func acceptedAhead() {
        var machine = Machine()
        var agreement = ClockAgreement(machine.reading)
        machine.aheadMs = 2 * Self.day
        machine.run(5_000)
        agreement = agreement.next(machine.reading).accepting(machine.reading)
        #expect(!agreement.isDoubted && agreement.trouble == nil)
        #expect(agreement.civilTime == machine.reading.machineTime)
        machine.run(5_000)
        #expect(agreement.next(machine.reading).civilTime == machine.reading.machineTime)
    }

    @Test("a clock that is behind is doubted; civil time goes on at half speed and is right when the clock is")
    func behind() {
        var machine = Machine()
        var agreement = ClockAgreement(machine.reading)
        machine.aheadMs = -2 * Self.day
        for _ in 0..<60 {
            machine.run(Self.minute)
            agreement = agreement.next(machine.reading)
            #expect(agreement.isDoubted)
        }
        #expect(Self.off(agreement, machine) == -59 * 30_000)
        #expect(agreement.trouble?.contains("behind the cluster's time") == true)
        machine.aheadMs = 0
        agreement = agreement.next(machine.reading)
        #expect(!agreement.isDoubted)
        #expect(agreement.civilTime == machine.truth)
    }

    @Test(
        "a time that was too late becomes right by itself, accepted or not, and says so until then",
        arguments: [true, false])
    func catchesUp(isAccepted: Bool) {
        var machine = Machine(aheadMs: 2 * Self.day)
        var agreement = ClockAgreement(machine.reading)
        machine.aheadMs = 0
        machine.run(Self.minute)
        agreement = agreement.next(machine.reading)
        #expect(agreement.isDoubted)
        if isAccepted {
            agreement = agreement.accepting(machine.reading)
            #expect(!agreement.isDoubted && agreement.trouble?.contains("half speed") == true)
        }
        var hours = 0
        while agreement.civilTime != machine.truth, hours < 200 {
            machine.run(Self.hour)
            agreement = agreement.next(machine.reading)
            hours += 1
            #expect(agreement.isDoubted == !isAccepted || agreement.civilTime == machine.truth)
        }
        #expect(hours == 96)
        #expect(!agreement.isDoubted && agreement.trouble == nil)
    }

    @Test("a clock that jumps by nine minutes again and again is found at the second jump; drift is not")
    func creeping() {
        var machine = Machine()
        var agreement = ClockAgreement(machine.reading)
        machine.run(5_000)
        machine.aheadMs = 9 * Self.minute
        agreement = agreement.next(machine.reading)
        #expect(!agreement.isDoubted)
        machine.run(5_000)
        machine.aheadMs = 18 * Self.minute
        #expect(agreement.next(machine.reading).isDoubted)

        machine = Machine()
        agreement = ClockAgreement(machine.reading)
        for hours in 0..<2_000 {
            machine.run(Self.hour)
            machine.aheadMs = Int64(hours) * 30_000
            agreement = agreement.next(machine.reading)
            #expect(!agreement.isDoubted)
        }
        #expect(Self.off(agreement, machine) == 1_999 * 30_000)
    }

    @Test("within one start of the machine a stop of any length is no excuse; after another one seven days are")
    func stops() {
        var machine = Machine()
        let agreement = ClockAgreement(machine.reading)
        machine.run(40 * Self.day)
        #expect(!agreement.next(machine.reading).isDoubted)
        machine.aheadMs = 11 * Self.minute
        #expect(agreement.next(machine.reading).isDoubted)
        #expect(agreement.next(machine.reading).civilTime == machine.truth)

        for (offMs, isDoubted) in [(7 * Self.day, false), (7 * Self.day + 1, true)] {
            var machine = Machine()
            machine.restart(offMs: offMs)
            let next = agreement.next(machine.reading)
            #expect(next.isDoubted == isDoubted)
            #expect(next.civilTime == (isDoubted ? agreement.civilTime : machine.truth))
        }
    }

    @Test("a machine that comes back behind the stored time is told, and civil time goes on from there")
    func startsBehind() {
        var machine = Machine()
        let agreement = ClockAgreement(machine.reading)
        machine.restart(offMs: Self.minute)
        machine.aheadMs = -300 * Self.day
        let next = agreement.next(machine.reading)
        #expect(next.isDoubted && next.civilTime == agreement.civilTime)
        machine.run(Self.minute)
        #expect(next.next(machine.reading).civilTime == agreement.civilTime.advanced(byMs: Self.minute / 2))
    }

    @Test("what earlier versions kept is a time that civil time never goes before")
    func earlierVersions() throws {
        let machine = Machine()
        var writer = WireWriter()
        writer.write(byte: 1)
        writer.write(machine.truth.advanced(byMs: -400 * Self.day))
        let past = try ClockSetting(wireBytes: writer.bytes).next(machine.reading)
        #expect(past.civilTime == machine.truth && !past.isDoubted)

        writer = WireWriter()
        writer.write(byte: 1)
        writer.write(machine.truth.advanced(byMs: Self.day))
        let future = try ClockSetting(wireBytes: writer.bytes).next(machine.reading)
        #expect(future.civilTime == machine.truth.advanced(byMs: Self.day) && future.isDoubted)
        #expect(try ClockSetting(wireBytes: future.wireBytes()) == future)
    }

    @Test(
        "whatever is done to the clock: civil time never goes back, is never led ahead, and is right at last",
        arguments: 0..<200)
    func seeded(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var machine = Machine()
        var agreement = ClockAgreement(machine.reading)
        var earlier = agreement.civilTime
        for _ in 0..<300 {
            machine.run(Int64.random(in: 0...20_000, using: &generator))
            if generator.once(in: 6) { machine.aheadMs = Self.setting(&generator) }
            if generator.once(in: 40) {
                machine.aheadMs = 0
                machine.restart(offMs: Int64.random(in: 0...Self.hour, using: &generator))
            }
            agreement = agreement.next(machine.reading)
            #expect(agreement.civilTime >= earlier)
            #expect(Self.off(agreement, machine) <= ClockAgreement.toleranceMs + 60_000)
            earlier = agreement.civilTime
        }
        machine.aheadMs = 0
        for _ in 0..<3 {
            machine.run(Self.hour)
            agreement = agreement.next(machine.reading)
        }
        #expect(!agreement.isDoubted && agreement.civilTime == machine.truth)
    }

    /// How far somebody sets the clock ahead, in either direction: by seconds, minutes, hours or days.
    private static func setting(_ generator: inout SeededGenerator) -> Int64 {
        let most: [Int64] = [1_000, 9 * minute, 5 * hour, 400 * day]
        let bound = most.randomElement(using: &generator) ?? 0
        return Int64.random(in: -bound...bound, using: &generator)
    }
}
