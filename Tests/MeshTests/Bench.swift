import Synchronization

/// Where tests see and steer what a workshop does: how often it worked, how far it is, when it may go on.
final class Bench: Sendable {
    private struct State {
        var begun = 0
        var cancelled = 0
        var isHolding = false
        var ignoresCancellation = false
        var holders: [Int: CheckedContinuation<Void, any Error>] = [:]
        var watchers: [(isReached: @Sendable (Int, Int) -> Bool, CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())

    /// How often work was begun.
    var begun: Int { state.withLock(\.begun) }

    /// How often work was cancelled.
    var cancelled: Int { state.withLock(\.cancelled) }

    /// From now on work waits for `release`.
    func hold() { state.withLock { $0.isHolding = true } }

    /// From now on work that waits goes on waiting although it was cancelled.
    func ignoreCancellation() { state.withLock { $0.ignoresCancellation = true } }

    /// Lets all go on that waits.
    func release() {
        let holders = state.withLock { state in
            defer { state.holders = [:] }
            state.isHolding = false
            return state.holders.values.map { $0 }
        }
        for holder in holders { holder.resume() }
    }

    /// Called by the workshop.
    func work() async throws {
        let number = state.withLock { state in
            state.begun += 1
            return state.begun
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let goesOn = state.withLock { state -> Bool in
                    guard state.isHolding, state.ignoresCancellation || !Task.isCancelled else { return true }
                    state.holders[number] = continuation
                    return false
                }
                tell()
                if goesOn { continuation.resume() }
            }
        } onCancel: {
            let holder = state.withLock { state -> CheckedContinuation<Void, any Error>? in
                state.cancelled += 1
                return state.ignoresCancellation ? nil : state.holders.removeValue(forKey: number)
            }
            holder?.resume(throwing: CancellationError())
            tell()
        }
    }

    /// Waits until work was begun so often.
    func waitUntilBegun(_ count: Int) async { await wait { begun, _ in begun >= count } }

    /// Waits until work was cancelled so often.
    func waitUntilCancelled(_ count: Int) async { await wait { _, cancelled in cancelled >= count } }

    private func wait(_ isReached: @escaping @Sendable (Int, Int) -> Bool) async {
        await withCheckedContinuation { continuation in
            state.withLock { $0.watchers.append((isReached, continuation)) }
            tell()
        }
    }

    private func tell() {
        let reached = state.withLock { state in
            let reached = state.watchers.filter { $0.isReached(state.begun, state.cancelled) }
            state.watchers.removeAll { $0.isReached(state.begun, state.cancelled) }
            return reached
        }
        for watcher in reached { watcher.1.resume() }
    }
}
