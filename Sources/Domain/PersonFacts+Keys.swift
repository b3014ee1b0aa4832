public import Wire

/// What a count of closed conversations is counted by.
public struct TopicKey: Hashable, Comparable, Sendable, WireRecord {
    /// Which topic.
    public var topic: TopicID
    /// What was true of the turns.
    public var stamp: TurnStamp

    /// A key of its parts.
    public init(topic: TopicID, stamp: TurnStamp) {
        self.topic = topic
        self.stamp = stamp
    }

    /// By topic, then by stamp.
    public static func < (left: Self, right: Self) -> Bool { (left.topic, left.stamp) < (right.topic, right.stamp) }

    /// Topic, stamp.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(topic)
        writer.write(stamp)
    }

    /// Topic, stamp.
    public init(fields reader: inout WireReader) throws(WireError) {
        topic = try reader.read()
        stamp = try reader.read()
    }
}

/// How much was said.
public struct TopicTally: Hashable, Sendable, WireRecord {
    /// Turns.
    public var count: Int
    /// Sum of the weights (thousandths).
    public var weight: Int

    /// A tally of its parts.
    public init(count: Int = 0, weight: Int = 0) {
        self.count = count
        self.weight = weight
    }

    /// Count, weight.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(count)
        writer.write(weight)
    }

    /// Count, weight.
    public init(fields reader: inout WireReader) throws(WireError) {
        count = try reader.read()
        weight = try reader.read()
    }
}

/// What a state is kept by.
public struct ReactionKey: Hashable, Comparable, Sendable, WireRecord {
    /// Which state.
    public var kind: ReactionKind
    /// Towards what.
    public var target: String

    /// A key of its parts.
    public init(kind: ReactionKind, target: String) {
        self.kind = kind
        self.target = target
    }

    /// By kind, then by target.
    public static func < (left: Self, right: Self) -> Bool { (left.kind, left.target) < (right.kind, right.target) }

    /// Kind, target.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(kind)
        writer.write(target)
    }

    /// Kind, target.
    public init(fields reader: inout WireReader) throws(WireError) {
        kind = try reader.read()
        target = try reader.read()
    }
}

/// A state and when it was last switched.
public struct ReactionFact: Hashable, Sendable, WireRecord {
    /// Whether it holds now.
    public var isOn: Bool
    /// When it was last switched.
    public var occurredAt: Instant
    /// The mark of the slot it was switched in.
    public var mark: SlotMark

    /// A state of its parts.
    public init(isOn: Bool, occurredAt: Instant, mark: SlotMark) {
        self.isOn = isOn
        self.occurredAt = occurredAt
        self.mark = mark
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(isOn)
        writer.write(occurredAt)
        writer.write(mark)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        isOn = try reader.read()
        occurredAt = try reader.read()
        mark = try reader.read()
    }
}

/// How a person met a target.
public struct EncounterFact: Hashable, Sendable, WireRecord {
    /// The last view; nil: never seen.
    public var lastViewedAt: Instant?
    /// Clicks and shares.
    public var uses: Int
    /// Clicks and shares outside slots that assistant signals placed.
    public var usesUnassisted: Int
    /// Whether any view of it was in a slot that assistant signals placed.
    public var isMarked: Bool

    /// An encounter of its parts.
    public init(lastViewedAt: Instant? = nil, uses: Int = 0, usesUnassisted: Int = 0, isMarked: Bool = false) {
        self.lastViewedAt = lastViewedAt
        self.uses = uses
        self.usesUnassisted = usesUnassisted
        self.isMarked = isMarked
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(lastViewedAt)
        writer.write(uses)
        writer.write(usesUnassisted)
        writer.write(isMarked)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        lastViewedAt = try reader.read()
        uses = try reader.read()
        usesUnassisted = try reader.read()
        isMarked = try reader.read()
    }
}
