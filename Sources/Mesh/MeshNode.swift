public import EventLoop
public import Logging

/// One process's part of the mesh: its listener, its connections, its deadlines. Whoever makes one closes it.
public final class MeshNode: @unchecked Sendable {
    // @unchecked: every `var` is touched on the loop's thread only; what other threads may call hops there first.
    let loop: EventLoop
    let limits: MeshLimits
    let log: Logger
    let hello: Hello
    private let proof: ClusterProof
    private(set) weak var system: MeshSystem?
    var listener: TCPListener?
    var outgoing: [MeshAddress: Peer] = [:]
    /// Addresses that could not be reached of late.
    private var backOffs: [MeshAddress: ConnectionBackOff] = [:]
    var incoming: [ObjectIdentifier: Peer] = [:]
    /// Connections out whose peer takes no new calls; they live until their last call has ended.
    private(set) var retiring: [ObjectIdentifier: Peer] = [:]
    /// Calls to actors of this process.
    var local: [ObjectIdentifier: OutgoingCall] = [:]
    /// Those of them that still run though nobody waits for them.
    var localGivenUpCount = 0
    var deadlineTimer: LoopTimer?
    var drainTimer: LoopTimer?
    /// Connections that found no room.
    var refusedCount = 0
    var drainWaiters: [CheckedContinuation<Void, Never>] = []
    var isClosed = false
    private let startedAt = ContinuousClock.now

    /// A node that does not listen yet. `proof` makes the digest that shows that it knows the cluster's secret.
    public init(
        loop: EventLoop, hello: Hello, proof: @escaping ClusterProof, limits: MeshLimits = MeshLimits(), log: Logger
    ) {
        self.loop = loop
        self.hello = hello
        self.proof = proof
        self.limits = limits
        self.log = log
    }

    /// Milliseconds of monotonic time since the node was made.
    var nowMs: UInt64 { (ContinuousClock.now - startedAt).millisecondsRoundedUp }

    /// Lets `system` serve the calls that come in. Any thread, before `listen`.
    func serve(_ system: MeshSystem) {
        loop.execute { self.system = system }
    }

    /// Accepts connections at `address`; returns where it listens. Call once. Throws `LoopError`.
    public func listen(at address: SocketAddress) async throws -> SocketAddress {
        try await withCheckedThrowingContinuation { continuation in
            let isRunning = loop.execute { [self] in
                precondition(listener == nil && !isClosed, "a node listens once")
                continuation.resume(
                    with: Result {
                        let listener = try TCPListener(loop: loop, address: address) { [weak self] connection in
                            self?.accept(connection)
                        }
                        self.listener = listener
                        return listener.address
                    })
            }
            if !isRunning { continuation.resume(throwing: CallError.loopEnded) }
        }
    }

    /// The handshake of a new connection, with a nonce of its own.
    func handshake(_ side: Handshake.Side) -> Handshake {
        var random = SystemRandomNumberGenerator()
        let nonce = (0..<Handshake.nonceByteCount).map { _ in UInt8.random(in: 0...255, using: &random) }
        return Handshake(side: side, hello: hello, nonce: nonce, proof: proof)
    }

    private func accept(_ connection: TCPConnection) {
        let label = connection.peerAddress.map(\.description) ?? "an unknown address"
        guard incoming.count < limits.connectionsMax else {
            refusedCount += 1
            log.warning(
                "refusing a connection",
                metadata: [
                    "peer": "\(label)", "code": "too_many_connections",
                    "reason": "\(limits.connectionsMax) are open",
                ])
            return connection.close()
        }
        let peer = Peer(node: self, expected: nil, label: label)
        incoming[ObjectIdentifier(peer)] = peer
        peer.attach(connection)
    }

    /// The connection to an address, made if need be. Throws `.unavailable` in the pause after an attempt that failed.
    func peer(at address: MeshAddress) throws(CallError) -> Peer {
        if let known = outgoing[address] { return known }
        let pauseMs = backOffs[address]?.remainingMs(nowMs: nowMs) ?? 0
        guard pauseMs == 0 else {
            throw CallError(
                .unavailable, "\(address.member) could not be reached; the next attempt is in \(pauseMs) ms",
                retryAfterMs: UInt32(clamping: pauseMs))
        }
        let peer = Peer(node: self, expected: address, label: "\(address.member) at \(address.socket)")
        outgoing[address] = peer
        peer.connect(to: address.socket)
        return peer
    }

    /// Connections that are open or being made. Loop-confined.
    var peers: [Peer] { Array(incoming.values) + Array(outgoing.values) + Array(retiring.values) }

    /// The peer takes no new calls: the next one makes a new connection.
    func retire(_ peer: Peer) {
        guard let address = peer.expected, outgoing[address] === peer else { return }
        outgoing[address] = nil
        retiring[ObjectIdentifier(peer)] = peer
    }

    /// The peer at an address has shaken hands.
    func didReach(_ address: MeshAddress) { backOffs[address] = nil }

    /// No hands were shaken with the peer that was wanted at an address.
    func didMiss(_ address: MeshAddress) {
        let nowMs = self.nowMs
        // A process that started again has another address: those of its earlier lives are not asked for any more.
        backOffs = backOffs.filter { !$0.value.isForgotten(nowMs: nowMs, limits: limits) }
        var random = SystemRandomNumberGenerator()
        backOffs[address, default: ConnectionBackOff()].fail(nowMs: nowMs, limits: limits, using: &random)
    }

    /// The peer is closed.
    func forget(_ peer: Peer) {
        if let address = peer.expected, outgoing[address] === peer { outgoing[address] = nil }
        retiring[ObjectIdentifier(peer)] = nil
        incoming[ObjectIdentifier(peer)] = nil
        if incoming.isEmpty { endDrain() }
    }
}
