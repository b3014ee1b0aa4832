import Cluster
import Mesh
import Store

/// The writer of a log, watched: whether it can write at all is an operator's business, not only its callers'.
struct WatchedWriter: Sendable {
    let writer: any EventLogWriter
    let trouble: SharedTrouble

    /// Appends, and notes what keeps it from that. Throws `CallError`.
    func append(_ entries: [NewLogEntry], nowMs: Int64) async throws -> [AppendOutcome] {
        do {
            let outcomes = try await writer.append(entries, nowMs: nowMs)
            trouble.end()
            return outcomes
        } catch let error as StoreError {
            if error.isOfTheDisk { trouble.note("nothing can be written: \(error)") }
            throw CallError(error)
        }
    }

    /// In trouble, tries whether there is room again: nobody may send anything until the status is well.
    func lookAgain() async {
        guard trouble.reason != nil else { return }
        do {
            try await writer.probe()
            trouble.end()
        } catch {
            trouble.note("nothing can be written: \(error)")
        }
    }
}

extension StoreError {
    /// Whether the disk or what stands on it is at fault, rather than who writes, what, or how much of it.
    fileprivate var isOfTheDisk: Bool {
        switch self {
        case .database, .system, .damagedFile, .damagedRow, .missingRow, .commitUnknown, .positionMismatch: true
        default: false
        }
    }
}
