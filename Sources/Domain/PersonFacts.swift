public import Wire

/// Everything that is kept about a person's signals: facts only. Which of them may be used, and what they weigh today,
/// is decided each time a profile is read.
public struct PersonFacts: Hashable, Sendable, WireRecord {
    /// Whose.
    public var person: PersonID
    /// What Waymark was last told about them, and when that was said.
    public var settings: PersonSettings?
    /// The `occurredAt` of `settings`.
    public var settingsAt: Instant?
    /// The first time they spoke to the assistant.
    public var assistantFirstUsedAt: Instant?
    /// The first notice that names AI, if it was delivered.
    public var notice: NoticeFact?
    /// Turns of conversations to which a turn may still be added, in the order of `TurnFact`.
    public var turns: [TurnFact]
    /// What closed conversations gave.
    public var tallies: [TopicKey: TopicTally]
    /// Likes, follows, memberships, hides.
    public var reactions: [ReactionKey: ReactionFact]
    /// Views, clicks and shares by target.
    public var encounters: [String: EncounterFact]
    /// Messages that were folded, whatever became of them.
    public var turnsFolded: Int
    /// Engagements that were folded.
    public var engagementsFolded: Int

    /// The facts about someone of whom nothing is known.
    public init(person: PersonID) {
        self.person = person
        turns = []
        tallies = [:]
        reactions = [:]
        encounters = [:]
        turnsFolded = 0
        engagementsFolded = 0
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(person)
        writer.write(settings)
        writer.write(settingsAt)
        writer.write(assistantFirstUsedAt)
        writer.write(notice)
        writer.write(turns)
        writer.write(tallies)
        writer.write(reactions)
        writer.write(encounters)
        writer.write(turnsFolded)
        writer.write(engagementsFolded)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        settings = try reader.read()
        settingsAt = try reader.read()
        assistantFirstUsedAt = try reader.read()
        notice = try reader.read()
        turns = try reader.read()
        tallies = try reader.read()
        reactions = try reader.read()
        encounters = try reader.read()
        turnsFolded = try reader.read()
        engagementsFolded = try reader.read()
    }
}

/// A notice that reached the person.
public struct NoticeFact: Hashable, Sendable, WireRecord {
    /// Which text.
    public var version: String
    /// When it was delivered.
    public var deliveredAt: Instant
    /// The person's local day of the delivery (the later of the claimed and the received day).
    public var day: CivilDay

    /// A notice fact of its parts.
    public init(version: String, deliveredAt: Instant, day: CivilDay) {
        self.version = version
        self.deliveredAt = deliveredAt
        self.day = day
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(version)
        writer.write(deliveredAt)
        writer.write(day)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        version = try reader.read()
        deliveredAt = try reader.read()
        day = try reader.read()
    }
}

/// What was true of a turn when its log entry was folded; part of every count it gives.
public struct TurnStamp: Hashable, Comparable, Sendable, WireRecord {
    /// The app it was said in.
    public var app: AppID
    /// Typed or spoken.
    public var modality: Modality
    /// Where the person was; nil: unknown.
    public var region: RegionCode?
    /// The person's local day: the earlier of the claimed and the received one.
    public var day: CivilDay
    /// Which version of understanding read it.
    public var readerVersion: Int
    /// Whether its language is known (by hint or by the person's own) and is one that this reader understands.
    public var isLanguageUnderstood: Bool
    /// Whether the notice that names AI stood in the log before it.
    public var isAfterNotice: Bool

    /// A stamp of its parts.
    public init(
        app: AppID, modality: Modality, region: RegionCode?, day: CivilDay, readerVersion: Int,
        isLanguageUnderstood: Bool, isAfterNotice: Bool
    ) {
        self.app = app
        self.modality = modality
        self.region = region
        self.day = day
        self.readerVersion = readerVersion
        self.isLanguageUnderstood = isLanguageUnderstood
        self.isAfterNotice = isAfterNotice
    }

    /// A total order, so that facts have one byte form.
    public static func < (left: Self, right: Self) -> Bool {
        left.wireBytes().lexicographicallyPrecedes(right.wireBytes())
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(app)
        writer.write(modality)
        writer.write(region)
        writer.write(day)
        writer.write(readerVersion)
        writer.write(isLanguageUnderstood)
        writer.write(isAfterNotice)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        app = try reader.read()
        modality = try reader.read()
        region = try reader.read()
        day = try reader.read()
        readerVersion = try reader.read()
        isLanguageUnderstood = try reader.read()
        isAfterNotice = try reader.read()
    }
}

/// One turn of a conversation that is still open.
public struct TurnFact: Hashable, Comparable, Sendable, WireRecord {
    /// The conversation; unique for person and app.
    public var conversation: ConversationID
    /// When it was said (claimed).
    public var occurredAt: Instant
    /// What was true of it.
    public var stamp: TurnStamp
    /// Whether it was sensitive.
    public var isSensitive: Bool
    /// What it was about.
    public var topics: [TopicWeight]

    /// A turn fact of its parts.
    public init(
        conversation: ConversationID, occurredAt: Instant, stamp: TurnStamp, isSensitive: Bool, topics: [TopicWeight]
    ) {
        self.conversation = conversation
        self.occurredAt = occurredAt
        self.stamp = stamp
        self.isSensitive = isSensitive
        self.topics = topics
    }

    /// By app, conversation and time; then by bytes, so that facts have one byte form.
    public static func < (left: Self, right: Self) -> Bool {
        let leftKey = (left.stamp.app, left.conversation, left.occurredAt)
        let rightKey = (right.stamp.app, right.conversation, right.occurredAt)
        if leftKey != rightKey { return leftKey < rightKey }
        return left.wireBytes().lexicographicallyPrecedes(right.wireBytes())
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(conversation)
        writer.write(occurredAt)
        writer.write(stamp)
        writer.write(isSensitive)
        writer.write(topics)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        conversation = try reader.read()
        occurredAt = try reader.read()
        stamp = try reader.read()
        isSensitive = try reader.read()
        topics = try reader.read()
    }
}
