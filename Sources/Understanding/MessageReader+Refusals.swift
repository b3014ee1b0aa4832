extension MessageReader {
    /// What refusals do to the topic cues of a text, by their place in a list.
    struct Refused {
        /// Cues that do not count.
        var cues: Set<Int> = []
        /// Cues whose topics raise nothing, whatever else points to them.
        var topics: Set<Int> = []
    }

    /// What the refusals in a text take of `cues`, which are by growing end. A second pass over the text, for texts that
    /// have cues.
    func refused(_ cues: [PhraseAutomaton.Match], in text: String) -> Refused {
        var refused = Refused()
        guard !cues.isEmpty else { return refused }
        var pass = RefusalIndex.Pass(refusals)
        let clauses = ClauseMap(text, tokenizer: index.tokenizer, words: refusals.words) { word, wordClass in
            pass.add(word, isAdverb: wordClass.contains(.adverb))
        }
        let found = pass.refusals()
        guard !found.isEmpty else { return refused }
        let reach = RefusalReach(clauses: clauses, cues: cues)
        for refusal in found {
            let taken = reach.taken(by: refusal)
            refused.cues.formUnion(taken)
            if refusal.kind != .aside { refused.topics.formUnion(taken) }
        }
        return refused
    }
}
