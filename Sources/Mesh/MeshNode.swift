public import EventLoop
public import Logging

/// One process's part of the mesh: its listener, its connections, its deadlines. Loop-confined but for `call`.
public final class MeshNode: @unchecked Sendable {
    // @unchecked: all `var`s are touched on the loop's thread only, which `assertOnLoop` checks at the entrances.
    let loop: EventLoop
    let limits: MeshLimits
    let log: Logger
    let hello: Hello
    private(set) weak var system: MeshSystem?
    private var listener: TCPListener?
    private var outgoing: [MeshAddress: Peer] = [:]
    private var incoming: [ObjectIdentifier: Peer] = [:]
    private var deadlineTimer: LoopTimer?
    private let startedAt = ContinuousClock.now

    /// A node that does not listen yet.
    public init(loop: EventLoop, hello: Hello, limits: MeshLimits = MeshLimits(), log: Logger) {
        self.loop = loop
        self.hello = hello
        self.limits = limits
        self.log = log
    }

    /// Milliseconds of monotonic time since the node was made.
    var nowMs: UInt64 { (ContinuousClock.now - startedAt).millisecondsRoundedUp }

    /// Lets `system` serve the calls that come in. Any thread, before `listen`.
    func serve(_ system: MeshSystem) {
        loop.execute { self.system = system }
    }

    /// Accepts connections at `address`; returns where it listens. Throws `LoopError`.
    public func listen(at address: SocketAddress) async throws -> SocketAddress {
        try await withCheckedThrowingContinuation { continuation in
            loop.execute { [self] in
                continuation.resume(
                    with: Result {
                        let listener = try TCPListener(loop: loop, address: address) { [weak self] connection in
                            self?.accept(connection)
                        }
                        self.listener = listener
                        return listener.address
                    })
            }
        }
    }

    private func accept(_ connection: TCPConnection) {
        guard incoming.count < limits.connectionsMax else {
            log.warning("refusing a connection", metadata: ["reason": "\(limits.connectionsMax) are open"])
            return connection.close()
        }
        let peer = Peer(node: self, expected: nil, label: "an incoming connection")
        incoming[ObjectIdentifier(peer)] = peer
        peer.attach(connection)
    }

    func forget(_ peer: Peer) {
        incoming[ObjectIdentifier(peer)] = nil
        for (address, known) in outgoing where known === peer { outgoing[address] = nil }
    }

    private func peer(at address: MeshAddress) -> Peer {
        if let known = outgoing[address], !known.isClosed { return known }
        let peer = Peer(node: self, expected: address, label: "\(address.member) at \(address.socket)")
        outgoing[address] = peer
        TCPConnection.connect(loop: loop, to: address.socket) { result in
            switch result {
            case .success(let connection): peer.attach(connection)
            case .failure(let error): peer.close(because: error.description)
            }
        }
        return peer
    }

    /// Calls the node at `address`. Throws `CallError`. Any thread.
    func call(_ address: MeshAddress, payload: [UInt8], deadline: ContinuousClock.Instant) async throws -> [UInt8] {
        let call = OutgoingCall(payload: payload, deadline: deadline)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                call.start(continuation)
                if Task.isCancelled { return call.cancel(on: loop) }
                loop.execute { [self] in
                    if !call.isOver { peer(at: address).begin(call) }
                    watchDeadlines()
                }
            }
        } onCancel: {
            call.cancel(on: loop)
        }
    }

    func watchDeadlines() {
        guard deadlineTimer == nil else { return }
        deadlineTimer = loop.scheduleRepeating(everyMs: limits.deadlineTickMs) { [weak self] in self?.expire() }
    }

    private func expire() {
        let nowMs = self.nowMs
        for peer in outgoing.values { peer.expire(nowMs: nowMs) }
        // No timer while nobody waits: an idle process sleeps.
        if !outgoing.values.contains(where: \.hasPendingCalls) {
            deadlineTimer?.cancel()
            deadlineTimer = nil
        }
    }

    /// Takes no new connections and calls; calls under way are answered.
    public func drain() async {
        await withCheckedContinuation { continuation in
            loop.execute { [self] in
                listener?.close()
                listener = nil
                for peer in incoming.values { peer.drain() }
                continuation.resume()
            }
        }
    }

    /// Closes everything at once. Calls under way end with `connection_lost`.
    public func close() async {
        await withCheckedContinuation { continuation in
            loop.execute { [self] in
                listener?.close()
                listener = nil
                for peer in Array(incoming.values) + Array(outgoing.values) { peer.close(because: "the node stops") }
                deadlineTimer?.cancel()
                deadlineTimer = nil
                continuation.resume()
            }
        }
    }
}
