import Domain

extension MessageReader {
    /// The categories of a text, sorted. A cue counts unless an exception of its category takes the whole of it.
    func sensitiveCategories(in found: MatchList) -> [SensitiveCategory] {
        var covers = exceptionCovers(in: found)
        var categories: Set<SensitiveCategory> = []
        var sides: [[PhraseAutomaton.Match]] = []
        for match in found.matches {
            for meaning in index.meanings(of: match.phrase) {
                switch meaning {
                case .sensitive(let category):
                    if !categories.contains(category), covers[category]?.hides(match) != true {
                        categories.insert(category)
                    }
                case .side(let side):
                    if sides.isEmpty { sides = Array(repeating: [], count: sideCount) }
                    sides[Int(side)].append(match)
                default: break
                }
            }
        }
        if !sides.isEmpty {
            for rule in nearRules where !categories.contains(rule.category) {
                if holds(rule, sides, covers[rule.category]) { categories.insert(rule.category) }
            }
        }
        return categories.sorted()
    }

    private func exceptionCovers(in found: MatchList) -> [SensitiveCategory: Cover] {
        var covers: [SensitiveCategory: Cover] = [:]
        for match in found.matches {
            for case .sensitiveException(let category) in index.meanings(of: match.phrase) {
                covers[category, default: Cover(tokenCount: found.tokenCount)].add(match)
            }
        }
        return covers
    }

    /// Whether some match of one side and some match of the other stand apart, with few tokens between. Both lists are by
    /// growing end, so that one pass over both is enough.
    private func holds(
        _ rule: SensitiveLexicon.NearRule, _ sides: [[PhraseAutomaton.Match]], _ exceptions: Cover?
    ) -> Bool {
        var cover = exceptions
        let left = sides[rule.left]
        let right = sides[rule.right]
        guard !left.isEmpty, !right.isEmpty else { return false }
        var first = 0
        for match in left where cover?.hides(match) != true {
            while first < right.count, right[first].end + Self.nearTokensMax < match.start { first += 1 }
            for other in right[first...] {
                if other.end > match.end + Self.nearTokensMax + Self.phraseTokensMax { break }
                let gap = max(other.start - match.end, match.start - other.end)
                if (0...Self.nearTokensMax).contains(gap), cover?.hides(other) != true { return true }
            }
        }
        return false
    }

    /// Longer phrases are not used in near rules; bounds the search.
    private static let phraseTokensMax = 8
}
