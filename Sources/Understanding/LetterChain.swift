/// Single letters, one behind the other, with a few signs between: "h i k e", "d.i.a.b.e.t.e.s".
struct LetterChain: Sendable {
    private var letters: [Unicode.Scalar] = []
    /// Signs since the last word, whether they are full stops, and whether a comma or "&" is among them.
    private var signCount = 0
    private var areDots = true
    private var isList = false
    /// Whether one full stop and nothing else stands between all of them, as in "N.A.T.O.".
    private var isDotted = true
    /// Whether they are told one by one: "x, y", "Q&A, D&D".
    private var isListed = false

    /// Fewer are initials.
    static let lengthMin = 3
    private static let lengthMax = 64
    private static let signCountMax = 4

    /// A word ended: its letter, or nil when it has more. Gives the chain that it ends, if it is long enough.
    mutating func add(_ letter: Unicode.Scalar?) -> DisguiseSuspect? {
        let isLinked = letter != nil && (letters.isEmpty || signCount <= Self.signCountMax)
        let done = isLinked ? nil : end()
        if !letters.isEmpty {
            if signCount != 1 || !areDots { isDotted = false }
            if isList { isListed = true }
        }
        if let letter, letters.count < Self.lengthMax { letters.append(letter) }
        (signCount, areDots, isList) = (0, true, false)
        return done
    }

    /// A character between words.
    mutating func addSign(_ scalar: Unicode.Scalar) {
        signCount += 1
        if scalar != "." { areDots = false }
        if scalar == "," || scalar == "&" { isList = true }
    }

    /// The end of the text.
    mutating func end() -> DisguiseSuspect? {
        defer {
            letters.removeAll(keepingCapacity: true)
            (isDotted, isListed) = (true, false)
        }
        return letters.count < Self.lengthMin ? nil : .letters(letters, isSpelled: !isDotted && !isListed)
    }

    /// Whether so many letters in this order are nothing hidden: the alphabet, vowels, notes, laughter, a keyboard's row.
    static func isOrdinary(_ letters: [Unicode.Scalar]) -> Bool {
        let small = letters.map { scalar in (0x41...0x5A).contains(scalar.value) ? scalar.value | 0x20 : scalar.value }
        if Set(small).count <= 2 { return true }
        if zip(small, small.dropFirst()).allSatisfy({ $0 + 1 == $1 }) { return true }
        let isNotes = letters.allSatisfy { (0x41...0x47).contains($0.value) }
        return isNotes || small.elementsEqual("aeiou".unicodeScalars.map(\.value))
            || small.elementsEqual("qwerty".unicodeScalars.map(\.value))
    }
}
