public import Domain

/// Everything that shows that a message is about a sensitive matter, and the phrases that only look so.
public struct SensitiveLexicon: Sendable {
    /// A word or phrase that is enough by itself.
    struct Cue: Sendable {
        let category: SensitiveCategory
        let form: String
    }

    /// Two sets of words that are enough when a word of each stands near the other.
    struct NearRule: Sendable {
        let category: SensitiveCategory
        /// Indices into `sets`.
        let left: Int
        let right: Int
    }

    /// A phrase that hides the cues of some categories inside it.
    struct Exception: Sendable {
        let categories: [SensitiveCategory]
        let form: String
    }

    private(set) var cues: [Cue] = []
    /// The sides of near rules: the forms that each stands for.
    private(set) var sides: [[String]] = []
    private(set) var nearRules: [NearRule] = []
    private(set) var exceptions: [Exception] = []
    private var sets: [String: [String]] = [:]
    private var sideIndices: [String: Int] = [:]

    /// Reads tables of this form, in the notation of `CueExpression`; sets hold for the tables behind, too. Throws
    /// `CueTableError`.
    ///
    ///     @joint = knee, hip, shoulder         a set of words
    ///     [health]                             the category of what follows
    ///     {@joint} replacement, physio~        cues
    ///     {@joint} & {hurt+|ache+|swollen}     a word of each side, at most `MessageReader.nearTokensMax` tokens between
    ///     ! physio ball                        hides the cues of this category that lie inside it
    ///     [all]                                a heading for exceptions of all categories
    public init(tables: [String]) throws(CueTableError) {
        for table in tables { try read(table) }
    }

    /// How many forms of cues there are, near rules not counted.
    public func cueCount(of category: SensitiveCategory) -> Int { cues.count { $0.category == category } }

    /// How many near rules there are.
    public func nearRuleCount(of category: SensitiveCategory) -> Int { nearRules.count { $0.category == category } }

    private mutating func read(_ table: String) throws(CueTableError) {
        var categories: [SensitiveCategory] = []
        for line in try CueTable.lines(of: table) {
            switch line {
            case .heading(let heading):
                categories = try Self.categories(heading)
            case .set(let name, let members):
                try define(String(name), members)
            case .cues(let expressions):
                let category = try Self.single(categories)
                for expression in expressions {
                    cues += try forms(expression).map { Cue(category: category, form: $0) }
                }
            case .near(let left, let right):
                let category = try Self.single(categories)
                nearRules.append(NearRule(category: category, left: try side(left), right: try side(right)))
            case .exceptions(let expressions):
                guard !categories.isEmpty else { throw CueTableError(.malformedLine, "an exception of no category") }
                for expression in expressions {
                    exceptions += try forms(expression).map { Exception(categories: categories, form: $0) }
                }
            }
        }
    }

    private static func categories(_ heading: Substring) throws(CueTableError) -> [SensitiveCategory] {
        if heading == "all" { return SensitiveCategory.allCases }
        guard let category = SensitiveCategory(rawValue: String(heading)) else {
            throw CueTableError(.malformedLine, String(heading))
        }
        return [category]
    }

    private static func single(_ categories: [SensitiveCategory]) throws(CueTableError) -> SensitiveCategory {
        guard categories.count == 1, let category = categories.first else {
            throw CueTableError(.malformedLine, "cues need a heading with one category")
        }
        return category
    }

    private mutating func define(_ name: String, _ members: [Substring]) throws(CueTableError) {
        guard sets[name] == nil else { throw CueTableError(.duplicateSet, name) }
        var all: [String] = []
        for member in members { all += try forms(member) }
        sets[name] = all
    }

    /// The index of a side; equal sides are kept once.
    private mutating func side(_ expression: Substring) throws(CueTableError) -> Int {
        if let known = sideIndices[String(expression)] { return known }
        sides.append(try forms(expression))
        sideIndices[String(expression)] = sides.count - 1
        return sides.count - 1
    }

    private func forms(_ expression: Substring) throws(CueTableError) -> [String] {
        try CueExpression.forms(of: expression, sets: sets)
    }
}
