public import Domain
public import Wire

/// Why a person's talk is not used at all. The raw values are stable.
public enum UseRefusal: String, Hashable, Sendable, CaseIterable, WireCodable {
    /// The request does not say which app the person looks at.
    case noApp = "no_app"
    /// All that the person said was said in apps whose accounts are not linked with this one.
    case appNotLinked = "app_not_linked"
    /// The person never spoke to the assistant.
    case neverUsedAssistant = "never_used_assistant"
    /// Nobody knows where the person is.
    case regionUnknown = "region_unknown"
    /// The policy does not apply where the person is.
    case regionExcluded = "region_excluded"
    /// The policy does not apply there yet.
    case regionNotYet = "region_not_yet"
    /// The person was not told yet.
    case noticeNotDelivered = "notice_not_delivered"
    /// The person was told, but the lead time is not over.
    case noticeLeadTime = "notice_lead_time"
    /// The person's age is not known.
    case ageUnknown = "age_unknown"
    /// The person is too young.
    case ageBelowMinimum = "age_below_minimum"
    /// So many of their conversations are barred from ads that no conversation can be told from those any more.
    case conversationsFull = "conversation_bars_full"
    /// What was said last is not taken in yet, and may take back what is.
    case factsBehind = "facts_behind"
}

/// What must hold for a person's talk to be used.
public enum UseConditionName: String, Hashable, Sendable, CaseIterable, WireCodable {
    /// The app they look at is known, and talk may reach it.
    case app
    /// They have spoken to the assistant.
    case assistantUse = "assistant_use"
    /// The policy applies where they are.
    case region
    /// They were told, and the lead time is over.
    case notice
    /// They are old enough. For ads only.
    case age
    /// Conversations that are barred from ads can be told from others. For ads only.
    case conversations
    /// What they said is taken in up to now. Named only where it is not.
    case facts
}

/// One condition and whether it holds.
public struct UseCondition: Hashable, Sendable, WireRecord {
    /// Which condition.
    public let name: UseConditionName
    /// Why it does not hold; nil: it holds.
    public let refusal: UseRefusal?
    /// The local day from which it holds or will hold, where it hangs on a day.
    public let from: CivilDay?

    /// Whether it holds.
    public var holds: Bool { refusal == nil }

    init(name: UseConditionName, refusal: UseRefusal?, from: CivilDay? = nil) {
        self.name = name
        self.refusal = refusal
        self.from = from
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(name)
        writer.write(refusal)
        writer.write(from)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        name = try reader.read()
        refusal = try reader.read()
        from = try reader.read()
    }
}

/// Why single turns are not used. The raw values are stable.
public enum TurnOmission: String, Hashable, Comparable, Sendable, CaseIterable, WireCodable {
    /// Said in an app whose account is not linked with the one that the person looks at.
    case appNotLinked = "app_not_linked"
    /// Said before the day on which the policy came into force, where it was said or where the person is now.
    case beforeEffectiveDate = "before_effective_date"
    /// Said before the notice that names AI, or within its lead time.
    case beforeNotice = "before_notice"
    /// Said where the policy is not in force, or nobody knows where.
    case saidWhereNotInForce = "said_where_not_in_force"
    /// Said on a day that has not come where the person is now.
    case futureDay = "future_day"
    /// Said in a conversation in which something sensitive was found, or that can no longer be known to be harmless.
    case sensitiveConversation = "sensitive_conversation"
    /// Said when they were too young for ads by talk, or of an age that nobody knew.
    case tooYoungThen = "too_young_then"
    /// Spoken, and not recognised with enough confidence.
    case voiceUncertain = "voice_uncertain"
    /// Written in a way that can hide words.
    case disguised
    /// About topics that ads may not be chosen by.
    case topicNotAllowed = "topic_not_allowed"
    /// In a language that is unknown or not understood.
    case languageNotUnderstood = "language_not_understood"
    /// Read by a version of understanding that was recalled.
    case readerRecalled = "reader_recalled"
    /// Received while the machine's clock was not believed.
    case clockDoubted = "clock_doubted"

    /// By the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What of a person's talk is used for one purpose in one app now, and what is not and why. Holds no topic, no category
/// and no words.
public struct UseExplanation: Hashable, Sendable, WireRecord {
    /// Whose talk.
    public let person: PersonID
    /// What it would be used for.
    public let purpose: Purpose
    /// The app that the person looks at.
    public let app: AppID?
    /// The civil time it holds for.
    public let at: Instant
    /// The person's local day at that time.
    public let localDay: CivilDay
    /// The policy it was judged under (content hash).
    public let policyVersion: String
    /// What must hold for the person as a whole; all of it, or no turn is used.
    public let conditions: [UseCondition]
    /// Turns that are used. Closed conversations keep counts by topic only; of counts that were stamped alike the largest
    /// is taken, so this and the next number are never too high.
    public let turnsUsed: Int
    /// Turns of which something is left out, by reason; a turn can have several. A turn of a sensitive conversation counts
    /// as that and as nothing else.
    public let turnsLeftOut: [TurnOmission: Int]
    /// The person's languages, the one they like best first: in which to tell them.
    public let languages: [LanguageTag]

    /// Whether every condition for the person as a whole holds.
    public var isOpen: Bool { conditions.allSatisfy(\.holds) }

    init(
        person: PersonID, purpose: Purpose, app: AppID?, at: Instant, localDay: CivilDay, policyVersion: String,
        conditions: [UseCondition], turnsUsed: Int, turnsLeftOut: [TurnOmission: Int], languages: [LanguageTag] = []
    ) {
        self.person = person
        self.purpose = purpose
        self.app = app
        self.at = at
        self.localDay = localDay
        self.policyVersion = policyVersion
        self.conditions = conditions
        self.turnsUsed = turnsUsed
        self.turnsLeftOut = turnsLeftOut
        self.languages = languages
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(person)
        writer.write(purpose)
        writer.write(app)
        writer.write(at)
        writer.write(localDay)
        writer.write(policyVersion)
        writer.write(conditions)
        writer.write(turnsUsed)
        writer.write(turnsLeftOut)
        writer.write(languages)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        purpose = try reader.read()
        app = try reader.read()
        at = try reader.read()
        localDay = try reader.read()
        policyVersion = try reader.read()
        conditions = try reader.read()
        turnsUsed = try reader.read()
        turnsLeftOut = try reader.read()
        languages = try reader.readIfPresent() ?? []
    }
}
