public import Domain
public import Wire

/// What may be used to choose reels, groups and friends' updates for a person now. Not convertible to an `AdsProfile`.
public struct ContentProfile: Hashable, Sendable, WireRecord {
    /// Whose.
    public var person: PersonID
    /// The civil time it was read for.
    public var at: Instant
    /// The person's local day at that time.
    public var localDay: CivilDay
    /// Whether talk may shape this person's content today at all: the popularity that assistant-placed slots won may be
    /// used for nobody else.
    public var isPolicyInForce: Bool
    /// What their talk says they care about (thousandths, decayed), by topic. Empty where the policy says no.
    public var assistantInterests: [TopicID: Int]
    /// Items they like.
    public var likes: [String]
    /// Creators they follow.
    public var follows: [String]
    /// Groups they are members of.
    public var memberships: [String]
    /// What they do not want to see.
    public var hides: Hides
    /// Items they have seen.
    public var seen: [String]
    /// The policy it was read under (content hash).
    public var policyVersion: String

    /// A profile of its parts.
    public init(
        person: PersonID, at: Instant, localDay: CivilDay, isPolicyInForce: Bool, assistantInterests: [TopicID: Int],
        likes: [String], follows: [String], memberships: [String], hides: Hides, seen: [String],
        policyVersion: String
    ) {
        self.person = person
        self.at = at
        self.localDay = localDay
        self.isPolicyInForce = isPolicyInForce
        self.assistantInterests = assistantInterests
        self.likes = likes
        self.follows = follows
        self.memberships = memberships
        self.hides = hides
        self.seen = seen
        self.policyVersion = policyVersion
    }

    /// The same profile with the assistant's signals removed.
    public func withoutAssistant() -> ContentProfile {
        var copy = self
        copy.assistantInterests = [:]
        return copy
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(person)
        writer.write(at)
        writer.write(localDay)
        writer.write(isPolicyInForce)
        writer.write(assistantInterests)
        writer.write(likes)
        writer.write(follows)
        writer.write(memberships)
        writer.write(hides)
        writer.write(seen)
        writer.write(policyVersion)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        at = try reader.read()
        localDay = try reader.read()
        isPolicyInForce = try reader.read()
        assistantInterests = try reader.read()
        likes = try reader.read()
        follows = try reader.read()
        memberships = try reader.read()
        hides = try reader.read()
        seen = try reader.read()
        policyVersion = try reader.read()
    }
}
