import Domain

/// Tells acronyms from ordinary words by their letters and their company.
struct Acronyms: Sendable {
    let table: AcronymTable

    /// Words to either side that company is looked for in.
    static let companyWordsMax = 4

    /// The categories of the acronyms in `text`.
    func categories(in text: String) -> Set<SensitiveCategory> {
        let text = AcronymWords(text)
        var found: Set<SensitiveCategory> = []
        for (index, word) in text.words.enumerated() {
            guard let acronym = table.acronyms[word.name], !found.contains(acronym.category) else { continue }
            if counts(acronym, at: index, of: text) { found.insert(acronym.category) }
        }
        return found
    }

    private func counts(_ acronym: AcronymTable.Acronym, at index: Int, of text: AcronymWords) -> Bool {
        let words = text.words
        let before = index > 0 ? words[index - 1] : nil
        let behind = index + 1 < words.count ? words[index + 1] : nil
        for neighbour in [before, behind] {
            if let neighbour, acronym.innocents.contains(neighbour.name) { return false }
        }
        if acronym.rule == .always { return true }
        let isCapital = words[index].writing == .capitals && !text.areAllCapitals
        if isCapital, acronym.rule == .capitals { return true }
        let window = max(0, index - Self.companyWordsMax)..<min(words.count, index + Self.companyWordsMax + 1)
        if window.contains(where: { $0 != index && acronym.company.contains(words[$0].name) }) { return true }
        guard let before, acronym.lead.contains(before.name), !before.endsClause else { return false }
        // "Have ms" ends a clause, "have ms Smith call" does not; Ed and Ms with a capital are a name and a title.
        if isCapital { return true }
        guard words[index].writing != .title, let behind, !words[index].endsClause else {
            return words[index].writing != .title
        }
        return Self.smallWords.contains(behind.name)
    }

    /// Words that go on with a sentence and are no name or noun.
    private static let smallWords: Set<String> = [
        "and", "or", "but", "so", "for", "since", "because", "what", "how", "where", "when", "which", "who", "is",
        "was",
        "are", "do", "does", "did", "can", "could", "should", "will", "would", "if", "that", "too", "as", "at", "now",
        "again", "already", "badly", "really", "right", "in", "on", "with", "i", "we", "he", "she", "they", "from",
        "then",
        "also", "it", "while", "while", "after", "before", "though", "lately", "today", "has", "have", "any", "please",
    ]
}

extension MessageReader {
    /// The sensitive categories of a text by phrases and by acronyms, sorted.
    func sensitiveCategories(in found: MatchList, of text: String) -> [SensitiveCategory] {
        let categories = sensitiveCategories(in: found)
        let mayHoldAcronym = found.matches.contains { match in
            index.meanings(of: match.phrase).contains { if case .acronym = $0 { true } else { false } }
        }
        guard mayHoldAcronym else { return categories }
        return acronyms.categories(in: text).union(categories).sorted()
    }
}
