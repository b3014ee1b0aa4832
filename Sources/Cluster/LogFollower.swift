public import Logging
import Mesh
public import Store

/// Follows one event log: reads what is new, hands it on in order, and wakes those who wait for a position.
///
/// The log is the truth: a bell only shortens the wait, and after an error everything is read again from the position
/// that the consumer has kept.
public actor LogFollower {
    /// Entries read at once.
    public static let batchRowsMax = 512
    /// Callers that may wait for a position.
    public static let waitersMax = 4096
    /// How long to wait for a bell before looking again (milliseconds).
    private static let pollMs = 500

    let reader: any EventLogReader
    let name: String
    private let log: Logger
    private let now: @Sendable () -> ContinuousClock.Instant
    private let apply: @Sendable ([LogEntry]) async throws -> Void
    /// What was read before; compared once with the log as it stands now.
    private var known: LogPlace?
    /// The last entry that was applied.
    public private(set) var position: Int64
    /// Why it stopped for good, if it did.
    public private(set) var haltReason: String?
    private var trouble = Trouble()
    private var isOver = false
    private var lag = FollowerLag()
    private var rungUpTo: Int64 = 0
    private var sleeper: CheckedContinuation<Void, Never>?
    var waiters: [UInt64: Waiter] = [:]
    var waiterLast: UInt64 = 0
    /// How far the log is known to reach.
    var headSeen: Int64 = 0

    /// Follows from `place`; `apply` gets the entries that follow it, in order, and throws to get them again. A log in which
    /// another entry stands there is from another time, and is not read.
    public init(
        reader: any EventLogReader, from place: LogPlace, name: String, log: Logger,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        apply: @escaping @Sendable ([LogEntry]) async throws -> Void
    ) {
        self.reader = reader
        position = place.sequence
        known = place
        self.name = name
        self.log = log
        self.now = now
        self.apply = apply
    }

    /// What keeps it from going on for now; it tries again by itself.
    public var troubleReason: String? { trouble.reason }

    /// Follows until the task is cancelled or the log cannot be read on.
    public func run() async {
        while !Task.isCancelled, haltReason == nil {
            do {
                try await compare()
                let entries = try await reader.read(after: position, limit: Self.batchRowsMax)
                guard let last = entries.last else {
                    endTrouble()
                    await sleep()
                    continue
                }
                didSee(head: last.sequence)
                try await apply(entries)
                advance(to: last.sequence)
                endTrouble()
            } catch is CancellationError {
                break
            } catch {
                await recover(from: error)
            }
        }
        isOver = true
        failWaiters()
    }

    private func compare() async throws {
        guard let known else { return }
        if let reason = try await reader.contradiction(of: known) {
            throw StoreError.ofOtherTime(file: name, reason: reason)
        }
        self.known = nil
    }

    /// Says that the log has entries up to `sequence`.
    public func ring(_ sequence: Int64) {
        rungUpTo = max(rungUpTo, sequence)
        lag.didSee(head: sequence, position: position, at: now())
        if rungUpTo > position { wake() }
    }

    /// How far it is, compared with the log as it stands now; throws when the log cannot be looked at.
    public func state() async throws -> FollowerState {
        if haltReason == nil { didSee(head: try await reader.head()) }
        return FollowerState(
            position: position, head: max(headSeen, position), behindMs: lag.behindMs(at: now()),
            haltReason: haltReason, trouble: trouble.reason)
    }

    /// Whether what it has applied is nearly what the log says: it goes on, and no entry has waited for long.
    public var isCurrent: Bool {
        haltReason == nil && lag.behindMs(at: now()) <= FollowerState.behindMsMax
    }

    /// What those get who wait for it when it will not go on: it stopped for good, or was let go of, for its partition has moved.
    var endError: CallError? { haltReason.map { CallError(.logHalted, $0) } ?? (isOver ? movedError : nil) }

    var movedError: CallError { CallError(.moved, "\(name) is no longer followed here; ask who does now") }

    func didSee(head: Int64) {
        headSeen = max(headSeen, head)
        lag.didSee(head: head, position: position, at: now())
    }

    private func advance(to sequence: Int64) {
        position = sequence
        lag.didReach(sequence)
        resumeWaiters()
    }

    private func sleep() async {
        guard rungUpTo <= position, !Task.isCancelled else {
            rungUpTo = position
            return
        }
        let poll = Task {
            try? await Task.sleep(for: .milliseconds(Self.pollMs))
            if !Task.isCancelled { self.wake() }
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { sleeper = $0 }
        } onCancel: {
            Task { await self.wake() }
        }
        poll.cancel()
    }

    private func wake() {
        sleeper?.resume()
        sleeper = nil
    }

    private func endTrouble() {
        if trouble.end() { log.notice("a log is followed again", metadata: ["log": "\(name)"]) }
    }

    private func recover(from error: any Error) async {
        guard mayPass(error) else {
            let reason = "\(name) stopped at entry \(position + 1): \(error)"
            haltReason = reason
            log.critical("a log cannot be read on", metadata: ["log": "\(name)", "reason": "\(error)"])
            return
        }
        if trouble.note("\(error)") {
            log.error("a log could not be followed; trying again", metadata: ["log": "\(name)", "reason": "\(error)"])
        }
        try? await Task.sleep(for: .milliseconds(trouble.pauseMs))
    }
}
