/// Why a text is no language tag. Where a subtag is named, it is 1 to 8 ASCII letters or digits of the text.
public enum LanguageTagProblem: Error, Hashable, Sendable {
    /// The text is empty.
    case empty
    /// The text, or its canonical form, is over `LanguageTag.lengthBytesMax`.
    case tooLong(lengthBytes: Int)
    /// Something other than 1 to 8 letters or digits stands between two hyphens.
    case malformed
    /// The first subtag is not in the registry of languages.
    case unknownLanguage(String)
    /// The first subtag is registered and names no one language, as `und` and `mul`.
    case noLanguage(String)
    /// The first subtag is private, as `x` and `qaa`.
    case privateLanguage(String)
    /// Three letters behind the language that do not belong to it.
    case unknownExtendedLanguage(String)
    /// Four letters that are no script.
    case unknownScript(String)
    /// Two letters or three digits that are no country or area of today.
    case unknownRegion(String)
    /// A variant or a singleton that stands there twice.
    case repeated(String)
    /// A singleton with nothing behind it.
    case emptyExtension(String)
    /// A subtag that has no place there, such as a script behind a region.
    case misplaced(String)

    /// A stable, short name of the case.
    public var code: String {
        switch self {
        case .empty: "language_empty"
        case .tooLong: "language_too_long"
        case .malformed: "language_malformed"
        case .unknownLanguage: "language_unknown"
        case .noLanguage: "language_none"
        case .privateLanguage: "language_private"
        case .unknownExtendedLanguage: "language_unknown_extended"
        case .unknownScript: "language_unknown_script"
        case .unknownRegion: "language_unknown_region"
        case .repeated: "language_repeated_subtag"
        case .emptyExtension: "language_empty_extension"
        case .misplaced: "language_misplaced_subtag"
        }
    }
}

extension LanguageTagProblem: CustomStringConvertible {
    /// Names the part and the mend.
    public var description: String {
        switch self {
        case .empty: "the language tag is empty; write one such as en or pt-BR"
        case .tooLong(let lengthBytes):
            "the language tag has \(lengthBytes) bytes; \(LanguageTag.lengthBytesMax) are the most"
        case .malformed: "a language tag is 1 to 8 letters or digits between hyphens, such as en or pt-BR"
        case .unknownLanguage(let subtag): "“\(subtag)” is no registered language; write a code of BCP 47 such as en"
        case .noLanguage(let subtag): "“\(subtag)” names no one language; leave the language out where it is not known"
        case .privateLanguage(let subtag): "“\(subtag)” is private; write a registered language such as en"
        case .unknownExtendedLanguage(let subtag):
            "“\(subtag)” does not belong behind this language; a region has two letters or three digits"
        case .unknownScript(let subtag): "“\(subtag)” is no script; write a code of ISO 15924 such as Latn"
        case .unknownRegion(let subtag):
            "“\(subtag)” is no region; write a country of ISO 3166-1 such as US or an area of UN M.49 such as 419"
        case .repeated(let subtag): "“\(subtag)” stands in the language tag twice; write it once"
        case .emptyExtension(let subtag): "nothing follows “\(subtag)” in the language tag; leave it out"
        case .misplaced(let subtag):
            "“\(subtag)” has no place there in a language tag; its order is language, script, region, variants"
        }
    }
}
