import Domain
import Foundation
import Settings

extension PolicyReader {
    private static let textKeys = ["title", "body", "noOptOut", "neverInAds", "separator", "reasons"]

    /// Reads what people are told: `texts` by language, or the short form, English alone: `notice.title`, `notice.body`
    /// and `noOptOut`.
    mutating func texts(
        of node: SettingsNode?, notice: SettingsNode?, noOptOut: SettingsNode?, at place: SettingsPlace
    ) -> [LanguageTag: PolicyTexts]? {
        let short = shortForm(notice)
        guard let node else { return englishTexts(short, noOptOut, at: place).map { [.english: $0] } }
        if let twice = short["title"] ?? short["body"] ?? noOptOut {
            report(
                .contradiction, at: twice.place,
                "'texts' says what people are told, so 'notice.title', 'notice.body' and 'noOptOut' must not; keep 'texts'"
            )
        }
        guard let pairs = pairs(of: node, "texts") else { return nil }
        var texts: [LanguageTag: PolicyTexts] = [:]
        for (key, pair) in pairs {
            guard let language = language(key, at: pair.keyPlace, among: texts) else { continue }
            texts[language] = self.texts(of: pair.value, language)
        }
        if pairs.isEmpty { report(.missingKey, at: node.place, "'texts' has no language; add one, such as en") }
        return texts
    }

    /// What the short form has of a notice's texts.
    private func shortForm(_ notice: SettingsNode?) -> [String: SettingsNode] {
        guard let notice, case .map(let pairs) = notice.content else { return [:] }
        var fields: [String: SettingsNode] = [:]
        for pair in pairs {
            if let key = pair.key, key == "title" || key == "body" { fields[key] = pair.value }
        }
        return fields
    }

    private mutating func englishTexts(
        _ short: [String: SettingsNode], _ noOptOut: SettingsNode?, at place: SettingsPlace
    ) -> PolicyTexts? {
        for (name, node) in [("notice.title", short["title"]), ("notice.body", short["body"]), ("noOptOut", noOptOut)]
        where node == nil {
            report(.missingKey, at: place, "there is neither 'texts' nor '\(name)'; add 'texts' with a language")
        }
        let title = noticeText(of: short["title"], "notice.title")
        let body = noticeText(of: short["body"], "notice.body")
        let text = text(of: noOptOut, "noOptOut")
        guard let title, let body, let text, let bodyNode = short["body"] else { return nil }
        checkNotice(title: title, body: body, .english, "notice.body", at: bodyNode.place)
        return PolicyTexts(
            title: title, body: body, noOptOut: text.trimmingCharacters(in: .whitespacesAndNewlines),
            neverInAds: Dictionary(uniqueKeysWithValues: SensitiveCategory.allCases.map { ($0, $0.englishName) }),
            separator: ", ",
            reasons: Dictionary(uniqueKeysWithValues: ReasonText.allCases.map { ($0, $0.english) }))
    }

    private mutating func language(
        _ text: String, at place: SettingsPlace, among known: [LanguageTag: PolicyTexts]
    ) -> LanguageTag? {
        switch LanguageTag.parse(text) {
        case .failure(let problem):
            report(.unknownLanguage, at: place, "a language of 'texts' is no BCP 47 tag: \(problem)")
            return nil
        case .success(let language):
            guard known[language] == nil else {
                report(.duplicateKey, at: place, "'\(text)' is \(language), which stands in 'texts' already; keep one")
                return nil
            }
            return language
        }
    }

