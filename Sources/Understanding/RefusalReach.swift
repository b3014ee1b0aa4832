/// Which cues a refusal reaches.
struct RefusalReach {
    let clauses: ClauseMap
    let cues: [PhraseAutomaton.Match]
    /// The cues that begin at a token.
    let cuesAtToken: [Int: [Int]]

    /// `cues` by growing end.
    init(clauses: ClauseMap, cues: [PhraseAutomaton.Match]) {
        self.clauses = clauses
        self.cues = cues
        cuesAtToken = Dictionary(grouping: cues.indices) { cues[$0].start }
    }

    /// Tokens that may stand between a refusal and what it takes at once.
    static let fillerCountMax = 4
    /// Tokens behind a plain "not" that its object begins in.
    static let plainTokenCountMax = 7
    /// Words before an item of a list.
    static let itemStartMax = 4
    /// Tokens that a refusal looks at for its first cue, a cue for what lifts the refusal, and a list for its end.
    static let tokenCountMax = 24

    /// The cues that `refusal` takes.
    func taken(by refusal: RefusalIndex.Found) -> [Int] {
        switch refusal.kind {
        case .attitude: forward(from: refusal, isComplaintLifted: true)
        case .plain: plain(refusal)
        case .command: forward(from: refusal, isComplaintLifted: false)
        case .direct, .aside: next(to: refusal).flatMap { isScant(behind: $0) ? nil : near(from: $0) } ?? []
        case .ceasing: ceased(by: refusal)
        case .opening: opening(refusal)
        case .behind: backward(from: refusal, isComplaintLifted: true)
        case .closing: isClosing(refusal) ? backward(from: refusal, isComplaintLifted: false) : []
        case .answer: isAnswer(refusal) ? backward(from: refusal, isComplaintLifted: false) : []
        }
    }

    func clause(ofLastTokenOf refusal: RefusalIndex.Found) -> ClauseMap.Clause {
        clauses.clauses[clauses.clauseOfToken[refusal.end - 1]]
    }

    /// Whether nothing that says anything stands before the refusal in its clause.
    func opens(_ refusal: RefusalIndex.Found, _ clause: ClauseMap.Clause) -> Bool {
        tokens(clause.start, refusal.start).allSatisfy {
            !clauses.classes[$0].isDisjoint(with: [.prelude, .adverb])
        }
    }

    /// The tokens from `start` to `end`, or as many as are looked at; none when there are none.
    func tokens(_ start: Int, _ end: Int) -> Range<Int> {
        start..<max(start, min(end, start + Self.tokenCountMax))
    }

    func has(_ wordClass: ClauseMap.WordClass, in tokens: Range<Int>) -> Bool {
        tokens.contains { clauses.classes[$0].contains(wordClass) }
    }

    func firstCue(in tokens: Range<Int>) -> Int? {
        tokens.first { cuesAtToken[$0] != nil }.flatMap { longestCue(at: $0) }
    }

    func longestCue(at token: Int) -> Int? { cuesAtToken[token]?.max { cues[$0].end < cues[$1].end } }
}
