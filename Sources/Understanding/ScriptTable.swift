/// The script of a letter or mark, as a small number; 0 for what all scripts share.
struct ScriptTable: Sendable {
    /// A script. Those that rules name come first; the others get the numbers behind.
    typealias Script = UInt8
    static let common: Script = 0
    static let latin: Script = 1
    static let greek: Script = 2
    static let cyrillic: Script = 3
    static let han: Script = 4
    static let hiragana: Script = 5
    static let katakana: Script = 6
    static let hangul: Script = 7
    static let bopomofo: Script = 8
    /// Scripts of South-East Asia that are written without blanks: a word of another script beside them is not theirs.
    static let unspaced: ClosedRange<Script> = 9...12
    /// In the order of their numbers.
    private static let namedScripts = [
        "", "Latn", "Grek", "Cyrl", "Hani", "Hira", "Kana", "Hang", "Bopo", "Thai", "Laoo", "Khmr", "Mymr",
    ]

    /// The first scalar of each stretch, growing.
    private let starts: [UInt32]
    private let scripts: [Script]

    /// The table of `rangeTable`.
    static let standard = ScriptTable(ranges: rangeTable)

    private init(ranges: String) {
        var numbers: [Substring: Script] = [:]
        for name in Self.namedScripts { numbers[name[...]] = Script(numbers.count) }
        var starts: [UInt32] = []
        var scripts: [Script] = []
        for entry in ranges.split(whereSeparator: \.isWhitespace) {
            let sides = entry.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2, let start = UInt32(sides[0], radix: 16) else { continue }
            let script = numbers[sides[1]] ?? Script(numbers.count)
            numbers[sides[1]] = script
            starts.append(start)
            scripts.append(script)
        }
        self.starts = starts
        self.scripts = scripts
    }

    /// Latin, Greek, Cyrillic: the scripts that disguise each other, have capitals and need no unseen characters.
    static func isLatinLike(_ script: Script) -> Bool { (latin...cyrillic).contains(script) }

    /// The script of a scalar that is a letter or a mark; of no meaning for others. Takes ten steps at most.
    func script(of scalar: Unicode.Scalar) -> Script {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= scalar.value { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? Self.common : scripts[low - 1]
    }
}

/// The scripts of one word.
struct WordScripts: Sendable {
    private var named: UInt16 = 0
    /// The one script beside the named ones; 0 is none.
    private var other: ScriptTable.Script = ScriptTable.common
    private var hasTwoOthers = false

    private static func bit(_ script: ScriptTable.Script) -> UInt16 { 1 << UInt16(script) }
    private static let latin = bit(ScriptTable.latin)
    private static let latinLike = latin | bit(ScriptTable.greek) | bit(ScriptTable.cyrillic)
    private static let eastAsian = bit(ScriptTable.han) | bit(ScriptTable.hiragana) | bit(ScriptTable.katakana)
    /// What UTS #39 (5.2, "Highly Restrictive") lets stand in one word, each with Latin.
    private static let allowed = [
        latin | eastAsian, latin | bit(ScriptTable.han) | bit(ScriptTable.hangul),
        latin | bit(ScriptTable.han) | bit(ScriptTable.bopomofo),
        // Without Latin nothing is disguised, and Japanese and Chinese write α, μ, Д as signs.
        eastAsian | bit(ScriptTable.greek), eastAsian | bit(ScriptTable.cyrillic),
    ]

    mutating func add(_ script: ScriptTable.Script) {
        guard script != ScriptTable.common else { return }
        if script <= ScriptTable.bopomofo {
            named |= Self.bit(script)
        } else if other == ScriptTable.common || other == script {
            other = script
        } else {
            hasTwoOthers = true
        }
    }

    /// Whether no script was added.
    var isEmpty: Bool { named == 0 && other == ScriptTable.common }

    /// Whether a letter of `script` was added; of one that no rule names, perhaps.
    func contains(_ script: ScriptTable.Script) -> Bool {
        script <= ScriptTable.bopomofo ? named & Self.bit(script) != 0 : other == script
    }

    /// Whether all letters are Latin.
    var isLatin: Bool { named == Self.latin && other == ScriptTable.common }

    /// Whether all letters are of one of Latin, Greek and Cyrillic.
    var isLatinLike: Bool {
        other == ScriptTable.common && !isEmpty && belongTogether && named & ~Self.latinLike == 0
    }

    /// Whether one script stands beside Latin that cannot be taken for Latin.
    var isLatinAndForeign: Bool { named == Self.latin && other != ScriptTable.common && !hasTwoOthers }

    /// Whether the word is of one script, or of several that belong together.
    var belongTogether: Bool {
        if other != ScriptTable.common { return named == 0 && !hasTwoOthers }
        return named & (named &- 1) == 0 || Self.allowed.contains { named & ~$0 == 0 }
    }

    /// Whether a letter of `script` begins another word although no blank parts them.
    func isParted(from script: ScriptTable.Script) -> Bool {
        if ScriptTable.unspaced.contains(script) { return !isEmpty && other != script }
        return ScriptTable.unspaced.contains(other) && script != ScriptTable.common
    }
}
