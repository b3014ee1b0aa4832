/// The stretches of a text that some phrases take, to ask whether another phrase lies inside one; linear to fill and
/// constant to ask.
struct Cover {
    /// By first token: the farthest end of a stretch that begins at that token or before it. Empty until one is added.
    private var reach: [Int32] = []
    private let tokenCount: Int
    private var isSettled = true

    init(tokenCount: Int) { self.tokenCount = tokenCount }

    /// Whether it takes nothing.
    var isEmpty: Bool { reach.isEmpty }

    /// Adds a stretch.
    mutating func add(_ match: PhraseAutomaton.Match) {
        if reach.isEmpty { reach = [Int32](repeating: 0, count: tokenCount) }
        reach[match.start] = max(reach[match.start], Int32(match.end))
        isSettled = false
    }

    /// Whether one stretch takes the whole of `match`.
    mutating func hides(_ match: PhraseAutomaton.Match) -> Bool {
        settle()
        return !reach.isEmpty && Int(reach[match.start]) >= match.end
    }

    /// Whether one stretch takes the whole of `match` and more.
    mutating func hidesPart(_ match: PhraseAutomaton.Match) -> Bool {
        settle()
        guard !reach.isEmpty else { return false }
        return Int(reach[match.start]) > match.end
            || (match.start > 0 && Int(reach[match.start - 1]) >= match.end)
    }

    private mutating func settle() {
        guard !isSettled else { return }
        isSettled = true
        for index in reach.indices.dropFirst() { reach[index] = max(reach[index], reach[index - 1]) }
    }
}
