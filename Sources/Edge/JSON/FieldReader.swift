import Domain
import Foundation

/// Reads one kind of value. What was sent is never repeated in an error: it may be a person's words in the wrong field.
struct FieldReader<Value> {
    /// What to send, as a sentence says it.
    let expected: String
    /// Reads a value that stands at a pointer.
    let read: (JSONValue, String) throws(FieldProblem) -> Value

    /// A text that `make` takes.
    /// - Parameter explain: what is wrong with a text that `make` does not take, as a sentence goes on after the field's name;
    ///   nil where there is nothing more to say than what is expected.
    static func text(
        code: String, expected: String, explain: @escaping (String) -> String? = { _ in nil },
        _ make: @escaping (String) -> Value?
    ) -> FieldReader {
        FieldReader(expected: expected) { value, pointer throws(FieldProblem) in
            if case .brokenString(let offset) = value {
                let error = JSONSyntaxError(kind: .loneSurrogate, offset: offset)
                throw FieldProblem(code: error.code, reason: error.reason, pointer: pointer)
            }
            guard case .string(let text) = value else { throw .wrongType(value, pointer, expected: expected) }
            guard let made = make(text) else {
                let explanation = explain(text) ?? "of \(text.utf8.count) bytes is not \(expected)"
                throw FieldProblem(
                    code: code, reason: "\(FieldProblem.name(of: pointer)) \(explanation)", pointer: pointer)
            }
            return made
        }
    }
}

extension FieldReader where Value == String {
    /// Any text.
    static var anyText: FieldReader { .text(code: "wrong_type", expected: "a text") { $0 } }
}

extension FieldReader where Value: Identifier {
    /// A name of the kind.
    static var id: FieldReader {
        .text(code: "invalid_id", expected: "a \(Value.noun) of 1 to 128 ASCII letters, digits or . _ : @ -") {
            Value(rawValue: $0)
        }
    }
}

extension FieldReader where Value: RawRepresentable<String> & CaseIterable {
    /// One of a few words.
    static var choice: FieldReader {
        let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
        return .text(code: "invalid_choice", expected: "one of \(words)") { Value(rawValue: $0) }
    }
}

extension FieldReader where Value == Instant {
    /// A point in time.
    static var instant: FieldReader {
        .text(
            code: "invalid_instant", expected: "an RFC 3339 instant such as 2025-12-17T18:30:00Z",
            explain: { text in
                InstantProblem(text).flatMap { $0 == .other ? nil : $0.explanation }
            }
        ) { Instant($0) }
    }
}

extension FieldReader where Value == CivilDay {
    /// A calendar day.
    static var day: FieldReader {
        .text(code: "invalid_date", expected: "a real date such as 1991-04-12") { CivilDay($0) }
    }
}

extension FieldReader where Value == LanguageTag {
    /// A language, without the variants, extensions and private parts of its tag: they tell nothing that is used, and could
    /// hold a person's words.
    static var language: FieldReader {
        .text(
            code: "invalid_language", expected: "a BCP 47 language tag such as en or pt-BR",
            explain: { text in
                guard case .failure(let problem) = LanguageTag.parse(text) else { return nil }
                return "is not a BCP 47 language tag: \(problem.withoutQuotes)"
            }
        ) { LanguageTag(rawValue: $0)?.withoutVariants }
    }
}

extension LanguageTagProblem {
    /// What is wrong, for a text that may be a person's words in the wrong field: without the part that is.
    fileprivate var withoutQuotes: String {
        switch self {
        case .empty, .tooLong, .malformed: "\(self)"
        case .unknownLanguage, .privateLanguage: "it begins with no registered language; write a code such as en"
        case .noLanguage: "it names no one language; leave the language out where it is not known"
        case .unknownExtendedLanguage, .unknownRegion:
            "its region is none; write a country of ISO 3166-1 such as US or an area of UN M.49 such as 419"
        case .unknownScript: "its script is none; write a code of ISO 15924 such as Latn"
        case .repeated, .emptyExtension, .misplaced: "the order of its parts is language, script, region, variants"
        }
    }
}

extension FieldReader where Value == Bool {
    /// True or false.
    static var flag: FieldReader {
        let expected = "true or false"
        return FieldReader(expected: expected) { value, pointer throws(FieldProblem) in
            guard case .bool(let flag) = value else { throw .wrongType(value, pointer, expected: expected) }
            return flag
        }
    }
}

extension FieldReader where Value == RegionCode {
    /// A country or territory.
    static var region: FieldReader {
        let expected = "an ISO 3166-1 code of two capital letters such as US"
        return .text(
            code: "unknown_region", expected: expected,
            explain: { text in RegionCode.nearest(to: text).map { "is not \(expected); did you mean \($0)?" } }
        ) { RegionCode(rawValue: $0) }
    }
}

extension FieldReader where Value == ZoneName {
    /// A time zone.
    static var zone: FieldReader {
        .text(code: "unknown_time_zone", expected: "a name of the IANA time-zone database such as America/Denver") {
            ZoneName(rawValue: $0)
        }
    }
}
