public import Mesh
import Store

/// Those who wait until the log is applied up to a position.
extension LogFollower {
    struct Waiter {
        let sequence: Int64
        let continuation: CheckedContinuation<Void, any Error>
    }

    /// How many callers wait for a position.
    public var waiterCount: Int { waiters.count }

    /// Returns once everything up to `sequence` is applied; a caller that is cancelled waits no longer.
    /// Throws `CallError`: `after_beyond_head` at once when the log does not reach that far, `log_halted`, `overloaded`,
    /// `cancelled`.
    public func wait(for sequence: Int64) async throws {
        guard position < sequence else { return }
        try checkEnd()
        try await checkHead(sequence)
        guard position < sequence else { return }
        try checkEnd()
        guard waiters.count < Self.waitersMax else {
            throw CallError(.overloaded, "\(waiters.count) calls wait for \(name) already; try again shortly")
        }
        waiterLast += 1
        let number = waiterLast
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                guard !Task.isCancelled else { return continuation.resume(throwing: CancellationError()) }
                waiters[number] = Waiter(sequence: sequence, continuation: continuation)
                ring(sequence)
            }
        } onCancel: {
            Task { await self.giveUp(number) }
        }
    }

    private func checkEnd() throws(CallError) {
        if let endError { throw endError }
    }

    /// Nobody waits for what may never come: a position beyond the head is another log's, or one from before a restore.
    private func checkHead(_ sequence: Int64) async throws {
        guard sequence > headSeen else { return }
        let head = try await CallError.mapping { try await reader.head() }
        didSee(head: head)
        guard sequence <= head else {
            throw CallError(
                .afterBeyondHead,
                "\(name) ends at \(head), \(sequence) lies beyond it; ask without a position, or with one that this "
                    + "cluster acknowledged since it was last restored")
        }
    }

    private func giveUp(_ number: UInt64) {
        waiters.removeValue(forKey: number)?.continuation.resume(throwing: CancellationError())
    }

    func resumeWaiters() {
        for (number, waiter) in waiters where waiter.sequence <= position {
            waiters[number] = nil
            waiter.continuation.resume()
        }
    }

    func failWaiters() {
        let error = endError ?? movedError
        for waiter in waiters.values { waiter.continuation.resume(throwing: error) }
        waiters = [:]
    }
}

extension CallError.Code {
    /// The log that the answer depends on cannot be read on; the process's own log says why.
    public static let logHalted = CallError.Code(rawValue: "log_halted")
    /// The position that the caller wants to see the effect of lies beyond the end of the log.
    public static let afterBeyondHead = CallError.Code(rawValue: "after_beyond_head")
}
