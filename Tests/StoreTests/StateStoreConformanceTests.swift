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

    @Test("names are found by how they begin, in order, whoever's they are and whether or not they can be read")
    func names() async throws {
        let ana = engine.subject("ana")
        let state = try await engine.takeState(owner: "a")
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append([.init(ana, id: 1)], nowMs: 0)
        func record(_ key: [UInt8], space: RecordSpace, subject: SubjectKey? = nil) -> Record {
            Record(key: RecordKey(space: space, key: key), subject: subject, dueMs: nil, body: [1])
        }
        try await state.commit(
            StateChange(
                expectedPosition: 0, newPosition: 1,
                puts: [
                    record([2, 255, 255], space: space, subject: ana), record([2], space: space),
                    record([2, 255], space: space), record([1, 2], space: space), record([3], space: space),
                    record([2, 0], space: RecordSpace(rawValue: 2)),
                ]))
        _ = try await log.erase(ana, atMs: 1)
        #expect(try await state.names(space: space, prefix: [2]).map(\.key) == [[2], [2, 255], [2, 255, 255]])
        #expect(try await state.names(space: space, prefix: [2, 255]).map(\.key) == [[2, 255], [2, 255, 255]])
        #expect(try await state.names(space: space, prefix: []).count == 5)
        #expect(try await state.names(space: space, prefix: [9]).isEmpty)
    }

    @Test("beginning again drops whole families, writes what it is given and moves the position back, all or nothing")
    func restart() async throws {
        let state = try await engine.takeState(owner: "a")
        let other = Record(
            key: RecordKey(space: RecordSpace(rawValue: 2), key: [0]), subject: nil, dueMs: nil, body: [7])
        try await state.commit(
            StateChange(expectedPosition: 0, newPosition: 9, puts: [record(1, "one"), record(2, "two"), other]))
        await expectStoreError("store_invalid_argument") {
            try await state.restart(at: 10, dropping: [space], puts: [])
        }
        // What is put for somebody without a key fails, and nothing is dropped.
        await expectStoreError("store_subject_erased") {
            try await state.restart(
                at: 3, dropping: [space], puts: [record(3, "hers", subject: engine.subject("nobody"))])
        }
        #expect(try await state.position() == 9)
        #expect(try await state.records([key(1), key(2), other.key]).count == 3)
        try await state.restart(at: 3, dropping: [space], puts: [record(2, "zwei")])
        #expect(try await state.position() == 3)
        #expect(try await state.records([key(1), key(2), other.key]) == [key(2): record(2, "zwei"), other.key: other])
        try await state.commit(StateChange(expectedPosition: 3, newPosition: 4, puts: []))
        try await state.restart(at: 0, dropping: [], puts: [])
        await state.close()
        let next = try await engine.takeState(owner: "b")
        #expect(try await next.position() == 0)
        await expectStoreError("store_fenced") {
            let old = next
            _ = try await engine.takeState(owner: "c")
            try await old.restart(at: 0, dropping: [space], puts: [])
        }
    }

    @Test("pages of a space end where they are asked to, and those of erased people do not shorten them")
    func pagesWithErased() async throws {
        let ana = engine.subject("ana")
        let state = try await engine.takeState(owner: "a")
        let log = try await engine.takeLog(owner: "a")
        _ = try await log.append([.init(ana, id: 1)], nowMs: 0)
        try await state.commit(
            StateChange(
                expectedPosition: 0, newPosition: 1,
                puts: (1...9).map { record($0, "\($0)", subject: $0.isMultiple(of: 2) ? ana : nil) }))
        #expect(try await state.list(space: space, after: nil, limit: 9).count == 9)
        _ = try await log.erase(ana, atMs: 1)
        var last: [UInt8]?
        var pages: [[UInt8]] = []
        while true {
            let page = try await state.list(space: space, after: last, limit: 2)
            guard let end = page.last else { break }
            pages.append(page.flatMap(\.key.key))
            last = end.key.key
        }
        #expect(pages == [[1, 3], [5, 7], [9]])
    }
}
