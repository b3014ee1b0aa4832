import EventLoop
import Wire

/// Calls of the peer.
extension Peer {
    /// Carries out a call, or refuses it.
    func serve(_ call: PeerState.IncomingCall) {
        guard !isSaidGoodbye, let system = node.system else {
            return answer(call.callID, .failure(CallError(.unavailable, "\(node.hello.member) is stopping")))
        }
        guard state.incomingCount + tellsUnderWay <= node.limits.callsPerConnectionMax,
            state.givenUpCount <= node.limits.callsGivenUpMax
        else {
            return answer(
                call.callID,
                .failure(CallError(.overloaded, "too many calls are under way here; try again shortly")))
        }
        let box = LoopConfined(self)
        let loop = node.loop
        let task = Task {
            let result = await system.serve(payload: call.payload, deadlineMs: call.deadlineMs)
            loop.execute { box.value.didServe(call.callID, result) }
        }
        guard let callID = call.callID else { return tellsUnderWay += 1 }
        tasks[callID] = task
        guard let deadlineMs = call.deadlineMs else { return }
        state.limitServing(callID, deadlineMs: deadlineMs, nowMs: node.nowMs)
        node.watchDeadlines()
    }

    /// Stops the work that nobody waits for any more: a caller says so, but what it says may never arrive.
    func expireServed(nowMs: UInt64) {
        for callID in state.expireServed(nowMs: nowMs) { tasks[callID]?.cancel() }
    }

    private func didServe(_ callID: UInt64?, _ result: Result<[UInt8], CallError>) {
        if let callID { tasks[callID] = nil } else { tellsUnderWay -= 1 }
        answer(callID, result)
    }

    private func answer(_ callID: UInt64?, _ result: Result<[UInt8], CallError>) {
        guard let callID, let connection else { return }
        // Answers to what was asked before reading stopped would add up without a bound: they count as lost.
        let isUnread = connection.queuedBytes > node.limits.answersBytesMax
        guard let bytes = state.answer(callID, with: isUnread ? .failure(.unread(label)) : result) else { return }
        connection.write(bytes)
        // A peer that does not read its answers gets to ask for no more; `onDrained` goes on.
        if connection.queuedBytes > node.limits.queuedBytesMax { connection.pauseReading() }
    }

    /// Refuses new calls from now on, and leaves it to the peer to close once it has its answers: only the peer knows
    /// that nothing of its is on the way any more.
    func sayGoodbye() {
        guard !isClosed, !isSaidGoodbye else { return }
        isSaidGoodbye = true
        guard state.hello != nil else { return close(because: "the node stops") }
        connection?.write(PeerState.bytes(.goodbye))
    }
}

extension CallError {
    /// The answer to a call was dropped, for its caller does not read.
    fileprivate static func unread(_ label: String) -> CallError {
        CallError(.connectionLost, "\(label) reads its answers too slowly: this one was dropped")
    }
}
