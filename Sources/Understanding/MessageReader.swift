public import Domain

/// Reads a message: topics, sensitive categories and what bars it from ads, by cues and by how it is written. A pure
/// function of its tables, the text, the hint and how the message was said. docs/reading.md says what it does.
public struct MessageReader: Sendable {
    /// Steps when the same message may be read differently.
    public static let version = 2
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
    let acronyms: Acronyms
    let refusals: RefusalIndex

    /// A reader of compiled tables, with the standard ones of refusals, acronyms and recognisers' inventions. Throws
    /// `CueTableError` when a cue says nothing to look for.
    public init(taxonomy: Taxonomy, lexicon: SensitiveLexicon) throws(CueTableError) {
        try self.init(
            taxonomy: taxonomy, lexicon: lexicon, refusals: try RefusalTable(table: RefusalTable.standardTable))
    }

    /// The same with other refusals.
    init(taxonomy: Taxonomy, lexicon: SensitiveLexicon, refusals: RefusalTable) throws(CueTableError) {
        var builder = CueIndex.Builder()
        try Self.add(taxonomy, to: &builder)
        try Self.add(lexicon, to: &builder)
        let acronymTable = try AcronymTable(table: AcronymTable.standardTable)
        for name in acronymTable.acronyms.keys.sorted() {
            for form in try CueExpression.forms(of: "\(name)^", sets: [:]) { try builder.add(form) { _ in .acronym } }
        }
        try Self.addInventions(to: &builder)
        index = builder.build()
        topics = taxonomy.topics.map(\.id)
        nearRules = lexicon.nearRules
        sideCount = lexicon.sides.count
        acronyms = Acronyms(table: acronymTable)
        self.refusals = try RefusalIndex(refusals, tokenizer: index.tokenizer)
    }

    /// A reader of the standard tables. Compiling them takes a moment: a process does it once.
    public static let standard = {
        // The tables are constants of this module, and the tests compile them: an error here is one of programming.
        try! MessageReader(taxonomy: .standard, lexicon: .standard)
    }()

    /// Whether topics read in that language can be trusted.
    public static func understands(_ language: LanguageTag) -> Bool {
        understoodLanguages.contains { LanguageMatching.isSameLanguage($0, language) }
    }

    /// What the message says. `language` is the sender's hint; a hint of a language that is not understood means no
    /// topics, while no hint leaves that to whoever knows the person's language. `confidence` is the recogniser's, in
    /// thousandths, for what was spoken.
    public func read(
        _ text: String, language: LanguageTag?, modality: Modality = .text, confidence: Int? = nil
    ) -> Reading {
        let found = index.matches(in: text)
        var bars = Self.voiceBars(modality, confidence: confidence)
        if disguise(in: text) != nil { bars.insert(.disguised) }
        let isForeign = language.map { !Self.understands($0) } ?? false
        let isMute = isForeign || bars.contains(.voiceUnusable)
        return Reading(
            language: language, topics: isMute ? [] : topics(in: found, of: text, modality),
            sensitive: sensitiveCategories(in: found, of: text),
            isLanguageUnderstood: language.map(Self.understands) ?? false, adsBars: bars)
    }

    /// The topics of what was said: sound tags and what recognisers make of silence have none.
    private func topics(in found: MatchList, of text: String, _ modality: Modality) -> [TopicWeight] {
        guard let said = SoundTags.removing(from: text, modality: modality) else {
            return isInvention(found) ? [] : topics(in: found, of: text)
        }
        let foundInSaid = index.matches(in: said)
        return isInvention(foundInSaid) ? [] : topics(in: foundInSaid, of: said)
    }

    private static func addInventions(to builder: inout CueIndex.Builder) throws(CueTableError) {
        for case .cues(let cues) in try CueTable.lines(of: Inventions.standardTable) {
            for cue in cues {
                for form in try CueExpression.forms(of: cue, sets: [:]) { try builder.add(form) { _ in .invention } }
            }
        }
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
