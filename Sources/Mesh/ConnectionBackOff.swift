/// When an address that could not be reached may be tried again: pauses that double, with a jitter of a half, so that
/// nodes that lost a peer together do not come back together. Pure: time and chance come in.
struct ConnectionBackOff: Hashable, Sendable {
    private(set) var failures = 0
    private var notBeforeMs: UInt64 = 0

    /// How long is left of the pause (milliseconds); 0 when it may be tried.
    func remainingMs(nowMs: UInt64) -> UInt64 { notBeforeMs > nowMs ? notBeforeMs - nowMs : 0 }

    /// Counts an attempt that failed.
    mutating func fail(nowMs: UInt64, limits: MeshLimits, using generator: inout some RandomNumberGenerator) {
        let pauseMs = min(limits.connectPauseMsFirst << UInt64(min(failures, 20)), limits.connectPauseMsMax)
        failures += 1
        notBeforeMs = nowMs + UInt64.random(in: pauseMs / 2...pauseMs, using: &generator)
    }

    /// Whether its pause is so long over that nothing need be remembered of it.
    func isForgotten(nowMs: UInt64, limits: MeshLimits) -> Bool {
        nowMs > notBeforeMs + 2 * limits.connectPauseMsMax
    }
}
