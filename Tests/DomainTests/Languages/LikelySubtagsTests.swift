import Domain
import Testing

@Suite("Likely subtags")
struct LikelySubtagsTests {
    @Test(
        "what a tag most likely means (UTS #35, 4.3)",
        arguments: [
            ("en", "en-Latn-US"), ("de", "de-Latn-DE"), ("sr", "sr-Cyrl-RS"), ("sr-Latn", "sr-Latn-RS"),
            ("sr-ME", "sr-Latn-ME"), ("zh", "zh-Hans-CN"), ("zh-TW", "zh-Hant-TW"), ("zh-HK", "zh-Hant-HK"),
            ("zh-SG", "zh-Hans-SG"), ("zh-Hant", "zh-Hant-TW"), ("zh-Hans-TW", "zh-Hans-TW"), ("shi", "shi-Tfng-MA"),
            ("ro", "ro-Latn-RO"), ("pt", "pt-Latn-BR"), ("pt-PT", "pt-Latn-PT"), ("es-419", "es-Latn-419"),
            ("pa-PK", "pa-Arab-PK"), ("uz-AF", "uz-Arab-AF"), ("az-IR", "az-Arab-IR"), ("mn-CN", "mn-Mong-CN"),
            ("ku-IQ", "ku-Arab-IQ"), ("yue", "yue-Hant-HK"), ("hi", "hi-Deva-IN"), ("hi-Latn", "hi-Latn-IN"),
            ("ar", "ar-Arab-EG"), ("fil", "fil-Latn-PH"), ("eo", "eo-Latn-001"), ("ja", "ja-Jpan-JP"),
            ("de-1996-x-foo", "de-Latn-DE-1996-x-foo"),
            // Nothing is known of it but its name.
            ("tlh", "tlh"), ("tlh-Latn", "tlh-Latn"),
        ])
    func maximized(text: String, maximized: String) throws {
        #expect(try #require(LanguageTag(rawValue: text)).maximized.rawValue == maximized)
    }

    @Test(
        "the shortest tag that means the same",
        arguments: [
            ("en-Latn-US", "en"), ("zh-Hans-CN", "zh"), ("zh-Hant-TW", "zh-TW"), ("zh-Hant", "zh-TW"),
            ("zh-Hant-HK", "zh-HK"), ("sr-Cyrl", "sr"), ("sr-Latn-RS", "sr-Latn"), ("sr-Latn-ME", "sr-ME"),
            ("pt-BR", "pt"), ("pt-PT", "pt-PT"), ("es-Latn-ES", "es"), ("es-419", "es-419"), ("uz-Arab-AF", "uz-AF"),
            ("en-Shaw", "en-Shaw"), ("de-Latn-DE-1996", "de-1996"), ("tlh", "tlh"),
            // Neither its region nor its script alone says the same.
            ("zh-Latn-TW", "zh-Latn-TW"),
        ])
    func minimized(text: String, minimized: String) throws {
        #expect(try #require(LanguageTag(rawValue: text)).minimized.rawValue == minimized)
    }

    @Test(
        "languages that are written from right to left",
        arguments: [
            "acm", "aeb", "ajp", "apc", "ar", "arc", "ary", "arz", "ars", "azb", "bal", "bgn", "bqi", "brh", "ckb",
            "dv",
            "fa", "glk", "haz", "he", "iw", "jpr", "khw", "ks", "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "rhg",
            "sam", "sd", "sdh", "skr", "syr", "trw", "ug", "ur", "ydd", "yi", "aii",
        ])
    func rightToLeft(text: String) throws {
        #expect(try #require(LanguageTag(rawValue: text)).isRightToLeft)
    }

    @Test("the script decides, not the language")
    func scriptsDecide() throws {
        for text in [
            "ff-Adlm", "az-Arab", "az-IR", "ku-IQ", "uz-AF", "pa-PK", "pa-Arab", "kk-CN", "ms-Arab", "ha-Arab",
            "man-Nkoo",
            "tg-PK", "lad-Hebr", "men-Mend", "ur-Aran", "mid-Mand", "syr-Syrn", "en-Arab",
        ] {
            #expect(try #require(LanguageTag(rawValue: text)).isRightToLeft, "\(text)")
        }
        for text in [
            "en", "zh", "hi", "ff", "ku", "uz", "az", "pa", "kk", "ms", "ha", "tr", "mt", "am", "sd-IN", "ug-KZ",
            "ks-Deva",
            "ar-Latn", "he-Latn", "yi-Latn", "mn-Mong", "tlh",
        ] {
            #expect(try !#require(LanguageTag(rawValue: text)).isRightToLeft, "\(text)")
        }
    }
}
