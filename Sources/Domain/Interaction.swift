public import Wire

/// How a person spoke to the assistant.
public enum Modality: String, Hashable, Comparable, Sendable, CaseIterable, WireCodable {
    /// Typed.
    case text
    /// Spoken, and turned into text by the app.
    case voice

    /// By the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One message of a person to the assistant, as an app sends it in. Its text lives in memory only.
public struct Interaction: Hashable, Sendable, WireRecord {
    /// The sender's id of the entry.
    public var id: EntryID
    /// Who spoke.
    public var person: PersonID
    /// The conversation it belongs to.
    public var conversation: ConversationID
    /// When it was said, by the app's clock.
    public var occurredAt: Instant
    /// In which app.
    public var app: AppID
    /// Typed or spoken.
    public var modality: Modality
    /// The words. Never logged, never stored.
    public var text: String
    /// The app's hint at the language, if it has one.
    public var language: LanguageTag?
    /// How sure voice recognition was (thousandths, 0 to 1000), if the app says.
    public var confidence: Int?

    /// An interaction of its parts.
    public init(
        id: EntryID, person: PersonID, conversation: ConversationID, occurredAt: Instant, app: AppID,
        modality: Modality, text: String, language: LanguageTag? = nil, confidence: Int? = nil
    ) {
        self.id = id
        self.person = person
        self.conversation = conversation
        self.occurredAt = occurredAt
        self.app = app
        self.modality = modality
        self.text = text
        self.language = language
        self.confidence = confidence
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(id)
        writer.write(person)
        writer.write(conversation)
        writer.write(occurredAt)
        writer.write(app)
        writer.write(modality)
        writer.write(text)
        writer.write(language)
        writer.write(confidence)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        id = try reader.read()
        person = try reader.read()
        conversation = try reader.read()
        occurredAt = try reader.read()
        app = try reader.read()
        modality = try reader.read()
        text = try reader.read()
        language = try reader.read()
        confidence = try reader.read()
    }
}
