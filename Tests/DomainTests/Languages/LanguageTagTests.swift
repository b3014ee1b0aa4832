import Domain
import Testing
import Wire

@Suite("Language tags")
struct LanguageTagTests {
    @Test(
        "every spelling has one canonical form",
        arguments: [
            // Case and separators.
            ("en", "en"), ("EN", "en"), ("en-US", "en-US"), ("en_US", "en-US"), ("EN_us", "en-US"),
            ("zh-hant", "zh-Hant"), ("ZH-HANT-tw", "zh-Hant-TW"), ("sr_latn_rs", "sr-Latn-RS"), ("pt-pt", "pt-PT"),
            ("es-419", "es-419"), ("en-001", "en-001"), ("yue", "yue"), ("sl-ROZAJ", "sl-rozaj"),
            ("de-CH-1996", "de-CH-1996"), ("ca-ES-VALENCIA", "ca-ES-valencia"),
            // Former codes.
            ("iw", "he"), ("iw-IL", "he-IL"), ("in", "id"), ("in_ID", "id-ID"), ("ji", "yi"), ("jw", "jv"),
            ("mo", "ro"), ("sh", "sr-Latn"), ("sh-Cyrl", "sr-Cyrl"), ("sh-ME", "sr-Latn-ME"), ("bh", "bho"),
            ("tl", "fil"), ("tl-PH", "fil-PH"), ("tw", "ak"), ("cnr", "sr-ME"), ("prs", "fa-AF"), ("prs-IR", "fa-IR"),
            // Three letters where there are two, terminological and bibliographic.
            ("eng", "en"), ("deu", "de"), ("ger", "de"), ("fra", "fr"), ("fre", "fr"), ("zho", "zh"), ("chi", "zh"),
            ("ces", "cs"), ("cze", "cs"), ("nld", "nl"), ("dut", "nl"), ("per", "fa"), ("heb", "he"), ("ind", "id"),
            // The chief member of a macrolanguage.
            ("cmn", "zh"), ("cmn-Hant", "zh-Hant"), ("arb", "ar"), ("pes", "fa"), ("zsm", "ms"), ("ekk", "et"),
            ("lvs", "lv"), ("swh", "sw"), ("uzn", "uz"),
            // Norwegian.
            ("no", "nb"), ("nor", "nb"), ("nob", "nb"), ("no-NO", "nb-NO"), ("no-bok", "nb"), ("no-bokmal", "nb"),
            ("nn", "nn"), ("nno", "nn"), ("no-nyn", "nn"), ("no-nynorsk", "nn"),
            // Extended languages.
            ("zh-yue", "yue"), ("zh-yue-HK", "yue-HK"), ("zho-yue", "yue"), ("zh-cmn-Hans-CN", "zh-Hans-CN"),
            ("ar-arz", "arz"), ("sgn-ase", "ase"), ("ms-zsm", "ms"), ("lv-ltg", "ltg"),
            // Grandfathered and redundant tags.
            ("i-klingon", "tlh"), ("I_KLINGON", "tlh"), ("zh-min-nan", "nan"), ("zh-hakka", "hak"), ("zh-xiang", "hsn"),
            ("zh-guoyu", "zh"), ("art-lojban", "jbo"), ("en-GB-oed", "en-GB-oxendict"), ("sgn-BE-FR", "sfb"),
            ("sgn-US", "ase"), ("i-mingo", "see-x-i-mingo"), ("zh-min", "nan-x-zh-min"), ("cel-gaulish", "xtg"),
            // Former regions, also where the result is a redundant tag.
            ("en-UK", "en-GB"), ("de-DD", "de-DE"), ("my-BU", "my-MM"), ("fr-FX", "fr-FR"), ("pt-TP", "pt-TL"),
            ("fr-ZR", "fr-CD"), ("ar-YD", "ar-YE"), ("sgn-FX", "fsl"),
            // Variants, extensions, private use.
            ("sl-rozaj-biske-1994", "sl-1994-biske-rozaj"), ("hy-arevmda", "hyw"), ("hy-arevela", "hy"),
            ("ja-Latn-hepburn-heploc", "ja-Latn-alalc97"), ("EN-U-NU-LATN", "en-u-nu-latn"),
            ("en-u-nu-latn-a-bb", "en-a-bb-u-nu-latn"), ("de-X-Foo", "de-x-foo"), ("de-x-a-u-b", "de-x-a-u-b"),
            ("hi-t-en-h0-hybrid", "hi-t-en-h0-hybrid"),
        ])
    func canonicalForms(text: String, canonical: String) throws {
        let tag = try LanguageTag.parse(text).get()
        #expect(tag.rawValue == canonical)
        #expect(LanguageTag(rawValue: canonical) == tag)
        #expect("\(tag)" == canonical)
    }

