public import Domain

/// How people are told before their talk is used.
public struct NoticeRules: Hashable, Sendable {
    /// The first local day on which notices go out.
    public let start: CivilDay
    /// Full days between the day after delivery and the first day whose talk counts.
    public let leadDays: Int
    /// The name of this text; travels with every delivery. A text that is added in another language is no other text.
    public let version: String
    /// When people are awake: notices go out from this minute of the local day (included) …
    public let daytimeFromMinute: Int
    /// … to this one (excluded).
    public let daytimeUntilMinute: Int
    /// The ways of delivery that count, in the order in which they are tried.
    public let channels: [NoticeChannel]
    /// Ways that a policy in force names and this build has not: they count for nobody.
    public let channelsNotBuilt: [NoticeChannel]

    /// The shortest daytime that a policy may set (minutes); `NoticePlan` steps by less.
    static let daytimeMinutesMin = 240
}
