public import Wire

/// What kind of thing a hide means. Other engagements mean an item, a campaign, or for follows a creator.
public enum TargetType: String, Hashable, Comparable, Sendable, CaseIterable, WireCodable {
    /// A reel, a group, a post or a campaign, by its id.
    case item
    /// Whoever makes items.
    case creator
    /// Whoever pays for ads.
    case advertiser
    /// A topic of the taxonomy, with its children.
    case topic

    /// By the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What a state is kept by.
public struct ReactionKey: Hashable, Comparable, Sendable, WireRecord {
    /// Which state.
    public var kind: ReactionKind
    /// Towards what.
    public var target: String
    /// What kind of thing that is; only a hide can mean another than an item.
    public var targetType: TargetType

    /// A key of its parts.
    public init(kind: ReactionKind, target: String, targetType: TargetType = .item) {
        self.kind = kind
        self.target = target
        self.targetType = targetType
    }

    /// By kind, then by target.
    public static func < (left: Self, right: Self) -> Bool {
        (left.kind, left.target, left.targetType) < (right.kind, right.target, right.targetType)
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(kind)
        writer.write(target)
        writer.write(targetType)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        kind = try reader.read()
        target = try reader.read()
        targetType = try reader.readIfPresent() ?? .item
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
    /// Whether it came from before the policy can have applied to the person: nothing can have been placed by talk then.
    public var isEarly: Bool

    /// A state of its parts.
    public init(isOn: Bool, occurredAt: Instant, mark: SlotMark, isEarly: Bool = false) {
        self.isOn = isOn
        self.occurredAt = occurredAt
        self.mark = mark
        self.isEarly = isEarly
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(isOn)
        writer.write(occurredAt)
        writer.write(mark)
        writer.write(isEarly)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        isOn = try reader.read()
        occurredAt = try reader.read()
        mark = try reader.read()
        isEarly = try reader.readIfPresent() ?? false
    }
}
