import Cluster
import Store
import Testing

@testable import Ingestion

@Suite("Which entries of a log may go")
struct RetentionPlanTests {
    /// A log of 10,000 entries that takes `bytes` of 1,000,000.
    private func plan(bytes: Int64, first: Int64 = 1, settled: Int64 = 0) -> RetentionPlan {
        RetentionPlan(
            extent: LogExtent(
                first: first, head: first + 9_999, settledThrough: settled, bytes: bytes, keptSinceMs: nil),
            retention: Retention(ageDaysMax: 1, logBytesMax: 1_000_000))
    }

    @Test("nothing goes while it is young and there is room")
    func nothing() {
        #expect(plan(bytes: 800_000).trimThrough(agedThrough: 0, readThrough: 10_000) == nil)
        #expect(!plan(bytes: 800_000).isFull)
    }

    @Test("what is old goes, as far as everybody has it")
    func old() {
        #expect(plan(bytes: 10).trimThrough(agedThrough: 70, readThrough: 10_000) == 70)
        #expect(plan(bytes: 10).trimThrough(agedThrough: 70, readThrough: 50) == 50)
        #expect(plan(bytes: 10).trimThrough(agedThrough: 70, readThrough: 0) == nil)
        #expect(plan(bytes: 10, first: 51, settled: 60).trimThrough(agedThrough: 60, readThrough: 10_000) == nil)
        #expect(plan(bytes: 10, first: 51, settled: 60).trimThrough(agedThrough: 61, readThrough: 10_000) == 61)
    }

    @Test("a crowded log lets the oldest go until it takes three fifths of its room, as far as everybody has them")
    func crowded() {
        #expect(plan(bytes: 900_000).isFull)
        #expect(plan(bytes: 900_000).trimThrough(agedThrough: 0, readThrough: 10_000) == 3333)
        #expect(plan(bytes: 900_000, first: 101).trimThrough(agedThrough: 0, readThrough: 10_000) == 3433)
        #expect(plan(bytes: 900_000).trimThrough(agedThrough: 0, readThrough: 1_000) == 1_000)
        #expect(plan(bytes: 900_000).trimThrough(agedThrough: 5_000, readThrough: 10_000) == 5_000)
        // A step for a handful of entries would add more than it takes away.
        #expect(plan(bytes: 900_000).trimThrough(agedThrough: 0, readThrough: 255) == nil)
        #expect(plan(bytes: 900_000).trimThrough(agedThrough: 7, readThrough: 255) == 7)
    }
}
