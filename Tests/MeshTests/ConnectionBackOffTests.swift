import TestSupport
import Testing

@testable import Mesh

@Suite("Pauses between attempts to connect")
struct ConnectionBackOffTests {
    private let limits = MeshLimits()

    @Test("pauses double up to their bound, each at least half of it and never more")
    func doubles() {
        var random = SeededGenerator(seed: 4)
        var backOff = ConnectionBackOff()
        #expect(backOff.remainingMs(nowMs: 0) == 0)
        var nowMs: UInt64 = 1_000
        for attempt in 0..<40 {
            backOff.fail(nowMs: nowMs, limits: limits, using: &random)
            let bound = min(limits.connectPauseMsFirst << UInt64(min(attempt, 20)), limits.connectPauseMsMax)
            let pause = backOff.remainingMs(nowMs: nowMs)
            #expect((bound / 2...bound).contains(pause), "attempt \(attempt)")
            nowMs += pause
            #expect(backOff.remainingMs(nowMs: nowMs) == 0)
        }
        #expect(!backOff.isForgotten(nowMs: nowMs, limits: limits))
        #expect(backOff.isForgotten(nowMs: nowMs + 3 * limits.connectPauseMsMax, limits: limits))
    }

    @Test("two nodes that failed together come back apart")
    func jitter() {
        var random = SeededGenerator(seed: 5)
        let pauses = (0..<50).map { _ in
            var backOff = ConnectionBackOff()
            for _ in 0..<8 { backOff.fail(nowMs: 0, limits: limits, using: &random) }
            return backOff.remainingMs(nowMs: 0)
        }
        #expect(Set(pauses).count > 25)
    }
}
