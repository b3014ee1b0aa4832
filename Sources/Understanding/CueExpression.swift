/// The little language that cues are written in, and its expansion into plain forms.
///
/// | written | means |
/// |---|---|
/// | `gay {bar\|club}` | `gay bar`, `gay club`; an empty alternative leaves the words out |
/// | `{@month} exam` | the forms of the set `month` |
/// | `pray+` | pray, prayed, praying (plural and third-person -s need no mark) |
/// | `hiv^` | hiv, and h i v as it is spelled out and dictated |
/// | `diabetes~` | diabetes and its likely misspellings (`Misspellings`); kept in the form for the index |
/// | `immunother*`, `*ectomy` | any word that begins or ends so; only as a cue of one word, kept for the index |
///
/// Braces do not nest. Capitals, accents, hyphens and apostrophes are of no matter: forms are read like a message.
enum CueExpression {
    /// A cue with more forms than this is refused: it would be quicker as a rule of two sets (`SensitiveLexicon`).
    static let formCountMax = 4096

    /// All forms of `expression`, with `~` and `*` still in them. Throws `CueTableError`.
    static func forms(of expression: Substring, sets: [String: [String]]) throws(CueTableError) -> [String] {
        var forms = [""]
        for part in try parts(of: expression, sets: sets) {
            guard forms.count * part.count <= formCountMax else {
                throw CueTableError(.tooManyForms, String(expression))
            }
            if part.count == 1 {
                for index in forms.indices { forms[index] += part[0] }
            } else {
                forms = forms.flatMap { form in part.map { form + $0 } }
            }
        }
        var result: [String] = []
        for form in forms { try appendInflections(of: form, from: expression, to: &result) }
        return result
    }

    /// Splits at braces: each part is the list of its alternatives.
    private static func parts(
        of expression: Substring, sets: [String: [String]]
    ) throws(CueTableError) -> [[String]] {
        var result: [[String]] = []
        var rest = expression
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw CueTableError(.unbalancedBrace, String(expression))
            }
            let inner = rest[rest.index(after: open)..<close]
            guard !inner.contains("{"), !rest[..<open].contains("}") else {
                throw CueTableError(.unbalancedBrace, String(expression))
            }
            result.append([String(rest[..<open])])
            result.append(try alternatives(in: inner, sets: sets))
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}") else { throw CueTableError(.unbalancedBrace, String(expression)) }
        result.append([String(rest)])
        return result
    }

    private static func alternatives(
        in inner: Substring, sets: [String: [String]]
    ) throws(CueTableError) -> [String] {
        var result: [String] = []
        for alternative in inner.split(separator: "|", omittingEmptySubsequences: false) {
            if alternative.first == "@" {
                guard let members = sets[String(alternative.dropFirst())] else {
                    throw CueTableError(.unknownSet, String(alternative))
                }
                result += members
            } else {
                result.append(String(alternative))
            }
        }
        return result
    }

    /// Writes out `+` and `^` of each word.
    private static func appendInflections(
        of form: String, from expression: Substring, to result: inout [String]
    ) throws(CueTableError) {
        guard form.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "^") }) else {
            result.append(form)
            return
        }
        var phrases = [""]
        for word in form.split(separator: " ") {
            let variants =
                switch word.last {
                case "+": Inflection.forms(of: String(word.dropLast()))
                case "^": [String(word.dropLast()), word.dropLast().map(String.init).joined(separator: " ")]
                default: [String(word)]
                }
            phrases = phrases.flatMap { phrase in variants.map { phrase.isEmpty ? $0 : phrase + " " + $0 } }
            guard phrases.count <= formCountMax else { throw CueTableError(.tooManyForms, String(expression)) }
        }
        result += phrases
    }
}
