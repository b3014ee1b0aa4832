/// A run of letters with digits or signs that may stand in the place of letters: "h1king", "c@ncer", "d*pression".
struct MaskedWord: Sendable {
    /// Small letters where they are Latin.
    let scalars: [Unicode.Scalar]
    /// With the dollar signs at its ends as letters: "$uicide"; empty when there are none.
    var dollared: [String] = []

    /// More readings of one word than this are not tried.
    private static let readingCountMax = 64

    /// What a sign or digit may stand for; nil for a letter and for what ends a word.
    static func letters(for scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar {
        case "0": ["o"]
        case "1", "!", "|": ["i", "l"]
        case "2": ["z"]
        case "3", "€": ["e"]
        case "4", "@": ["a"]
        case "5", "$": ["s"]
        case "6": ["g", "b"]
        case "7": ["t"]
        case "8": ["b"]
        case "9": ["g"]
        case "*", "#": ["a", "e", "i", "o", "u"]
        default: nil
        }
    }

    /// Whether it may stand for a letter.
    static func isStandIn(_ scalar: Unicode.Scalar) -> Bool { letters(for: scalar) != nil }

    /// The words of a stretch without blanks; none when it is an address.
    static func words(in chunk: [Unicode.Scalar]) -> [MaskedWord] {
        guard !isAddress(chunk) else { return [] }
        var result: [MaskedWord] = []
        for part in chunk.split(whereSeparator: { !isLetter($0) && !isStandIn($0) }) {
            var word = part
            while let last = word.last, isSign(last) { word.removeLast() }
            while let first = word.first, isSign(first) { word.removeFirst() }
            guard word.contains(where: isLetter) else { continue }
            let whole = MaskedWord(scalars: part.map(small))
            let hasDollar = part.count > word.count && (part.first == "$" || part.last == "$")
            result.append(MaskedWord(scalars: word.map(small), dollared: hasDollar ? whole.readings : []))
        }
        return result
    }

    var letterCount: Int { scalars.count(where: Self.isLetter) }

    /// Whether a sign or a digit stands between letters.
    var isInside: Bool {
        guard let first = scalars.firstIndex(where: Self.isLetter), let last = scalars.lastIndex(where: Self.isLetter)
        else { return false }
        return scalars[first...last].contains { !Self.isLetter($0) }
    }

    /// Whether digits stand before or behind letters only.
    var isNumbered: Bool { !isInside && scalars.contains { !Self.isLetter($0) } }

    /// Whether it has a sign between its letters, as in "c#ncer".
    var hasSign: Bool { scalars.contains(where: Self.isSign) }

    /// Whether an asterisk hides letters of a word, and is not the sign of a product such as `a*b`.
    var isBlotted: Bool { scalars.contains("*") && letterCount > 2 }

    /// Whether it hides nothing: a chord, an oath in manners, a stage name.
    var isOrdinary: Bool {
        guard hasSign else { return false }
        return isChord || Self.names.contains(text)
            || Self.oaths.contains { oath in
                let letters = oath.unicodeScalars
                return letters.count == scalars.count
                    && zip(scalars, letters).allSatisfy { $0 == $1 || Self.isStandIn($0) }
            }
    }

    private var isChord: Bool {
        guard scalars.count > 2, ("a"..."g").contains(scalars[0]), scalars[1] == "#" else { return false }
        return Self.chordEndings.contains { Self.text(Array(scalars[2...])).hasPrefix($0) }
    }

    /// Everything it may be read as.
    var readings: [String] {
        var result: [[Unicode.Scalar]] = [[]]
        for scalar in scalars {
            let letters = Self.letters(for: scalar) ?? [scalar]
            guard result.count * letters.count <= Self.readingCountMax else { return [] }
            result = result.flatMap { begun in letters.map { begun + [$0] } }
        }
        return result.map(Self.text)
    }

    /// Everything it may be when letters that stand three times or more running stand once or twice; empty when none do.
    var unstretched: [String] {
        var result: [[Unicode.Scalar]] = [[]]
        var isStretched = false
        var rest = scalars[...]
        while let first = rest.first {
            let count = rest.prefix { $0 == first }.count
            rest = rest.dropFirst(count)
            guard count >= 3 else {
                for index in result.indices { result[index] += Array(repeating: first, count: count) }
                continue
            }
            guard result.count * 2 <= Self.readingCountMax else { return [] }
            isStretched = true
            result = result.flatMap { [$0 + [first], $0 + [first, first]] }
        }
        return isStretched ? result.map(Self.text) : []
    }

    /// As it stands.
    var text: String { Self.text(scalars) }

    private static func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x52F: true
        default: false
        }
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        isStandIn(scalar) && !(0x30...0x39).contains(scalar.value)
    }

    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }

    /// Addresses of the web and of mail, and names that begin with @.
    private static func isAddress(_ chunk: [Unicode.Scalar]) -> Bool {
        let text = text(chunk)
        if text.contains("://") || text.hasPrefix("www.") || text.hasPrefix("@") { return true }
        guard let at = chunk.firstIndex(of: "@") else { return false }
        return chunk[at...].contains(".")
    }

    private static let chordEndings = ["m", "maj", "dim", "sus", "aug", "add", "5", "6", "7", "9", "1"]

    private static let names: Set<String> = ["p!nk", "ke$ha", "a$ap"]

    /// What is blotted out of manners.
    private static let oaths = [
        "fuck", "fucks", "fucked", "fucker", "fuckin", "fucking", "motherfucker", "shit", "shits", "shitty", "bullshit",
        "bitch", "bitches", "damn", "damned", "hell", "crap", "piss", "pissed", "ass", "asshole", "dick", "cock",
        "cunt",
        "bastard", "slut", "whore",
    ]
}
