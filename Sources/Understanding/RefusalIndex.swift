/// The refusals of a table, compiled. An automaton of its own: it passes adverbs over, and only texts that have topics
/// are read with it.
final class RefusalIndex: Sendable {
    /// A refusal in a text: tokens `start ..< end`.
    struct Found: Sendable {
        var kind: Refusal
        var start: Int
        var end: Int
    }

    let words: RefusalWords
    private let tokens: ByteStringTable
    private let automaton: PhraseAutomaton
    /// By phrase; a phrase of no kind is an exception.
    private let kinds: [[Refusal]]

    /// Throws `CueTableError` for a phrase without words.
    init(_ table: RefusalTable, tokenizer: Tokenizer) throws(CueTableError) {
        words = RefusalWords(tokenizer: tokenizer)
        var tokens = ByteStringTable()
        var builder = PhraseAutomaton.Builder()
        var kinds: [[Refusal]] = []
        func insert(_ form: String) throws(CueTableError) -> Int {
            var phrase: [Int32] = []
            tokenizer.scan(form) { if !$0.isEmpty { phrase.append(Int32(tokens.insert($0))) } }
            guard let number = builder.insert(phrase) else { throw CueTableError(.emptyCue, form) }
            while kinds.count <= number { kinds.append([]) }
            return number
        }
        for phrase in table.phrases {
            let number = try insert(phrase.form)
            if !kinds[number].contains(phrase.kind) { kinds[number].append(phrase.kind) }
        }
        for form in table.exceptions { kinds[try insert(form)] = [] }
        (self.tokens, self.kinds, automaton) = (tokens, kinds, builder.build())
    }

    /// Collects the refusals of a text, token by token.
    struct Pass {
        private let index: RefusalIndex
        private var cursor = PhraseAutomaton.Cursor()
        private var tokenCount = 0
        /// The token of each step of the automaton.
        private var tokenOfStep: [Int] = []
        private var found: [Found] = []
        private var exceptions: [PhraseAutomaton.Match] = []

        init(_ index: RefusalIndex) { self.index = index }

        mutating func add(_ word: [UInt8], isAdverb: Bool) {
            defer { tokenCount += 1 }
            if isAdverb { return }
            tokenOfStep.append(tokenCount)
            let token = index.tokens.find(word).map { Int32($0) } ?? -1
            var cursor = cursor
            index.automaton.advance(&cursor, token: token) { note($0) }
            self.cursor = cursor
        }

        private mutating func note(_ match: PhraseAutomaton.Match) {
            let start = tokenOfStep[match.start]
            let kinds = index.kinds[match.phrase]
            if kinds.isEmpty {
                exceptions.append(PhraseAutomaton.Match(phrase: match.phrase, start: start, end: tokenCount + 1))
            }
            for kind in kinds { found.append(Found(kind: kind, start: start, end: tokenCount + 1)) }
        }

        /// The refusals that no exception takes whole.
        func refusals() -> [Found] {
            guard !found.isEmpty else { return [] }
            var cover = Cover(tokenCount: tokenCount)
            for exception in exceptions { cover.add(exception) }
            return found.filter { refusal in
                !cover.hides(PhraseAutomaton.Match(phrase: 0, start: refusal.start, end: refusal.end))
            }
        }
    }
}
