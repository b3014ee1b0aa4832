public import Domain

/// What a message was understood to say. No words are in it.
public struct Reading: Hashable, Sendable {
    /// The language hint as it was given; nothing is guessed in this version.
    public var language: LanguageTag?
    /// What it is about: strongest first, then by id; at most `MessageReader.topicCountMax`. Empty when the hint names a
    /// language that topics are not read in, and when the recogniser was too unsure (`AdsBars.voiceUnusable`).
    public var topics: [TopicWeight]
    /// The sensitive categories found, sorted. They are looked for in every language, with cues that are mostly English.
    public var sensitive: [SensitiveCategory]
    /// Whether the hint names a language that this version understands. Without a hint it is false: who knows the
    /// person's own language asks `MessageReader.understands(_:)`.
    public var isLanguageUnderstood: Bool
    /// Why it must not reach ads, whatever it is about; empty for an ordinary message.
    public var adsBars: AdsBars

    /// A reading of its parts.
    public init(
        language: LanguageTag?, topics: [TopicWeight], sensitive: [SensitiveCategory], isLanguageUnderstood: Bool,
        adsBars: AdsBars = []
    ) {
        self.language = language
        self.topics = topics
        self.sensitive = sensitive
        self.isLanguageUnderstood = isLanguageUnderstood
        self.adsBars = adsBars
    }
}
