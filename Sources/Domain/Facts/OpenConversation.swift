public import Wire

/// Turns of one stamp and conversation, counted.
public struct Talk: Hashable, Sendable, WireRecord {
    /// How many.
    public var count: Int
    /// When the first and the last of them were said (claimed).
    public var firstSaidAt: Instant
    /// The last of them.
    public var lastSaidAt: Instant
    /// When the last of them arrived.
    public var lastReceivedAt: Instant
    /// What they were about.
    public var topics: [TopicID: TopicTally]

    /// Talk of its parts.
    public init(
        count: Int, firstSaidAt: Instant, lastSaidAt: Instant, lastReceivedAt: Instant,
        topics: [TopicID: TopicTally] = [:]
    ) {
        self.count = count
        self.firstSaidAt = firstSaidAt
        self.lastSaidAt = lastSaidAt
        self.lastReceivedAt = lastReceivedAt
        self.topics = topics
    }

    /// Adds other turns.
    public mutating func add(_ other: Talk) {
        count += other.count
        firstSaidAt = min(firstSaidAt, other.firstSaidAt)
        lastSaidAt = max(lastSaidAt, other.lastSaidAt)
        lastReceivedAt = max(lastReceivedAt, other.lastReceivedAt)
        for (topic, tally) in other.topics { topics[topic, default: TopicTally()].add(tally) }
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(count)
        writer.write(firstSaidAt)
        writer.write(lastSaidAt)
        writer.write(lastReceivedAt)
        writer.write(topics)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        count = try reader.read()
        firstSaidAt = try reader.read()
        lastSaidAt = try reader.read()
        lastReceivedAt = try reader.read()
        topics = try reader.read()
    }
}

/// What a conversation gave while it can still be taken back by something that is said, or arrives, later. Across apps
/// and pauses it is one: its id says what belongs together.
public struct OpenConversation: Hashable, Sendable, WireRecord {
    /// Whether a turn of it was sensitive, or its id stood among the bars when it began (again).
    public var isSensitive: Bool
    /// Whether a message of it could not be read.
    public var isUnread: Bool
    /// Its turns by stamp.
    public var talk: [TurnStamp: Talk]

    /// A conversation of its parts.
    public init(isSensitive: Bool = false, isUnread: Bool = false, talk: [TurnStamp: Talk] = [:]) {
        self.isSensitive = isSensitive
        self.isUnread = isUnread
        self.talk = talk
    }

    /// Whether nothing of it may reach ads.
    public var isBarredFromAds: Bool { isSensitive || isUnread }

    /// How many turns it has.
    public var turnCount: Int { talk.values.reduce(0) { $0 + $1.count } }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(isSensitive)
        writer.write(isUnread)
        writer.write(talk)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        isSensitive = try reader.read()
        isUnread = try reader.read()
        talk = try reader.read()
    }
}
