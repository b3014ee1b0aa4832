import Store
import Testing

@Suite("What every event log must do")
struct EventLogConformanceTests {
    private let engine: any StoreEngine
    private let ana: SubjectKey

    init() throws {
        engine = try SQLiteEngine()
        ana = engine.subject("ana")
    }

    @Test("positions begin at 1 and have no gap, across batches and owners")
    func contiguous() async throws {
        let first = try await engine.takeLog(owner: "a")
        #expect(try await first.head() == 0)
        let outcomes = try await first.append([.init(ana, id: 1), .init(ana, id: 2)], nowMs: 0)
        #expect(outcomes == [.appended(sequence: 1), .appended(sequence: 2)])
        await first.close()
        let second = try await engine.takeLog(owner: "b")
        #expect(try await second.append([.init(ana, id: 3)], nowMs: 0) == [.appended(sequence: 3)])
        #expect(try await second.head() == 3)
        #expect(try await second.append([], nowMs: 0).isEmpty)
    }

    @Test("a known identity is a duplicate with the earlier position; with another body it is a conflict")
    func duplicates() async throws {
        let log = try await engine.takeLog(owner: "a")
        let batch: [NewLogEntry] = [
            .init(ana, id: 1), .init(ana, id: 1), .init(ana, id: 1, body: "other"), .init(ana, id: 2),
        ]
        let expected: [AppendOutcome] = [
            .appended(sequence: 1), .duplicate(sequence: 1), .conflict(sequence: 1), .appended(sequence: 2),
        ]
        #expect(try await log.append(batch, nowMs: 0) == expected)
        await log.close()
        let next = try await engine.takeLog(owner: "b")
        let again = try await next.append(batch, nowMs: 0)
        #expect(
            again == [
                .duplicate(sequence: 1), .duplicate(sequence: 1), .conflict(sequence: 1), .duplicate(sequence: 2),
            ])
        #expect(try await engine.logReader().read(after: 0, limit: 10).texts == ["body", "body"])
    }

    @Test(
        "an entry that replaces takes the place of another body under its identity, which is emptied; the last word counts"
    )
    func replacing() async throws {
        let log = try await engine.takeLog(owner: "a")
        let bob = engine.subject("bob")
        func say(_ body: String, _ person: SubjectKey) -> NewLogEntry {
            NewLogEntry(person, id: 1, body: body, replaces: true)
        }
        #expect(try await log.append([say("one", ana)], nowMs: 0) == [.appended(sequence: 1)])
        // The same again is a repetition, in a batch too; so is what was said before the last word.
        let batch = [say("one", ana), say("two", ana), say("two", ana)]
        let expected: [AppendOutcome] = [.duplicate(sequence: 1), .appended(sequence: 2), .duplicate(sequence: 2)]
        #expect(try await log.append(batch, nowMs: 0) == expected)
        #expect(try await engine.logReader().read(after: 0, limit: 10).texts == [nil, "two"])
        await log.close()
        let next = try await engine.takeLog(owner: "b")
        // Whoever it belonged to, and after what stood there went.
        #expect(try await next.append([say("three", bob)], nowMs: 0) == [.appended(sequence: 3)])
        #expect(try await engine.logReader().read(after: 0, limit: 10).texts == [nil, nil, "three"])
        try await next.settle(through: 3, nowMs: 0)
        try await next.trim(through: 3)
        #expect(try await next.append([say("four", bob)], nowMs: 0) == [.appended(sequence: 5)])
        #expect(try await next.append([NewLogEntry(bob, id: 1)], nowMs: 0) == [.conflict(sequence: 5)])
        #expect(try await engine.logReader().read(after: 4, limit: 10).texts == ["four"])
    }

    @Test("trying whether the disk lets itself be written appends nothing and leaves nothing")
    func probing() async throws {
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append([.init(ana, id: 1)], nowMs: 0)
        try await log.probe()
        #expect(try await log.head() == 1)
        _ = try await engine.takeLog(owner: "b")
        await expectStoreError("store_fenced") { try await log.probe() }
    }

    @Test("an identity is remembered up to its end and not a millisecond longer")
    func horizon() async throws {
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append([.init(ana, id: 1, remembersUntilMs: 1000)], nowMs: 0)
        #expect(try await log.append([.init(ana, id: 1)], nowMs: 1000) == [.duplicate(sequence: 1)])
        #expect(try await log.append([.init(ana, id: 1)], nowMs: 1001) == [.appended(sequence: 2)])
        // Without an end nothing is remembered.
        let forgettable = NewLogEntry(ana, id: 2, remembersUntilMs: nil)
        #expect(try await log.append([forgettable], nowMs: 0) == [.appended(sequence: 3)])
        #expect(try await log.append([forgettable], nowMs: 0) == [.appended(sequence: 4)])
    }

    @Test("reading gives what follows a position, in order, and an error beyond the head")
    func reading() async throws {
        let log = try await engine.takeLog(owner: "a")
        #expect(try await engine.logReader().read(after: 0, limit: 10).isEmpty)
        _ = try await log.append((1...5).map { .init(ana, id: $0, body: "b\($0)") }, nowMs: 0)
        let reader = engine.logReader()
        #expect(try await reader.read(after: 1, limit: 3).texts == ["b2", "b3", "b4"])
        #expect(try await reader.read(after: 1, limit: 3).map(\.sequence) == [2, 3, 4])
        #expect(try await reader.read(after: 5, limit: 3).isEmpty)
        #expect(try await reader.head() == 5)
        await expectStoreError("store_position_beyond_head") { _ = try await reader.read(after: 6, limit: 3) }
    }

    @Test("a page ends where it is asked to end: at the head, before it, and where nothing is left", arguments: 1...6)
    func pages(limit: Int) async throws {
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append((1...6).map { .init(ana, id: $0, body: "b\($0)") }, nowMs: 0)
        let reader = engine.logReader()
        var texts: [String?] = []
        while true {
            let page = try await reader.read(after: Int64(texts.count), limit: limit)
            #expect(page.count == min(limit, 6 - texts.count))
            guard !page.isEmpty else { break }
            texts += page.texts
        }
        #expect(texts == (1...6).map { "b\($0)" })
        await expectStoreError("store_invalid_argument") { _ = try await reader.read(after: 0, limit: 0) }
        await expectStoreError("store_invalid_argument") {
            _ = try await reader.read(after: 0, limit: StoreLimits.rowsReadMax + 1)
        }
    }

    @Test("an owner that was replaced can neither write nor read")
    func fencing() async throws {
        let first = try await engine.takeLog(owner: "a")
        _ = try await first.append([.init(ana, id: 1)], nowMs: 0)
        let second = try await engine.takeLog(owner: "b")
        #expect(second.epoch > first.epoch)
        await expectStoreError("store_fenced") { _ = try await first.append([.init(ana, id: 2)], nowMs: 0) }
        await expectStoreError("store_fenced") { _ = try await first.head() }
        #expect(try await second.append([.init(ana, id: 3)], nowMs: 0) == [.appended(sequence: 2)])
        await expectStoreError("store_fenced") { _ = try await first.append([.init(ana, id: 1)], nowMs: 0) }
        #expect(try await engine.logReader().read(after: 0, limit: 10).count == 2)
    }

    @Test("what a closed owner is asked is an error")
    func closed() async throws {
        let log = try await engine.takeLog(owner: "a")
        await log.close()
        await expectStoreError("store_closed") { _ = try await log.append([.init(ana, id: 1)], nowMs: 0) }
    }

    @Test("a body that is too large and a digest of the wrong length are refused, and nothing of the batch stands")
    func arguments() async throws {
        let log = try await engine.takeLog(owner: "a")
        let large = NewLogEntry(ana, id: 2, body: String(repeating: "x", count: StoreLimits.bodyBytesMax + 1))
        await expectStoreError("store_invalid_argument") {
            _ = try await log.append([.init(ana, id: 1), large], nowMs: 0)
        }
        let short = NewLogEntry(
            subject: ana, identity: [1], bodyDigest: [2], occurredAtMs: 0, remembersUntilMs: nil, body: [])
        await expectStoreError("store_invalid_argument") { _ = try await log.append([short], nowMs: 0) }
        #expect(try await log.head() == 0)
    }

    @Test("many at once: each is acknowledged with a position of its own and stands there")
    func concurrency() async throws {
        let log = try await engine.takeLog(owner: "a")
        let positions = try await withThrowingTaskGroup(of: [AppendOutcome].self) { group in
            for id in 1...200 {
                group.addTask { try await log.append([.init(ana, id: id, body: "b\(id)")], nowMs: 0) }
            }
            return try await group.reduce(into: Set<Int64>()) { $0.formUnion($1.map(\.sequence)) }
        }
        #expect(positions == Set(1...200))
        #expect(Set(try await engine.logReader().read(after: 0, limit: 500).texts) == Set((1...200).map { "b\($0)" }))
    }
}
