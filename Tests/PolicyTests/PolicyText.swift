import Domain
import Testing

@testable import Policy

/// A small policy file for tests: a few regions in, two dates, the rest out.
struct PolicyText {
    /// The file.
    var yaml: String

    init() {
        let applies = [
            "US": "2025-12-16", "NZ": "2025-12-16", "KI": "2025-12-16", "AU": "2025-12-16", "WS": "2025-12-16",
            "MX": "2026-02-01",
        ]
        let inside = applies.keys.sorted().map { "    \($0): \(applies[$0] ?? "")" }
        let outside = RegionCode.all.filter { applies[$0.rawValue] == nil }.map { "    \($0): not in this test" }
        yaml =
            Self.head + "regions:\n  in:\n" + inside.joined(separator: "\n") + "\n  out:\n"
            + outside.joined(separator: "\n") + "\n" + Self.tail
    }

    /// The file with one text in it exchanged; the text must stand there exactly once.
    func replacing(_ old: String, with new: String, sourceLocation: SourceLocation = #_sourceLocation) -> PolicyText {
        let pieces = yaml.split(separator: old, omittingEmptySubsequences: false)
        #expect(pieces.count == 2, "'\(old)' stands \(pieces.count - 1) times", sourceLocation: sourceLocation)
        var copy = self
        copy.yaml = pieces.joined(separator: new)
        return copy
    }

    /// The file with texts by language in the place of the short form: `Title LANGUAGE`, and the like.
    static func inLanguages(_ languages: String) -> PolicyText {
        PolicyText().replacing("  title: About AI\n", with: "").replacing(
            "  body: AI reads it. From {usedFrom}, never {neverInAds}, from {ageMin} years. {noOptOut}\n", with: ""
        ).replacing(
            "noOptOut: There is none.\n",
            with: "texts:\n" + languages.split(separator: " ").map { texts(String($0)) }.joined())
    }

    private static func texts(_ language: String) -> String {
        let matters = SensitiveCategory.allCases.map { "      \($0.rawValue): \($0.rawValue) \(language)" }
        let reasons = ReasonText.allCases.map { reason in
            let places = reason.placeholders.map { "{\($0)}" }.joined(separator: " ")
            return "      \(reason.rawValue): \"\(reason.rawValue) \(language) \(places)\""
        }
        let body = "Body \(language): \(aiNames[language] ?? "AI"). {usedFrom} {ageMin} {neverInAds} {noOptOut}"
        let lines =
            [
                "  \(language):", "    title: Title \(language)", "    body: \"\(body)\"",
                "    noOptOut: None \(language).", "    neverInAds:",
            ] + matters + ["    separator: \" + \"", "    reasons:"] + reasons
        return lines.map { $0 + "\n" }.joined()
    }

    /// How a text names AI where it does not say `AI`.
    private static let aiNames = ["ar": "الذكاء الاصطناعي", "he": "AI", "de": "KI"]

    /// The line (1 for the first) on which `text` first stands.
    func line(of text: String) throws -> Int {
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        return try #require(lines.firstIndex { $0.contains(text) }) + 1
    }

    /// The policy of the file.
    func policy() throws -> Policy { try Policy.load(yaml: yaml, fileName: "policy.yaml", knownTopics: nil) }

    private static let head = """
        notice:
          start: 2025-10-07
          leadDays: 7
          version: text-1
          daytime: { from: "09:00", until: "20:00" }
          channels: [inbox]
          title: About AI
          body: AI reads it. From {usedFrom}, never {neverInAds}, from {ageMin} years. {noOptOut}

        """

    private static let tail = """
        sensitive:
          religion: [ads]
          sexual_orientation: [ads]
          politics: [ads]
          health: [ads]
          ethnicity: [ads]
          philosophy: [ads]
          union: [ads]
        contentFromSensitiveConversations: false
        ads:
          ageMin: 18
          topics:
            - hiking
            - camping
            - cycling
        apps:
          known: [feed, photos, threads, messages]
          linkable:
            - [feed, photos]
            - [photos, threads]
        interests:
          halfLifeDays: 30
        readersRecalled: [3, 4]
        noOptOut: There is none.

        """
}
