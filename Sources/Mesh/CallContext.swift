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

extension ContinuousClock.Instant {
    /// Milliseconds from now until then; 0 when it has passed.
    var remainingMs: UInt32 {
        let (seconds, attoseconds) = (self - ContinuousClock.now).components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return UInt32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }
}
