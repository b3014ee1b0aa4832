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

    /// Adds another tally; stops at the largest number there is.
    public mutating func add(_ other: TopicTally) {
        let (counts, isTooMany) = count.addingReportingOverflow(other.count)
        let (weights, isTooHeavy) = weight.addingReportingOverflow(other.weight)
        count = isTooMany ? .max : counts
        weight = isTooHeavy ? .max : weights
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
