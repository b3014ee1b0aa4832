/// The words of a text as they are written, with their capitals. Only texts that may hold an acronym are cut so.
struct AcronymWords: Sendable {
    /// How a word is written.
    enum Writing: Sendable { case capitals, title, small }

    /// One word.
    struct Word: Sendable {
        /// In small letters; full stops between single letters and possessive endings have fallen.
        var name: String
        var writing: Writing
        /// Whether a sign, and not only a blank, stands behind it.
        var endsClause = false
    }

    /// In the order of the text.
    private(set) var words: [Word] = []
    /// Whether the whole text is in capitals, so that they say nothing.
    private(set) var areAllCapitals = false

    /// The words of `text`.
    init(_ text: String) {
        var letters: [Unicode.Scalar] = []
        var isDotted = false
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if Self.isPart(scalar, of: letters) {
                letters.append(scalar)
            } else if scalar == ".", letters.count == 1 || isDotted, Self.isInitial(at: index + 1, in: scalars) {
                isDotted = true
            } else if scalar == ".", isDotted {
                // The last full stop of an acronym is its own.
                end(&letters)
                isDotted = false
            } else {
                let isBlank = scalar.properties.isWhitespace && scalar != "\n"
                end(&letters)
                isDotted = false
                if !isBlank, !words.isEmpty { words[words.count - 1].endsClause = true }
            }
        }
        end(&letters)
        let written = words.filter { $0.name.count > 1 }
        areAllCapitals = written.count >= 3 && written.allSatisfy { $0.writing == .capitals }
    }

    private mutating func end(_ letters: inout [Unicode.Scalar]) {
        defer { letters.removeAll(keepingCapacity: true) }
        while let last = letters.last, Self.isApostrophe(last) { letters.removeLast() }
        guard let first = letters.first else { return }
        let capitalCount = letters.count { $0.properties.isUppercase }
        let letterCount = letters.count { $0.properties.isAlphabetic }
        var name = letters.reduce(into: "") { $0 += Self.isApostrophe($1) ? "'" : $1.properties.lowercaseMapping }
        var isPossessive = false
        if name.hasSuffix("'s"), name.count > 3, !Self.contractions.contains(name) {
            name.removeLast(2)
            isPossessive = true
        }
        // The ending of a possessive or plural acronym stays small: "MS's".
        let isCapital = capitalCount >= 2 && capitalCount >= letterCount - (isPossessive ? 1 : 0)
        let writing = isCapital ? Writing.capitals : first.properties.isUppercase ? .title : .small
        words.append(Word(name: name, writing: writing))
    }

    private static func isPart(_ scalar: Unicode.Scalar, of letters: [Unicode.Scalar]) -> Bool {
        if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal { return true }
        return isApostrophe(scalar) && !letters.isEmpty
    }

    /// Whether a single letter with another full stop, or the end, behind it stands there.
    private static func isInitial(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard index < scalars.count, scalars[index].properties.isAlphabetic else { return false }
        return index + 1 == scalars.count || !scalars[index + 1].properties.isAlphabetic
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

    private static let contractions: Set<String> = ["he's", "she's", "it's", "that's", "who's", "what's", "there's"]
}
