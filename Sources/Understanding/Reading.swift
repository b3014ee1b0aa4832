public import Domain

/// What a message was understood to say. No words are in it.
public struct Reading: Hashable, Sendable {
    /// The language hint as it was given; nothing is guessed in this version.
    public var language: LanguageTag?
    /// What it is about: strongest first, then by id; at most `MessageReader.topicCountMax`. Empty when the hint names a
    /// language that topics are not read in.
    public var topics: [TopicWeight]
    /// The sensitive categories found, sorted. They are looked for in every language, with cues that are mostly English.
    public var sensitive: [SensitiveCategory]
    /// Whether the hint names a language that this version understands. Without a hint it is false: who knows the
    /// person's own language asks `MessageReader.understands(_:)`.
    public var isLanguageUnderstood: Bool

    /// A reading of its parts.
    public init(
        language: LanguageTag?, topics: [TopicWeight], sensitive: [SensitiveCategory], isLanguageUnderstood: Bool
    ) {
        self.language = language
        self.topics = topics
        self.sensitive = sensitive
        self.isLanguageUnderstood = isLanguageUnderstood
    }
}