    @Test(
        "a refusal names the part that is wrong",
        arguments: [
            ("", .empty), ("en-" + String(repeating: "a", count: 33), .tooLong(lengthBytes: 36)),
            // 35 bytes that are more when they are canonical.
            ("sh-x-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaa", .tooLong(lengthBytes: 40)),
            ("en-", .malformed), ("-en", .malformed), ("en--US", .malformed), ("en US", .malformed),
            ("en_US.UTF-8", .malformed), ("ελ", .malformed), ("\u{65}\u{301}n", .malformed),
            ("en-abcdefghi", .malformed),
            ("e", .unknownLanguage("e")), ("e1", .unknownLanguage("e1")), ("xx", .unknownLanguage("xx")),
            ("xyz", .unknownLanguage("xyz")), ("English", .unknownLanguage("english")),
            ("419", .unknownLanguage("419")),
            ("i-default", .unknownLanguage("i")), ("i-enochian", .unknownLanguage("i")),
            ("und", .noLanguage("und")), ("und-Latn", .noLanguage("und")), ("mul", .noLanguage("mul")),
            ("zxx", .noLanguage("zxx")), ("mis", .noLanguage("mis")),
            ("x-mine", .privateLanguage("x")), ("qaa", .privateLanguage("qaa")), ("QTZ-US", .privateLanguage("qtz")),
            ("en-USA", .unknownExtendedLanguage("usa")), ("zh-deu", .unknownExtendedLanguage("deu")),
            ("yue-zho", .unknownExtendedLanguage("zho")),
            ("en-Latm", .unknownScript("Latm")), ("en-Zzzz", .unknownScript("Zzzz")),
            ("en-qaaa", .unknownScript("Qaaa")),
            ("en-ZZ", .unknownRegion("ZZ")), ("en-EU", .unknownRegion("EU")), ("en-840", .unknownRegion("840")),
            ("en-xx", .unknownRegion("XX")), ("sq-XK", .unknownRegion("XK")), ("ru-SU", .unknownRegion("SU")),
            ("sr-YU", .unknownRegion("YU")), ("es-420", .unknownRegion("420")),
            ("sl-rozaj-rozaj", .repeated("rozaj")), ("en-u-nu-latn-u-ca-iso", .repeated("u")),
            ("en-u", .emptyExtension("u")), ("en-u-a-bb", .emptyExtension("u")), ("en-x", .emptyExtension("x")),
            ("en-US-Latn", .misplaced("latn")), ("de-1996-DE", .misplaced("de")), ("zh-yue-cmn", .misplaced("cmn")),
        ] as [(String, LanguageTagProblem)])
    func refusals(text: String, problem: LanguageTagProblem) {
        #expect(LanguageTag.parse(text) == .failure(problem))
        #expect(LanguageTag(rawValue: text) == nil)
    }

    @Test("a problem has a code and quotes nothing but a subtag")
    func problemsDoNotRepeatTheText() {
        for text in ["my secret sentence", "secret", "en-secret-US-secret", "sécret", "en-US-secretsecret"] {
            guard case .failure(let problem) = LanguageTag.parse(text) else { continue }
            #expect(!problem.description.contains("my"))
            #expect(problem.description.components(of: "secret") <= 1)
            #expect(problem.code.hasPrefix("language_"))
        }
    }

    @Test("the parts of a tag")
    func parts() throws {
        let whole = try #require(LanguageTag(rawValue: "zh-Hant-TW-u-nu-hanidec"))
        #expect(whole.language == "zh" && whole.script == "Hant" && whole.region == "TW")
        let wide = try #require(LanguageTag(rawValue: "es-419"))
        #expect(wide.language == "es" && wide.script == nil && wide.region == "419")
        let varied = try #require(LanguageTag(rawValue: "de-1996"))
        #expect(varied.language == "de" && varied.script == nil && varied.region == nil)
        #expect(LanguageTag.english == LanguageTag(rawValue: "en"))
    }

    @Test(
        "without its variants a tag has the language, script and region that are told apart, in canonical form",
        arguments: [
            ("en", "en"), ("zh-hant", "zh-Hant"), ("sr_latn_rs", "sr-Latn-RS"), ("pt-pt", "pt-PT"),
            ("es-419", "es-419"),
            ("de-CH-1996", "de-CH"), ("ca-ES-VALENCIA", "ca-ES"), ("zh-Hant-TW-u-nu-hanidec", "zh-Hant-TW"),
            ("en-GB-oed", "en-GB"), ("de-x-foo", "de"), ("i-mingo", "see"), ("sl-rozaj-biske-1994", "sl"),
            ("ja-Latn-hepburn-heploc", "ja-Latn"), ("hi-t-en-h0-hybrid", "hi"), ("in_ID", "id-ID"),
        ])
    func withoutVariants(text: String, plain: String) throws {
        let tag = try #require(LanguageTag(rawValue: text)).withoutVariants
        #expect(tag.rawValue == plain)
        #expect(LanguageTag(rawValue: plain) == tag && tag.withoutVariants == tag)
    }

    @Test("a tag goes over the wire whole")
    func roundTrip() throws {
        for text in ["en", "zh-Hant-TW", "es-419", "sl-1994-biske-rozaj", "de-x-foo"] {
            let tag = try #require(LanguageTag(rawValue: text))
            #expect(try LanguageTag(wireBytes: tag.wireBytes()) == tag)
            #expect(try String(wireBytes: tag.wireBytes()) == text)
        }
    }

    @Test("a record from before stays readable, whatever two or three letters it has")
    func olderRecords() throws {
        for (stored, read) in [("en", "en"), ("iw", "he"), ("no", "nb"), ("tl", "fil"), ("deu", "de"), ("EN", "en")] {
            #expect(try LanguageTag(wireBytes: stored.wireBytes()).rawValue == read)
        }
        for unknown in ["xx", "xyz", "und", "qaa", "zxx"] {
            let tag = try LanguageTag(wireBytes: unknown.wireBytes())
            #expect(tag.rawValue == unknown && tag.language == unknown && tag.maximized == tag && tag.minimized == tag)
            #expect(!tag.isRightToLeft)
            #expect(try LanguageTag(wireBytes: tag.wireBytes()) == tag)
            #expect(LanguageMatching.best(for: [tag], among: [.english]).isEmpty)
        }
        for refused in ["", "e", "e1", "xx-US", "english", "my secret sentence", "ä", "éé"] {
            #expect(throws: WireError.self) { try LanguageTag(wireBytes: refused.wireBytes()) }
        }
    }
}

extension String {
    /// How often `part` stands in the text.
    fileprivate func components(of part: String) -> Int {
        indices.count { self[$0...].hasPrefix(part) }
    }
}
