/// What a phrase with a "not" in it does to the topics beside it: docs/reading.md says it in words.
enum Refusal: String, Hashable, Sendable, CaseIterable {
    /// "I hate", "not into": takes what comes behind it in its clause. A complaint ("I hate my old boots", "I hate hiking
    /// alone") is none.
    case attitude
    /// "I don't", "I'm not": takes what comes soon behind it in its clause, unless a word between says that it is a lack or
    /// a worry ("I don't know", "I'm not sure", "I don't want to overpay"), or one behind it ("enough").
    case plain
    /// "Stop showing me": takes what comes behind it in its clause, whatever else stands there.
    case command
    /// "I didn't", "given up": takes what comes right behind it.
    case direct
    /// "I want to stop": takes an activity right behind it ("running"), for other things may be stopped and wanted again.
    case ceasing
    /// "Not", "no" at the begin of a clause: takes what comes right behind it and ends there ("no hiking please").
    case opening
    /// "Without", "instead of": what comes right behind it does not count; the topic may count for other words.
    case aside
    /// "Is not for me": takes what comes before it in its clause, and, when it opens its clause, in the one before.
    case behind
    /// "No thanks": the same, when it closes its clause.
    case closing
    /// "No": the same, when it is a sentence of its own.
    case answer
}

/// The phrases of each kind of refusal, and those that only look like one.
struct RefusalTable: Sendable {
    private(set) var phrases: [(kind: Refusal, form: String)] = []
    private(set) var exceptions: [String] = []

    /// Reads a table of this form, in the notation of `CueExpression`. Throws `CueTableError`.
    ///
    ///     @negated = do not, did not      a set of words
    ///     [attitude]                      the kind of what follows
    ///     {@negated} like                 phrases
    ///     ! do not like to wait           none, though a phrase is inside it
    init(table: String) throws(CueTableError) {
        var kind: Refusal?
        var sets: [String: [String]] = [:]
        for line in try CueTable.lines(of: table) {
            switch line {
            case .heading(let heading):
                kind = Refusal(rawValue: String(heading))
                if kind == nil { throw CueTableError(.malformedLine, String(heading)) }
            case .set(let name, let members):
                var forms: [String] = []
                for member in members { forms += try CueExpression.forms(of: member, sets: sets) }
                guard sets.updateValue(forms, forKey: String(name)) == nil else {
                    throw CueTableError(.duplicateSet, String(name))
                }
            case .cues(let expressions):
                guard let kind else { throw CueTableError(.malformedLine, "a refusal of no kind") }
                for expression in expressions {
                    phrases += try CueExpression.forms(of: expression, sets: sets).map { (kind, $0) }
                }
            case .exceptions(let expressions):
                for expression in expressions { exceptions += try CueExpression.forms(of: expression, sets: sets) }
            case .near(let left, _): throw CueTableError(.malformedLine, String(left))
            }
        }
    }
}
