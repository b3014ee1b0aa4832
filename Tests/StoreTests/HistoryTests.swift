import Store
import TestSupport
import Testing

/// An event log as its protocol describes it, in memory.
private struct LogModel {
    var rows: [String] = []
    var remembered: [Int: (body: String, sequence: Int64, untilMs: Int64)] = [:]

    mutating func append(_ entries: [(id: Int, body: String, untilMs: Int64)], nowMs: Int64) -> [AppendOutcome] {
        entries.map { entry in
            if let earlier = remembered[entry.id], earlier.untilMs >= nowMs {
                return earlier.body == entry.body
                    ? .duplicate(sequence: earlier.sequence) : .conflict(sequence: earlier.sequence)
            }
            rows.append(entry.body)
            let sequence = Int64(rows.count)
            remembered[entry.id] = (entry.body, sequence, entry.untilMs)
            return .appended(sequence: sequence)
        }
    }
}

@Suite("Histories")
struct HistoryTests {
    @Test(
        "a log and its follower agree with the model over random histories, former owners going on beside them",
        arguments: 1...12)
    func history(seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let engine = try SQLiteEngine()
        let ana = engine.subject("ana")
        var model = LogModel()
        var log = try await engine.takeLog(owner: "0")
        var state = try await engine.takeState(owner: "0")
        // Owners that were replaced without noticing, and go on.
        var formerLogs: [any EventLogWriter] = []
        var formerStates: [any StateStore] = []
        var nowMs: Int64 = 0
        for step in 1...25 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                formerLogs.append(log)
                log = try await engine.takeLog(owner: "\(step)")
            case 1:
                formerStates.append(state)
                state = try await engine.takeState(owner: "\(step)")
            case 6:
                try await haunt(
                    formerLogs.randomElement(using: &random), formerStates.randomElement(using: &random), ana)
            case 2: nowMs += Int64.random(in: 1...100, using: &random)
            case 3...5: try await follow(engine.logReader(), into: state, limit: Int.random(in: 1...7, using: &random))
            default:
                let entries = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                    (
                        id: Int.random(in: 1...12, using: &random), body: "b\(Int.random(in: 0...1, using: &random))",
                        untilMs: nowMs + Int64.random(in: 0...80, using: &random)
                    )
                }
                let outcomes = try await log.append(
                    entries.map { NewLogEntry(ana, id: $0.id, body: $0.body, remembersUntilMs: $0.untilMs) },
                    nowMs: nowMs)
                #expect(outcomes == model.append(entries, nowMs: nowMs), "seed \(seed), step \(step)")
            }
        }
        while try await state.position() < Int64(model.rows.count) {
            try await follow(engine.logReader(), into: state, limit: 5)
        }
        #expect(try await engine.logReader().read(after: 0, limit: 1000).texts == model.rows, "seed \(seed)")
        let counts = Dictionary(grouping: model.rows) { $0 }.mapValues { "\($0.count)" }
        #expect(try await counted(state) == counts, "seed \(seed)")
    }

    private let space = RecordSpace(rawValue: 1)

    /// A former owner goes on with what it was about to do: nothing of it may stand.
    private func haunt(
        _ log: (any EventLogWriter)?, _ state: (any StateStore)?, _ ana: SubjectKey
    ) async throws {
        if let log {
            let error = await #expect(throws: StoreError.self) {
                _ = try await log.append([NewLogEntry(ana, id: 99, body: "late")], nowMs: 0)
            }
            #expect(error?.code == "store_fenced")
        }
        if let state {
            let late = Record(key: RecordKey(space: space, key: [0]), subject: nil, dueMs: nil, body: [0])
            for position in 0...5 as ClosedRange<Int64> {
                let error = await #expect(throws: StoreError.self) {
                    try await state.commit(
                        StateChange(expectedPosition: position, newPosition: position + 1, puts: [late]))
                }
                #expect(error?.code == "store_fenced")
            }
        }
    }

    /// Counts bodies, as a role folds signals: counts and position in one transaction.
    private func follow(_ reader: any EventLogReader, into state: any StateStore, limit: Int) async throws {
        let position = try await state.position()
        let entries = try await reader.read(after: position, limit: limit)
        guard let last = entries.last else { return }
        var counts = try await counted(state)
        for text in entries.texts.compactMap({ $0 }) { counts[text] = "\((Int(counts[text] ?? "0") ?? 0) + 1)" }
        let puts = counts.map { body, count in
            Record(
                key: RecordKey(space: space, key: Array(body.utf8)), subject: nil, dueMs: nil, body: Array(count.utf8))
        }
        try await state.commit(StateChange(expectedPosition: position, newPosition: last.sequence, puts: puts))
    }

    private func counted(_ state: any StateStore) async throws -> [String: String] {
        try await state.list(space: space, after: nil, limit: 100).reduce(into: [:]) { counts, record in
            counts[String(decoding: record.key.key, as: UTF8.self)] = String(decoding: record.body, as: UTF8.self)
        }
    }
}
