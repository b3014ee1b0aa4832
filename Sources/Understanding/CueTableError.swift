/// A cue table that does not say what to look for.
public struct CueTableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: String, Hashable, Sendable {
        /// A brace without its partner, or one inside another.
        case unbalancedBrace = "unbalanced_brace"
        /// A set that no line above defines.
        case unknownSet = "unknown_set"
        /// A set that is defined twice.
        case duplicateSet = "duplicate_set"
        /// More forms than `CueExpression.formCountMax`.
        case tooManyForms = "too_many_forms"
        /// No letters in it.
        case emptyCue = "empty_cue"
        /// `*` inside a phrase or in the middle of a word.
        case misplacedWildcard = "misplaced_wildcard"
        /// A heading or topic line that is not in the form that the table asks for.
        case malformedLine = "malformed_line"
        /// A topic that is defined twice.
        case duplicateTopic = "duplicate_topic"
        /// A parent that is no topic, or a topic that is its own ancestor.
        case brokenTree = "broken_tree"
    }

    /// What is wrong.
    public let code: Code
    /// The cue, set, line or topic it is wrong with.
    public let found: String

    /// An error about what was found.
    public init(_ code: Code, _ found: String) {
        self.code = code
        self.found = found
    }

    /// Names the thing and the mend.
    public var description: String {
        let mend =
            switch code {
            case .unbalancedBrace: "close each brace once and open none inside another"
            case .unknownSet: "define the set with `@name = word, word` above its first use"
            case .duplicateSet: "give each set a name of its own"
            case .tooManyForms: "split it; a cue may have at most \(CueExpression.formCountMax) forms"
            case .emptyCue: "write at least one letter, digit or emoji"
            case .misplacedWildcard: "put `*` first or last in a cue of one word with three or more letters"
            case .malformedLine: "see the form of the table's lines in the documentation of its reader"
            case .duplicateTopic: "give each topic an id of its own"
            case .brokenTree: "name a parent that is a topic and no descendant"
            }
        return "cue table, \(code.rawValue): \"\(found)\": \(mend)"
    }
}
