public import Wire

/// Which of the four surfaces a slate is for.
public enum SlateKind: String, Hashable, Comparable, Sendable, CaseIterable, WireCodable {
    /// Short videos.
    case reels
    /// Groups to join.
    case groups
    /// Friends' updates.
    case friends
    /// Ads.
    case ads

    /// By the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What kind of signal spoke for a slot.
public enum ReasonSignal: String, Hashable, Comparable, Sendable, CaseIterable, WireCodable {
    /// The person's talk with the assistant; `topic` says about what.
    case assistant
    /// Things they liked; `topic` says about what.
    case likes
    /// Someone they follow; `subject` is the creator.
    case follows
    /// Groups they joined; `topic` says about what.
    case memberships
    /// Many people engaged with it.
    case popularity
    /// It is new.
    case freshness
    /// An advertiser's bid.
    case bid

    /// By the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One piece of the answer to "why do I see this?".
public struct SlotReason: Hashable, Sendable, WireRecord {
    /// What kind of signal.
    public var signal: ReasonSignal
    /// About which topic, where it is about one.
    public var topic: TopicID?
    /// Whom or what else it names (a creator's id, say).
    public var subject: String?
    /// How much it put into the score (thousandths).
    public var points: Int

    /// A reason of its parts.
    public init(signal: ReasonSignal, topic: TopicID? = nil, subject: String? = nil, points: Int) {
        self.signal = signal
        self.topic = topic
        self.subject = subject
        self.points = points
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(signal)
        writer.write(topic)
        writer.write(subject)
        writer.write(points)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        signal = try reader.read()
        topic = try reader.read()
        subject = try reader.read()
        points = try reader.read()
    }
}

/// One place of a slate.
public struct Slot: Hashable, Sendable, WireRecord {
    /// 1 for the first.
    public var position: Int
    /// The item's or campaign's id.
    public var id: String
    /// What it is called.
    public var title: String
    /// The creator's id, or the brand.
    public var creator: String
    /// Its topics.
    public var topics: [TopicID]
    /// To be sent back with any engagement that happens in this slot.
    public var token: String
    /// The score (thousandths; for ads, millionths of a US dollar).
    public var score: Int
    /// Why it stands here, strongest first.
    public var reasons: [SlotReason]
    /// Where it would have stood without the assistant's signals; nil: not in the slate.
    public var positionWithoutAssistant: Int?

    /// A slot of its parts.
    public init(
        position: Int, id: String, title: String, creator: String, topics: [TopicID], token: String, score: Int,
        reasons: [SlotReason], positionWithoutAssistant: Int?
    ) {
        self.position = position
        self.id = id
        self.title = title
        self.creator = creator
        self.topics = topics
        self.token = token
        self.score = score
        self.reasons = reasons
        self.positionWithoutAssistant = positionWithoutAssistant
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(position)
        writer.write(id)
        writer.write(title)
        writer.write(creator)
        writer.write(topics)
        writer.write(token)
        writer.write(score)
        writer.write(reasons)
        writer.write(positionWithoutAssistant)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        position = try reader.read()
        id = try reader.read()
        title = try reader.read()
        creator = try reader.read()
        topics = try reader.read()
        token = try reader.read()
        score = try reader.read()
        reasons = try reader.read()
        positionWithoutAssistant = try reader.read()
    }
}

/// What a person is shown on one surface. Holds nothing that depends on log positions or on which process made it.
public struct Slate: Hashable, Sendable, WireRecord {
    /// Whose.
    public var person: PersonID
    /// Which surface.
    public var kind: SlateKind
    /// The civil time it was made for.
    public var at: Instant
    /// The policy it was made under (content hash).
    public var policyVersion: String
    /// The places, first first.
    public var slots: [Slot]
    /// Why there is none, if there is none and it is known.
    public var emptyBecause: EmptySlateReason?

    /// A slate of its parts.
    public init(
        person: PersonID, kind: SlateKind, at: Instant, policyVersion: String, slots: [Slot],
        emptyBecause: EmptySlateReason? = nil
    ) {
        self.person = person
        self.kind = kind
        self.at = at
        self.policyVersion = policyVersion
        self.slots = slots
        self.emptyBecause = emptyBecause
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(person)
        writer.write(kind)
        writer.write(at)
        writer.write(policyVersion)
        writer.write(slots)
        writer.write(emptyBecause)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        kind = try reader.read()
        at = try reader.read()
        policyVersion = try reader.read()
        slots = try reader.read()
        emptyBecause = try reader.readIfPresent(EmptySlateReason?.self) ?? nil
    }
}

/// Why a slate has no places. The raw values are stable.
public enum EmptySlateReason: String, Hashable, Sendable, CaseIterable, WireCodable {
    /// The catalogue has nothing of that kind.
    case nothingOffered = "nothing_offered"
    /// It shows what those have made whom the person follows, and they follow nobody.
    case followsNobody = "follows_nobody"
    /// What the catalogue has of that kind was seen, joined or hidden by the person, is their own, or is not meant for them.
    case nothingLeft = "nothing_left"
}
