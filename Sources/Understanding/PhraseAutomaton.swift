/// An Aho–Corasick automaton over token ids: finds every phrase of a fixed set in a run of tokens, in time linear in the
/// run (Aho and Corasick 1975, "Efficient string matching").
///
/// Overlap policy: every occurrence of every phrase is reported, also those inside or across others, by growing end and,
/// for one end, longest first. Who wants only the longest decides that afterwards, with the positions.
public final class PhraseAutomaton: Sendable {
    /// Where a phrase stands: tokens `start ..< end`.
    public struct Match: Hashable, Sendable {
        /// The number that `Builder.insert(_:)` gave the phrase.
        public var phrase: Int
        /// The first token.
        public var start: Int
        /// One behind the last token.
        public var end: Int

        /// A match of its parts.
        public init(phrase: Int, start: Int, end: Int) {
            self.phrase = phrase
            self.start = start
            self.end = end
        }
    }

    /// A place in the automaton while a text is read.
    public struct Cursor: Hashable, Sendable {
        var state: Int32 = 0
        var position = 0
        /// Edges and failure links followed so far: at most two for a token, whatever the text and the phrases.
        public private(set) var stepCount = 0

        /// The start of a text.
        public init() {}

        mutating func countStep() { stepCount += 1 }
    }

    /// Child of the root by token id; 0 is none.
    let rootChildren: [Int32]
    /// The other edges.
    let edges: EdgeTable
    /// The state of the longest proper suffix that is in the trie.
    let failure: [Int32]
    /// Phrase + 1 that ends in the state; 0 is none.
    let phraseAt: [Int32]
    /// The nearest state on the failure path that ends a phrase; 0 is none.
    let nextOutput: [Int32]
    /// Length in tokens by phrase.
    let lengths: [Int32]

    init(
        rootChildren: [Int32], edges: EdgeTable, failure: [Int32], phraseAt: [Int32], nextOutput: [Int32],
        lengths: [Int32]
    ) {
        self.rootChildren = rootChildren
        self.edges = edges
        self.failure = failure
        self.phraseAt = phraseAt
        self.nextOutput = nextOutput
        self.lengths = lengths
    }

    /// How many phrases it looks for.
    public var phraseCount: Int { lengths.count }

    /// Reads one token and reports the phrases that end with it. A token that is in no phrase has any id that was never
    /// inserted, such as a negative one.
    public func advance(_ cursor: inout Cursor, token: Int32, report: (Match) -> Void) {
        cursor.position += 1
        cursor.state = follow(token, from: cursor.state, &cursor)
        var state = cursor.state
        if phraseAt[Int(state)] == 0 { state = nextOutput[Int(state)] }
        while state != 0 {
            let phrase = Int(phraseAt[Int(state)]) - 1
            report(Match(phrase: phrase, start: cursor.position - Int(lengths[phrase]), end: cursor.position))
            state = nextOutput[Int(state)]
        }
    }

    private func follow(_ token: Int32, from start: Int32, _ cursor: inout Cursor) -> Int32 {
        var state = start
        while state != 0 {
            cursor.countStep()
            let child = edges.child(of: state, token: token)
            if child != 0 { return child }
            state = failure[Int(state)]
        }
        cursor.countStep()
        guard token >= 0, Int(token) < rootChildren.count else { return 0 }
        return rootChildren[Int(token)]
    }
}
