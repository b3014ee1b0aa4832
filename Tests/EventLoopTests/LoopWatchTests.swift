import Foundation
import Synchronization
import Testing

@testable import EventLoop

@Suite("The loop's watchdog")
struct LoopWatchTests {
    private final class Reports: Sendable {
        let blocks = Mutex<[LoopBlock]>([])
        func add(_ block: LoopBlock) { blocks.withLock { $0.append(block) } }
    }

    @Test("work that holds the loop up for more than 50 ms is told by kind and length; shorter work is not")
    func limit() {
        let reports = Reports()
        var watch = LoopWatch()
        watch.report = { reports.add($0) }
        watch.count("timer", since: 1_000, nowNs: 50_001_000)
        watch.count("job", since: 0, nowNs: 51_000_000)
        #expect(reports.blocks.withLock { $0 } == [LoopBlock(work: "job", durationMs: 51)])
        #expect(watch.longestNs == 51_000_000)
    }

    @Test("progress is shown after work, at most once in its time, however much is done")
    func progress() {
        let signs = Counter()
        var watch = LoopWatch()
        watch.progress = (everyNs: 100, sign: { signs.add() })
        for nowNs in stride(from: 1_000 as UInt64, through: 2_000, by: 10) {
            watch.count("job", since: nowNs - 5, nowNs: nowNs)
        }
        #expect(signs.value == 11)
        watch.count("job", since: 2_000, nowNs: 90_000)
        #expect(signs.value == 12)
    }

    @Test("a loop shows progress when it is idle, when timers come late, and not while one piece of work holds it")
    func shown() async throws {
        let signs = Counter()
        try await withLoop { loop in
            loop.showProgress(everyMs: 20) { signs.add() }
            while signs.value < 3 { await Task.yield() }
            // One piece of work after the other, all in one turn: no timer fires meanwhile.
            let (before, after) = try await loop.call { (Confined(0), Confined(0)) }
            let done = Promise<Void>()
            try await loop.call {
                loop.later { before.value = signs.value }
                for _ in 0..<10 { loop.later { usleep(25_000) } }
                loop.later {
                    after.value = signs.value
                    done.keep(())
                }
            }
            await done.value
            let (first, last) = (try await loop.value(of: before), try await loop.value(of: after))
            #expect(last - first >= 9)
            let held = try await loop.call {
                let begin = signs.value
                usleep(200_000)
                return signs.value - begin
            }
            #expect(held == 0)
        }
    }

    @Test("a closure that blocks a running loop is seen")
    func blocked() async throws {
        let reports = Reports()
        try await withLoop { loop in
            loop.watch { reports.add($0) }
            // Blocking is what is tested here, so this once something sleeps on the loop.
            let longest = try await loop.call {
                usleep(60_000)
                return 0
            }
            #expect(longest == 0)
            let measured = try await loop.call { loop.longestWorkMs }
            #expect(measured >= 60)
        }
        #expect(reports.blocks.withLock { $0 }.contains { $0.work == "closure" && $0.durationMs >= 60 })
    }
}
