public import Domain

/// Reads a message: topics and sensitive categories, by cues. A pure function of its tables, the text and the hint.
public struct MessageReader: Sendable {
    /// Steps when the same message may be read differently.
    public static let version = 1
    /// Topics a reading names at most.
    public static let topicCountMax = 8
    /// Tokens that may stand between the two sides of a near rule, those of sentence ends included.
    public static let nearTokensMax = 6
    /// The languages that topics are read in.
    public static let understoodLanguages: Set<LanguageTag> = [.english]

    let index: CueIndex
    let topics: [TopicID]
    let nearRules: [SensitiveLexicon.NearRule]
    let sideCount: Int

    /// A reader of compiled tables. Throws `CueTableError` when a cue says nothing to look for.
    public init(taxonomy: Taxonomy, lexicon: SensitiveLexicon) throws(CueTableError) {
        var builder = CueIndex.Builder()
        try Self.add(taxonomy, to: &builder)
        try Self.add(lexicon, to: &builder)
        index = builder.build()
        topics = taxonomy.topics.map(\.id)
        nearRules = lexicon.nearRules
        sideCount = lexicon.sides.count
    }

    /// A reader of the standard tables. Compiling them takes a moment: a process does it once.
    public static let standard = {
        // The tables are constants of this module, and the tests compile them: an error here is one of programming.
        try! MessageReader(taxonomy: .standard, lexicon: .standard)
    }()

    /// Whether topics read in that language can be trusted.
    public static func understands(_ language: LanguageTag) -> Bool { understoodLanguages.contains(language) }

    /// What the message says. `language` is the sender's hint; a hint of a language that is not understood means no
    /// topics, while no hint leaves that to whoever knows the person's language.
    public func read(_ text: String, language: LanguageTag?) -> Reading {
        let found = index.matches(in: text)
        let isForeign = language.map { !Self.understands($0) } ?? false
        return Reading(
            language: language, topics: isForeign ? [] : topics(in: found), sensitive: sensitiveCategories(in: found),
            isLanguageUnderstood: language.map(Self.understands) ?? false)
    }

    private static func add(_ taxonomy: Taxonomy, to builder: inout CueIndex.Builder) throws(CueTableError) {
        for (number, topic) in taxonomy.topics.enumerated() {
            for cue in topic.cues {
                let isWeak = cue.last == "?"
                for form in try CueExpression.forms(of: isWeak ? cue.dropLast() : cue[...], sets: [:]) {
                    try builder.add(form) { tokenCount in
                        .topic(Int32(number), points: TopicPoints.of(tokenCount: tokenCount, isWeak: isWeak))
                    }
                }
            }
        }
        for exception in taxonomy.exceptions {
            for form in try CueExpression.forms(of: exception[...], sets: [:]) {
                try builder.add(form) { _ in .topicException }
            }
        }
    }

    private static func add(_ lexicon: SensitiveLexicon, to builder: inout CueIndex.Builder) throws(CueTableError) {
        for cue in lexicon.cues { try builder.add(cue.form) { _ in .sensitive(cue.category) } }
        for (number, forms) in lexicon.sides.enumerated() {
            for form in forms { try builder.add(form) { _ in .side(Int32(number)) } }
        }
        for exception in lexicon.exceptions {
            for category in exception.categories {
                try builder.add(exception.form) { _ in .sensitiveException(category) }
            }
        }
    }
}
