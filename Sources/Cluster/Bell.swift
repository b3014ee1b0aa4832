import Synchronization

/// Rings those who follow a log: at most one ring is under way, and the one after it carries the latest entry.
public final class Bell: Sendable {
    private struct State {
        var latest: Int64 = 0
        var isRinging = false
    }

    private let state = Mutex(State())
    private let ring: @Sendable (Int64) async -> Void

    /// A bell that calls `ring` with the last entry; a ring that fails is no loss, for followers also look by themselves.
    public init(_ ring: @escaping @Sendable (Int64) async -> Void) { self.ring = ring }

    /// The log has entries up to `sequence`.
    public func strike(_ sequence: Int64) {
        let mustStart = state.withLock { state in
            state.latest = max(state.latest, sequence)
            defer { state.isRinging = true }
            return !state.isRinging
        }
        if mustStart { Task { await self.run() } }
    }

    private func run() async {
        var rung: Int64 = 0
        while let next = next(after: rung) {
            await ring(next)
            rung = next
        }
    }

    private func next(after rung: Int64) -> Int64? {
        state.withLock { state in
            guard state.latest > rung else {
                state.isRinging = false
                return nil
            }
            return state.latest
        }
    }
}
