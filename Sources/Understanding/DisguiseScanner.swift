/// One pass over a text that looks for disguises, and collects what only the cues can judge. Knows no cues itself.
///
/// A word is here a run of letters, marks, digits, joiners and apostrophes; unseen characters are inside it.
struct DisguiseScanner: Sendable {
    /// The first sure finding. What comes behind it need not be read.
    private(set) var finding: Disguise?
    /// What the cues must judge.
    private(set) var suspects: [DisguiseSuspect] = []

    private var word = WordState()
    private var chunk = ChunkState()
    private var letters = LetterChain()
    private var halves = HalvesState()
    private var regionals = RegionalState()
    /// The letter before, if an unseen character came since.
    private var unseenBehindLetter = false
    private var lastRole = ScalarRole.blank
    private var isAfterFlagOrTag = false
    private var hasWideWord = false
    private var hasEastAsian = false

    /// Suspects that are kept; the rest of such a text is dropped, since it is mostly suspects anyway.
    static let suspectCountMax = 64

    /// Reads one scalar.
    mutating func feed(_ scalar: Unicode.Scalar) {
        let role = ScalarRole(scalar)
        switch role {
        case .letter(let script): feedLetter(scalar, script, .plain)
        case .lookalike(let script): feedLetter(scalar, script, .lookalike)
        case .wide: feedLetter(scalar, ScriptTable.latin, .wide)
        case .mark(let script): if !word.isEmpty { word.scripts.add(script) }
        case .digit: word.addDigit()
        case .apostrophe: if !word.isEmpty { word.apostropheCount += 1 }
        case .unseen: if isLatinLike(lastRole) || unseenBehindLetter { unseenBehindLetter = true }
        case .blank, .lineBreak, .sign, .regional:
            endWord()
            letters.addSign(scalar)
        case .control: report(.control)
        case .direction: report(.direction)
        case .tag: if !isAfterFlagOrTag { report(.tag) }
        }
        feedRegional(role)
        feedChunk(scalar, role)
        if role != .unseen, !isMark(role) { unseenBehindLetter = false }
        isAfterFlagOrTag = scalar.value == 0x1F3F4 || (role == .tag && isAfterFlagOrTag)
        if !isMark(role) { lastRole = role }
    }

    /// Ends the text.
    mutating func finish() {
        endWord()
        endChunk()
        halves.end().map { suspect($0) }
        letters.end().map { suspect($0) }
        if regionals.isSpelling { report(.apart) }
        if hasWideWord, !hasEastAsian { report(.lookalike) }
    }

    private mutating func feedLetter(_ scalar: Unicode.Scalar, _ script: ScriptTable.Script, _ shape: WordState.Shape) {
        if unseenBehindLetter, ScriptTable.isLatinLike(script) { report(.unseen) }
        // A joiner between scripts parts words (PDF‌ها); between those that disguise each other it was reported.
        let isJoined = lastRole == .unseen && !word.scripts.contains(script)
        if isJoined || word.scripts.isParted(from: script) { endWord() }
        if (ScriptTable.han...ScriptTable.katakana).contains(script) { hasEastAsian = true }
        word.addLetter(scalar, script, shape)
    }

    private mutating func endWord() {
        defer { word = WordState() }
        guard !word.isEmpty else { return }
        if !word.scripts.belongTogether, !word.isUnit, !word.isForeignAcronym { report(.scripts) }
        if word.isLookalike { report(.lookalike) }
        if word.isWide { hasWideWord = true }
        if word.isApart { report(.apart) }
        if let done = letters.add(word.loneLetter) { suspect(done) }
    }

    private mutating func feedRegional(_ role: ScalarRole) {
        if role == .regional { regionals.add() } else { regionals.end() }
    }

    private mutating func feedChunk(_ scalar: Unicode.Scalar, _ role: ScalarRole) {
        switch role {
        case .blank:
            endChunk()
            halves.end().map { suspect($0) }
        case .lineBreak:
            endChunk()
            halves.endLine().map { suspect($0) }
        case .mark, .unseen, .control, .direction, .tag: break
        default:
            chunk.add(scalar, role)
            halves.add(scalar, isLetter: isLatinLike(role)).map { suspect($0) }
        }
    }

    private mutating func endChunk() {
        if let done = chunk.end() { suspect(.chunk(done)) }
    }

    private mutating func report(_ found: Disguise) { if finding == nil { finding = found } }

    private mutating func suspect(_ found: DisguiseSuspect) {
        if suspects.count < Self.suspectCountMax { suspects.append(found) }
    }

    private func isMark(_ role: ScalarRole) -> Bool { if case .mark = role { true } else { false } }

    private func isLatinLike(_ role: ScalarRole) -> Bool {
        switch role {
        case .letter(let script), .lookalike(let script): ScriptTable.isLatinLike(script)
        case .wide: true
        default: false
        }
    }
}
