extension CueIndex {
    /// Collects cues and compiles them.
    struct Builder {
        private let tokenizer = Tokenizer()
        private var words = ByteStringTable()
        private var automaton = PhraseAutomaton.Builder()
        private var prefixes = ByteStringTable()
        private var suffixes = ByteStringTable()
        /// Meanings by phrase, prefix, suffix.
        private var phraseMeanings: [[CueMeaning]] = []
        private var prefixMeanings: [[CueMeaning]] = []
        private var suffixMeanings: [[CueMeaning]] = []
        /// Words that are also found misspelled.
        private var tolerated: Set<String> = []

        /// Adds one form of a cue (`CueExpression`). `meaning` gets the number of its tokens. Throws `CueTableError`.
        mutating func add(_ form: String, _ meaning: (Int) -> CueMeaning) throws(CueTableError) {
            if form.utf8.contains(UInt8(ascii: "*")) {
                try addAffix(form, meaning(1))
                return
            }
            var tokens: [Int32] = []
            tokenizer.scan(removingTolerance(form)) { word in
                if !word.isEmpty { tokens.append(Int32(words.insert(word))) }
            }
            guard let phrase = automaton.insert(tokens) else { throw CueTableError(.emptyCue, form) }
            while phraseMeanings.count <= phrase { phraseMeanings.append([]) }
            phraseMeanings[phrase].append(meaning(tokens.count))
        }

        /// The index of all cues so far.
        mutating func build() -> CueIndex {
            var tokenIDs = (0..<words.count).map { Int32($0) }
            for word in tolerated.sorted() { addMisspellings(of: word, &tokenIDs) }
            var starts: [Int32] = [0]
            var meanings: [CueMeaning] = []
            for list in phraseMeanings + prefixMeanings + suffixMeanings {
                meanings += list
                starts.append(Int32(meanings.count))
            }
            return CueIndex(
                tokenizer: tokenizer, words: words, tokenIDs: tokenIDs, automaton: automaton.build(),
                prefixes: prefixes,
                suffixes: suffixes, meaningStarts: starts, meanings: meanings)
        }

        private mutating func removingTolerance(_ form: String) -> String {
            guard form.utf8.contains(UInt8(ascii: "~")) else { return form }
            for word in form.split(separator: " ") where word.last == "~" { tolerated.insert(String(word.dropLast())) }
            return String(form.filter { $0 != "~" })
        }

        /// A spelling that is a word of some cue stays that word.
        private mutating func addMisspellings(of word: String, _ tokenIDs: inout [Int32]) {
            var target = Array(word.utf8)
            tokenizer.foldPlural(&target)
            guard let token = words.find(target) else { return }
            for var spelling in Misspellings.of(word) {
                tokenizer.foldPlural(&spelling)
                if words.insert(spelling) == tokenIDs.count { tokenIDs.append(Int32(token)) }
            }
        }

        private mutating func addAffix(_ form: String, _ meaning: CueMeaning) throws(CueTableError) {
            var letters = Array(form.utf8)
            let isPrefix = letters.last == UInt8(ascii: "*")
            if isPrefix { letters.removeLast() } else if letters.first == UInt8(ascii: "*") { letters.removeFirst() }
            let isPlain = !letters.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: " ") }
            guard isPlain, (CueIndex.affixLengthMin...CueIndex.affixLengthMax).contains(letters.count) else {
                throw CueTableError(.misplacedWildcard, form)
            }
            if isPrefix {
                let index = prefixes.insert(letters)
                while prefixMeanings.count <= index { prefixMeanings.append([]) }
                prefixMeanings[index].append(meaning)
            } else {
                let index = suffixes.insert(letters.reversed())
                while suffixMeanings.count <= index { suffixMeanings.append([]) }
                suffixMeanings[index].append(meaning)
            }
        }
    }
}
