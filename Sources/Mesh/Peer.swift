import EventLoop
import Logging
import Wire

/// One connection to another node: drives a `PeerState` over a socket. Loop-confined.
final class Peer {
    typealias Completion = (Result<[UInt8], CallError>) -> Void

    private let node: MeshNode
    private let label: String
    private var connection: TCPConnection?
    private var state: PeerState
    private var completions: [UInt64: Completion] = [:]
    /// Calls that wait for the handshake.
    private var waiting: [OutgoingCall] = []
    private var tasks: [UInt64: Task<Void, Never>] = [:]
    private var handshakeTimer: LoopTimer?
    private(set) var isClosed = false
    private let expected: MeshAddress?

    /// `expected` is whom we connect to; nil for a connection that came in.
    init(node: MeshNode, expected: MeshAddress?, label: String) {
        self.node = node
        self.expected = expected
        self.label = label
        state = PeerState(limits: node.limits)
        handshakeTimer = node.loop.schedule(afterMs: node.limits.handshakeMsMax) { [weak self] in
            self?.close(because: "no handshake within \(node.limits.handshakeMsMax) ms")
        }
    }

    func attach(_ connection: TCPConnection) {
        guard !isClosed else { return connection.close() }
        self.connection = connection
        connection.start(
            onBytes: { [weak self] bytes in self?.receive(bytes) },
            onClose: { [weak self] error in self?.close(because: error.map(\.description) ?? "the peer closed") })
        connection.write(PeerState.opening(node.hello))
    }

    private func receive(_ bytes: UnsafeRawBufferPointer) {
        for event in state.receive(bytes) {
            if isClosed { return }
            handle(event)
        }
    }

    private func handle(_ event: PeerState.Event) {
        switch event {
        case .established(let hello): didEstablish(hello)
        case .call(let call): serve(call)
        case .completed(let callID, let result): completions.removeValue(forKey: callID)?(result)
        case .cancelled(let callID): tasks[callID]?.cancel()
        case .draining: node.forget(self)
        case .broken(let error):
            node.log.warning(
                "closing a connection", metadata: ["peer": "\(label)", "code": "\(error.code)", "reason": "\(error)"])
            close(because: error.description)
        }
    }

    private func didEstablish(_ hello: Hello) {
        handshakeTimer?.cancel()
        handshakeTimer = nil
        guard hello.cluster == node.hello.cluster else { return refuse("it belongs to another cluster") }
        if let expected, hello.member != expected.member || hello.incarnation != expected.incarnation {
            return refuse("another process answers at \(expected.socket)")
        }
        let calls = waiting
        waiting = []
        for call in calls { begin(call) }
    }

    private func refuse(_ reason: String) {
        node.log.warning("closing a connection", metadata: ["peer": "\(label)", "reason": "\(reason)"])
        close(because: reason)
    }

    // MARK: Calls of ours

    func begin(_ call: OutgoingCall) {
        guard !isClosed else {
            return call.complete(.failure(CallError(.unavailable, "no connection to \(label)")))
        }
        guard state.hello != nil else { return waiting.append(call) }
        guard !call.isOver else { return }
        let remainingMs = call.deadline.remainingMs
        guard remainingMs > 0 else { return call.complete(.failure(.deadline)) }
        guard connection?.queuedBytes ?? 0 < node.limits.queuedBytesMax else {
            return call.complete(.failure(CallError(.overloaded, "\(label) reads too slowly; try again shortly")))
        }
        do {
            let begun = try state.beginCall(payload: call.payload, deadlineMs: remainingMs, nowMs: node.nowMs)
            call.didBegin(on: self, callID: begun.callID)
            completions[begun.callID] = { result in call.complete(result) }
            connection?.write(begun.bytes)
            node.watchDeadlines()
        } catch {
            call.complete(.failure(error))
        }
    }

    func cancel(callID: UInt64) {
        completions.removeValue(forKey: callID)
        if let bytes = state.cancelCall(callID) { connection?.write(bytes) }
    }

    var hasPendingCalls: Bool { state.pendingCount > 0 || !waiting.isEmpty }

    func expire(nowMs: UInt64) {
        for callID in state.expire(nowMs: nowMs) {
            connection?.write(PeerState.bytes(.cancel, callID))
            completions.removeValue(forKey: callID)?(.failure(.deadline))
        }
        waiting.removeAll { call in
            guard call.deadline.remainingMs == 0 else { return false }
            call.complete(.failure(.deadline))
            return true
        }
    }

    // MARK: Calls of the peer

    private func serve(_ call: PeerState.IncomingCall) {
        guard state.incomingCount <= node.limits.callsPerConnectionMax else {
            return answer(call.callID, .failure(CallError(.overloaded, "too many calls are under way here")))
        }
        guard let system = node.system else {
            return answer(call.callID, .failure(CallError(.unavailable, "the node is stopping")))
        }
        let box = LoopConfined(self)
        let loop = node.loop
        let task = Task {
            let result = await system.serve(payload: call.payload, deadlineMs: call.deadlineMs)
            loop.execute { box.value.answer(call.callID, result) }
        }
        if let callID = call.callID { tasks[callID] = task }
    }

    private func answer(_ callID: UInt64?, _ result: Result<[UInt8], CallError>) {
        guard let callID else { return }
        tasks[callID] = nil
        if let bytes = state.answer(callID, with: result) { connection?.write(bytes) }
        if isDrained { close(because: "drained") }
    }

    // MARK: The end

    private var isSaidGoodbye = false
    private var isDrained: Bool { isSaidGoodbye && state.incomingCount == 0 }

    /// Takes no new calls; closes when the last one is answered.
    func drain() {
        guard !isClosed, !isSaidGoodbye else { return }
        isSaidGoodbye = true
        connection?.write(PeerState.bytes(.goodbye))
        if isDrained, !hasPendingCalls {
            node.loop.later { [box = LoopConfined(self)] in box.value.close(because: "drained") }
        }
    }

    func close(because reason: String) {
        guard !isClosed else { return }
        isClosed = true
        handshakeTimer?.cancel()
        handshakeTimer = nil
        node.forget(self)
        connection?.close()
        connection = nil
        for task in tasks.values { task.cancel() }
        tasks = [:]
        for callID in state.close() {
            completions.removeValue(forKey: callID)?(
                .failure(CallError(.connectionLost, "the connection to \(label) was lost: \(reason)")))
        }
        for call in waiting {
            call.complete(.failure(CallError(.unavailable, "no connection to \(label): \(reason)")))
        }
        waiting = []
    }
}

extension CallError {
    static let deadline = CallError(.deadlineExceeded, "no answer came in time")
}

/// Carries a loop-confined object through a `@Sendable` closure that runs on the loop.
struct LoopConfined<Value>: @unchecked Sendable {
    // @unchecked: made and used on the loop's thread only.
    let value: Value
    init(_ value: Value) { self.value = value }
}
