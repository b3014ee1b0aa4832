extension RefusalReach {
    /// Everything to the end of the clause, or to what begins another one, and the rest of a list.
    func forward(from refusal: RefusalIndex.Found, isComplaintLifted: Bool) -> [Int] {
        let clause = clause(ofLastTokenOf: refusal)
        guard let first = firstCue(in: tokens(refusal.end, clause.end)) else { return [] }
        if isComplaintLifted {
            if has(.own, in: tokens(refusal.end, cues[first].start)) { return [] }
            if has(.lack, in: tokens(cues[first].end, clause.end)) { return [] }
        }
        return list(from: first)
    }

    /// The first cue in the words behind, unless one of those between or one behind the cue makes a lack of the "not".
    func plain(_ refusal: RefusalIndex.Found) -> [Int] {
        let clause = clause(ofLastTokenOf: refusal)
        let range = tokens(refusal.end, min(clause.end, refusal.end + Self.plainTokenCountMax))
        guard let first = firstCue(in: range), !isScant(behind: first), !isPast(first) else { return [] }
        let between = tokens(refusal.end, cues[first].start)
        if has(.lift, in: between) || has(.own, in: between) { return [] }
        return list(from: first)
    }

    /// The cue that begins right behind a refusal, fillers aside.
    func next(to refusal: RefusalIndex.Found) -> Int? {
        let end = clause(ofLastTokenOf: refusal).end
        var token = refusal.end
        while token < end, token - refusal.end <= Self.fillerCountMax {
            if let cue = longestCue(at: token) { return cue }
            guard clauses.classes[token].contains(.filler) else { return nil }
            token += 1
        }
        return nil
    }

    /// A "no" must open its clause, and what it takes must close it, or nearly.
    func opening(_ refusal: RefusalIndex.Found) -> [Int] {
        let clause = clause(ofLastTokenOf: refusal)
        guard opens(refusal, clause), let cue = next(to: refusal), !isScant(behind: cue), !isPast(cue) else {
            return []
        }
        let behind = cues[cue].end
        guard behind >= clause.end || clauses.classes[behind].contains(.closer) else { return [] }
        return near(from: cue)
    }

    func ceased(by refusal: RefusalIndex.Found) -> [Int] {
        guard let cue = next(to: refusal), !isScant(behind: cue) else { return [] }
        let end = cues[cue].end
        let isActivity = has(.gerund, in: tokens(refusal.end, end))
        let isOfFeed = end < clauses.classes.count && clauses.classes[end].contains(.closer)
        return isActivity || isOfFeed ? near(from: cue) : []
    }

    func isPast(_ cue: Int) -> Bool { clauses.classes[cues[cue].start].contains(.past) }

    func isScant(behind cue: Int) -> Bool {
        has(.scant, in: tokens(cues[cue].end, clauses.clauses[clauses.clauseOfToken[cues[cue].start]].end))
    }

    /// A cue with those right behind it, and the rest of a list.
    func near(from first: Int) -> [Int] {
        let clause = clauses.clauses[clauses.clauseOfToken[cues[first].start]]
        var taken: [Int] = []
        var end = cues[first].end
        for token in tokens(cues[first].start, clause.end) {
            guard token < end || cuesAtToken[token] != nil else { break }
            taken += cuesAtToken[token] ?? []
            end = max(end, longestCue(at: token).map { cues[$0].end } ?? end)
        }
        let isClosed = tokens(end, clause.end).allSatisfy { clauses.classes[$0].contains(.closer) }
        return isClosed ? taken + items(behind: first) : taken
    }

    /// A cue with those behind it: in its clause up to a word that begins another, and the rest of a list.
    func list(from first: Int) -> [Int] {
        let end = clauses.clauses[clauses.clauseOfToken[cues[first].start]].end
        let taken = cuesUpToStarter(in: tokens(cues[first].start, end))
        return has(.starter, in: tokens(cues[first].end, end)) ? taken : taken + items(behind: first)
    }

    /// The cues of the clauses behind that of a cue that go on with a list.
    func items(behind first: Int) -> [Int] {
        let start = clauses.clauseOfToken[cues[first].start]
        var taken: [Int] = []
        var pending: [Int] = []
        for clause in clauses.clauses[(start + 1)...].prefix(Self.tokenCountMax) {
            guard clause.opener <= .joining, isItem(clause) else { break }
            pending += cuesUpToStarter(in: tokens(clause.start, clause.end))
            // "Hiking, camping" may be two things; "hiking, camping and fishing" is a list.
            if clause.opener == .joining {
                taken += pending
                pending.removeAll()
            }
        }
        return taken
    }

    /// Whether a clause is no more than an item of a list.
    func isItem(_ clause: ClauseMap.Clause) -> Bool {
        guard let first = firstCue(in: tokens(clause.start, clause.end)) else { return false }
        return cues[first].start - clause.start <= Self.itemStartMax
            && !has(.starter, in: tokens(clause.start, clause.end))
    }

    func cuesUpToStarter(in tokens: Range<Int>) -> [Int] {
        var taken: [Int] = []
        var free = tokens.lowerBound
        for token in tokens {
            if let found = cuesAtToken[token] {
                taken += found
                free = max(free, found.map { cues[$0].end }.max() ?? token)
            } else if token >= free, !taken.isEmpty, clauses.classes[token].contains(.starter) {
                break
            }
        }
        return taken
    }
}
