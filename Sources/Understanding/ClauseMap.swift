/// The clauses of a text and the words that matter for what a "not" takes. Made only for texts that have a refusal.
struct ClauseMap: Sendable {
    /// What parts a clause from the one before it, the weakest first.
    enum Break: Int, Comparable, Sendable {
        /// A comma or dash.
        case comma
        /// "and", "or".
        case joining
        /// "but", "because", "please": what is refused before it is not refused behind it.
        case hard
        /// The end of a sentence, or the begin of the text.
        case sentence

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// Tokens `start ..< end`; the words that part it from the clause before are not in it.
    struct Clause: Sendable {
        var start: Int
        var end: Int
        var opener: Break
    }

    /// What a word is to a refusal.
    struct WordClass: OptionSet, Sendable {
        let rawValue: UInt16
        /// May stand between a refusal and what it takes.
        static let filler = WordClass(rawValue: 1)
        /// Begins another clause even without a comma: pronouns, verbs of asking and liking.
        static let starter = WordClass(rawValue: 2)
        /// Makes a complaint of a dislike, before its object: "I hate my boots", "when".
        static let own = WordClass(rawValue: 4)
        /// Makes a wish of a dislike, behind its object: "alone", "without".
        static let lack = WordClass(rawValue: 8)
        /// Makes a wish of a plain "not", behind its object: "enough", "yet".
        static let scant = WordClass(rawValue: 16)
        /// May follow what a "no" at the begin of a clause takes.
        static let closer = WordClass(rawValue: 32)
        /// May stand before such a "no".
        static let prelude = WordClass(rawValue: 64)
        /// Says how much, and changes nothing: refusals are found across it.
        static let adverb = WordClass(rawValue: 128)
        /// Between a plain "not" and its object it makes the "not" a lack or a worry: "know", "sure", "have", "overpay".
        static let lift = WordClass(rawValue: 512)
        /// Ends in -ing: an activity.
        static let gerund = WordClass(rawValue: 256)
        /// Ends in -ed: "never hiked" says what one has not done yet.
        static let past = WordClass(rawValue: 1024)
    }

    /// In the order of the text; none but the last is empty.
    private(set) var clauses: [Clause] = [Clause(start: 0, end: 0, opener: .sentence)]
    /// By token.
    private(set) var classes: [WordClass] = []
    /// The clause of each token; one that parts clauses has that behind it.
    private(set) var clauseOfToken: [Int] = []

    /// The clauses of `text`, cut into the tokens that `tokenizer` gives. `see` gets each token.
    init(_ text: String, tokenizer: Tokenizer, words: RefusalWords, see: ([UInt8], WordClass) -> Void) {
        var scanner = TokenScanner(tokenizer: tokenizer)
        for scalar in text.unicodeScalars {
            scanner.feed(scalar) { add($0, words, see) }
            if Self.isComma(scalar) { begin(.comma, end: classes.count, start: classes.count) }
        }
        scanner.finish { add($0, words, see) }
        let last = clauses.count - 1
        clauses[last].end = max(clauses[last].start, classes.count)
    }

    private mutating func add(_ word: [UInt8], _ words: RefusalWords, _ see: ([UInt8], WordClass) -> Void) {
        let end = classes.count
        let wordClass = words.classes(of: word)
        classes.append(wordClass)
        see(word, wordClass)
        if word.isEmpty {
            begin(.sentence, end: end, start: end + 1)
        } else if let number = words.breaks.find(word) {
            begin(words.isHard[number] ? .hard : .joining, end: end, start: end + 1)
        }
        clauseOfToken.append(clauses.count - 1)
    }

    /// Ends the clause and begins another one; a clause without words takes the strongest of its breaks.
    private mutating func begin(_ opener: Break, end: Int, start: Int) {
        let last = clauses.count - 1
        if clauses[last].start >= end {
            clauses[last].opener = max(clauses[last].opener, opener)
            clauses[last].start = start
        } else {
            clauses[last].end = end
            clauses.append(Clause(start: start, end: start, opener: opener))
        }
    }

    /// Hyphens part words, not clauses.
    private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ":", "(", ")", "–", "—", "/", "&", "+", "，", "、", "\"", "“", "”": true
        default: false
        }
    }
}
