import Domain
import Settings
import Testing

@testable import Policy

/// `texts` of a policy file: what people are told, by language.
@Suite struct PolicyTextsFileTests {
    private let text = PolicyText.inLanguages("en de")

    @Test("the file holds each language whole")
    func reads() throws {
        let policy = try text.policy()
        #expect(try Set(policy.texts.keys) == Set(languages("en de")))
        let german = try #require(policy.texts[try languages("de")[0]])
        #expect(german.title == "Title de" && german.noOptOut == "None de." && german.separator == " + ")
        #expect(german.neverInAds[.union] == "union de")
        #expect(german.reasons[.bid] == "bid de {subject}")
        #expect(german.reasons.count == ReasonText.allCases.count)
    }

    private static let breaks: [(old: String, new: String, code: SettingsProblemCode, says: String)] = [
        ("  de:", "  deutsch:", .unknownLanguage, "BCP 47"),
        ("  de:", "  en-XX:", .unknownLanguage, "BCP 47"),
        ("  de:", "  eng:", .duplicateKey, "stands in 'texts' already"),
        ("    title: Title de\n", "", .missingKey, "'title'"),
        ("    noOptOut: None de.\n", "", .missingKey, "'noOptOut'"),
        ("      union: union de\n", "", .missingKey, "'union'"),
        ("      health: health de", "      wealth: health de", .unknownKey, "wealth"),
        ("      bid: \"bid de {subject}\"\n", "", .missingKey, "'bid'"),
        ("bid de {subject}", "bid de", .placeholderMissing, "{subject}"),
        ("bid de {subject}", "bid de {subject} {topic}", .unknownPlaceholder, "{topic}"),
        ("freshness de ", "freshness de {topic}", .unknownPlaceholder, "remove it"),
        ("Body de: KI.", "Body de: Ki.", .noticeNamesNoAI, "write KI"),
        ("Body de: KI.", "Body de: AI.", .noticeNamesNoAI, "in de names AI"),
        ("KI. {usedFrom}", "KI.", .placeholderMissing, "texts.de.body"),
        ("KI. {usedFrom}", "KI. {usedFrom} {soon}", .unknownPlaceholder, "{soon}"),
        ("texts:\n", "texts: {}\nrest:\n", .missingKey, "no language"),
        ("  leadDays: 7", "  leadDays: 7\n  title: About AI", .contradiction, "keep 'texts'"),
        ("texts:\n", "noOptOut: There is none.\ntexts:\n", .contradiction, "keep 'texts'"),
    ]

    @Test("each problem is named by code and mend", arguments: breaks.indices)
    func names(index: Int) throws {
        let item = Self.breaks[index]
        let broken = text.replacing(item.old, with: item.new)
        let error = try #require(throws: SettingsFileError.self) { try broken.policy() }
        let found = try #require(error.problems.first { $0.code == item.code }, "\(error)")
        #expect(found.message.contains(item.says), "\(found.message)")
    }

    @Test("a file that says in neither form what people are told is refused")
    func neither() throws {
        let start = try #require(text.yaml.firstRange(of: "texts:\n"))
        var none = text
        none.yaml = String(text.yaml[..<start.lowerBound])
        let error = try #require(throws: SettingsFileError.self) { try none.policy() }
        #expect(error.problems.map(\.code) == [.missingKey, .missingKey, .missingKey])
        #expect(error.problems.allSatisfy { $0.message.contains("add 'texts'") })
    }

    @Test(
        "a text names AI by a whole word or phrase of its language, not by a part of another word",
        arguments: [
            ("en", "our AI assistant", true), ("en", "AID for MAIN", false), ("en", "Artificial Intelligence", true),
            ("en", "the ai", false), ("es", "la IA lee", true), ("es", "la ia", false), ("es", "la AI", false),
            ("fr", "L’IA lit", true), ("it", "parla AI tuoi amici", false), ("it", "l’intelligenza artificiale", true),
            ("de", "KI-Assistent", true), ("de", "KINO", false), ("de", "künstliche Intelligenz", true),
            ("de", "künstlichen Intelligenzen", true), ("pl", "sztucznej inteligencji", true),
            ("tr", "Yapay zekâ", true),
            ("ru", "искусственного интеллекта", true), ("ru", "ИИ-помощник", true), ("ar", "بالذكاء الاصطناعي", true),
            ("hi", "एआई सहायक", true), ("ja", "当社のAIが", true), ("ja", "MAIL", false), ("ko", "AI가", true),
            ("zh-Hant", "人工智慧", true), ("th", "ผู้ช่วยAIของเรา", true), ("vi", "Trí tuệ nhân tạo", true),
            // A language that is not known here: the word AI alone.
            ("sw", "AI husoma", true), ("sw", "IA husoma", false),
        ])
    func namesAI(language: String, text: String, isNamed: Bool) throws {
        #expect(AINames.isNamed(in: text, try languages(language)[0]) == isNamed)
    }
}
