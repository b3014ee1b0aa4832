/// What keeps something from going on for now: told once and not at every attempt, and tried again after pauses that
/// double. A value: whoever has one logs and waits.
public struct Trouble: Hashable, Sendable {
    /// The first pause (milliseconds).
    public static let pauseMsFirst: Int64 = 250
    /// The longest pause (milliseconds).
    public static let pauseMsMax: Int64 = 15_000

    /// What is wrong; nil: nothing.
    public private(set) var reason: String?
    private var failures = 0

    /// No trouble.
    public init() {}

    /// How long to wait before the next attempt (milliseconds).
    public var pauseMs: Int64 { min(Self.pauseMsFirst << Int64(min(max(failures, 1) - 1, 16)), Self.pauseMsMax) }

    /// Counts a failed attempt.
    /// - Returns: whether its reason is news, to be logged.
    public mutating func note(_ reason: String) -> Bool {
        defer { self.reason = reason }
        failures += 1
        return self.reason != reason
    }

    /// Says that an attempt succeeded.
    /// - Returns: whether there was trouble, so that its end is news.
    public mutating func end() -> Bool {
        defer { self = Trouble() }
        return reason != nil
    }
}
