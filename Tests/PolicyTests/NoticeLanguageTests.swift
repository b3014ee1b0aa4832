import Domain
import Testing

@testable import Policy

/// Who is told in which language, and who is not told.
@Suite struct NoticeLanguageTests {
    private let policy: Policy

    init() throws { policy = try PolicyText.inLanguages("en de ar zh-Hans zh-Hant").policy() }

    @Test(
        "the text is in the first of the person's languages in which there is one",
        arguments: [
            ("en", "en"), ("de", "de"), ("de-CH", "de"), ("ja de", "de"), ("de en", "de"), ("en-NZ de", "en"),
            // What is likely is filled in; a bare zh does not say which script.
            ("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh-CN", "zh-Hans"), ("zh-SG", "zh-Hans"),
            ("zh", "zh-Hans zh-Hant"), ("zh-Hant", "zh-Hant"), ("ja zh", "zh-Hans zh-Hant"),
            // Nothing is told in a language that they did not name.
            ("ja", ""), ("yue", ""), ("pt-PT ja", ""), ("", ""),
        ])
    func which(read: String, told: String) throws {
        let text = policy.noticeText(
            for: try region("US"), deliveredOn: try day("2025-10-07"), languages: try languages(read))
        #expect(try text?.languages ?? [] == languages(told))
        #expect(text == nil || text?.namesAI == true)
        let plan = try plan(languages: read)
        switch (read, told) {
        case ("", _): #expect(plan == .notNeeded(.languageUnknown))
        case (_, ""): #expect(plan == .notNeeded(.noTextInLanguage))
        default: #expect(try plan == .due(at: instant("2025-10-20T18:00:00Z")))
        }
    }

    @Test("a text has the matters, the answer and the reasons of its own language; two stand in one notice")
    func parts() throws {
        let both = try #require(
            policy.noticeText(for: region("US"), deliveredOn: day("2025-12-20"), languages: languages("zh")))
        #expect(both.title == "Title zh-Hans / Title zh-Hant")
        let parts = both.body.split(separator: "\n\n").map(String.init)
        #expect(parts.count == 2)
        for (part, tag) in zip(parts, ["zh-Hans", "zh-Hant"]) {
            let matters = SensitiveCategory.allCases.map { "\($0.rawValue) \(tag)" }.joined(separator: " + ")
            #expect(part == "Body \(tag): AI. 2025-12-28 18 \(matters) None \(tag).")
        }
        #expect(both.version == "text-1", "a text in another language is no other text")
    }

    @Test("what is filled in is kept apart where the text runs from right to left, and only there")
    func isolates() throws {
        let arabic = try #require(
            policy.noticeText(for: region("US"), deliveredOn: day("2025-12-20"), languages: languages("ar-EG")))
        #expect(arabic.body.contains(" \u{2068}2025-12-28\u{2069} \u{2068}18\u{2069} religion ar"))
        #expect(
            policy.reason(.placementMoved, for: try languages("ar"), ["without": "7", "position": "3"])
                == "placementMoved ar \u{2068}7\u{2069} \u{2068}3\u{2069}")
        #expect(
            policy.reason(.placementMoved, for: try languages("de"), ["without": "7", "position": "3"])
                == "placementMoved de 7 3")
    }

    @Test(
        "reasons and the answer to an opt-out come in a language of theirs, else in English",
        arguments: [
            ("de", "de"), ("zh-TW", "zh-Hant"), ("zh", "zh-Hans"), ("ja ar", "ar"), ("ja", "en"), ("", "en"),
        ])
    func answers(read: String, tag: String) throws {
        let read = try languages(read)
        #expect(policy.noOptOutExplanation(for: read) == "None \(tag).")
        for reason in ReasonText.allCases {
            #expect(policy.reason(reason, for: read, [:]).hasPrefix("\(reason.rawValue) \(tag)"))
        }
        let isolated = tag == "ar" ? "\u{2068}Acme\u{2069}" : "Acme"
        #expect(policy.reason(.bid, for: read, ["subject": "Acme"]) == "bid \(tag) \(isolated)")
    }

    @Test("without a text in English, whatever there is answers; nobody is told in it for that")
    func withoutEnglish() throws {
        let other = try PolicyText.inLanguages("zh-Hant de").policy()
        #expect(other.noOptOutExplanation(for: [.english]) == "None de.")
        #expect(try other.noticeText(for: region("US"), deliveredOn: day("2025-10-07"), languages: [.english]) == nil)
    }

    @Test("the short form is English alone: who reads Japanese is not told by it")
    func shortForm() throws {
        let short = try PolicyText().policy()
        #expect(Array(short.texts.keys) == [.english])
        let settings = PersonSettings(region: try region("US"), languages: try languages("ja"))
        let plan = NoticePlan(
            settings: settings, assistantFirstUsedAt: try instant("2025-10-20T18:00:00Z"), isDelivered: false,
            policy: short, zones: Clocks.zones)
        #expect(plan == .notNeeded(.noTextInLanguage))
        #expect(short.reason(.follows, for: settings.languages, ["subject": "bo"]) == "You follow bo.")
    }

    @Test("who cannot be told is not told, so nothing that they say counts")
    func notTold() throws {
        let gate = Gate(policy: policy, zones: Clocks.zones)
        var facts = try anaHiking()
        try facts.change { $0.languages = try languages("ja") }
        facts.notice = nil
        let at = try instant("2025-12-18T12:00:00Z")
        let content = gate.contentProfile(of: facts, app: try app("feed"), at: at)
        #expect(!content.isPolicyInForce && content.assistantInterests.isEmpty)
        // Told is judged by the languages known at delivery: a later change takes nothing back.
        facts.notice = try ana().notice
        #expect(!gate.contentProfile(of: facts, app: try app("feed"), at: at).assistantInterests.isEmpty)
    }

    @Test("every reason not to tell somebody has a sentence of its own")
    func sentences() {
        #expect(Set(NoticeNotNeeded.allCases.map(\.sentence)).count == NoticeNotNeeded.allCases.count)
    }

    private func plan(languages read: String) throws -> NoticePlan {
        NoticePlan(
            settings: PersonSettings(
                region: try region("US"), languages: try languages(read), zone: try zone("America/Denver")),
            assistantFirstUsedAt: try instant("2025-10-20T18:00:00Z"), isDelivered: false, policy: policy,
            zones: Clocks.zones)
    }
}
