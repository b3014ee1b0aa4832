import Domain
import Foundation

/// By which words a text names AI, in the languages that are known here; elsewhere by the word `AI`.
enum AINames {
    private struct Names {
        /// Whole words, with their capitals: no letter, mark or digit stands beside them. (`ia`, `ki` and `ai` are other
        /// words in some languages.)
        var words: [String] = []
        /// In any capitals: a word of the text begins with it. `a b`: one word begins with a, the next one with b.
        var stems: [String] = []
        /// Anywhere in the text, for writing without spaces or with particles glued on. Beside a Latin part stands no
        /// Latin letter.
        var parts: [String] = []
    }

    private static let byLanguage: [String: Names] = [
        "en": Names(words: ["AI"], stems: ["artificial intelligence"]),
        "es": Names(words: ["IA"], stems: ["inteligencia artificial"]),
        "pt": Names(words: ["IA"], stems: ["inteligência artificial"]),
        "fr": Names(words: ["IA"], stems: ["intelligence artificielle"]),
        "de": Names(words: ["KI"], stems: ["künstlich intelligenz"]),
        // `AI` in capitals also means "to the".
        "it": Names(words: ["IA"], stems: ["intelligenza artificiale"]),
        "nl": Names(words: ["AI"], stems: ["kunstmatige intelligentie"]),
        "pl": Names(words: ["AI"], stems: ["sztuczn inteligencj"]),
        "tr": Names(stems: ["yapay zekâ", "yapay zeka"]),
        "ru": Names(words: ["ИИ"], stems: ["искусственн интеллект"]),
        "ar": Names(parts: ["ذكاء الاصطناعي", "ذكاء اصطناعي"]),
        "hi": Names(words: ["AI", "एआई"], stems: ["आर्टिफ़िशियल इंटेलिजेंस", "कृत्रिम बुद्धि"]),
        "bn": Names(words: ["AI"], stems: ["এআই", "কৃত্রিম বুদ্ধিমত্তা"]),
        "id": Names(words: ["AI"], stems: ["kecerdasan buatan"]),
        "fil": Names(words: ["AI"], stems: ["artificial intelligence"]),
        "vi": Names(words: ["AI"], stems: ["trí tuệ nhân tạo"]),
        "th": Names(parts: ["AI", "เอไอ", "ปัญญาประดิษฐ์"]),
        "ja": Names(parts: ["AI", "人工知能"]),
        "ko": Names(parts: ["AI", "인공지능", "인공 지능"]),
        "zh": Names(parts: ["AI", "人工智能", "人工智慧"]),
    ]

    /// Whether a text says that AI is at work.
    static func isNamed(in text: String, _ language: LanguageTag) -> Bool {
        let names = byLanguage[language.language] ?? Names(words: ["AI"])
        let words = words(of: text)
        if names.words.contains(where: words.contains) { return true }
        let small = words.map { $0.lowercased() }
        return names.stems.contains { isStem($0, of: small) } || names.parts.contains { isPart($0, of: text) }
    }

    /// What of a language's names a message may tell people to write.
    static func examples(_ language: LanguageTag) -> String {
        let names = byLanguage[language.language] ?? Names(words: ["AI"])
        return (names.words + names.parts + names.stems).first ?? "AI"
    }

    private static func words(of text: String) -> [String] {
        text.unicodeScalars.split { scalar in
            let properties = scalar.properties
            return !properties.isAlphabetic && properties.numericType == nil && !properties.isGraphemeExtend
        }.map { String(String.UnicodeScalarView($0)).precomposedStringWithCanonicalMapping }
    }

    private static func isStem(_ stem: String, of words: [String]) -> Bool {
        let beginnings = stem.precomposedStringWithCanonicalMapping.split(separator: " ").map(String.init)
        guard words.count >= beginnings.count else { return false }
        return (0...(words.count - beginnings.count)).contains { start in
            zip(beginnings, words[start...]).allSatisfy { $1.hasPrefix($0) }
        }
    }

    private static func isPart(_ part: String, of text: String) -> Bool {
        let isLatin = part.utf8.allSatisfy { $0 < 128 }
        let pieces = text.split(separator: part, omittingEmptySubsequences: false)
        guard pieces.count > 1 else { return false }
        guard isLatin else { return true }
        return zip(pieces, pieces.dropFirst()).contains { before, after in
            !(before.unicodeScalars.last.map(isLatinLetter) ?? false)
                && !(after.unicodeScalars.first.map(isLatinLetter) ?? false)
        }
    }

    private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x250 && scalar.properties.isAlphabetic
    }
}
