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
