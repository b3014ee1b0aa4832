extension Tokenizer {
    /// Emits a word without apostrophes: respelled, or with its plural ending folded. May change `word`.
    func emitWord(_ word: inout [UInt8], _ emit: ([UInt8]) -> Void) {
        if let index = respellings.find(word) {
            for token in respelled[index] { emit(token) }
            return
        }
        foldPlural(&word)
        emit(word)
    }

    /// Emits a word with apostrophes inside: a contraction written out, a possessive without its ending, or the parts.
    func emitContraction(_ word: [UInt8], _ emit: ([UInt8]) -> Void) {
        if let index = respellings.find(word) {
            for token in respelled[index] { emit(token) }
            return
        }
        let parts = word.split(separator: UInt8(ascii: "'")).map { Array($0) }
        guard parts.count > 1, let tail = parts.last else {
            for var part in parts { emitWord(&part, emit) }
            return
        }
        var isLastPartWritten = true
        for (index, part) in parts.dropLast().enumerated() {
            var head = part
            if index == parts.count - 2 {
                isLastPartWritten = writeOut(&head, tail, emit)
            } else {
                emitWord(&head, emit)
            }
        }
        if !isLastPartWritten {
            var rest = tail
            emitWord(&rest, emit)
        }
    }

    /// Emits `head` and what the ending behind its apostrophe stands for. False when `tail` is no English ending: then
    /// only `head` was emitted.
    private func writeOut(_ head: inout [UInt8], _ tail: [UInt8], _ emit: ([UInt8]) -> Void) -> Bool {
        switch String(decoding: tail, as: UTF8.self) {
        case "s":
            let isPronoun = Self.pronouns.contains(String(decoding: head, as: UTF8.self))
            emitWord(&head, emit)
            if isPronoun { emit(Array("is".utf8)) }
        case "t" where head.last == UInt8(ascii: "n"):
            head.removeLast()
            emitWord(&head, emit)
            emit(Array("not".utf8))
        case "m": emitAll(&head, "am", emit)
        case "re": emitAll(&head, "are", emit)
        case "ve": emitAll(&head, "have", emit)
        case "ll": emitAll(&head, "will", emit)
        case "d": emitAll(&head, "would", emit)
        default:
            emitWord(&head, emit)
            return false
        }
        return true
    }

    private func emitAll(_ head: inout [UInt8], _ ending: String, _ emit: ([UInt8]) -> Void) {
        emitWord(&head, emit)
        emit(Array(ending.utf8))
    }

    /// Words whose 's is "is" and not a possessive.
    private static let pronouns: Set<String> = [
        "he", "she", "it", "that", "there", "here", "what", "who", "where", "how", "when", "why",
    ]

    /// Folds a plural to its singular, and both of a pair such as movie/movies or ache/aches to one form, which need not
    /// be a word: `movy`, `ach`. Applied to cues and texts alike, so only collisions matter; `keptPlurals` prevents those.
    func foldPlural(_ word: inout [UInt8]) {
        let count = word.count
        guard count >= 4, let last = word.last else { return }
        if last == UInt8(ascii: "e") {
            if count >= 5, hasEnding(word, "ie") {
                word.removeLast(2)
                word.append(UInt8(ascii: "y"))
            } else if hasEnding(word, "che") {
                word.removeLast()
            }
            return
        }
        guard last == UInt8(ascii: "s"), keptPlurals.find(word) == nil else { return }
        switch word[count - 2] {
        case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return
        case UInt8(ascii: "e"): foldPluralOnE(&word)
        default: word.removeLast()
        }
    }

    private func foldPluralOnE(_ word: inout [UInt8]) {
        if word.count >= 5, hasEnding(word, "ies") {
            word.removeLast(3)
            word.append(UInt8(ascii: "y"))
        } else if hasEnding(word, "sses") || hasEnding(word, "shes") || hasEnding(word, "ches")
            || hasEnding(word, "xes")
            || hasEnding(word, "zzes") || (word.count >= 6 && hasEnding(word, "oes"))
        {
            word.removeLast(2)
        } else {
            word.removeLast()
        }
    }

    private func hasEnding(_ word: [UInt8], _ ending: StaticString) -> Bool {
        ending.withUTF8Buffer { letters in
            guard word.count >= letters.count else { return false }
            let start = word.count - letters.count
            for index in 0..<letters.count where word[start + index] != letters[index] { return false }
            return true
        }
    }
}
