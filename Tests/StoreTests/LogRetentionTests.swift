import Store
import Testing

@Suite("What every event log must do with entries that nobody needs any more")
struct LogRetentionTests {
    private let engine: any StoreEngine
    private let ana: SubjectKey
    private static let hourMs: Int64 = 3_600_000

    init() throws {
        engine = try SQLiteEngine()
        ana = engine.subject("ana")
    }

    @Test("settled is said once, in the log's order; from then on nothing of it is taken back")
    func settling() async throws {
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append((1...4).map { .init(ana, id: $0) }, nowMs: 0)
        #expect(try await log.extent().keptSinceMs == nil)
        try await log.settle(through: 2, nowMs: 0)
        try await log.settle(through: 2, nowMs: 0)
        try await log.settle(through: 1, nowMs: 0)
        let entries = try await engine.logReader().read(after: 4, limit: 10)
        #expect(entries.map(\.content) == [.settled(through: 2)])
        #expect(try await engine.logReader().read(of: ana, after: 0, limit: 10).entries.count == 4)
        await expectStoreError("store_settled") {
            _ = try await log.takeBack(TakingBack(subject: ana, takenBackAtMs: 1), sequences: [3, 2], report: [])
        }
        // All or nothing: the third is still there.
        #expect(try await engine.logReader().read(after: 2, limit: 1).first?.body != nil)
        _ = try await log.takeBack(TakingBack(subject: ana, takenBackAtMs: 1), sequences: [3], report: [])
        await expectStoreError("store_invalid_argument") { try await log.settle(through: 7, nowMs: 0) }
        #expect(try await log.append([.init(ana, id: 5)], nowMs: 0) == [.appended(sequence: 7)])
    }

    @Test("only what is settled goes; who lacks it is told so, and who does not reads on")
    func trimming() async throws {
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append((1...9).map { .init(ana, id: $0, body: "b\($0)") }, nowMs: 0)
        await expectStoreError("store_invalid_argument") { try await log.trim(through: 1) }
        try await log.settle(through: 6, nowMs: 0)
        try await log.trim(through: 4)
        let reader = engine.logReader()
        #expect(try await reader.first() == 5)
        await expectStoreError("store_entries_trimmed") { _ = try await reader.read(after: 3, limit: 10) }
        await expectStoreError("store_entries_trimmed") { _ = try await reader.read(after: 0, limit: 10) }
        #expect(try await reader.read(after: 4, limit: 2).texts == ["b5", "b6"])
        #expect(try await reader.read(of: ana, after: 0, limit: 10).entries.map(\.sequence) == [5, 6, 7, 8, 9])
        // Again, less, and all that is settled.
        try await log.trim(through: 4)
        try await log.trim(through: 2)
        try await log.trim(through: 6)
        let extent = try await log.extent()
        #expect(extent.first == 7 && extent.head == 10 && extent.settledThrough == 6)
        #expect(try await reader.head() == 10)
        await log.close()
        let next = try await engine.takeLog(owner: "b")
        #expect(try await next.extent() == extent)
        #expect(try await next.append([.init(ana, id: 10)], nowMs: 0) == [.appended(sequence: 11)])
    }

    @Test("a log may be trimmed to its end, and goes on from there")
    func empty() async throws {
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append([.init(ana, id: 1)], nowMs: 0)
        try await log.settle(through: 1, nowMs: 0)
        try await log.settle(through: 2, nowMs: 0)
        try await log.settle(through: 3, nowMs: 0)
        try await log.trim(through: 3)
        #expect(try await engine.logReader().first() == 4)
        #expect(try await engine.logReader().read(after: 3, limit: 10).map(\.content) == [.settled(through: 3)])
        #expect(try await log.append([.init(ana, id: 2)], nowMs: 0) == [.appended(sequence: 5)])
    }

