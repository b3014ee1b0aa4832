import Domain
import Policy
import Settings
import Testing

/// A broken policy file names every problem by its line, its code and the mend.
@Suite struct PolicyFileTests {
    /// A change to the test file, and the problem that it makes on the line where `at` then stands.
    struct Break: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let code: SettingsProblemCode
        let at: String
        let says: String

        init(_ old: String, _ new: String, _ code: SettingsProblemCode, at: String? = nil, says: String) {
            self.old = old
            self.new = new
            self.code = code
            self.at = at ?? new
            self.says = says
        }

        var testDescription: String { "\(code.rawValue): \(old) → \(new)" }
    }

    private static let breaks = [
        Break("channels: [inbox]", "chanels: [inbox]", .unknownKey, says: "one of: start, leadDays"),
        Break("  leadDays: 7\n", "", .missingKey, at: "start: 2025-10-07", says: "'leadDays'"),
        Break("leadDays: 7", "leadDays: soon", .wrongType, says: "digits"),
        Break("leadDays: 7", "leadDays: [7]", .wrongType, says: "a list"),
        Break("leadDays: 7", "leadDays: -7", .wrongType, says: "digits"),
        Break("leadDays: 7", "leadDays:", .wrongType, says: "nothing"),
        Break("leadDays: 7", "leadDays: 366", .outOfRange, says: "0 to 365"),
        Break("leadDays: 7", "leadDays: 99999999999999999999", .outOfRange, says: "0 to 365"),
        Break("start: 2025-10-07", "start: 2025-02-30", .badDate, says: "YYYY-MM-DD"),
        Break("US: 2025-12-16", "US: 16.12.2025", .badDate, says: "regions.in.US"),
        Break("US: 2025-12-16", "US: 1969-12-16", .badDate, says: "from 2000"),
        Break("from: \"09:00\"", "from: \"9\"", .badTime, says: "HH:MM"),
        Break("until: \"20:00\"", "until: \"24:01\"", .badTime, says: "HH:MM"),
        Break("until: \"20:00\"", "until: \"12:59\"", .outOfRange, at: "daytime", says: "4 hours"),
        Break("version: text-1", "version: text 1", .badIdentifier, says: "ASCII"),
        Break("channels: [inbox]", "channels: [pigeon]", .unknownChannel, says: "one of: inbox"),
        Break("channels: [inbox]", "channels: [inbox, email]", .channelNotBuilt, says: "by 'email'"),
        Break("channels: [inbox]", "channels: []", .wrongType, says: "empty"),
        Break("channels: [inbox]", "channels: [inbox, inbox]", .listedTwice, says: "keep one"),
        Break("never {neverInAds}", "never {never}", .unknownPlaceholder, says: "{never}"),
        Break("never {neverInAds}", "never {neverInAds", .unknownPlaceholder, says: "{neverInAds"),
        Break("From {usedFrom}, ", "", .placeholderMissing, at: "body:", says: "{usedFrom}"),
        Break("    US: 2025-12-16", "    us: 2025-12-16", .unknownRegion, at: "us: 2025", says: "write US"),
        Break("    ZW: not", "    XK: 2025-12-16\n    ZW: not", .unknownRegion, at: "XK:", says: "ISO 3166-1"),
        Break("  religion: [ads]", "  religion: [content]", .categoryNotBarred, says: "add ads"),
        Break("  religion: [ads]", "  religion: []", .categoryNotBarred, says: "add ads"),
        Break("  religion: [ads]", "  religion: [adverts, ads]", .unknownPurpose, says: "content, ads"),
        Break("  union: [ads]\n", "", .categoryMissing, at: "religion:", says: "union"),
        Break(
            "  union: [ads]", "  union: [ads]\n  wealth: [ads]", .unknownCategory, at: "wealth", says: "the seven are"),
        Break("Conversations: false", "Conversations: no", .wrongType, says: "true or false"),
        Break("ageMin: 18", "ageMin: 17", .outOfRange, says: "18 to 120"),
        Break("    - cycling", "    - cy cling", .badIdentifier, says: "ASCII"),
        Break("    - cycling", "    - hiking", .listedTwice, at: "- hiking\napps", says: "keep one"),
        Break("topics:", "topics: 5 #", .yamlSyntax, at: "- hiking", says: "no YAML"),
        Break("    - [feed, photos]", "    - [feed, fotos]", .unknownApp, says: "'fotos'"),
        Break("    - [feed, photos]", "    - [feed]", .linkTooShort, says: "fewer than two"),
        Break("    - [feed, photos]", "    - [fe ed, photos]", .badIdentifier, says: "app id"),
        Break("halfLifeDays: 30", "halfLifeDays: 0", .outOfRange, says: "1 to 365"),
        Break("Recalled: [3, 4]", "Recalled: [3, x]", .wrongType, says: "version of a reader"),
        Break("Recalled: [3, 4]", "Recalled: 3", .wrongType, says: "write a list"),
        Break("leadDays: 7", "leadDays: {a: 1}", .wrongType, says: "a mapping"),
        Break("interests:\n  halfLifeDays: 30", "interests: 30", .wrongType, says: "a mapping"),
        Break("  title: About AI", "  title: [About AI]", .wrongType, says: "write a text"),
        Break(
            "start: 2025-10-07", "? [a, b]\n  : c\n  start: 2025-10-07", .wrongType, at: "? [a, b]",
            says: "'key: value'"),
    ]

    @Test("each problem is named by line, code and mend", arguments: breaks)
    func names(_ item: Break) throws {
        let broken = PolicyText().replacing(item.old, with: item.new)
        let error = try #require(throws: SettingsFileError.self) { try broken.policy() }
        let found = try #require(error.problems.first { $0.code == item.code }, "\(error)")
        #expect(found.message.contains(item.says), "\(found.message)")
        // Some marks stand over two lines of the file; the problem is on the first.
        let mark = try #require(item.at.split(separator: "\n").first)
        let lines = broken.yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let expected = item.at.contains("- hiking\n") ? lines.lastIndex { $0.contains(mark) } : nil
        #expect(try found.line == expected.map { $0 + 1 } ?? broken.line(of: String(mark)))
        #expect(error.description.contains("policy.yaml:\(found.line):\(found.column): \(item.code.rawValue): "))
        #expect(error.code == "policy_file_invalid")
    }

    @Test("a notice that names no AI is refused")
    func noticeWithoutAI() throws {
        let broken = PolicyText().replacing("title: About AI", with: "title: About AID").replacing(
            "body: AI reads", with: "body: Somebody reads")
        #expect(try problems(of: broken) == [.init(.noticeNamesNoAI, try broken.line(of: "body:"))])
        let spelled = broken.replacing("Somebody", with: "artificial  intelligence")
        #expect(
            try spelled.policy().noticeText(
                for: region("US"), deliveredOn: day("2025-10-07"), languages: [.english])?.namesAI == true)
    }

    @Test("a topic that the taxonomy does not have is refused, by its line")
    func unknownTopic() throws {
        let text = PolicyText()
        let known = Set(try ["hiking", "cycling"].map { try topic($0) })
        let error = try #require(throws: SettingsFileError.self) {
            try Policy.load(yaml: text.yaml, fileName: "p.yaml", knownTopics: known)
        }
        #expect(error.problems.map(\.code) == [.unknownTopic])
        #expect(error.problems.first?.line == (try text.line(of: "- camping")))
        #expect(error.description.hasPrefix("p.yaml:"))
        #expect(error.description.contains("'camping'"))
        #expect(throws: Never.self) {
            try Policy.load(yaml: text.yaml, fileName: "", knownTopics: known.union([try topic("camping")]))
        }
    }

    @Test("a region that stands twice is named with both lines, in one list or in two")
    func regionTwice() throws {
        let both = PolicyText().replacing("    DE: not in this test", with: "    DE: not in this test\n    US: again")
        let error = try #require(throws: SettingsFileError.self) { try both.policy() }
        let (first, second) = (try both.line(of: "US: 2025"), try both.line(of: "US: again"))
        #expect(error.problems.map(\.code) == [.regionTwice])
        #expect(error.problems.first?.line == second)
        #expect(error.problems.first?.message.contains("line \(first) and again on line \(second)") == true)

        let same = PolicyText().replacing("    DE: not", with: "    DE: once\n    DE: twice\n    \"DE\": thrice\n    #")
        let twice = try #require(throws: SettingsFileError.self) { try same.policy() }
        let line = try same.line(of: "DE: once")
        #expect(twice.problems.map(\.code) == [.regionTwice, .regionTwice])
        #expect(twice.problems.map(\.line) == [line + 1, line + 2])
        #expect(twice.problems.allSatisfy { $0.message.contains("DE is decided on line \(line) and again") })
    }

    @Test("regions that are decided nowhere are named")
    func regionMissing() throws {
        let broken = PolicyText().replacing("    DE: not in this test\n", with: "").replacing(
            "    NO: not in this test\n", with: "")
        let error = try #require(throws: SettingsFileError.self) { try broken.policy() }
        #expect(error.problems.map(\.code) == [.regionMissing])
        #expect(error.problems.first?.message.contains("decide DE, NO;") == true)
        #expect(error.problems.first?.line == (try broken.line(of: "  in:")))
    }

    @Test("a key that stands twice in a mapping does not hide the other problems")
    func duplicateKeys() throws {
        let broken = PolicyText().replacing("  leadDays: 7", with: "  leadDays: 7\n  leadDays: 8\n  \"leadDays\": 9")
            .replacing("  health: [ads]", with: "  health: [ads]\n  health: [ads]")
            .replacing("ageMin: 18", with: "ageMin: 3")
        let line = try broken.line(of: "leadDays: 7")
        let health = try broken.line(of: "health:")
        #expect(
            try problems(of: broken) == [
                .init(.duplicateKey, line + 1), .init(.duplicateKey, line + 2), .init(.duplicateKey, health + 1),
                .init(.outOfRange, try broken.line(of: "ageMin:")),
            ])
    }

    @Test("all problems of a file come at once, from the first line to the last")
    func allAtOnce() throws {
        let broken = PolicyText().replacing("start: 2025-10-07", with: "start: tomorrow").replacing(
            "    US: 2025-12-16", with: "    UK: 2025-12-16"
        ).replacing("    - [feed, photos]", with: "    - [feed, fotos]")
        #expect(
            try problems(of: broken) == [
                .init(.badDate, try broken.line(of: "tomorrow")), .init(.regionMissing, try broken.line(of: "  in:")),
                .init(.unknownRegion, try broken.line(of: "UK:")), .init(.unknownApp, try broken.line(of: "fotos")),
            ])
    }

    @Test("content cannot come from sensitive conversations when a category is barred from it")
    func contradiction() throws {
        let barred = PolicyText().replacing("  health: [ads]", with: "  health: [ads, content]")
        #expect(try barred.policy().barredPurposes[.health] == [.ads, .content])
        let broken = barred.replacing("Conversations: false", with: "Conversations: true")
        let error = try #require(throws: SettingsFileError.self) { try broken.policy() }
        #expect(error.problems.map(\.code) == [.contradiction])
        #expect(error.problems.first?.line == (try broken.line(of: "contentFromSensitive")))
        #expect(error.problems.first?.message.contains("health") == true)
    }

    @Test(
        "no text crashes the loader",
        arguments: [
            "", "#", "a", "[", "- a", "{", "%", "a: *b", "a: &a [*a]", "\u{0}", "---\na: 1\n---\nb: 2", "? ? ?",
            "!!bool no: 1",
            "a: b: c", "\t", "'", "<<: {a: 1}", "NO: 1\nNO: 2\n", "? [a]\n: 1\n? [a]\n: 2\n",
            "\"a\\u0062\": 1\nab: 2\n\"ab\": 3",
        ])
    func anyText(_ yaml: String) throws {
        let error = try #require(throws: SettingsFileError.self) {
            try Policy.load(yaml: yaml, fileName: "x", knownTopics: nil)
        }
        #expect(!error.problems.isEmpty)
        #expect(error.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 && !$0.message.isEmpty })
    }

    @Test("a file that is no policy at all is refused before it is read")
    func tooLarge() throws {
        let long = String(repeating: "# a\n", count: 300_000)
        #expect(try codes(of: long) == [.tooLarge])
        let levels = (1...9).map {
            "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]"
        }
        #expect(try codes(of: "a0: &a0 x\n" + levels.joined(separator: "\n")) == [.tooLarge])
        let deep = String(repeating: "[", count: 20_000)
        #expect(try codes(of: deep) == [.yamlSyntax])
    }

    @Test("the version is the first 16 digits of the hash of the bytes")
    func version() throws {
        // SHA-256 of the empty text, FIPS 180-4's well-known value.
        #expect(Policy.version(of: "") == "e3b0c44298fc1c14")
        let text = PolicyText()
        let changed = text.replacing("readersRecalled:", with: "# a comment\nreadersRecalled:")
        #expect(try text.policy().version == Policy.version(of: text.yaml))
        #expect(try text.policy().version != changed.policy().version)
    }

    private struct Found: Equatable {
        let code: SettingsProblemCode
        let line: Int

        init(_ code: SettingsProblemCode, _ line: Int) {
            self.code = code
            self.line = line
        }
    }

    private func problems(of text: PolicyText) throws -> [Found] {
        let error = try #require(throws: SettingsFileError.self) { try text.policy() }
        return error.problems.map { Found($0.code, $0.line) }
    }

    private func codes(of yaml: String) throws -> [SettingsProblemCode] {
        let error = try #require(throws: SettingsFileError.self) {
            try Policy.load(yaml: yaml, fileName: "x", knownTopics: nil)
        }
        return error.problems.map(\.code)
    }
}
