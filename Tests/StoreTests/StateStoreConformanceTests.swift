import Store
import Testing

@Suite("What every state store must do")
struct StateStoreConformanceTests {
    private let engine: any StoreEngine
    private let space = RecordSpace(rawValue: 1)

    init() throws { engine = try SQLiteEngine() }

    private func key(_ number: UInt8) -> RecordKey { RecordKey(space: space, key: [number]) }

    private func record(_ number: UInt8, _ body: String, dueMs: Int64? = nil, subject: SubjectKey? = nil) -> Record {
        Record(key: key(number), subject: subject, dueMs: dueMs, body: Array(body.utf8))
    }

    @Test("records and position change together")
    func commit() async throws {
        let state = try await engine.takeState(owner: "a")
        #expect(try await state.position() == 0)
        try await state.commit(
            StateChange(expectedPosition: 0, newPosition: 3, puts: [record(1, "one"), record(2, "two")]))
        try await state.commit(
            StateChange(expectedPosition: 3, newPosition: 4, puts: [record(2, "zwei")], deletes: [key(1)]))
        await state.close()
        let next = try await engine.takeState(owner: "b")
        #expect(try await next.position() == 4)
        #expect(try await next.records([key(1), key(2)]) == [key(2): record(2, "zwei")])
    }

    @Test("a step from another position than the one that stands writes nothing")
    func wrongPosition() async throws {
        let state = try await engine.takeState(owner: "a")
        try await state.commit(StateChange(expectedPosition: 0, newPosition: 3, puts: [record(1, "one")]))
        await expectStoreError("store_position_mismatch") {
            try await state.commit(StateChange(expectedPosition: 0, newPosition: 4, puts: [record(1, "other")]))
        }
        #expect(try await state.position() == 3)
        #expect(try await state.records([key(1)]) == [key(1): record(1, "one")])
    }

    @Test("an owner that was replaced can neither write nor read")
    func fencing() async throws {
        let first = try await engine.takeState(owner: "a")
        try await first.commit(StateChange(expectedPosition: 0, newPosition: 1, puts: [record(1, "one")]))
        let second = try await engine.takeState(owner: "b")
        await expectStoreError("store_fenced") {
            try await first.commit(StateChange(expectedPosition: 1, newPosition: 2, puts: [record(1, "late")]))
        }
        await expectStoreError("store_fenced") { _ = try await first.records([key(1)]) }
        await expectStoreError("store_fenced") { _ = try await first.position() }
        try await second.commit(StateChange(expectedPosition: 1, newPosition: 2, puts: [record(1, "mine")]))
        #expect(try await second.records([key(1)]) == [key(1): record(1, "mine")])
    }

    @Test("listing goes through a space by key, page by page")
    func listing() async throws {
        let state = try await engine.takeState(owner: "a")
        let other = Record(
            key: RecordKey(space: RecordSpace(rawValue: 2), key: [0]), subject: nil, dueMs: nil, body: [])
        try await state.commit(
            StateChange(
                expectedPosition: 0, newPosition: 1, puts: (1...5).reversed().map { record($0, "\($0)") } + [other]))
        #expect(try await state.list(space: space, after: nil, limit: 2).map(\.key.key) == [[1], [2]])
        #expect(try await state.list(space: space, after: [2], limit: 9).map(\.key.key) == [[3], [4], [5]])
        #expect(try await state.list(space: space, after: [5], limit: 9).isEmpty)
    }

    @Test("what is due comes by its time, up to and with the moment that is asked")
    func due() async throws {
        let state = try await engine.takeState(owner: "a")
        try await state.commit(
            StateChange(
                expectedPosition: 0, newPosition: 1,
                puts: [record(1, "c", dueMs: 30), record(2, "a", dueMs: 10), record(3, "b", dueMs: 20), record(4, "-")])
        )
        #expect(try await state.due(space: space, throughMs: 20, limit: 9).map(\.key.key) == [[2], [3]])
        #expect(try await state.due(space: space, throughMs: 9, limit: 9).isEmpty)
        #expect(try await state.due(space: space, throughMs: 99, limit: 1).map(\.key.key) == [[2]])
    }

    @Test("a record of a subject needs the subject's key, which the log makes")
    func subjects() async throws {
        let ana = engine.subject("ana")
        let state = try await engine.takeState(owner: "a")
        let put = StateChange(expectedPosition: 0, newPosition: 1, puts: [record(1, "hers", subject: ana)])
        await expectStoreError("store_subject_erased") { try await state.commit(put) }
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append([.init(ana, id: 1)], nowMs: 0)
        try await state.commit(put)
        #expect(try await state.records([key(1)]) == [key(1): record(1, "hers", subject: ana)])
    }
}
