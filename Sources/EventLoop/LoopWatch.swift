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
    /// Who wants to see that the loop gets on, and how often (nanoseconds).
    var progress: (everyNs: UInt64, sign: @Sendable () -> Void)?
    private var signedAtNs: UInt64 = 0

    /// Counts a piece of work that began then and ends now.
    mutating func count(_ work: StaticString, since startNs: UInt64, nowNs: UInt64) {
        let durationNs = nowNs - startNs
        longestNs = max(longestNs, durationNs)
        if durationNs > Self.durationNsMax {
            report?(LoopBlock(work: "\(work)", durationMs: Int64(durationNs / 1_000_000)))
        }
        if let progress, nowNs - signedAtNs >= progress.everyNs {
            signedAtNs = nowNs
            progress.sign()
        }
    }
}

extension EventLoop {
    /// Says who is told of work that held the loop up for more than 50 ms. Any thread; the closure runs on the loop.
    public func watch(_ report: @escaping @Sendable (LoopBlock) -> Void) {
        execute { [self] in watch.report = report }
    }

    /// Calls `sign` about every `everyMs` while the loop gets on, idle or busy: one that is held by a single piece of work, or
    /// whose process is stopped, gives none. Any thread; the closure runs on the loop, and the first time as soon as that runs.
    public func showProgress(everyMs: UInt64, _ sign: @escaping @Sendable () -> Void) {
        execute { [self] in
            // Work done is the sign, so that a loop with much to do, whose timers come late, shows it as well. The timer is
            // the work of an idle one; it lives as long as the loop.
            watch.progress = (everyMs * 1_000_000, sign)
            _ = scheduleRepeating(everyMs: everyMs) {}
        }
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
