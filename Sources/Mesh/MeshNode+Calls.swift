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
                loop.execute {
                    // A call that was given up is not among those under way any more.
                    if self.local.removeValue(forKey: id) == nil { self.localGivenUpCount -= 1 }
                }
            }
            call.didBegin(as: task) { [self] in
                if local.removeValue(forKey: id) != nil { localGivenUpCount += 1 }
            }
        }
    }

    /// How many calls are carried out here, and how many of them nobody waits for any more. Any thread.
    func load() async -> MeshLoad {
        await withCheckedContinuation { continuation in
            let isRunning = loop.execute { [self] in
                let served = incoming.values.reduce(into: MeshLoad(underWay: local.count, givenUp: localGivenUpCount)) {
                    $0.underWay += $1.state.incomingCount
                    $0.givenUp += $1.state.givenUpCount
                }
                continuation.resume(
                    returning: MeshLoad(
                        underWay: served.underWay, givenUp: served.givenUp, connectionsRefused: refusedCount))
            }
            if !isRunning { continuation.resume(returning: MeshLoad(underWay: 0, givenUp: 0)) }
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

    /// Looks at deadlines from now on, until nobody waits any more.
    func watchDeadlines() {
        guard deadlineTimer == nil else { return }
        deadlineTimer = loop.scheduleRepeating(everyMs: limits.deadlineTickMs) { [weak self] in self?.expire() }
    }

    private func expire() {
        let nowMs = self.nowMs
        let peers = Array(outgoing.values) + Array(retiring.values)
        for peer in peers { peer.expire(nowMs: nowMs) }
        for peer in incoming.values { peer.expireServed(nowMs: nowMs) }
        for call in Array(local.values) where call.isLate { call.giveUp(.deadline) }
        // No timer while nobody waits: an idle process sleeps.
        if local.isEmpty, !peers.contains(where: \.hasPendingCalls),
            incoming.values.allSatisfy({ $0.state.incomingCount == 0 })
        {
            deadlineTimer?.cancel()
            deadlineTimer = nil
        }
    }
}

/// What a node carries out at a moment.
public struct MeshLoad: Hashable, Sendable {
    /// Calls whose callers wait.
    public var underWay: Int
    /// Calls that still run though their callers have given up.
    public var givenUp: Int
    /// Connections that were refused since the start, for too many were open.
    public var connectionsRefused = 0
}
