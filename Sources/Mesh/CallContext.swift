/// What a call inherits from the one it serves.
public enum CallContext {
    /// The latest moment at which anybody still waits; every call made while serving another one ends by then.
    @TaskLocal public static var deadline: ContinuousClock.Instant?

    /// Runs `body` so that every call in it ends within `timeout`, or sooner if the surrounding one must.
    public static func withTimeout<Result: Sendable>(
        _ timeout: Duration, isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> Result
    ) async throws -> Result {
        let own = ContinuousClock.now.advanced(by: timeout)
        return try await $deadline.withValue(min(own, deadline ?? own), operation: body)
    }
}

extension CallContext {
    /// Whether whoever waits would wait so much longer; with nobody waiting there is no hurry.
    public static func hasTime(for duration: Duration) -> Bool {
        deadline.map { ContinuousClock.now.advanced(by: duration) < $0 } ?? true
    }
}

extension ContinuousClock.Instant {
    /// Whole milliseconds from now until then; 0 when it has passed, and at most `UInt32.max` (49 days).
    var remainingMs: UInt32 {
        let left = self - .now
        guard left > .zero else { return 0 }
        guard left < .milliseconds(Int64(UInt32.max)) else { return .max }
        let (seconds, attoseconds) = left.components
        return UInt32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }
}
