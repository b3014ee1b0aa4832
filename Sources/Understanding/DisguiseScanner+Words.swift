extension DisguiseScanner {
    /// The word that is being read.
    struct WordState: Sendable {
        /// How a letter is drawn.
        enum Shape: Sendable { case plain, lookalike, wide }

        var scripts = WordScripts()
        var apostropheCount = 0
        private(set) var letterCount = 0
        private var plainCount = 0
        private var lookalikeCount = 0
        private var wideCount = 0
        private var digitCount = 0
        private var beginsWithDigit = false
        private var isRoman = true
        private var latinCount = 0
        private var areLatinCapitals = true
        private var first: Unicode.Scalar?
        private var last: Unicode.Scalar?

        var isEmpty: Bool { letterCount == 0 && digitCount == 0 }

        mutating func addLetter(_ scalar: Unicode.Scalar, _ script: ScriptTable.Script, _ shape: Shape) {
            scripts.add(script)
            letterCount += 1
            switch shape {
            case .plain: plainCount += 1
            case .lookalike: lookalikeCount += 1
            case .wide: wideCount += 1
            }
            if script == ScriptTable.latin {
                latinCount += 1
                areLatinCapitals = areLatinCapitals && (0x41...0x5A).contains(scalar.value)
            }
            isRoman = isRoman && (0x2160...0x217F).contains(scalar.value)
            if first == nil { first = scalar }
            last = scalar
        }

        mutating func addDigit() {
            if isEmpty { beginsWithDigit = true }
            digitCount += 1
        }

        /// Units of measure mix scripts by rule: μg, μm, kΩ.
        var isUnit: Bool { letterCount <= 3 && (first?.value == 0x03BC || last?.value == 0x03A9) }

        /// An acronym that takes the articles and endings of a language of another script: PDFها, الGPS.
        var isForeignAcronym: Bool { scripts.isLatinAndForeign && areLatinCapitals && latinCount <= 5 }

        /// Two such letters are a formula or a unit, three are a word; behind digits they are an ordinal (1ˢᵗ), and Roman
        /// numerals are what they look like.
        var isLookalike: Bool {
            if wideCount > 0, plainCount + lookalikeCount > 0, letterCount > 2, scripts.isLatin { return true }
            return lookalikeCount > 0 && letterCount > 2 && !beginsWithDigit && !isRoman
        }

        var isWide: Bool { wideCount > 1 }

        /// Letters parted by nothing but apostrophes.
        var isApart: Bool { apostropheCount >= 3 && letterCount <= apostropheCount + 1 }

        /// The letter, when the word is of one letter of a script that has small and capital letters.
        var loneLetter: Unicode.Scalar? {
            letterCount == 1 && digitCount == 0 && scripts.isLatinLike ? first : nil
        }
    }

    /// A stretch without blanks, kept when it has digits or signs among letters, or a letter three times running.
    struct ChunkState: Sendable {
        private var scalars: [Unicode.Scalar] = []
        private var hasLetter = false
        private var isSuspect = false
        private var runLength = 0

        /// Longer ones are addresses or noise.
        static let lengthMax = 48

        mutating func add(_ scalar: Unicode.Scalar, _ role: ScalarRole) {
            let isLetter = if case .letter(let script) = role { ScriptTable.isLatinLike(script) } else { false }
            if isLetter, let last = scalars.last, Self.small(last) == Self.small(scalar) {
                runLength += 1
                if runLength >= 3 { isSuspect = true }
            } else {
                runLength = 1
            }
            if !isLetter, hasLetter, MaskedWord.isStandIn(scalar) { isSuspect = true }
            if isLetter, !hasLetter {
                hasLetter = true
                if scalars.contains(where: MaskedWord.isStandIn) { isSuspect = true }
            }
            if scalars.count <= Self.lengthMax { scalars.append(scalar) }
        }

        mutating func end() -> [Unicode.Scalar]? {
            guard !scalars.isEmpty else { return nil }
            let isKept = isSuspect && scalars.count <= Self.lengthMax
            let result = isKept ? scalars : nil
            scalars.removeAll(keepingCapacity: true)
            (hasLetter, isSuspect, runLength) = (false, false, 0)
            return result
        }

        private static func small(_ scalar: Unicode.Scalar) -> UInt32 {
            (0x41...0x5A).contains(scalar.value) ? scalar.value | 0x20 : scalar.value
        }
    }

    /// The last run of letters, and the one before it when only a line break stood between.
    struct HalvesState: Sendable {
        private var before: [Unicode.Scalar] = []
        private var run: [Unicode.Scalar] = []
        private var isAfterBreak = false

        /// A letter or a sign. Gives the halves when the second one ends.
        mutating func add(_ scalar: Unicode.Scalar, isLetter: Bool) -> DisguiseSuspect? {
            guard isLetter else { return end() }
            isAfterBreak = false
            if run.count < ChunkState.lengthMax { run.append(scalar) }
            return nil
        }

        /// A line break: right behind a letter it may stand inside a word. "\r\n" counts as one.
        mutating func endLine() -> DisguiseSuspect? {
            if run.isEmpty, isAfterBreak { return nil }
            let done = pair
            before = run
            run.removeAll()
            isAfterBreak = !before.isEmpty
            return done
        }

        /// Anything else.
        mutating func end() -> DisguiseSuspect? {
            guard !run.isEmpty || !before.isEmpty else { return nil }
            let done = pair
            before.removeAll()
            run.removeAll(keepingCapacity: true)
            isAfterBreak = false
            return done
        }

        private var pair: DisguiseSuspect? { before.isEmpty || run.isEmpty ? nil : .halves(before, run) }
    }

    /// Regional indicators: in pairs they are flags; three that stand alone spell.
    struct RegionalState: Sendable {
        private var run = 0
        private var loneCount = 0

        mutating func add() { run += 1 }

        mutating func end() {
            if run == 1 { loneCount += 1 }
            run = 0
        }

        var isSpelling: Bool { loneCount + (run == 1 ? 1 : 0) >= 3 }
    }
}
