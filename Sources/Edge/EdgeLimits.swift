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
    /// How long a whole answer may take.
    public var answerTimeout = Duration.seconds(10)
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
    /// Open connections; more wait until one closes.
    public var connectionsMax = 512
    /// How long a connection may be silent.
    public var idleTimeout = Duration.seconds(60)
    /// How long requests that are under way get to end when the server stops.
    public var stopTimeout = Duration.seconds(5)

    /// The shipped limits.
    public init() {}
}
