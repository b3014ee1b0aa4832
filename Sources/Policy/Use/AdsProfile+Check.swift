public import Domain

/// Why a message is no ads profile under a policy. Names no topic: what a person talks about is nobody's log line.
public enum AdsProfileError: Error, Hashable, Sendable {
    /// It was made under another policy.
    case policyMismatch(expected: String, found: String)
    /// The local day cannot be the day of its instant anywhere on earth.
    case dayMismatch
    /// An interest's topic is not on the allow-list.
    case topicNotAllowed
    /// An interest's weight is not from 1 to 1000.
    case weightOutOfRange(Int)
    /// There are interests, but the age is unknown or below the minimum (whole years).
    case ageNotAllowed(ageMin: Int)
    /// There are interests, but the policy is not in force where the person is.
    case regionNotInForce(RegionCode?)

    /// A stable, short name of the case.
    public var code: String {
        switch self {
        case .policyMismatch: "ads_profile_policy_mismatch"
        case .dayMismatch: "ads_profile_day_mismatch"
        case .topicNotAllowed: "ads_profile_topic_not_allowed"
        case .weightOutOfRange: "ads_profile_weight_out_of_range"
        case .ageNotAllowed: "ads_profile_age_not_allowed"
        case .regionNotInForce: "ads_profile_region_not_in_force"
        }
    }
}

extension AdsProfileError: CustomStringConvertible {
    /// A sentence for the operator's log.
    public var description: String {
        switch self {
        case .policyMismatch(let expected, let found):
            "an ads profile was made under policy \(found), this process holds \(expected); ask again once both hold one"
        case .dayMismatch: "an ads profile's local day does not belong to its instant; its sender is faulty"
        case .topicNotAllowed: "an ads profile has a topic that the policy does not allow for ads; its sender is faulty"
        case .weightOutOfRange(let weight):
            "an ads profile has an interest of \(weight), the bounds are 1 and 1000; its sender is faulty"
        case .ageNotAllowed(let ageMin):
            "an ads profile has interests without a known age of \(ageMin) or more; its sender is faulty"
        case .regionNotInForce(let region):
            "an ads profile has interests in region \(region?.rawValue ?? "unknown"), where the policy is not in force; "
                + "its sender is faulty"
        }
    }
}

extension AdsProfile {
    /// Opens a message from another process, if it keeps every rule of `policy` that can be checked without the facts.
    public init(_ message: AdsProfileMessage, under policy: Policy) throws(AdsProfileError) {
        let profile = message.profile
        guard profile.policyVersion == policy.version else {
            throw .policyMismatch(expected: policy.version, found: profile.policyVersion)
        }
        guard profile.localDayBelongsToInstant else { throw .dayMismatch }
        if !profile.assistantInterests.isEmpty {
            guard let age = profile.ageYears, age >= policy.adsAgeMin else {
                throw .ageNotAllowed(ageMin: policy.adsAgeMin)
            }
            guard policy.isInForce(in: profile.region, on: profile.localDay) else {
                throw .regionNotInForce(profile.region)
            }
        }
        for (topic, weight) in profile.assistantInterests {
            guard policy.adsTopics.contains(topic) else { throw .topicNotAllowed }
            guard (1...1000).contains(weight) else { throw .weightOutOfRange(weight) }
        }
        self = profile
    }

    /// What stays of a message whatever policy it was made under: who, where and when, and nothing that came from talk.
    public init(withoutAssistant message: AdsProfileMessage) { self = message.profile.withoutAssistant() }

    /// Zones lie between UTC−12 and UTC+14, so a local day is the day of UTC or a neighbour of it. The day is what dates
    /// and ages are judged by, hence the check.
    private var localDayBelongsToInstant: Bool {
        abs(localDay.days(since: at.dayInUTC)) <= 1
    }
}
