public import Domain

/// What people are told, in one language.
public struct PolicyTexts: Hashable, Sendable {
    /// The notice's title, with placeholders in braces.
    public let title: String
    /// The notice's body, with placeholders in braces.
    public let body: String
    /// What people are told who ask to opt out. There is no opt-out.
    public let noOptOut: String
    /// The seven matters that never reach ads, as they stand in a sentence.
    public let neverInAds: [SensitiveCategory: String]
    /// What stands between them.
    public let separator: String
    /// Why a slot is shown.
    public let reasons: [ReasonText: String]
}

/// The sentences of "why do I see this?". The raw values are the keys of the policy file.
public enum ReasonText: String, Hashable, Sendable, CaseIterable {
    /// They spoke about a topic.
    case assistant
    /// They spoke to the assistant.
    case assistantNoTopic
    /// They liked things about a topic.
    case likes
    /// They liked things.
    case likesNoTopic
    /// They follow somebody.
    case follows
    /// Their groups are about a topic.
    case memberships
    /// They are in groups.
    case membershipsNoTopic
    /// Many people engaged with it.
    case popularity
    /// It is new.
    case freshness
    /// Somebody pays for it.
    case bid
    /// Without talk it would not be here.
    case placementNew
    /// Without talk it would stand here too.
    case placementSame
    /// Without talk it would stand elsewhere.
    case placementMoved

    /// What must stand in it, in braces.
    var placeholders: [String] {
        switch self {
        case .assistant, .likes, .memberships: ["topic"]
        case .follows, .bid: ["subject"]
        case .placementMoved: ["without", "position"]
        default: []
        }
    }

    /// The sentence in English, for policies that give none.
    var english: String {
        switch self {
        case .assistant: "You spoke to the assistant about {topic}."
        case .assistantNoTopic: "You spoke to the assistant."
        case .likes: "You liked things about {topic}."
        case .likesNoTopic: "You liked things."
        case .follows: "You follow {subject}."
        case .memberships: "You are a member of groups about {topic}."
        case .membershipsNoTopic: "You are a member of groups."
        case .popularity: "Many people engaged with it."
        case .freshness: "It is new."
        case .bid: "{subject} pays for it to be shown."
        case .placementNew: "Without what you said to the assistant it would not be among these places."
        case .placementSame: "Without what you said to the assistant it would stand in the same place."
        case .placementMoved:
            "Without what you said to the assistant it would stand in place {without} instead of {position}."
        }
    }
}

extension Policy {
    /// The texts for somebody who reads those languages: in the first of them in which there is one, in two where a
    /// language without a script may mean two. Empty: they cannot be told.
    public func texts(for languages: [LanguageTag]) -> [(language: LanguageTag, texts: PolicyTexts)] {
        LanguageMatching.best(for: languages, among: texts.keys.sorted()).compactMap { language in
            texts[language].map { (language, $0) }
        }
    }

    /// The text that somebody gets who asks to opt out; in English, or whatever there is, when there is none in a language
    /// of theirs.
    public func noOptOutExplanation(for languages: [LanguageTag]) -> String {
        answer(for: languages)?.texts.noOptOut ?? ""
    }

    /// A sentence that says why a slot is shown, filled in; the language as above.
    public func reason(_ reason: ReasonText, for languages: [LanguageTag], _ values: [String: String] = [:]) -> String {
        guard let (language, texts) = answer(for: languages), let text = texts.reasons[reason] else {
            return reason.english.filling(values)
        }
        return text.filling(values.mapValues { language.isolating($0) })
    }

    private func answer(for languages: [LanguageTag]) -> (language: LanguageTag, texts: PolicyTexts)? {
        texts(for: languages).first ?? texts[.english].map { (.english, $0) }
            ?? texts.min { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension LanguageTag {
    /// What was filled in, kept from being turned round by what stands beside it: in a text that runs from right to left
    /// a date would otherwise show its parts in the wrong order (Unicode UAX #9, isolates).
    func isolating(_ value: String) -> String { isRightToLeft ? "\u{2068}\(value)\u{2069}" : value }
}

extension String {
    /// Puts values in the place of their names in braces.
    func filling(_ values: [String: String]) -> String {
        values.reduce(self) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
