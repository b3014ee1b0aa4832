public import Domain

/// A notice as a person reads it.
public struct NoticeText: Hashable, Sendable {
    /// Which text.
    public let version: String
    /// In which languages, most often one.
    public let languages: [LanguageTag]
    /// Whether it names AI as what reads their talk, in each of its languages. A text that does not would not count; the
    /// loader refuses it.
    public let namesAI: Bool
    /// Its title.
    public let title: String
    /// Its body.
    public let body: String
}

/// What the loader accepts in braces in a notice's title and body.
enum NoticePlaceholder: String, CaseIterable {
    /// The first local day whose talk may be used.
    case usedFrom
    /// The seven matters that never reach ads.
    case neverInAds
    /// The age from which talk may shape ads.
    case ageMin
    /// What people are told who ask to opt out.
    case noOptOut

    var token: String { "{\(rawValue)}" }
}

extension Policy {
    /// The notice for someone in `region` who is told on the local day `day` and reads `languages`. Nil where the policy
    /// does not apply, and where there is no text in a language of theirs.
    ///
    /// The day that it names is the later of the region's effective date and the end of the lead time, so a notice that
    /// arrives later than planned promises too early a start, and use begins after it, never before. It is written as
    /// `YYYY-MM-DD` with the digits 0 to 9 in every language: one calendar, one order, nothing to mistake.
    public func noticeText(
        for region: RegionCode, deliveredOn day: CivilDay, languages: [LanguageTag]
    ) -> NoticeText? {
        guard case .inForce(let effective) = rule(for: region) else { return nil }
        let usedFrom = max(effective, usableFrom(noticeDay: day))
        let parts = texts(for: languages).map { language, texts in
            (
                language: language, title: fill(texts.title, language, texts, usedFrom),
                body: fill(texts.body, language, texts, usedFrom)
            )
        }
        guard !parts.isEmpty else { return nil }
        return NoticeText(
            version: notice.version, languages: parts.map(\.language),
            namesAI: parts.allSatisfy { AINames.isNamed(in: $0.title + "\n" + $0.body, $0.language) },
            title: parts.map(\.title).joined(separator: " / "), body: parts.map(\.body).joined(separator: "\n\n"))
    }

    private func fill(_ text: String, _ language: LanguageTag, _ texts: PolicyTexts, _ usedFrom: CivilDay) -> String {
        let matters = SensitiveCategory.allCases.compactMap { texts.neverInAds[$0] }
        return text.filling([
            NoticePlaceholder.usedFrom.rawValue: language.isolating(usedFrom.description),
            NoticePlaceholder.neverInAds.rawValue: matters.joined(separator: texts.separator),
            NoticePlaceholder.ageMin.rawValue: language.isolating(String(adsAgeMin)),
            NoticePlaceholder.noOptOut.rawValue: texts.noOptOut,
        ])
    }
}

extension SensitiveCategory {
    /// The category as an English notice names it.
    var englishName: String {
        switch self {
        case .religion: "religious views"
        case .sexualOrientation: "sexual orientation"
        case .politics: "political views"
        case .health: "health"
        case .ethnicity: "racial or ethnic origin"
        case .philosophy: "philosophical beliefs"
        case .union: "trade-union membership"
        }
    }
}
