public import Logging
import Synchronization

/// The trouble of something that several tasks look at: told in the log when it begins, changes and ends.
public final class SharedTrouble: Sendable {
    private let state = Mutex(Trouble())
    private let what: String
    private let log: Logger

    /// No trouble. `what` names the thing, as in "the notices of partition 3".
    public init(of what: String, log: Logger) {
        self.what = what
        self.log = log
    }

    /// What is wrong; nil: nothing.
    public var reason: String? { state.withLock(\.reason) }

    /// How long to wait before the next attempt (milliseconds).
    public var pauseMs: Int64 { state.withLock(\.pauseMs) }

    /// Counts a failed attempt.
    public func note(_ reason: String) {
        guard state.withLock({ $0.note(reason) }) else { return }
        log.error("in trouble; trying again", metadata: ["what": "\(what)", "reason": "\(reason)"])
    }

    /// Says that an attempt succeeded.
    public func end() {
        guard state.withLock({ $0.end() }) else { return }
        log.notice("out of trouble", metadata: ["what": "\(what)"])
    }
}
