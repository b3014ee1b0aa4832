/// What each signal may put into a score (thousandths). All the numbers of the ranking stand here.
///
/// Talk and likes have the same cap and are added. One clear message about a topic weighs what eight or nine likes of
/// that topic do, and more than popularity and freshness together: a topic that was talked about surfaces also with a
/// person who never liked anything.
enum Points {
    /// By the interest in a topic that the profile takes from talk (thousandths; 500 is one clear message of today, 750
    /// are three of them, and none is above 1000).
    static let talk = Curve(unit: 500, pointsPerDoubling: 800, pointsMax: 1000)
    /// By the number of liked items of a topic.
    static let likes = Curve(unit: 1, pointsPerDoubling: 250, pointsMax: 1000)
    /// By the number of joined groups of a topic.
    static let memberships = Curve(unit: 1, pointsPerDoubling: 150, pointsMax: 600)
    /// By the number of engagements that anybody had with the item.
    static let popularity = Curve(unit: 1, pointsPerDoubling: 30, pointsMax: 300)
    /// For an item of a creator whom the person follows.
    static let follow = 500
    /// An interest counts by this divisor for the topic one step above and the topics one step below its own.
    static let neighbourDivisor = 2

    private static let freshnessMax = 200
    private static let freshnessHalvedAfterDays: Int64 = 7

    /// By the age in whole days: full on the first day, half after a week, a third after two weeks, and so on.
    static func freshness(ageDays: Int64) -> Int {
        Int(Int64(freshnessMax) * freshnessHalvedAfterDays / (freshnessHalvedAfterDays + max(0, ageDays)))
    }
}
