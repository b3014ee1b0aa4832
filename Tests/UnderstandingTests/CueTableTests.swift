import Domain
import Testing

@testable import Understanding

@Suite("Cue tables")
struct CueTableTests {
    private func forms(_ text: String, sets: [String: [String]] = [:]) throws -> [String] {
        try CueExpression.forms(of: text[...], sets: sets)
    }

    @Test("braces, sets and inflections write out every form")
    func expansion() throws {
        #expect(try forms("gay {bar|club}") == ["gay bar", "gay club"])
        #expect(try forms("{@month} exam", sets: ["month": ["may", "june"]]) == ["may exam", "june exam"])
        #expect(Set(try forms("pray+")).isSuperset(of: ["pray", "prayed", "praying"]))
        #expect(try forms("hiv^") == ["hiv", "h i v"])
    }

    @Test(
        "each mistake has its code, what it was found in, and a mend",
        arguments: [
            ("a {b", CueTableError.Code.unbalancedBrace), ("a } b", .unbalancedBrace), ("{a|{b}}", .unbalancedBrace),
            ("{@nowhere} b", .unknownSet),
        ])
    func expressionErrors(text: String, code: CueTableError.Code) {
        let error = #expect(throws: CueTableError.self) { try forms(text) }
        #expect(error?.code == code)
        #expect(error?.description.contains(code.rawValue) == true && error?.description.contains("\"") == true)
    }

    @Test(
        "tables that say nothing to look for",
        arguments: [
            ("[a | A | - | -\nhike", CueTableError.Code.malformedLine), ("[a | A | b | -]\nhike", .brokenTree),
            ("[a | A | - | -]\nhike\n[a | B | - | -]\nwalk", .duplicateTopic), ("[a | A]\nhike", .malformedLine),
        ])
    func taxonomyErrors(table: String, code: CueTableError.Code) {
        let error = #expect(throws: CueTableError.self) { try Taxonomy(tables: [table]) }
        #expect(error?.code == code)
    }

    @Test("a set is defined once, and a cue has something to look for")
    func lexiconErrors() throws {
        let twice = #expect(throws: CueTableError.self) {
            try SensitiveLexicon(tables: ["@a = b\n@a = c\n[health]\n{@a} pain"])
        }
        #expect(twice?.code == .duplicateSet)
        let lexicon = try SensitiveLexicon(tables: ["[health]\n..."])
        let empty = #expect(throws: CueTableError.self) { try MessageReader(taxonomy: .standard, lexicon: lexicon) }
        #expect(empty?.code == .emptyCue)
    }
}
