import EventLoop

/// Calls of this process, to others and to itself.
extension MeshNode {
    /// Calls the node at `address`. Throws `CallError`. Any thread.
    func call(_ address: MeshAddress, payload: [UInt8], deadline: ContinuousClock.Instant) async throws -> [UInt8] {
        try await run(OutgoingCall(payload: payload, deadline: deadline)) { [self] call in
            do throws(CallError) {
                try peer(at: address).begin(call)
            } catch {
                call.complete(.failure(error))
            }
        }
    }

    /// Carries out `body` for an actor of this process: with the same ends as a call over a connection.
    /// Throws `CallError`. Any thread.
    func callHere(
        deadline: ContinuousClock.Instant, _ body: @escaping @Sendable () async -> Result<[UInt8], CallError>
    ) async throws -> [UInt8] {
        try await run(OutgoingCall(payload: [], deadline: deadline)) { [self] call in
            guard local.count < limits.callsPerConnectionMax else {
                return call.complete(
                    .failure(CallError(.overloaded, "too many calls are under way here; try again shortly")))
            }
            let id = ObjectIdentifier(call)
            local[id] = call
            let task = Task { [loop] in
                let result = await body()
                call.complete(result)
                loop.execute { self.local[id] = nil }
            }
            call.didBegin(as: task)
        }
    }

    private func run(
        _ call: OutgoingCall, _ begin: @escaping @Sendable (OutgoingCall) -> Void
    ) async throws -> [UInt8] {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                call.start(continuation)
                if Task.isCancelled { return call.cancel(on: loop) }
                let isRunning = loop.execute { [self] in
                    guard !isClosed else { return call.complete(.failure(.nodeClosed)) }
                    guard !call.isOver else { return }
                    begin(call)
                    watchDeadlines()
                }
                if !isRunning { call.complete(.failure(.loopEnded)) }
            }
        } onCancel: {
            call.cancel(on: loop)
        }
    }

    private func watchDeadlines() {
        guard deadlineTimer == nil else { return }
        deadlineTimer = loop.scheduleRepeating(everyMs: limits.deadlineTickMs) { [weak self] in self?.expire() }
    }

    private func expire() {
        let nowMs = self.nowMs
        let peers = Array(outgoing.values) + Array(retiring.values)
        for peer in peers { peer.expire(nowMs: nowMs) }
        for call in local.values where call.isLate { call.giveUp(.deadline) }
        // No timer while nobody waits: an idle process sleeps.
        if local.isEmpty, !peers.contains(where: \.hasPendingCalls) {
            deadlineTimer?.cancel()
            deadlineTimer = nil
        }
    }
}
