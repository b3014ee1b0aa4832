public import Logging
public import Mesh
public import Store

/// Follows one event log: reads what is new, hands it on in order, and wakes those who wait for a position.
///
/// The log is the truth: a bell only shortens the wait, and after an error everything is read again from the position
/// that the consumer has kept.
public actor LogFollower {
    /// Entries read at once.
    public static let batchRowsMax = 512
    /// How long to wait for a bell before looking again (milliseconds).
    private static let pollMs = 500
    /// Pause after an error that may pass (milliseconds).
    private static let pauseMs = 250

    private let reader: any EventLogReader
    private let name: String
    private let log: Logger
    private let apply: @Sendable ([LogEntry]) async throws -> Void
    /// The last entry that was applied.
    public private(set) var position: Int64
    /// Why it stopped for good, if it did.
    public private(set) var haltReason: String?
    private var rungUpTo: Int64 = 0
    private var sleeper: CheckedContinuation<Void, Never>?
    private var waiters: [(sequence: Int64, continuation: CheckedContinuation<Void, any Error>)] = []

    /// Follows from `position`; `apply` gets the entries that follow it, in order, and throws to get them again.
    public init(
        reader: any EventLogReader, from position: Int64, name: String, log: Logger,
        apply: @escaping @Sendable ([LogEntry]) async throws -> Void
    ) {
        self.reader = reader
        self.position = position
        self.name = name
        self.log = log
        self.apply = apply
    }

    /// Follows until the task is cancelled or the log is damaged.
    public func run() async {
        while !Task.isCancelled, haltReason == nil {
            do {
                let entries = try await reader.read(after: position, limit: Self.batchRowsMax)
                guard let last = entries.last else {
                    await sleep()
                    continue
                }
                try await apply(entries)
                advance(to: last.sequence)
            } catch is CancellationError {
                break
            } catch {
                await recover(from: error)
            }
        }
        failWaiters()
    }

    /// Says that the log has entries up to `sequence`.
    public func ring(_ sequence: Int64) {
        rungUpTo = max(rungUpTo, sequence)
        if rungUpTo > position { wake() }
    }

    /// Returns once everything up to `sequence` is applied. Throws `CallError`.
    public func wait(for sequence: Int64) async throws {
        guard position < sequence else { return }
        if let haltReason { throw CallError(.logHalted, haltReason) }
        ring(sequence)
        // A caller that goes away leaves its continuation behind until the position comes or the follower ends; its own
        // deadline has answered it long before.
        try await withCheckedThrowingContinuation { waiters.append((sequence, $0)) }
    }

    private func advance(to sequence: Int64) {
        position = sequence
        let ready = waiters.filter { $0.sequence <= sequence }
        waiters.removeAll { $0.sequence <= sequence }
        for waiter in ready { waiter.continuation.resume() }
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

    private func recover(from error: any Error) async {
        if let reason = Self.isFinal(error) {
            haltReason = "\(name) stopped at entry \(position + 1): \(reason)"
            log.critical("a log cannot be read on", metadata: ["log": "\(name)", "reason": "\(reason)"])
            failWaiters()
        } else {
            log.error("a log could not be followed; trying again", metadata: ["log": "\(name)", "reason": "\(error)"])
            try? await Task.sleep(for: .milliseconds(Self.pauseMs))
        }
    }

    private static func isFinal(_ error: any Error) -> String? {
        switch error {
        case let error as StoreError:
            switch error {
            case .damagedRow, .missingRow, .damagedFile, .positionBeyondHead, .fenced, .positionMismatch, .closed:
                "\(error)"
            default: nil
            }
        default: nil
        }
    }

    private func failWaiters() {
        for waiter in waiters {
            waiter.continuation.resume(throwing: CallError(.logHalted, haltReason ?? "\(name) is no longer followed"))
        }
        waiters = []
    }
}

extension CallError.Code {
    /// The log that the answer depends on cannot be read on; the process's own log says why.
    public static let logHalted = CallError.Code(rawValue: "log_halted")
}
