import Domain
import Testing

@Suite("Language matching")
struct LanguageMatchingTests {
    /// Tags by their names with spaces between.
    private func tags(_ text: String) throws -> [LanguageTag] {
        try text.split(separator: " ").map { try #require(LanguageTag(rawValue: String($0)), "\($0)") }
    }

    @Test(
        "who gets what",
        arguments: [
            // The preference, what there is, what it gets.
            ("en", "de en fr", "en"), ("en", "de fr", ""), ("en", "", ""), ("", "en", ""),
            ("en-GB", "en", "en"), ("en", "en-GB", "en-GB"), ("en", "en-GB en-US", "en-US"),
            ("en", "en-GB en-001", "en-001"),
            ("en-US", "en-GB en", "en"), ("en-AU", "en en-GB", "en-GB"), ("en-AU", "en en-001 en-GB", "en-001"),
            ("en-DE", "en en-150 en-001", "en-150"), ("en-IN", "en-US en-ZA", "en-ZA"),
            ("en-AU", "en-IN en-GB", "en-GB"),
            // The order of the preferences, not that of the texts.
            ("fr de", "de fr", "fr"), ("ja de en", "en de", "de"), ("ja ko", "en de", ""),
            ("de-CH en", "en de-AT", "de-AT"),
            // Chinese.
            ("zh-TW", "zh-Hans zh-Hant", "zh-Hant"), ("zh-HK", "zh-Hans zh-Hant", "zh-Hant"),
            ("zh-SG", "zh-Hans zh-Hant", "zh-Hans"), ("zh-CN", "zh-Hant", ""), ("zh-TW", "zh", ""),
            ("zh-Hant", "zh-Hans", ""),
            ("zh-MO", "zh-TW zh-HK", "zh-HK"), ("zh-HK", "zh-TW zh-Hant", "zh-Hant"),
            ("zh-Hant", "zh-HK zh-TW", "zh-TW"),
            ("yue", "zh-Hant", ""), ("zh-yue", "yue", "yue"),
            // A bare tag of a language with several scripts.
            ("zh", "zh-Hant zh-Hans", "zh-Hans zh-Hant"), ("zh", "zh-TW zh-CN", "zh-CN zh-TW"),
            ("zh", "zh zh-Hant", "zh zh-Hant"),
            ("zh", "zh-HK zh-TW zh-Hans", "zh-Hans zh-TW"), ("zh", "zh-Hans", "zh-Hans"), ("zh", "zh-Hant", ""),
            ("zh en", "zh-Hant en", "en"), ("sr", "sr-Latn sr", "sr sr-Latn"), ("sr", "sr-Latn", ""),
            ("sr-RS", "sr-Latn sr", "sr"), ("uz", "uz-Arab uz-Cyrl uz", "uz uz-Arab uz-Cyrl"),
            ("az", "az-Arab az", "az az-Arab"),
            ("pa", "pa-Arab pa-Guru", "pa-Guru pa-Arab"), ("pa-PK", "pa-Arab pa", "pa-Arab"),
            ("en", "en en-Shaw", "en"),
            ("hi", "hi hi-Latn", "hi"), ("cmn", "zh-Hant zh-Hans", "zh-Hans zh-Hant"),
            // Scripts.
            ("sr-Latn", "sr", ""), ("sr-ME", "sr sr-Latn", "sr-Latn"), ("sh", "sr sr-Latn", "sr-Latn"),
            ("hi-Latn", "hi", ""),
            ("ur-Aran", "ur", "ur"), ("ja-Latn", "ja", ""),
            // Portuguese and Spanish.
            ("pt-PT", "pt", "pt"), ("pt-PT", "pt pt-PT", "pt-PT"), ("pt", "pt-PT pt-BR", "pt-BR"),
            ("pt", "pt-PT", "pt-PT"),
            ("pt-AO", "pt pt-PT", "pt-PT"), ("pt-AO", "pt pt-BR", "pt"), ("es-419", "es", "es"), ("es-MX", "es", "es"),
            ("es-MX", "es es-419", "es-419"), ("es-MX", "es es-AR", "es-AR"), ("es-419", "es-ES es-MX", "es-MX"),
            // One language under several codes, and what only looks like one.
            ("iw", "he", "he"), ("in", "id", "id"), ("tl", "fil", "fil"), ("no", "nb", "nb"), ("nb", "no", "nb"),
            ("nb", "nn", ""), ("nn", "nb", ""), ("no", "nn", ""), ("no nn", "nn", "nn"), ("da", "nb", ""),
            ("hr", "sr-Latn", ""),
            ("deu", "de", "de"), ("en_US", "en", "en"), ("mo", "ro", "ro"), ("prs", "fa", "fa"), ("gsw", "de", ""),
            // Variants: the tag itself, else the shortest.
            ("de-1996", "de de-1996", "de-1996"), ("de", "de-1901 de-1996 de-AT", "de-1901"),
            ("de-CH-1996", "de-CH de", "de-CH"),
            ("en-GB-oed", "en-GB en", "en-GB"), ("de", "de-AT de-x-a", "de-x-a"),
            ("en-AU", "en-GB-oxendict en-IN", "en-IN"),
        ])
    func best(preferred: String, available: String, expected: String) throws {
        let available = try tags(available)
        let found = try LanguageMatching.best(for: tags(preferred), among: available)
        #expect(found == (try tags(expected)))
        // The order of the texts says nothing.
        #expect(try LanguageMatching.best(for: tags(preferred), among: available.reversed()) == found)
        #expect(try LanguageMatching.best(for: tags(preferred), among: available + available) == found)
    }

    @Test("one language, however it is written")
    func sameLanguage() throws {
        let same = [
            "zh-Hant zh", "tl fil", "iw he", "in-ID id", "no nb", "deu de-AT", "sr-Latn sr", "sh sr", "hi-Latn hi",
        ]
        for pair in same {
            let pair = try tags(pair)
            #expect(LanguageMatching.isSameLanguage(pair[0], pair[1]), "\(pair)")
        }
        for pair in ["en de", "nb nn", "zh yue", "hr sr", "id ms", "arz ar", "pt es"] {
            let pair = try tags(pair)
            #expect(!LanguageMatching.isSameLanguage(pair[0], pair[1]), "\(pair)")
        }
    }
}
