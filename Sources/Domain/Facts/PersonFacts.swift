public import Wire

/// Everything that is kept about a person's signals: facts only. Which of them may be used, and what they weigh today,
/// is decided each time a profile is read.
public struct PersonFacts: Hashable, Sendable, WireRecord {
    /// Whose.
    public var person: PersonID
    /// What Waymark was told about them, by time.
    public var history: SettingsHistory
    /// The first time they spoke to the assistant.
    public var assistantFirstUsedAt: Instant?
    /// The first notice that names AI and was delivered in a language of theirs.
    public var notice: NoticeFact?
    /// Conversations of which something can still be taken back by what comes later.
    public var conversations: [ConversationID: OpenConversation]
    /// What older talk gave.
    public var tallies: [TopicKey: TopicTally]
    /// Likes, follows, memberships, hides.
    public var reactions: [ReactionKey: ReactionFact]
    /// Views, clicks and shares by target.
    public var encounters: [String: EncounterFact]
    /// Conversations that stay barred from ads; nil: none ever was.
    public var bars: ConversationBars?
    /// Messages that were folded, whatever became of them.
    public var turnsFolded: Int
    /// Engagements that were folded.
    public var engagementsFolded: Int
    /// Engagements that were folded of which nobody can tell where they came from, by kind.
    public var unknownOrigins: [EngagementKind: Int]

    /// The facts about someone of whom nothing is known.
    public init(person: PersonID) {
        self.person = person
        history = SettingsHistory()
        conversations = [:]
        tallies = [:]
        reactions = [:]
        encounters = [:]
        turnsFolded = 0
        engagementsFolded = 0
        unknownOrigins = [:]
    }

    /// What Waymark was last told about them.
    public var settings: PersonSettings? { history.present }

    /// Whether every conversation must be barred from ads, for one can no longer be told from another.
    public var areBarsFull: Bool { bars?.isFull ?? false }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(person)
        writer.write(history)
        writer.write(assistantFirstUsedAt)
        writer.write(notice)
        writer.write(conversations)
        writer.write(tallies)
        writer.write(reactions)
        writer.write(encounters)
        writer.write(bars)
        writer.write(turnsFolded)
        writer.write(engagementsFolded)
        writer.write(unknownOrigins)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        history = try reader.read()
        assistantFirstUsedAt = try reader.read()
        notice = try reader.read()
        conversations = try reader.read()
        tallies = try reader.read()
        reactions = try reader.read()
        encounters = try reader.read()
        bars = try reader.read()
        turnsFolded = try reader.read()
        engagementsFolded = try reader.read()
        unknownOrigins = try reader.read()
    }
}
