import HeapModule
public import Wire

/// One side of a connection as a state machine without I/O: bytes and wishes go in, events come out.
///
/// The same code runs over sockets and, in tests, over byte arrays cut at any point. Every call that was begun ends
/// exactly once: by a `completed` event, or by `cancelCall`, `expire` or `close`.
public struct PeerState: Sendable {
    /// What the owner has to do or know, in order.
    public enum Event: Sendable {
        /// Bytes that the handshake wants sent.
        case send([UInt8])
        /// The handshake is over; calls may be sent.
        case established(Hello)
        /// The peer does not know the cluster's secret: close the connection. The last event of all.
        case unproved
        /// The peer asks for something.
        case call(IncomingCall)
        /// A call of ours ended.
        case completed(callID: UInt64, Result<[UInt8], CallError>)
        /// The peer no longer wants the answer.
        case cancelled(callID: UInt64)
        /// The peer takes no new calls.
        case draining
        /// The peer broke the protocol: close the connection. The last event of all.
        case broken(WireError)
    }

    /// A call of the peer.
    public struct IncomingCall: Sendable {
        /// Its id; nil: no answer is wanted.
        public let callID: UInt64?
        /// What is left of the caller's time (milliseconds).
        public let deadlineMs: UInt32?
        /// Method, actor and arguments.
        public let payload: [UInt8]
    }

    private let limits: MeshLimits
    private var decoder: FrameDecoder
    private var isBroken = false
    private var handshake: Handshake
    /// Who the peer is, once it said so.
    public private(set) var hello: Hello?
    /// Whether the peer takes no new calls.
    public private(set) var isDraining = false
    private var lastCallID: UInt64 = 0
    private var pending: Set<UInt64> = []
    private var deadlines = Heap<PendingDeadline>()
    private var served = ServedCalls()

    /// A connection at its start.
    public init(limits: MeshLimits, handshake: Handshake) {
        self.limits = limits
        self.handshake = handshake
        decoder = FrameDecoder(frameBytesMax: min(limits.helloBytesMax, limits.frameBytesMax))
    }

    /// Calls of ours that are under way.
    public var pendingCount: Int { pending.count }
    /// Calls of the peer that are under way and whose answers it waits for.
    public var incomingCount: Int { served.waitedFor.count }
    /// Calls of the peer that nobody waits for any more, though they are still being carried out.
    public var givenUpCount: Int { served.givenUp.count }
    /// Deadlines held, those of calls that have ended among them.
    var deadlineCount: Int { deadlines.count }

    /// What to send first.
    public var opening: [UInt8] { handshake.opening }

    /// Takes the next bytes of the peer.
    public mutating func receive(_ bytes: some Sequence<UInt8>) -> [Event] {
        guard !isBroken else { return [] }
        decoder.feed(bytes)
        var events: [Event] = []
        do {
            while !isBroken, let frame = try decoder.next() {
                if hello == nil { try shake(frame, into: &events) } else { try handle(frame, into: &events) }
            }
        } catch {
            isBroken = true
            events.append(.broken(error))
        }
        return events
    }

    private mutating func shake(_ frame: Frame, into events: inout [Event]) throws(WireError) {
        let step: Handshake.Step
        do throws(HandshakeFault) {
            step = try handshake.receive(frame)
        } catch {
            switch error {
            case .wire(let error): throw error
            case .badProof:
                isBroken = true
                return events.append(.unproved)
            }
        }
        switch step {
        case .wait: break
        case .send(let bytes): events.append(.send(bytes))
        case .established(let peer, let bytes):
            hello = peer
            decoder.frameBytesMax = limits.frameBytesMax
            if let bytes { events.append(.send(bytes)) }
            events.append(.established(peer))
        }
    }

    private mutating func handle(_ frame: Frame, into events: inout [Event]) throws(WireError) {
        switch frame.kind {
        case .challenge, .hello:
            throw .invalidValue(type: "frame after the handshake", found: "a second \(frame.kind)")
        case .call:
            guard served.begin(frame.callID) else {
                throw .invalidValue(type: "new call id", found: "an id under way, \(frame.callID)")
            }
            let call = IncomingCall(callID: frame.callID, deadlineMs: frame.deadlineMs, payload: frame.payload)
            events.append(.call(call))
        case .tell:
            events.append(.call(IncomingCall(callID: nil, deadlineMs: frame.deadlineMs, payload: frame.payload)))
        case .reply:
            complete(frame.callID, .success(frame.payload), into: &events)
        case .failure:
            complete(frame.callID, .failure(try CallError(wireBytes: frame.payload)), into: &events)
        case .cancel:
            guard frame.payload.isEmpty else { throw .trailingBytes(frame.payload.count) }
            if served.giveUp(frame.callID) { events.append(.cancelled(callID: frame.callID)) }
        case .goodbye:
            guard frame.payload.isEmpty else { throw .trailingBytes(frame.payload.count) }
            isDraining = true
            events.append(.draining)
        }
    }

