public import Wire

/// What a person did with something they were shown or found.
public enum EngagementKind: String, Hashable, Comparable, Sendable, CaseIterable, WireCodable {
    /// An item was on screen: it counts as seen.
    case view
    /// An item was opened.
    case click
    /// An item was passed on.
    case share
    /// States; each has its undoing, and the latest `occurredAt` wins.
    case like, unlike, follow, unfollow, join, leave, hide, unhide

    /// By the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The state that this kind switches, and to what; nil for events.
    public var state: (reaction: ReactionKind, isOn: Bool)? {
        switch self {
        case .view, .click, .share: nil
        case .like: (.like, true)
        case .unlike: (.like, false)
        case .follow: (.follow, true)
        case .unfollow: (.follow, false)
        case .join: (.join, true)
        case .leave: (.join, false)
        case .hide: (.hide, true)
        case .unhide: (.hide, false)
        }
    }
}

/// A state between a person and a target.
public enum ReactionKind: String, Hashable, Comparable, Sendable, CaseIterable, WireCodable {
    /// Likes an item.
    case like
    /// Follows a creator.
    case follow
    /// Is a member of a group.
    case join
    /// Does not want to see an item.
    case hide

    /// By the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One engagement as an app sends it in. `target` is an item's id, a campaign's, for follows a creator's, or what `targetType`
/// says.
public struct Engagement: Hashable, Sendable, WireRecord {
    /// The sender's id of the entry.
    public var id: EntryID
    /// Who did it.
    public var person: PersonID
    /// When, by the app's clock.
    public var occurredAt: Instant
    /// What was done.
    public var kind: EngagementKind
    /// To what.
    public var target: String
    /// The token of the slot it happened in, if it happened in one.
    public var slotToken: String?
    /// What kind of thing a hide means; nil: an item or a campaign.
    public var targetType: TargetType?

    /// An engagement of its parts.
    public init(
        id: EntryID, person: PersonID, occurredAt: Instant, kind: EngagementKind, target: String,
        slotToken: String? = nil, targetType: TargetType? = nil
    ) {
        self.id = id
        self.person = person
        self.occurredAt = occurredAt
        self.kind = kind
        self.target = target
        self.slotToken = slotToken
        self.targetType = targetType
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(id)
        writer.write(person)
        writer.write(occurredAt)
        writer.write(kind)
        writer.write(target)
        writer.write(slotToken)
        // Only where it is said: a repetition of an entry of an earlier version has the same bytes.
        if targetType != nil { writer.write(targetType) }
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        id = try reader.read()
        person = try reader.read()
        occurredAt = try reader.read()
        kind = try reader.read()
        target = try reader.read()
        slotToken = try reader.read()
        targetType = try reader.readIfPresent(TargetType?.self) ?? nil
    }
}
