import EventLoop
import Foundation
import Synchronization
import Testing

@Suite("The loop")
struct EventLoopTests {
    @Test("work of other threads runs on the loop, in the order of each thread")
    func executeInOrder() async throws {
        try await withLoop { loop in
            let threads = 4
            let each = 2_000
            let seen = Confined([[Int]](repeating: [], count: threads))
            let wrongThread = Confined(0)
            await withTaskGroup(of: Void.self) { group in
                for thread in 0..<threads {
                    group.addTask {
                        for number in 0..<each {
                            loop.execute {
                                if !loop.isOnLoop { wrongThread.value += 1 }
                                seen.value[thread].append(number)
                            }
                        }
                    }
                }
            }
            let (lists, wrong) = try await loop.call { (seen.value, wrongThread.value) }
            for list in lists { #expect(list == Array(0..<each)) }
            #expect(wrong == 0)
            #expect(!loop.isOnLoop)
        }
    }

    @Test("on the loop, `execute` runs at once and `later` afterwards")
    func executeAndLater() async throws {
        try await withLoop { loop in
            let order = Confined<[String]>([])
            let finished = Promise<Void>()
            loop.execute {
                loop.later {
                    order.value.append("later")
                    finished.keep(())
                }
                loop.execute { order.value.append("execute") }
                order.value.append("behind both")
            }
            await finished.value
            let found = try await loop.value(of: order)
            #expect(found == ["execute", "behind both", "later"])
        }
    }

    @Test("a loop flooded with work still serves its timers")
    func floodedLoop() async throws {
        try await withLoop { loop in
            let fired = Promise<Int>()
            let rounds = Confined(0)
            let isOver = Confined(false)
            try await loop.call {
                loop.schedule(afterMs: 1) {
                    isOver.value = true
                    fired.keep(rounds.value)
                }
                @Sendable func goOn() {
                    rounds.value += 1
                    if !isOver.value { loop.later { goOn() } }
                }
                goOn()
            }
            #expect(await fired.value > 1)
        }
    }

    @Test("an actor whose executor is the loop runs on it")
    func actorOnLoop() async throws {
        try await withLoop { loop in
            let actor = LoopActor(loop: loop)
            for number in 1...200 { #expect(await actor.count() == number) }
            #expect(await actor.wasAlwaysOnLoop)
            // `assumeIsolated` asks `checkIsolated`, which would trap elsewhere.
            let isolated = try await loop.call { actor.assumeIsolated { $0.wasAlwaysOnLoop } }
            #expect(isolated)
        }
    }

    @Test("timers fire in the order of their delays")
    func timers() async throws {
        try await withLoop { loop in
            let order = Confined<[UInt64]>([])
            let finished = Promise<Void>()
            try await loop.call {
                for delay: UInt64 in [30, 10, 20, 0] {
                    loop.schedule(afterMs: delay) {
                        order.value.append(delay)
                        if delay == 30 { finished.keep(()) }
                    }
                }
            }
            await finished.value
            let found = try await loop.value(of: order)
            #expect(found == [0, 10, 20, 30])
        }
    }

    @Test("no timer fires early, not by a fraction of a millisecond")
    func timersAreNeverEarly() async throws {
        try await withLoop { loop in
            let early = Confined(0)
            let finished = Promise<Void>()
            let isOver = Confined(false)
            try await loop.call {
                // A loop that never sleeps looks at its timers at every moment.
                @Sendable func stayAwake() {
                    if !isOver.value { loop.schedule(afterMs: 0) { stayAwake() } }
                }
                stayAwake()
                // One after the other: each begins at another fraction of a millisecond.
                @Sendable func again(_ left: Int) {
                    guard left > 0 else {
                        isOver.value = true
                        return finished.keep(())
                    }
                    let start = ContinuousClock.now
                    loop.schedule(afterMs: 1) {
                        if ContinuousClock.now - start < .milliseconds(1) { early.value += 1 }
                        again(left - 1)
                    }
                }
                again(50)
            }
            await finished.value
            let found = try await loop.value(of: early)
            #expect(found == 0)
        }
    }

    @Test("a timer that was cancelled does not fire, and one that repeats does until then")
    func timersAreCancelled() async throws {
        try await withLoop { loop in
            let cancelledFired = Confined(false)
            let count = Confined(0)
            let finished = Promise<Void>()
            try await loop.call {
                let cancelled = loop.schedule(afterMs: 1) { cancelledFired.value = true }
                cancelled.cancel()
                cancelled.cancel()
                let repeating = Confined<LoopTimer?>(nil)
                repeating.value = loop.scheduleRepeating(everyMs: 1) {
                    count.value += 1
                    guard count.value == 5 else { return }
                    repeating.value?.cancel()
                    loop.schedule(afterMs: 20) { finished.keep(()) }
                }
            }
            await finished.value
            #expect(try await loop.value(of: count) == 5)
            #expect(try await loop.value(of: cancelledFired) == false)
        }
    }

    @Test(
        "durations are rounded up to whole milliseconds",
        arguments: [
            (Duration.zero, 0), (.nanoseconds(1), 1), (.milliseconds(1), 1), (.microseconds(1_001), 2),
            (.seconds(3), 3_000), (.seconds(-1), 0), (.nanoseconds(-1), 0), (.seconds(Int64.max), .max),
        ] as [(Duration, UInt64)])
    func millisecondsRoundedUp(duration: Duration, expected: UInt64) {
        #expect(duration.millisecondsRoundedUp == expected)
    }
}

private actor LoopActor {
    private let loop: EventLoop
    private var number = 0
    private(set) var wasAlwaysOnLoop = true

    init(loop: EventLoop) { self.loop = loop }

    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    func count() -> Int {
        number += 1
        wasAlwaysOnLoop = wasAlwaysOnLoop && loop.isOnLoop
        return number
    }
}
