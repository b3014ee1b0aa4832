import Domain
import Settings

extension PolicyReader {
    /// What ads may be chosen by.
    struct Ads {
        let ageMin: Int
        let topics: Set<TopicID>
    }

    /// Reads `sensitive`: all seven categories, each barred from ads at least.
    mutating func sensitive(of node: SettingsNode?) -> [SensitiveCategory: Set<Purpose>]? {
        guard let node, let pairs = pairs(of: node, "sensitive") else { return nil }
        let names = SensitiveCategory.allCases.map(\.rawValue)
        var result: [SensitiveCategory: Set<Purpose>] = [:]
        var lines: [SensitiveCategory: Int] = [:]
        for (key, pair) in pairs {
            guard let category = SensitiveCategory(rawValue: key) else {
                report(
                    .unknownCategory, at: pair.keyPlace,
                    "'\(key)' is no sensitive category; the seven are: \(names.joined(separator: ", "))")
                continue
            }
            if let line = lines.updateValue(pair.keyPlace.line, forKey: category) {
                report(
                    .duplicateKey, at: pair.keyPlace,
                    "'\(key)' stands on line \(line) and again on line \(pair.keyPlace.line); keep one")
            } else if let purposes = purposes(of: pair.value, key) {
                result[category] = purposes
            }
        }
        let missing = SensitiveCategory.allCases.filter { lines[$0] == nil }.map(\.rawValue)
        if !missing.isEmpty {
            report(
                .categoryMissing, at: node.place,
                "'sensitive' lacks \(missing.joined(separator: ", ")); add each with at least [ads]")
        }
        return result
    }

    private mutating func purposes(of node: SettingsNode, _ category: String) -> Set<Purpose>? {
        let names = Purpose.allCases.map(\.rawValue).joined(separator: ", ")
        let entries = set(of: node, "sensitive.\(category)") { text in
            Purpose(rawValue: text).map { .success($0) }
                ?? .failure(.init(code: .unknownPurpose, message: "'\(text)' is no purpose; write one of: \(names)"))
        }
        guard let entries else { return nil }
        let purposes = Set(entries.map(\.value))
        guard purposes.contains(.ads) else {
            report(
                .categoryNotBarred, at: node.place,
                "'sensitive.\(category)' is not barred from ads; add ads: no policy may let it in")
            return nil
        }
        return purposes
    }

    /// Reads `contentFromSensitiveConversations`. Facts keep "sensitive" without the category, so content cannot be given
    /// some categories and not others.
    mutating func contentFromSensitive(
        of node: SettingsNode?, barred: [SensitiveCategory: Set<Purpose>]?
    ) -> Bool? {
        let name = "contentFromSensitiveConversations"
        guard let node, let allowed = boolean(of: node, name) else { return nil }
        let categories = (barred ?? [:]).filter { $0.value.contains(.content) }.keys.sorted().map(\.rawValue)
        if allowed, !categories.isEmpty {
            report(
                .contradiction, at: node.place,
                "'\(name)' is true, but \(categories.joined(separator: ", ")) barred from content under 'sensitive'; "
                    + "write false, or take content from there: which category it was is not kept with a person")
        }
        return allowed
    }

    /// Reads `ads`. People under 18 are never in: a policy may only ask for more.
    mutating func ads(of node: SettingsNode?) -> Ads? {
        guard let node, let fields = fields(of: node, "ads", keys: ["ageMin", "topics"]) else { return nil }
        let ageMin = integer(of: fields["ageMin"], "ads.ageMin", in: 18...120)
        let known = knownTopics
        let topics = set(of: fields["topics"], "ads.topics") { text -> Result<TopicID, SettingsValueProblem> in
            guard let topic = TopicID(rawValue: text) else {
                return .failure(
                    .init(
                        code: .badIdentifier,
                        message: "an entry of 'ads.topics' is no topic id; write ASCII letters, digits or . _ : @ -"))
            }
            guard known?.contains(topic) != false else {
                return .failure(
                    .init(
                        code: .unknownTopic,
                        message: "the taxonomy has no topic '\(text)'; remove it or write the id of one"))
            }
            return .success(topic)
        }
        guard let ageMin, let topics else { return nil }
        return Ads(ageMin: ageMin, topics: Set(topics.map(\.value)))
    }

    /// Reads `apps`: those that are known, and groups of which accounts can be linked.
    mutating func apps(of node: SettingsNode?) -> AppRules? {
        guard let node, let fields = fields(of: node, "apps", keys: ["known", "linkable"]) else { return nil }
        let knownEntries = set(of: fields["known"], "apps.known", read: Self.app)
        guard let knownEntries, let groups = items(of: fields["linkable"], "apps.linkable") else { return nil }
        let known = Set(knownEntries.map(\.value))
        var linkable: [Set<AppID>] = []
        for group in groups {
            guard let entries = set(of: group, "a group of apps.linkable", read: Self.app) else { continue }
            for entry in entries where !known.contains(entry.value) {
                report(
                    .unknownApp, at: entry.place,
                    "a link names '\(entry.value)', which 'apps.known' does not list; add it there or remove it here")
            }
            if entries.count < 2 {
                report(
                    .linkTooShort, at: group.place, "a group of fewer than two apps links nothing; add one or remove it"
                )
            }
            linkable.append(Set(entries.map(\.value)))
        }
        return AppRules(known: known, linkable: linkable)
    }

    private static func app(_ text: String) -> Result<AppID, SettingsValueProblem> {
        AppID(rawValue: text).map { .success($0) }
            ?? .failure(
                .init(
                    code: .badIdentifier,
                    message: "an entry of 'apps' is no app id; write ASCII letters, digits or . _ : @ -"))
    }

    /// Reads `readersRecalled`.
    mutating func readersRecalled(of node: SettingsNode?) -> Set<Int>? {
        let entries = set(of: node, "readersRecalled") { text -> Result<Int, SettingsValueProblem> in
            guard text.utf8.count <= 9, let version = Int(text), version >= 0 else {
                return .failure(
                    .init(
                        code: .wrongType,
                        message: "'\(text)' is no version of a reader; write a whole number of at most nine digits"))
            }
            return .success(version)
        }
        return entries.map { Set($0.map(\.value)) }
    }
}