    private mutating func texts(of node: SettingsNode, _ language: LanguageTag) -> PolicyTexts? {
        let name = "texts.\(language)"
        guard let fields = fields(of: node, name, keys: Self.textKeys) else { return nil }
        let title = noticeText(of: fields["title"], "\(name).title")
        let body = noticeText(of: fields["body"], "\(name).body")
        let noOptOut = text(of: fields["noOptOut"], "\(name).noOptOut")
        let neverInAds = fields["neverInAds"].flatMap { self.neverInAds(of: $0, name) }
        let separator = fields["separator"].flatMap { self.separator(of: $0, name) }
        let reasons = fields["reasons"].flatMap { self.reasons(of: $0, name) }
        guard let title, let body, let noOptOut, let neverInAds, let separator, let reasons,
            let bodyNode = fields["body"]
        else { return nil }
        checkNotice(title: title, body: body, language, "\(name).body", at: bodyNode.place)
        return PolicyTexts(
            title: title, body: body.trimmingCharacters(in: .whitespacesAndNewlines),
            noOptOut: noOptOut.trimmingCharacters(in: .whitespacesAndNewlines), neverInAds: neverInAds,
            separator: separator, reasons: reasons)
    }

    private mutating func neverInAds(of node: SettingsNode, _ name: String) -> [SensitiveCategory: String]? {
        let keys = SensitiveCategory.allCases.map(\.rawValue)
        guard let fields = fields(of: node, "\(name).neverInAds", keys: keys) else { return nil }
        var result: [SensitiveCategory: String] = [:]
        for category in SensitiveCategory.allCases {
            result[category] = text(of: fields[category.rawValue], "\(name).neverInAds.\(category.rawValue)")
        }
        return result.count == keys.count ? result : nil
    }

    /// Any text, a space alone among them.
    private mutating func separator(of node: SettingsNode, _ name: String) -> String? {
        guard case .text(let text) = node.content, !text.isEmpty else {
            report(
                .wrongType, at: node.place, "'\(name).separator' is empty; write what stands between the seven matters")
            return nil
        }
        return text
    }

    private mutating func reasons(of node: SettingsNode, _ name: String) -> [ReasonText: String]? {
        guard let fields = fields(of: node, "\(name).reasons", keys: ReasonText.allCases.map(\.rawValue)) else {
            return nil
        }
        var result: [ReasonText: String] = [:]
        for reason in ReasonText.allCases {
            let key = "\(name).reasons.\(reason.rawValue)"
            guard let node = fields[reason.rawValue], let text = text(of: node, key) else { continue }
            checkPlaceholders(of: text, allowed: reason.placeholders.map { "{\($0)}" }, key, at: node.place)
            for placeholder in reason.placeholders where !text.contains("{\(placeholder)}") {
                report(
                    .placeholderMissing, at: node.place, "'\(key)' lacks {\(placeholder)}; write it into the sentence")
            }
            result[reason] = text
        }
        return result.count == ReasonText.allCases.count ? result : nil
    }

    private mutating func noticeText(of node: SettingsNode?, _ name: String) -> String? {
        guard let node, let text = text(of: node, name) else { return nil }
        checkPlaceholders(of: text, allowed: NoticePlaceholder.allCases.map(\.token), name, at: node.place)
        return text
    }

    private mutating func checkPlaceholders(
        of text: String, allowed: [String], _ name: String, at place: SettingsPlace
    ) {
        for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            let token = "{" + piece.prefix { $0 != "}" && !$0.isWhitespace } + "}"
            if !allowed.contains(token) || !piece.contains("}") {
                let mend = allowed.isEmpty ? "remove it" : "write one of: \(allowed.joined(separator: ", "))"
                report(.unknownPlaceholder, at: place, "'\(name)' has \(token), which nothing fills; \(mend)")
            }
        }
    }

    private mutating func checkNotice(
        title: String, body: String, _ language: LanguageTag, _ name: String, at place: SettingsPlace
    ) {
        if !AINames.isNamed(in: title + "\n" + body, language) {
            report(
                .noticeNamesNoAI, at: place,
                "neither title nor body in \(language) names AI; a notice counts only if it says that AI reads what people "
                    + "say: write \(AINames.examples(language))")
        }
        if !body.contains(NoticePlaceholder.usedFrom.token) {
            report(
                .placeholderMissing, at: place,
                "'\(name)' does not say from when talk is used; write \(NoticePlaceholder.usedFrom.token) into it")
        }
    }
}
