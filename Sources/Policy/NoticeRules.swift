public import Domain

/// How people are told before their talk is used.
public struct NoticeRules: Hashable, Sendable {
    /// The first local day on which notices go out.
    public let start: CivilDay
    /// Full days between the day after delivery and the first day whose talk counts.
    public let leadDays: Int
    /// The name of this text; travels with every delivery.
    public let version: String
    /// The text's title.
    public let title: String
    /// The text's body, with placeholders in braces.
    public let body: String
    /// When people are awake: notices go out from this minute of the local day (included) …
    public let daytimeFromMinute: Int
    /// … to this one (excluded).
    public let daytimeUntilMinute: Int
    /// The ways of delivery that count, in the order in which they are tried.
    public let channels: [NoticeChannel]

    /// The shortest daytime that a policy may set (minutes); `NoticePlan` steps by less.
    static let daytimeMinutesMin = 240
}
