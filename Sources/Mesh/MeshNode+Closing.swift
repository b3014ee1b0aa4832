import EventLoop

/// The end of a node.
extension MeshNode {
    /// Takes no new connections and calls; returns when the calls under way are answered and the callers have left,
    /// after `drainMsMax` at the latest.
    public func drain() async {
        await onLoop { [self] continuation in
            listener?.close()
            listener = nil
            drainWaiters.append(continuation)
            for peer in Array(incoming.values) { peer.sayGoodbye() }
            guard !incoming.isEmpty else { return endDrain() }
            guard drainTimer == nil else { return }
            drainTimer = loop.schedule(afterMs: limits.drainMsMax) { [weak self] in self?.endDrain() }
        }
    }

    /// Lets those go on who wait for the drain.
    func endDrain() {
        drainTimer?.cancel()
        drainTimer = nil
        let waiters = drainWaiters
        drainWaiters = []
        for waiter in waiters { waiter.resume() }
    }

    /// Closes everything at once. Calls under way end with `connection_lost`, later ones with `unavailable`.
    public func close() async {
        await onLoop { [self] continuation in
            isClosed = true
            listener?.close()
            listener = nil
            for peer in peers { peer.close(because: "the node stops") }
            for call in local.values { call.giveUp(CallError(.connectionLost, "the node stops")) }
            local = [:]
            deadlineTimer?.cancel()
            deadlineTimer = nil
            endDrain()
            continuation.resume()
        }
    }

    /// Runs `body` on the loop, or goes on at once when the loop has ended, with everything that was open.
    private func onLoop(_ body: @escaping @Sendable (CheckedContinuation<Void, Never>) -> Void) async {
        await withCheckedContinuation { continuation in
            if !loop.execute({ body(continuation) }) { continuation.resume() }
        }
    }
}

extension CallError {
    // Nothing was sent, but no later attempt can be: not worth a retry.
    static let nodeClosed = CallError(.unavailable, "this node is closed", isRefusal: false)
    static let loopEnded = CallError(.unavailable, "this process's event loop has ended", isRefusal: false)
}
