public import Domain

/// What may be used, for whom, where, from when and for which purpose: the value of one policy file.
///
/// Only `load(yaml:fileName:knownTopics:)` makes one, so a policy in hand has passed every check of the file.
public struct Policy: Hashable, Sendable {
    /// The first 16 hexadecimal digits of the SHA-256 of the file's bytes.
    public let version: String
    /// How people are told before their talk is used.
    public let notice: NoticeRules
    /// Where the policy applies, and from which local day on.
    public let regionsIn: [RegionCode: CivilDay]
    /// Where it does not apply, and why. Every assigned code stands either here or in `regionsIn`.
    public let regionsOut: [RegionCode: String]
    /// What each sensitive category is barred from; ads always among it.
    public let barredPurposes: [SensitiveCategory: Set<Purpose>]
    /// Whether content may be chosen from conversations in which a sensitive category was found. Ads never are.
    public let contentFromSensitiveConversations: Bool
    /// The only topics that ads may be chosen by.
    public let adsTopics: Set<TopicID>
    /// The age from which talk may shape ads (whole years).
    public let adsAgeMin: Int
    /// The family's apps and which of their accounts can be linked.
    public let apps: AppRules
    /// After how many days talk weighs half.
    public let interestHalfLifeDays: Int
    /// Versions of understanding that turned out faulty: nothing that they read is used.
    public let readersRecalled: Set<Int>
    /// What people are told, by language.
    public let texts: [LanguageTag: PolicyTexts]

    /// What the policy says about a region.
    public func rule(for region: RegionCode?) -> RegionRule {
        guard let region else { return .unknown }
        if let from = regionsIn[region] { return .inForce(from: from) }
        // A code in neither list cannot pass the loader; were it to, it would be out.
        return .out(reason: regionsOut[region] ?? "not decided")
    }

    /// Whether the policy applies in `region` on the local day `day`. An unknown region is out.
    public func isInForce(in region: RegionCode?, on day: CivilDay) -> Bool {
        guard case .inForce(let from) = rule(for: region) else { return false }
        return day >= from
    }

    /// The first local day whose talk counts for a person who was told on the local day `day`.
    public func usableFrom(noticeDay day: CivilDay) -> CivilDay { day.advanced(by: 1 + notice.leadDays) }
}

/// What a policy says about a region.
public enum RegionRule: Hashable, Sendable {
    /// Nobody knows where the person is: out.
    case unknown
    /// The policy applies from this local day on.
    case inForce(from: CivilDay)
    /// The policy does not apply.
    case out(reason: String)
}

/// The family's apps and which of their accounts can be linked.
public struct AppRules: Hashable, Sendable {
    /// Every app that the policy knows.
    public let known: Set<AppID>
    /// Groups of apps whose accounts a person can link with each other. Not transitive between groups.
    public let linkable: [Set<AppID>]

    /// Whether talk in the app `source` may be used in the app `target` by someone who linked `linked`: in the same app
    /// always, otherwise only if the person linked both and one group of the policy holds both.
    public func mayCarry(from source: AppID, to target: AppID, linked: Set<AppID>) -> Bool {
        if source == target { return true }
        guard linked.contains(source), linked.contains(target) else { return false }
        return linkable.contains { $0.contains(source) && $0.contains(target) }
    }
}
