import Domain

/// Short acronyms of medicine and identity that are ordinary words in small letters, and how each is told apart.
struct AcronymTable: Sendable {
    /// When an acronym counts. Beside a word of its `innocents` it never does.
    enum Rule: String, Sendable {
        /// In capitals by itself, in small letters with company.
        case capitals
        /// With company only, in any letters.
        case company
        /// Always: the ordinary word is known by what stands beside it.
        case always
    }

    /// One acronym.
    struct Acronym: Sendable {
        let name: String
        let category: SensitiveCategory
        let rule: Rule
        /// Words that are company within `Acronyms.companyWordsMax` words.
        let company: Set<String>
        /// Words right before it that are company, when it ends its clause or a small word follows.
        let lead: Set<String>
        /// Words right before or behind it that make it another thing.
        let innocents: Set<String>
    }

    /// By name, in small letters.
    let acronyms: [String: Acronym]

    /// Reads a table of this form; throws `CueTableError` for the first line that is not.
    ///
    ///     @ill = diagnosed symptoms                       a set of words
    ///     ms | health | capitals | @ill | @have | word office     name, category, rule, company, lead, innocents
    init(table: String) throws(CueTableError) {
        var sets: [Substring: [Substring]] = [:]
        var acronyms: [String: Acronym] = [:]
        for line in table.split(separator: "\n").map(CueTable.trim) where !line.isEmpty && line.first != "#" {
            if line.first == "@" {
                let sides = line.split(separator: "=").map(CueTable.trim)
                guard sides.count == 2 else { throw CueTableError(.malformedLine, String(line)) }
                sets[sides[0], default: []] += sides[1].split(separator: " ")
            } else {
                let acronym = try Self.acronym(line, sets)
                acronyms[acronym.name] = acronym
            }
        }
        self.acronyms = acronyms
    }

    private static func acronym(
        _ line: Substring, _ sets: [Substring: [Substring]]
    ) throws(CueTableError) -> Acronym {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(CueTable.trim)
        guard fields.count == 6, !fields[0].isEmpty, let category = SensitiveCategory(rawValue: String(fields[1])),
            let rule = Rule(rawValue: String(fields[2]))
        else { throw CueTableError(.malformedLine, String(line)) }
        var lists: [Set<String>] = []
        for field in fields[3...] {
            var words: Set<String> = []
            for word in field.split(separator: " ") {
                guard word.first == "@" else {
                    words.insert(String(word))
                    continue
                }
                guard let members = sets[word] else { throw CueTableError(.unknownSet, String(word)) }
                words.formUnion(members.map(String.init))
            }
            lists.append(words)
        }
        return Acronym(
            name: String(fields[0]), category: category, rule: rule, company: lists[0], lead: lists[1],
            innocents: lists[2])
    }
}
