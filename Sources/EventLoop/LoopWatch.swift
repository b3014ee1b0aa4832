import CLibuv

/// What held a loop up.
public struct LoopBlock: Hashable, Sendable {
    /// The kind of work that did not let go: `job` (of an actor), `closure`, `read`, `accept`, `timer`.
    public let work: String
    /// For how long (milliseconds).
    public let durationMs: Int64
}

/// Measures every piece of work on a loop, and tells of those that held it up for too long. Loop-confined.
struct LoopWatch {
    /// Longer than this is too long (nanoseconds): every call of the process waits meanwhile.
    static let durationNsMax: UInt64 = 50_000_000

    /// The longest piece of work so far (nanoseconds).
    private(set) var longestNs: UInt64 = 0
    var report: (@Sendable (LoopBlock) -> Void)?

    /// Counts a piece of work that began then and ends now.
    mutating func count(_ work: StaticString, since startNs: UInt64, nowNs: UInt64) {
        let durationNs = nowNs - startNs
        longestNs = max(longestNs, durationNs)
        if durationNs > Self.durationNsMax {
            report?(LoopBlock(work: "\(work)", durationMs: Int64(durationNs / 1_000_000)))
        }
    }
}

extension EventLoop {
    /// Says who is told of work that held the loop up for more than 50 ms. Any thread; the closure runs on the loop.
    public func watch(_ report: @escaping @Sendable (LoopBlock) -> Void) {
        execute { [self] in watch.report = report }
    }

    /// The longest that one piece of work has held the loop up (milliseconds). Loop-confined.
    public var longestWorkMs: Int64 { Int64(watch.longestNs / 1_000_000) }

    /// Runs a piece of work under the watch.
    func watched(_ work: StaticString, _ body: () -> Void) {
        let startNs = uv_hrtime()
        body()
        watch.count(work, since: startNs, nowNs: uv_hrtime())
    }
}
