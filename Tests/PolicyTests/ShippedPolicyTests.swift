import Domain
import Foundation
import Policy
import Testing

/// The policy file that Waymark ships.
@Suite struct ShippedPolicyTests {
    private let policy: Policy

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "cluster/policy.yaml")
        policy = try Policy.load(
            yaml: String(contentsOf: file, encoding: .utf8), fileName: "cluster/policy.yaml", knownTopics: nil)
    }

    @Test("every region of ISO 3166-1 is decided once")
    func regions() {
        #expect(RegionCode.all.count == 249)
        #expect(Set(policy.regionsIn.keys).isDisjoint(with: policy.regionsOut.keys))
        #expect(Set(policy.regionsIn.keys).union(policy.regionsOut.keys) == Set(RegionCode.all))
        #expect(policy.regionsIn.values.allSatisfy { $0 == CivilDay("2025-12-16") })
    }

    @Test("NO is Norway, and out")
    func norway() throws {
        #expect(try policy.regionsOut[region("NO")]?.contains("EEA") == true)
    }

    @Test("what the announcement leaves out is out, and so is whatever is in doubt")
    func out() throws {
        let codes = """
            GB KR AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH
            GG JE IM GI FK BM KY VG TC MS AI SH PN IO GS RE GP MQ GF YT MF BL PM WF PF NC TF AW CW SX BQ FO GL AX SJ
            """
        for code in codes.split(whereSeparator: \.isWhitespace) {
            #expect(try policy.regionsOut[region(String(code))] != nil, "\(code)")
        }
        for code in ["US", "CA", "NZ", "JP", "BR", "IN", "KI"] {
            #expect(try policy.isInForce(in: region(code), on: day("2025-12-16")), "\(code)")
            #expect(try !policy.isInForce(in: region(code), on: day("2025-12-15")), "\(code)")
        }
        #expect(try !policy.isInForce(in: nil, on: day("2026-12-16")))
    }

    @Test("dates, ages and purposes are those of the announcement and its strict reading")
    func settings() throws {
        #expect(policy.notice.start == CivilDay("2025-10-07"))
        #expect(policy.notice.leadDays == 7)
        #expect(policy.notice.daytimeFromMinute == 9 * 60)
        #expect(policy.notice.daytimeUntilMinute == 20 * 60)
        #expect(policy.adsAgeMin == 18)
        #expect(policy.barredPurposes.count == 7)
        #expect(policy.barredPurposes.values.allSatisfy { $0.contains(.ads) })
        #expect(!policy.contentFromSensitiveConversations)
        #expect(policy.readersRecalled.isEmpty)
        #expect(policy.noOptOutExplanation(for: [.english]).hasPrefix("There is no opt-out"))
        #expect(policy.notice.channels == [.inbox] && policy.notice.channelsNotBuilt.isEmpty)
    }

    @Test("the allow-list has everyday topics and nothing that hints at a sensitive matter")
    func topics() throws {
        for name in ["hiking", "camping", "cycling"] { #expect(try policy.adsTopics.contains(topic(name))) }
        let hints = [
            "relig", "politic", "health", "medic", "fertil", "pregnan", "baby", "parent", "weight", "diet", "dating",
            "lgbt", "gay", "pride", "genealog", "ancest", "ethnic", "union", "philosoph", "vegan", "mental", "therap",
            "addict", "halal", "kosher", "church", "immigra",
        ]
        for topic in policy.adsTopics {
            #expect(!hints.contains { topic.rawValue.contains($0) }, "\(topic)")
        }
    }

    @Test("the notice names AI, the day, the seven matters and that there is no opt-out")
    func notice() throws {
        let text = try #require(try english(in: "US", on: "2025-10-07"))
        #expect(text.namesAI)
        #expect(text.languages == [.english])
        #expect(text.body.contains("AI"))
        #expect(text.body.contains("2025-12-16"))
        for matter in ["religious views", "sexual orientation", "political views", "health", "racial or ethnic origin"]
        {
            #expect(text.body.contains(matter))
        }
        #expect(text.body.contains("philosophical beliefs"))
        #expect(text.body.contains("trade-union membership"))
        #expect(text.body.contains("There is no opt-out"))
        #expect(text.body.contains("people of 18 or older"))
        #expect(!text.body.contains("{") && !text.title.contains("{"))
        let late = try #require(try english(in: "US", on: "2026-01-10"))
        #expect(late.body.contains("2026-01-18"))
        #expect(try english(in: "DE", on: "2025-10-07") == nil)
    }

    /// How the texts of each language name AI: written down here once more, so that a changed list cannot hide it.
    private static let shipped = [
        ("en", "AI"), ("es", "IA"), ("pt", "IA"), ("fr", "IA"), ("de", "KI"), ("it", "IA"), ("nl", "AI"), ("pl", "AI"),
        ("tr", "yapay zek"), ("ru", "ИИ"), ("ar", "الذكاء الاصطناعي"), ("hi", "AI"), ("bn", "AI"), ("id", "AI"),
        ("tl", "AI"), ("vi", "AI"), ("th", "AI"), ("ja", "AI"), ("ko", "AI"), ("zh-Hans", "AI"), ("zh-Hant", "AI"),
    ]

    @Test("the notice names AI, the day and the seven matters in each of the 21 languages", arguments: shipped)
    func notice(language: String, name: String) throws {
        let tag = try #require(LanguageTag(rawValue: language))
        let text = try #require(policy.noticeText(for: region("US"), deliveredOn: day("2025-10-07"), languages: [tag]))
        #expect(text.languages == [tag] && text.namesAI)
        #expect((text.title + text.body).lowercased().contains(name.lowercased()))
        #expect(text.body.contains("2025-12-16") && text.body.contains("18"))
        let texts = try #require(policy.texts[tag])
        #expect(Set(texts.neverInAds.values).count == 7)
        for matter in texts.neverInAds.values { #expect(text.body.contains(matter), "\(matter)") }
        #expect(text.body.contains(texts.noOptOut))
        #expect(policy.noOptOutExplanation(for: [tag]) == texts.noOptOut)
        #expect(!text.body.contains("{") && !text.title.contains("{"))
        // Digits are 0 to 9 in every language: a date has one form.
        #expect(
            (text.title + text.body).unicodeScalars.allSatisfy { $0.properties.numericType != .decimal || $0.isASCII })
        for reason in ReasonText.allCases {
            let values = ["topic": "t-1", "subject": "s-1", "without": "7", "position": "3"]
            let sentence = policy.reason(reason, for: [tag], values)
            #expect(!sentence.isEmpty && !sentence.contains("{"), "\(reason)")
            if language != "en" {
                #expect(sentence != policy.reason(reason, for: [.english], values), "\(reason) is English")
            }
        }
    }

    @Test("there are texts in those 21 languages and in no other, no two of them alike")
    func languages() throws {
        let tags = try Self.shipped.map { try #require(LanguageTag(rawValue: $0.0)) }
        #expect(Set(policy.texts.keys) == Set(tags) && tags.count == 21)
        #expect(Set(policy.texts.values.map(\.body)).count == 21)
        #expect(Set(policy.texts.values.map(\.noOptOut)).count == 21)
    }

    @Test("in a text that runs from right to left a date is kept from being turned round")
    func rightToLeft() throws {
        let arabic = try #require(LanguageTag(rawValue: "ar"))
        let text = try #require(
            policy.noticeText(for: region("US"), deliveredOn: day("2025-10-07"), languages: [arabic]))
        #expect(text.body.contains("\u{2068}2025-12-16\u{2069}"))
        let ends = text.body.unicodeScalars.filter { $0.value == 0x2069 }.count
        #expect(text.body.unicodeScalars.filter { $0.value == 0x2068 }.count == ends && ends > 1)
        #expect(try english(in: "US", on: "2025-10-07")?.body.contains("\u{2068}") == false)
    }

    private func english(in code: String, on delivery: String) throws -> NoticeText? {
        policy.noticeText(for: try region(code), deliveredOn: try day(delivery), languages: [.english])
    }
}
