import EventLoop
import Logging
import Wire

/// One connection to another node: drives a `PeerState` over a socket. Loop-confined.
///
/// The side that connects asks, the side that accepted answers. Its node holds it until it is closed, and it holds its
/// node as long.
final class Peer {
    let node: MeshNode
    /// Whom we connect to; nil for a connection that came in.
    let expected: MeshAddress?
    private(set) var label: String
    private(set) var connection: TCPConnection?
    private(set) var isClosed = false
    /// Whether hands were shaken with the peer that was wanted.
    private var isReached = false
    private var handshakeTimer: LoopTimer?
    var state: PeerState
    /// Calls of ours that were sent.
    var calls: [UInt64: OutgoingCall] = [:]
    /// Calls of ours that wait for the handshake.
    var waiting: [OutgoingCall] = []
    var waitingBytes = 0
    /// Work for the peer's calls.
    var tasks: [UInt64: Task<Void, Never>] = [:]
    var tellsUnderWay = 0
    var isSaidGoodbye = false

    init(node: MeshNode, expected: MeshAddress?, label: String) {
        self.node = node
        self.expected = expected
        self.label = label
        state = PeerState(
            limits: node.limits, handshake: node.handshake(expected == nil ? .accepting : .connecting))
        let limitMs = node.limits.handshakeMsMax
        handshakeTimer = node.loop.schedule(afterMs: limitMs) { [weak self] in
            self?.refuse("handshake_timeout", "no handshake within \(limitMs) ms")
        }
    }

    /// Makes the connection to `expected`, which can be given up while it is under way.
    func connect(to address: SocketAddress) {
        connection = TCPConnection.connect(loop: node.loop, to: address) { [weak self] result in
            switch result {
            case .success(let connection): self?.attach(connection)
            case .failure(let error): self?.close(because: error.description)
            }
        }
    }

    func attach(_ connection: TCPConnection) {
        guard !isClosed else { return connection.close() }
        self.connection = connection
        connection.onDrained = { [weak self] in self?.connection?.resumeReading() }
        connection.start(
            onBytes: { [weak self] bytes in self?.receive(bytes) },
            onClose: { [weak self] error in self?.close(because: error.map(\.description) ?? "the peer closed") })
        connection.write(state.opening)
    }

    private func receive(_ bytes: UnsafeRawBufferPointer) {
        for event in state.receive(bytes) {
            if isClosed { return }
            handle(event)
        }
        leaveIfDrained()
    }

    private func handle(_ event: PeerState.Event) {
        switch event {
        case .send(let bytes): connection?.write(bytes)
        case .established(let hello): didEstablish(hello)
        case .unproved:
            refuse("handshake_proof", "it does not prove that it knows this cluster's secret")
        case .call(let call): serve(call)
        case .completed(let callID, let result): calls.removeValue(forKey: callID)?.complete(result)
        case .cancelled(let callID): tasks[callID]?.cancel()
        case .draining: node.retire(self)
        case .broken(let error): refuse(error.code, error.description)
        }
    }

    private func didEstablish(_ hello: Hello) {
        handshakeTimer?.cancel()
        handshakeTimer = nil
        guard let expected else {
            label = "\(hello.member) at \(label)"
            return
        }
        guard hello.member == expected.member, hello.incarnation == expected.incarnation else {
            return refuse("handshake_incarnation", "another process answers at \(expected.socket)")
        }
        isReached = true
        node.didReach(expected)
        for call in takeWaiting() { begin(call) }
    }

    /// Closes the connection because of what the peer did, or failed to do: the one place that logs it.
    private func refuse(_ code: String, _ reason: String) {
        node.log.warning(
            "closing a connection", metadata: ["peer": "\(label)", "code": "\(code)", "reason": "\(reason)"])
        close(because: reason)
    }

    func close(because reason: String) {
        guard !isClosed else { return }
        isClosed = true
        if let expected, !isReached { node.didMiss(expected) }
        handshakeTimer?.cancel()
        handshakeTimer = nil
        connection?.close()
        connection = nil
        for task in tasks.values { task.cancel() }
        tasks = [:]
        for callID in state.close() {
            calls.removeValue(forKey: callID)?.complete(
                .failure(CallError(.connectionLost, "the connection to \(label) was lost: \(reason)")))
        }
        for call in takeWaiting() {
            call.complete(.failure(CallError(.unavailable, "no connection to \(label): \(reason)")))
        }
        node.forget(self)
    }
}

/// Carries a loop-confined object through a `@Sendable` closure that runs on the loop.
struct LoopConfined<Value>: @unchecked Sendable {
    // @unchecked: made and used on the loop's thread only.
    let value: Value
    init(_ value: Value) { self.value = value }
}
