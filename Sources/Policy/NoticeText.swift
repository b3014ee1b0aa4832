public import Domain

/// A notice as a person reads it.
public struct NoticeText: Hashable, Sendable {
    /// Which text.
    public let version: String
    /// Whether it names AI as what reads their talk. A text that does not would not count; the loader refuses it.
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
    /// The notice for someone in `region` who is told on the local day `day`. Nil where the policy does not apply.
    ///
    /// The day that it names is the later of the region's effective date and the end of the lead time, so a notice that
    /// arrives later than planned promises too early a start, and use begins after it, never before.
    public func noticeText(for region: RegionCode, deliveredOn day: CivilDay) -> NoticeText? {
        guard case .inForce(let effective) = rule(for: region) else { return nil }
        let usedFrom = max(effective, usableFrom(noticeDay: day))
        let fill = { (text: String) in
            NoticePlaceholder.allCases.reduce(text) { $0.replacing($1.token, with: value(of: $1, usedFrom: usedFrom)) }
        }
        let title = fill(notice.title)
        let body = fill(notice.body)
        return NoticeText(
            version: notice.version, namesAI: namesArtificialIntelligence(title + "\n" + body), title: title, body: body
        )
    }

    private func value(of placeholder: NoticePlaceholder, usedFrom: CivilDay) -> String {
        switch placeholder {
        case .usedFrom: usedFrom.description
        case .neverInAds: SensitiveCategory.allCases.map(\.noticeName).joined(separator: ", ")
        case .ageMin: String(adsAgeMin)
        case .noOptOut: noOptOutExplanation
        }
    }
}

extension SensitiveCategory {
    /// The category as a notice names it.
    var noticeName: String {
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

/// Whether a text says that AI is at work: the word `AI`, or it spelled out.
func namesArtificialIntelligence(_ text: String) -> Bool {
    text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains("AI")
        || text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .contains("artificial intelligence")
}