    @Test("what went is still known: a repetition, a conflict, and who was erased")
    func remembered() async throws {
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append([.init(ana, id: 1, remembersUntilMs: 1000)], nowMs: 0)
        let erasure = try await log.erase(ana, atMs: 5)
        _ = try await log.append([.init(ana, id: 2, occurredAtMs: 6, remembersUntilMs: 1000)], nowMs: 6)
        try await log.settle(through: 3, nowMs: 0)
        try await log.trim(through: 3)
        let repeated = NewLogEntry(ana, id: 2, occurredAtMs: 6, remembersUntilMs: 1000)
        let other = NewLogEntry(ana, id: 2, body: "other", occurredAtMs: 6, remembersUntilMs: 1000)
        let outcomes = try await log.append([repeated, other, .init(ana, id: 3, occurredAtMs: 5)], nowMs: 6)
        #expect(outcomes == [.duplicate(sequence: 3), .conflict(sequence: 3), .erased(sequence: erasure.sequence)])
        #expect(try await log.erasures(of: [ana]) == [ana: erasure])
    }

    @Test("an owner that was replaced neither settles nor trims nor discards")
    func fenced() async throws {
        let first = try await engine.takeLog(owner: "a")
        _ = try await first.append([.init(ana, id: 1), .init(ana, id: 2)], nowMs: 0)
        try await first.settle(through: 1, nowMs: 0)
        let second = try await engine.takeLog(owner: "b")
        await expectStoreError("store_fenced") { try await first.settle(through: 2, nowMs: 0) }
        await expectStoreError("store_fenced") { try await first.trim(through: 1) }
        await expectStoreError("store_fenced") { try await first.discard([1], of: ana) }
        await expectStoreError("store_fenced") { _ = try await first.extent() }
        #expect(try await second.extent().first == 1)
    }

    @Test("a discarded entry reads as gone, that of another subject is not touched")
    func discarding() async throws {
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append([.init(ana, id: 1), .init(engine.subject("bo"), id: 2)], nowMs: 0)
        try await log.discard([1], of: ana)
        await expectStoreError("store_missing_row") { try await log.discard([2], of: ana) }
        let entries = try await engine.logReader().read(after: 0, limit: 10)
        #expect(entries.map { $0.body == nil } == [true, false])
    }

    @Test("the age of entries is known to the hour, never as older than they are")
    func age() async throws {
        let log = try await engine.takeLog(owner: "a")
        #expect(try await log.lastSequence(before: .max) == 0)
        for hour in 0..<5 {
            let nowMs = Int64(hour) * Self.hourMs
            _ = try await log.append([.init(ana, id: hour * 2)], nowMs: nowMs)
            _ = try await log.append([.init(ana, id: hour * 2 + 1)], nowMs: nowMs + Self.hourMs / 2)
        }
        // Rows 1 and 2 were appended in hour 0, 3 and 4 in hour 1, …
        for hour in 1..<5 {
            #expect(try await log.lastSequence(before: Int64(hour) * Self.hourMs) == Int64(hour * 2))
            #expect(try await log.lastSequence(before: Int64(hour) * Self.hourMs - 1) == Int64(hour * 2 - 2))
        }
        #expect(try await log.lastSequence(before: 100 * Self.hourMs) == 10)
        try await log.settle(through: 5, nowMs: 0)
        #expect(try await log.extent().keptSinceMs == 3 * Self.hourMs)
        try await log.trim(through: 5)
        #expect(try await log.lastSequence(before: 4 * Self.hourMs) == 8)
        try await log.settle(through: 11, nowMs: 0)
        #expect(try await log.extent().keptSinceMs == 5 * Self.hourMs)
    }

    @Test("what the log says of itself has an age too: an old log that nothing comes to is settled once, not for ever")
    func ageOfSettling() async throws {
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append([.init(ana, id: 1)], nowMs: 0)
        let nowMs = 100 * Self.hourMs
        #expect(try await log.lastSequence(before: nowMs) == 1)
        try await log.settle(through: 1, nowMs: nowMs)
        #expect(try await log.lastSequence(before: nowMs) == 1)
        #expect(try await log.lastSequence(before: nowMs + Self.hourMs) == 2)
        // So have tombstones and reports of takings back.
        _ = try await log.erase(ana, atMs: nowMs + 2 * Self.hourMs)
        #expect(try await log.lastSequence(before: nowMs + 2 * Self.hourMs) == 2)
        #expect(try await log.lastSequence(before: nowMs + 3 * Self.hourMs) == 3)
    }
}
