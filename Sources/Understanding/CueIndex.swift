import Domain

/// What it means that a phrase was found.
enum CueMeaning: Sendable {
    /// It points to a topic (an index into the taxonomy) with that many points.
    case topic(Int32, points: Int32)
    /// It hides topic cues inside it.
    case topicException
    /// It is sensitive.
    case sensitive(SensitiveCategory)
    /// It is a word of that side of near rules.
    case side(Int32)
    /// It hides sensitive cues of a category inside it.
    case sensitiveException(SensitiveCategory)
    /// It may be an acronym, if it is written so.
    case acronym
    /// Recognisers write it when nobody spoke.
    case invention
}

/// The cues of all topics and categories, compiled: one automaton over token ids, the ids of the tokens, and the
/// beginnings and endings of words that are cues by themselves.
///
/// A class, as are the tokenizer and the automaton: handing such a bundle of arrays to a closure as a struct would count
/// references for every letter.
final class CueIndex: Sendable {
    let tokenizer: Tokenizer
    /// All spellings.
    let words: ByteStringTable
    /// Token id by number of the spelling: a misspelling has the id of its word.
    let tokenIDs: [Int32]
    let automaton: PhraseAutomaton
    /// Beginnings of words; endings, written backwards.
    let prefixes: ByteStringTable
    let suffixes: ByteStringTable
    /// What phrase `i` means: `meanings[meaningStarts[i] ..< meaningStarts[i + 1]]`. The automaton's phrases come first,
    /// then `prefixes`, then `suffixes`.
    let meaningStarts: [Int32]
    let meanings: [CueMeaning]

    init(
        tokenizer: Tokenizer, words: ByteStringTable, tokenIDs: [Int32], automaton: PhraseAutomaton,
        prefixes: ByteStringTable, suffixes: ByteStringTable, meaningStarts: [Int32], meanings: [CueMeaning]
    ) {
        self.tokenizer = tokenizer
        self.words = words
        self.tokenIDs = tokenIDs
        self.automaton = automaton
        self.prefixes = prefixes
        self.suffixes = suffixes
        self.meaningStarts = meaningStarts
        self.meanings = meanings
    }

    /// Lengths of beginnings and endings (bytes).
    static let affixLengthMin = 3
    static let affixLengthMax = 16

    /// The meanings of a phrase.
    func meanings(of phrase: Int) -> ArraySlice<CueMeaning> {
        meanings[Int(meaningStarts[phrase])..<Int(meaningStarts[phrase + 1])]
    }

    /// Finds everything in a text, by growing end.
    func matches(in text: String) -> MatchList {
        var found = MatchList()
        var cursor = PhraseAutomaton.Cursor()
        tokenizer.scan(text) { word in
            if word.isEmpty { found.boundaries.append(cursor.position) }
            let token = words.find(word).map { tokenIDs[$0] } ?? -1
            automaton.advance(&cursor, token: token) { found.matches.append($0) }
            appendAffixes(of: word, at: cursor.position - 1, to: &found)
        }
        found.tokenCount = cursor.position
        found.stepCount = cursor.stepCount
        return found
    }

    private func appendAffixes(of word: [UInt8], at position: Int, to found: inout MatchList) {
        guard word.count >= Self.affixLengthMin else { return }
        let lengthMax = min(word.count, Self.affixLengthMax)
        var forward = ByteStringTable.emptyHash
        for length in 1...lengthMax {
            forward = ByteStringTable.hash(forward, adding: word[length - 1])
            guard length >= Self.affixLengthMin else { continue }
            guard let index = prefixes.find(prefixOf: word, lengthBytes: length, hash: forward) else { continue }
            found.append(automaton.phraseCount + index, at: position)
        }
        found.reversed.removeAll(keepingCapacity: true)
        var backward = ByteStringTable.emptyHash
        for length in 1...lengthMax {
            let byte = word[word.count - length]
            found.reversed.append(byte)
            backward = ByteStringTable.hash(backward, adding: byte)
            guard length >= Self.affixLengthMin else { continue }
            guard let index = suffixes.find(prefixOf: found.reversed, lengthBytes: length, hash: backward) else {
                continue
            }
            found.append(automaton.phraseCount + prefixes.count + index, at: position)
        }
    }
}

/// The matches of one text.
struct MatchList {
    /// By growing end.
    var matches: [PhraseAutomaton.Match] = []
    /// How many tokens the text has.
    var tokenCount = 0
    /// The automaton's steps.
    var stepCount = 0
    /// The tokens that are ends of sentences, growing.
    var boundaries: [Int] = []
    /// Scratch: the end of a word, backwards.
    var reversed: [UInt8] = []

    mutating func append(_ phrase: Int, at position: Int) {
        matches.append(PhraseAutomaton.Match(phrase: phrase, start: position, end: position + 1))
    }
}
