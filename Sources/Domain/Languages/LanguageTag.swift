public import Wire

/// A language by its whole BCP 47 tag in canonical form: `en`, `zh-Hant`, `sr-Latn`, `pt-PT`, `yue`.
///
/// One language has one spelling: `iw` is `he`, `deu` is `de`, `zh-yue` is `yue`, `en_us` is `en-US`. So two tags are
/// equal when they say the same; whether somebody understands a text is a question for `LanguageMatching`.
public struct LanguageTag: Hashable, Comparable, Sendable, RawRepresentable, WireCodable, CustomStringConvertible {
    /// The canonical tag.
    public let rawValue: String

    /// Reads a tag and takes its canonical form. Nil where `parse` has a problem.
    public init?(rawValue: String) {
        guard case .success(let tag) = Self.parse(rawValue) else { return nil }
        self = tag
    }

    /// Trusts `rawValue` to be canonical.
    init(unchecked rawValue: String) { self.rawValue = rawValue }

    /// English.
    public static let english = LanguageTag(unchecked: "en")

    /// The language alone, two or three small letters: the `zh` of `zh-Hant-TW`.
    public var language: String { subtags.language }
    /// The script where the tag names one (ISO 15924): the `Hant` of `zh-Hant-TW`.
    public var script: String? { subtags.script }
    /// The country (ISO 3166-1) or area (UN M.49) where the tag names one: the `TW` of `zh-Hant-TW`.
    public var region: String? { subtags.region }

    /// The language with its script and region alone: what is told apart by matching.
    public var withoutVariants: LanguageTag {
        LanguageTag(unchecked: [language, script, region].compactMap { $0 }.joined(separator: "-"))
    }

    /// The parts of the tag.
    var subtags: LanguageSubtags { LanguageSubtags(canonical: rawValue) }

    /// The canonical tag.
    public var description: String { rawValue }
    /// By the letters.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension LanguageTag {
    /// A text, read like any other tag, or two or three letters that are no language.
    ///
    /// Until tags were kept whole, any two or three letters were taken and stored. Such a record must stay readable:
    /// its letters are kept as they are, and match themselves alone, as before.
    public init(from reader: inout WireReader) throws(WireError) {
        let text = try reader.readText()
        if let tag = LanguageTag(rawValue: text) {
            self = tag
        } else if (2...3).contains(text.utf8.count), text.utf8.allSatisfy({ $0.isLetter }) {
            self.init(unchecked: text.lowercased())
        } else {
            throw .invalidValue(type: "LanguageTag", found: "a raw value")
        }
    }
}
