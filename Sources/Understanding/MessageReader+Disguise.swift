extension MessageReader {
    /// How the text is disguised, or nil: see docs/reading.md. One pass, and a look at the cues for words that need it.
    func disguise(in text: String) -> Disguise? {
        var scanner = DisguiseScanner()
        for scalar in text.unicodeScalars {
            scanner.feed(scalar)
            if let finding = scanner.finding { return finding }
        }
        scanner.finish()
        if let finding = scanner.finding { return finding }
        for suspect in scanner.suspects {
            if let finding = judge(suspect) { return finding }
        }
        return nil
    }

    private func judge(_ suspect: DisguiseSuspect) -> Disguise? {
        switch suspect {
        case .chunk(let chunk):
            for word in MaskedWord.words(in: chunk) {
                if let finding = judge(word) { return finding }
            }
            return nil
        case .letters(let letters, let isSpelled): return isHidden(letters, isSpelled: isSpelled) ? .apart : nil
        case .halves(let before, let behind): return isBroken(Self.text(before), Self.text(behind)) ? .broken : nil
        }
    }

    private func judge(_ word: MaskedWord) -> Disguise? {
        guard word.letterCount > 1 else { return nil }
        if word.dollared.contains(where: { index.isWord($0) && isSensitive($0) }) { return .masked }
        if word.unstretched.contains(where: isSensitive) { return .stretched }
        if word.isOrdinary { return nil }
        if word.isBlotted { return .masked }
        guard word.isInside || word.isNumbered, word.hasSign || !index.isWord(word.text) else { return nil }
        // Digits behind a word count ("part1", "ps5"): only a sensitive word with one of its letters changed is a disguise.
        if word.isNumbered {
            let isHidden = word.readings.contains { index.isWord($0) && isSensitive($0) }
            return word.letterCount > 2 && isHidden ? .digits : nil
        }
        let isWord = word.readings.contains { index.isWord($0) || isSensitive($0) }
        return isWord ? (word.hasSign ? .masked : .digits) : nil
    }

    /// Five letters apart are a word, unless they are in an order of their own; three or four are initials, unless they are
    /// a sensitive word.
    private func isHidden(_ letters: [Unicode.Scalar], isSpelled: Bool) -> Bool {
        for start in letters.indices.dropLast(LetterChain.lengthMin - 1) where letters.count < Self.apartCountMin {
            for end in (start + LetterChain.lengthMin)...letters.count {
                if isSensitive(Self.text(letters[start..<end])) { return true }
            }
        }
        guard letters.count >= Self.apartCountMin else { return false }
        let joined = Self.text(letters)
        if isSensitive(joined) { return true }
        if LetterChain.isOrdinary(letters) { return false }
        return isSpelled || index.isWord(joined)
    }

    /// Whether a line break stands inside a word, and not between two words that together make a third.
    private func isBroken(_ before: String, _ behind: String) -> Bool {
        let joined = before + behind
        guard joined.unicodeScalars.count >= Self.apartCountMin, index.isWord(joined) || isSensitive(joined) else {
            return false
        }
        return !index.isWord(before) || !index.isWord(behind)
    }

    private func isSensitive(_ word: String) -> Bool {
        !sensitiveCategories(in: index.matches(in: word), of: word).isEmpty
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static let apartCountMin = 5
}

extension CueIndex {
    /// Whether the text is a word (of three letters or more) that stands in some cue.
    func isWord(_ text: String) -> Bool {
        guard text.unicodeScalars.count >= 3 else { return false }
        var count = 0
        var isKnown = true
        tokenizer.scan(text) { word in
            guard !word.isEmpty else { return }
            count += 1
            isKnown = isKnown && words.find(word) != nil
        }
        return isKnown && count > 0
    }
}
