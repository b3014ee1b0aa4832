public import Wire

/// What one entry of a person's log says. No words are in it.
public enum Signal: Hashable, Sendable {
    /// They spoke to the assistant.
    case turn(AssistantTurn)
    /// They engaged with something.
    case engagement(EngagementSignal)
    /// Their settings were replaced.
    case settings(PersonSettings)
    /// They were told how their talk is used.
    case noticeDelivered(NoticeDelivery)
    /// Some earlier entries were taken back; their places in the log are empty now.
    case takenBack(TakenBack)
    /// They said something that could not be read: its conversation is no longer known to be harmless.
    case unread(UnreadTurn)
    /// Parts of their settings were sent in a form that nobody understands: they are unknown from now on.
    case settingsDoubted(SettingsDoubt)
    /// The bars of their conversations are made anew: all talk from before counts for ads no more.
    case barsRenewed
}

/// A topic found in a message.
public struct TopicWeight: Hashable, Sendable, WireRecord {
    /// Which topic.
    public var topic: TopicID
    /// How strongly (thousandths, 1 to 1000).
    public var weight: Int

    /// A topic and its weight.
    public init(topic: TopicID, weight: Int) {
        self.topic = topic
        self.weight = weight
    }

    /// Topic, weight.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(topic)
        writer.write(weight)
    }

    /// Topic, weight.
    public init(fields reader: inout WireReader) throws(WireError) {
        topic = try reader.read()
        weight = try reader.read()
    }
}

/// A message after it was understood: topics and flags, never words, never which category was sensitive.
public struct AssistantTurn: Hashable, Sendable, WireRecord {
    /// The conversation it belongs to.
    public var conversation: ConversationID
    /// The app it was said in.
    public var app: AppID
    /// Typed or spoken.
    public var modality: Modality
    /// The language the app hinted at, if any. The person's own is known to the profiler only.
    public var languageHint: LanguageTag?
    /// Which version of understanding read it.
    public var readerVersion: Int
    /// Whether a sensitive category was found.
    public var isSensitive: Bool
    /// What it is about, by topic id; empty where the policy keeps sensitive turns out of everything.
    public var topics: [TopicWeight]
    /// What keeps it from ads, whatever it is about.
    public var adsBars: AdsBars

    /// A turn of its parts.
    public init(
        conversation: ConversationID, app: AppID, modality: Modality, languageHint: LanguageTag?, readerVersion: Int,
        isSensitive: Bool, topics: [TopicWeight], adsBars: AdsBars = []
    ) {
        self.conversation = conversation
        self.app = app
        self.modality = modality
        self.languageHint = languageHint
        self.readerVersion = readerVersion
        self.isSensitive = isSensitive
        self.topics = topics
        self.adsBars = adsBars
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(conversation)
        writer.write(app)
        writer.write(modality)
        writer.write(languageHint)
        writer.write(readerVersion)
        writer.write(isSensitive)
        writer.write(topics)
        writer.write(adsBars)
    }

    /// What earlier versions wrote down of spoken turns does not say how surely they were recognised: not at all.
    public init(fields reader: inout WireReader) throws(WireError) {
        conversation = try reader.read()
        app = try reader.read()
        modality = try reader.read()
        languageHint = try reader.read()
        readerVersion = try reader.read()
        isSensitive = try reader.read()
        topics = try reader.read()
        adsBars = try reader.readIfPresent() ?? (modality == .voice ? .voiceUncertain : [])
    }
}

/// Whether the slot that an engagement happened in was placed by assistant signals.
public enum SlotMark: UInt8, Hashable, Sendable, WireCodable {
    /// No token came with it.
    case unknown = 0
    /// The slot would have stood there without assistant signals.
    case ordinary = 1
    /// Assistant signals placed it.
    case assistant = 2
}

/// An engagement after its slot token was checked.
public struct EngagementSignal: Hashable, Sendable, WireRecord {
    /// What was done.
    public var kind: EngagementKind
    /// To what.
    public var target: String
    /// What the slot token says.
    public var mark: SlotMark
    /// What kind of thing the target is.
    public var targetType: TargetType

    /// An engagement of its parts.
    public init(kind: EngagementKind, target: String, mark: SlotMark, targetType: TargetType = .item) {
        self.kind = kind
        self.target = target
        self.mark = mark
        self.targetType = targetType
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(kind)
        writer.write(target)
        writer.write(mark)
        writer.write(targetType)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        kind = try reader.read()
        target = try reader.read()
        mark = try reader.read()
        targetType = try reader.readIfPresent() ?? .item
    }
}

/// "Entries were taken back", as the log's owner says when it has emptied them.
public struct TakenBack: Hashable, Sendable, WireRecord {
    /// How many.
    public var count: Int
    /// The conversations that lost a turn: each stays barred from ads, sensitive or not, so that a bar says nothing.
    public var conversations: [ConversationDigest]

    /// So many entries of those conversations.
    public init(count: Int, conversations: [ConversationDigest] = []) {
        self.count = count
        self.conversations = conversations
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(count)
        writer.write(conversations)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        count = try reader.read()
        conversations = try reader.readIfPresent() ?? []
    }
}

/// A message that could not be read.
public struct UnreadTurn: Hashable, Sendable, WireRecord {
    /// The conversation it belongs to.
    public var conversation: ConversationID
    /// The app it was said in.
    public var app: AppID

    /// A message of its parts.
    public init(conversation: ConversationID, app: AppID) {
        self.conversation = conversation
        self.app = app
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(conversation)
        writer.write(app)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        conversation = try reader.read()
        app = try reader.read()
    }
}

/// Which parts of somebody's settings are unknown from now on.
public struct SettingsDoubt: Hashable, Sendable, WireRecord {
    /// The parts, each once.
    public var fields: [SettingsField]

    /// A doubt about parts.
    public init(fields: [SettingsField]) { self.fields = fields }

    /// The parts.
    public func encodeFields(to writer: inout WireWriter) { writer.write(fields) }
    /// The parts.
    public init(fields reader: inout WireReader) throws(WireError) { fields = try reader.read() }
}

/// How a notice reached a person.
public enum NoticeChannel: String, Hashable, Sendable, CaseIterable, WireCodable {
    /// Durable in the in-app inbox.
    case inbox
    /// Accepted by the mail server.
    case email
}

/// "This person was told", as the notifier reports it.
public struct NoticeDelivery: Hashable, Sendable, WireRecord {
    /// Which text.
    public var version: String
    /// Whether that text names AI as what reads their talk.
    public var namesAI: Bool
    /// How it reached them.
    public var channel: NoticeChannel
    /// In which languages the text was; what earlier versions delivered was English.
    public var languages: [LanguageTag]

    /// A delivery of its parts.
    public init(version: String, namesAI: Bool, channel: NoticeChannel, languages: [LanguageTag] = [.english]) {
        self.version = version
        self.namesAI = namesAI
        self.channel = channel
        self.languages = languages
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(version)
        writer.write(namesAI)
        writer.write(channel)
        // Only where they are not English: a repetition of a report of an earlier version has the same bytes.
        if languages != [.english] { writer.write(languages) }
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        version = try reader.read()
        namesAI = try reader.read()
        channel = try reader.read()
        languages = try reader.readIfPresent() ?? [.english]
    }
}