    private mutating func complete(
        _ callID: UInt64, _ result: Result<[UInt8], CallError>, into events: inout [Event]
    ) {
        // An answer that comes after the deadline or the cancellation finds nobody waiting.
        if pending.remove(callID) != nil { events.append(.completed(callID: callID, result)) }
    }
}

extension PeerState {
    /// Begins a call. Throws `.overloaded`, `.unavailable` or `.tooLarge`; otherwise the bytes must be sent.
    public mutating func beginCall(
        payload: [UInt8], deadlineMs: UInt32?, nowMs: UInt64
    ) throws(CallError) -> (callID: UInt64, bytes: [UInt8]) {
        guard hello != nil, !isDraining else { throw CallError(.unavailable, "the peer takes no calls") }
        guard pending.count < limits.callsPerConnectionMax else {
            throw CallError(
                .overloaded, "\(limits.callsPerConnectionMax) calls to that peer are under way; try again shortly")
        }
        let frame = Frame(kind: .call, callID: lastCallID + 1, deadlineMs: deadlineMs, payload: payload)
        guard frame.encodedLength <= limits.frameBytesMax else {
            throw CallError(
                .tooLarge, "a request of \(payload.count) bytes is over the bound of \(limits.frameBytesMax); split it")
        }
        lastCallID = frame.callID
        pending.insert(frame.callID)
        if let deadlineMs {
            forgetOldDeadlines()
            deadlines.insert(PendingDeadline(dueMs: nowMs + UInt64(deadlineMs), callID: frame.callID))
        }
        var bytes: [UInt8] = []
        frame.encode(into: &bytes)
        return (frame.callID, bytes)
    }

    /// Calls end long before their deadlines: without this the heap would hold seconds of ended ones.
    private mutating func forgetOldDeadlines() {
        guard deadlines.count > 4 * pending.count + 1024 else { return }
        deadlines = Heap(deadlines.unordered.filter { pending.contains($0.callID) })
    }

    /// Gives up a call: its answer will not be waited for. Nil when it had ended; otherwise the bytes tell the peer.
    public mutating func cancelCall(_ callID: UInt64) -> [UInt8]? {
        guard pending.remove(callID) != nil else { return nil }
        return Self.bytes(.cancel, callID)
    }

    /// The calls whose deadline has passed at `nowMs`; they are given up.
    public mutating func expire(nowMs: UInt64) -> [UInt64] {
        var expired: [UInt64] = []
        while let first = deadlines.min, first.dueMs <= nowMs {
            deadlines.removeMin()
            if pending.remove(first.callID) != nil { expired.append(first.callID) }
        }
        return expired
    }

    /// Ends every call of ours, because the connection is gone.
    public mutating func close() -> [UInt64] {
        defer {
            pending.removeAll()
            deadlines = Heap()
        }
        return pending.sorted()
    }

    /// Notes how long the peer waits for the answer to a call of its.
    public mutating func limitServing(_ callID: UInt64, deadlineMs: UInt32, nowMs: UInt64) {
        served.limit(callID, dueMs: nowMs + UInt64(deadlineMs))
    }

    /// The calls of the peer whose deadline has passed at `nowMs`: nobody waits for their answers any more.
    public mutating func expireServed(nowMs: UInt64) -> [UInt64] { served.expire(nowMs: nowMs) }

    /// The answer to a call of the peer; nil when nobody waits for it: it was cancelled or is late.
    public mutating func answer(_ callID: UInt64, with result: Result<[UInt8], CallError>) -> [UInt8]? {
        guard served.end(callID) else { return nil }
        let frame =
            switch result {
            case .success(let payload): Frame(kind: .reply, callID: callID, payload: payload)
            case .failure(let error): Frame(kind: .failure, callID: callID, payload: error.wireBytes())
            }
        guard frame.encodedLength <= limits.frameBytesMax else {
            let error = CallError(
                .tooLarge, "an answer of \(frame.payload.count) bytes is over the bound of \(limits.frameBytesMax)")
            return Self.bytes(.failure, callID, error.wireBytes())
        }
        var bytes: [UInt8] = []
        frame.encode(into: &bytes)
        return bytes
    }

    /// A frame that says only its kind.
    public static func bytes(_ kind: FrameKind, _ callID: UInt64 = 0, _ payload: [UInt8] = []) -> [UInt8] {
        var bytes: [UInt8] = []
        Frame(kind: kind, callID: callID, payload: payload).encode(into: &bytes)
        return bytes
    }
}
