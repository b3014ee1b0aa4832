import EventLoop
import Wire

/// Calls of ours.
extension Peer {
    /// Sends a call, now or after the handshake.
    func begin(_ call: OutgoingCall) {
        guard !isClosed else {
            return call.complete(.failure(CallError(.unavailable, "no connection to \(label)")))
        }
        if call.isOver { return }
        let remainingMs = call.deadline.remainingMs
        guard remainingMs > 0 else { return call.complete(.failure(.deadline)) }
        guard (connection?.queuedBytes ?? 0) + waitingBytes < node.limits.queuedBytesMax else {
            return call.complete(.failure(CallError(.overloaded, "\(label) reads too slowly; try again shortly")))
        }
        if state.hello == nil { return wait(call) }
        do {
            let begun = try state.beginCall(payload: call.payload, deadlineMs: remainingMs, nowMs: node.nowMs)
            call.didBegin(on: self, callID: begun.callID)
            calls[begun.callID] = call
            connection?.write(begun.bytes)
        } catch {
            call.complete(.failure(error))
        }
    }

    private func wait(_ call: OutgoingCall) {
        guard !call.isOver else { return }
        guard waiting.count < node.limits.callsPerConnectionMax else {
            return call.complete(
                .failure(CallError(.overloaded, "\(waiting.count) calls wait for \(label); try again shortly")))
        }
        waiting.append(call)
        waitingBytes += call.payload.count
    }

    /// The handshake is over, or will never be: the calls that waited for it wait no more.
    func takeWaiting() -> [OutgoingCall] {
        defer {
            waiting = []
            waitingBytes = 0
        }
        return waiting
    }

    /// Whether somebody here waits for the peer.
    var hasPendingCalls: Bool { state.pendingCount > 0 || !waiting.isEmpty }

    /// Tells the peer that nobody waits for that answer any more.
    func cancel(callID: UInt64) {
        calls[callID] = nil
        if let bytes = state.cancelCall(callID) { connection?.write(bytes) }
        leaveIfDrained()
    }

    /// Ends the calls whose time is up.
    func expire(nowMs: UInt64) {
        for callID in state.expire(nowMs: nowMs) {
            connection?.write(PeerState.bytes(.cancel, callID))
            calls.removeValue(forKey: callID)?.complete(.failure(.deadline))
        }
        for call in takeWaiting() {
            if call.isLate { call.complete(.failure(.deadline)) } else { wait(call) }
        }
        leaveIfDrained()
    }

    /// A peer that said goodbye waits for its callers to leave: the last answer has come, so this one does.
    func leaveIfDrained() {
        guard expected != nil, state.isDraining, !hasPendingCalls else { return }
        close(because: "the peer stops")
    }
}
