import Synchronization

@testable import Store

/// A log in memory that fails as a test wants it to.
final class MemoryLog: EventLogReader {
    private struct State {
        var entries: [LogEntry] = []
        var first: Int64 = 1
        var failure: (any Error)?
        var reads = 0
    }

    private let state = Mutex(State())

    /// Appends so many entries.
    func append(_ count: Int) {
        state.withLock { state in
            for _ in 0..<count {
                state.entries.append(
                    LogEntry(
                        sequence: Int64(state.entries.count) + 1, epoch: OwnerEpoch(1), subject: .none,
                        content: .body([1])))
            }
        }
    }

    /// From now on every read throws this; nil: none.
    func fail(with error: (any Error)?) { state.withLock { $0.failure = error } }

    /// Lets go of the entries before one.
    func trim(before first: Int64) { state.withLock { $0.first = first } }

    /// How often somebody read.
    var reads: Int { state.withLock(\.reads) }

    func close() async {}

    func epoch(at sequence: Int64) async throws -> OwnerEpoch? {
        state.withLock { state in
            state.entries.indices.contains(Int(sequence) - 1) ? state.entries[Int(sequence) - 1].epoch : nil
        }
    }

    func read(after position: Int64, limit: Int) async throws -> [LogEntry] {
        try state.withLock { state in
            state.reads += 1
            if let failure = state.failure { throw failure }
            guard position + 1 >= state.first else {
                throw StoreError.entriesTrimmed(file: "log", position: position, first: state.first)
            }
            return Array(state.entries.dropFirst(Int(position)).prefix(limit))
        }
    }

    func read(of subject: SubjectKey, after position: Int64, limit: Int) async throws -> SubjectPage {
        SubjectPage(entries: [], position: position)
    }

    func head() async throws -> Int64 { state.withLock { Int64($0.entries.count) } }

    func first() async throws -> Int64 { state.withLock(\.first) }
}
