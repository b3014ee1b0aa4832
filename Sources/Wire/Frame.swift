/// What a frame is for.
public enum FrameKind: UInt8, Sendable, CaseIterable {
    /// Second frame of each side: who it is and what it speaks, with the proof that it belongs to the cluster.
    case hello = 1
    /// A call that is answered with `reply` or `failure` under the same call id.
    case call = 2
    /// A call that is not answered.
    case tell = 3
    /// The result of a call.
    case reply = 4
    /// The typed error of a call.
    case failure = 5
    /// The caller no longer wants the answer.
    case cancel = 6
    /// The sender takes no new calls; calls under way are still answered.
    case goodbye = 7
    /// First frame of each side: a random number that the other's proof must contain.
    case challenge = 8
}

/// Where a call belongs in a trace (W3C trace context: 16 + 8 bytes).
public struct TraceContext: Hashable, Sendable {
    /// High and low half of the trace id.
    public var traceHigh: UInt64
    /// Low half of the trace id.
    public var traceLow: UInt64
    /// The caller's span.
    public var span: UInt64

    /// A context of its parts.
    public init(traceHigh: UInt64, traceLow: UInt64, span: UInt64) {
        self.traceHigh = traceHigh
        self.traceLow = traceLow
        self.span = span
    }
}

/// One message between two nodes.
public struct Frame: Hashable, Sendable {
    /// What it is for.
    public var kind: FrameKind
    /// Joins a reply to its call; chosen by the caller, unique on its connection. 0 where there is none.
    public var callID: UInt64
    /// What is left of the caller's time (milliseconds); nil: no deadline.
    public var deadlineMs: UInt32?
    /// Where the call belongs in a trace, if it is traced.
    public var trace: TraceContext?
    /// The values.
    public var payload: [UInt8]

    /// A frame of its parts.
    public init(
        kind: FrameKind, callID: UInt64 = 0, deadlineMs: UInt32? = nil, trace: TraceContext? = nil,
        payload: [UInt8] = []
    ) {
        self.kind = kind
        self.callID = callID
        self.deadlineMs = deadlineMs
        self.trace = trace
        self.payload = payload
    }
}
