/// Every bound of the mesh, in one place.
public struct MeshLimits: Sendable {
    /// Length of a frame (bytes).
    public var frameBytesMax = 16 << 20
    /// Length of the frame that introduces a peer, who until then may be anybody (bytes).
    public var helloBytesMax = 4096
    /// Calls that one connection may have under way in each direction.
    public var callsPerConnectionMax = 4096
    /// Calls of one connection that may still run although their callers have given up, before new ones are refused.
    public var callsGivenUpMax = 16_384
    /// Bytes that may wait in one connection's write queue before new calls are refused and no more are read.
    public var queuedBytesMax = 64 << 20
    /// Bytes of answers that may wait in one connection's write queue: more than that were asked for before reading stopped.
    public var answersBytesMax = 128 << 20
    /// Connections that a node accepts.
    public var connectionsMax = 1024
    /// Time to connect and shake hands (milliseconds).
    public var handshakeMsMax: UInt64 = 5_000
    /// Time that callers get to finish and leave when a node drains (milliseconds).
    public var drainMsMax: UInt64 = 5_000
    /// Deadline of a call that its caller gave none (milliseconds).
    public var callMsDefault: UInt32 = 10_000
    /// First and longest pause before a call is tried again (milliseconds).
    public var retryMsFirst: UInt64 = 20
    /// The longest pause (milliseconds).
    public var retryMsMax: UInt64 = 500
    /// First pause before an address that could not be reached is tried again (milliseconds); doubles from there.
    public var connectPauseMsFirst: UInt64 = 10
    /// The longest of those pauses (milliseconds).
    public var connectPauseMsMax: UInt64 = 1_000
    /// After how long somebody who was turned away as too much should ask again (milliseconds).
    public static let overloadedRetryMs: UInt32 = 100
    /// How exact deadlines are (milliseconds).
    public var deadlineTickMs: UInt64 = 10

    /// The shipped limits.
    public init() {}
}
