/// How long to wait before a process that died is started again. A value: time is passed in.
struct RestartBackOff: Hashable, Sendable {
    /// The first pause (milliseconds).
    static let pauseMsFirst: UInt64 = 100
    /// The longest pause (milliseconds).
    static let pauseMsMax: UInt64 = 10_000
    /// A process that lived this long starts with the first pause again (milliseconds).
    static let steadyMs: UInt64 = 60_000

    private var pauseMs = Self.pauseMsFirst

    /// The pause after a process that lived for `livedMs` has died; doubles while it dies young.
    mutating func pauseMs(afterLivingMs livedMs: UInt64) -> UInt64 {
        if livedMs >= Self.steadyMs { pauseMs = Self.pauseMsFirst }
        defer { pauseMs = min(pauseMs * 2, Self.pauseMsMax) }
        return pauseMs
    }
}
