/// The bounds of the HTTP edge, in one place.
public struct EdgeLimits: Sendable {
    /// A request's body (bytes).
    public var bodyBytesMax = 16 << 20
    /// Entries of one request.
    public var entriesMax = 20_000
    /// Entries of one call to an ingestor: so few that the call ends well within its deadline, also on a busy machine.
    public var batchEntriesMax = 256
    /// Texts of one call to an ingestor (bytes), far below what a frame of the mesh may hold.
    public var batchTextBytesMax = 1 << 20
    /// Partitions that a request writes to at the same time.
    public var partitionsAtOnceMax = 8
    /// How long a whole answer may take, from the request's head on.
    public var answerTimeout = Duration.seconds(10)
    /// How long the entries of a request may take, once they are here; what is not acknowledged by then has failed.
    public var intakeTimeout = Duration.seconds(25)
    /// How long an erasure may take until its receipt is written, complete or not.
    public var erasureTimeout = Duration.seconds(25)
    /// How long a role may take to follow an erasure before the receipt says that it is pending.
    public var erasureFollowTimeout = Duration.seconds(5)
    /// How long it may take to gather all that is held about a person.
    public var exportTimeout = Duration.seconds(25)
    /// How long the first ranker that is asked for a slate may take when there is another.
    public var firstRankerTimeout = Duration.seconds(3)
    /// Places of a slate for which no count is asked.
    public var slotsDefault = 10

    /// Open connections; who comes then takes the place of one that is silent, or is turned away.
    public var connectionsMax = 512
    /// Connections that are being turned away at one time, and as many that make room for others.
    public var refusalsMax = 512
    /// Requests under way; more are turned away.
    public var requestsMax = 256
    /// Requests for slates under way, `why` among them.
    public var slatesMax = 64
    /// Requests under way that bring a body.
    public var intakesMax = 64
    /// Descriptors that are set aside for when the process can have no other.
    public var sparesMax = 4
    /// How many of them are let go for a connection: one for itself, others for what its answer takes.
    public var sparesPerConnection = 1
    /// How long to wait before a connection is let in again, after no descriptor was left for one; and how long a connection
    /// may be silent then.
    public var descriptorPause = Duration.milliseconds(100)
    /// How long a connection may be silent, where others need its place, before it is closed for them.
    public var silenceSpared = Duration.seconds(1)
    /// How long the head of a connection's first request may take.
    public var headTimeout = Duration.seconds(10)
    /// How long a connection may wait for its next request.
    public var keepAliveTimeout = Duration.seconds(15)
    /// How long a request's body may pause.
    public var bodySilenceTimeout = Duration.seconds(10)
    /// How long a request's whole body may take.
    public var bodyTimeout = Duration.seconds(60)
    /// How long it may take, once a request is here, until its answer has been taken.
    public var exchangeTimeout = Duration.seconds(45)
    /// How long a connection that has had its last answer is listened to: closed at once, it would lose that answer.
    public var lingerTimeout = Duration.seconds(1)
    /// How long requests that are under way get to end when the server stops.
    public var stopTimeout = Duration.seconds(5)

    /// The shipped limits.
    public init() {}

    /// The limits of the listener that is for operators alone.
    public static var operators: EdgeLimits {
        var limits = EdgeLimits()
        limits.connectionsMax = 16
        limits.refusalsMax = 8
        limits.requestsMax = 16
        limits.sparesMax = 12
        limits.sparesPerConnection = 3
        limits.headTimeout = .seconds(5)
        limits.keepAliveTimeout = .seconds(5)
        limits.bodyBytesMax = 0
        return limits
    }
}
