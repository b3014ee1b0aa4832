extension RefusalReach {
    func isClosing(_ refusal: RefusalIndex.Found) -> Bool {
        tokens(refusal.end, clause(ofLastTokenOf: refusal).end).allSatisfy { token in
            !clauses.classes[token].isDisjoint(with: [.closer, .prelude])
        }
    }

    func isAnswer(_ refusal: RefusalIndex.Found) -> Bool {
        let number = clauses.clauseOfToken[refusal.end - 1]
        let clause = clauses.clauses[number]
        // "Or not" is no answer.
        guard isClosing(refusal), opens(refusal, clause), clause.opener == .comma || clause.opener == .sentence else {
            return false
        }
        return number + 1 >= clauses.clauses.count || clauses.clauses[number + 1].opener >= .hard
    }

    func backward(from refusal: RefusalIndex.Found, isComplaintLifted: Bool) -> [Int] {
        let number = clauses.clauseOfToken[refusal.start]
        let clause = clauses.clauses[number]
        guard opens(refusal, clause) else { return subject(before: refusal.start, of: number, isComplaintLifted) }
        // "Skiing? You must be joking, no way": what comes between may be a clause without a topic.
        for before in [number - 1, number - 2] where before >= 0 && clauses.clauses[before + 1].opener != .hard {
            let taken = subject(before: clauses.clauses[before].end, of: before, isComplaintLifted)
            if !taken.isEmpty { return taken }
        }
        return []
    }

    /// The cues of a clause that something is said of, and those of the list before them.
    func subject(before end: Int, of clauseNumber: Int, _ isComplaintLifted: Bool) -> [Int] {
        var number = clauseNumber
        let range = tokens(max(clauses.clauses[number].start, end - Self.tokenCountMax), end)
        guard let first = firstCue(in: range) else { return [] }
        // "My boots are boring" is a complaint about a thing, which may be replaced.
        if isComplaintLifted, has(.own, in: tokens(range.lowerBound, cues[first].start)) { return [] }
        var taken = range.flatMap { cuesAtToken[$0] ?? [] }
        while number > 0, clauses.clauses[number].opener <= .joining, clauseNumber - number < Self.tokenCountMax {
            number -= 1
            let clause = clauses.clauses[number]
            guard isItem(clause) else { break }
            taken += tokens(clause.start, clause.end).flatMap { cuesAtToken[$0] ?? [] }
        }
        return taken
    }
}
