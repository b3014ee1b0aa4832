/// What a clock on a person's wall shows.
public struct LocalTime: Hashable, Sendable {
    /// The local day.
    public let day: CivilDay
    /// Minutes since local midnight, 0 to 1439.
    public let minuteOfDay: Int

    /// The strict reading of an unknown zone: the last one on earth, where every date begins last (UTC−12).
    public static let offsetSecondsUnknown = -12 * 3600

    /// The local time of `instant` in `zone` by the rules of `zones`.
    public init(_ instant: Instant, in zone: ZoneName?, by zones: any ZoneSource) {
        let offset = Int64(Self.offsetSeconds(of: zone, at: instant, by: zones)) * 1000
        let (sum, overflows) = instant.msSinceEpoch.addingReportingOverflow(offset)
        let local = overflows ? instant.msSinceEpoch : sum
        day = CivilDay(daysSinceEpoch: Int32(clamping: local.flooredDivision(by: Instant.msPerDay)))
        minuteOfDay = Int(local.flooredRemainder(by: Instant.msPerDay) / 60_000)
    }

    /// Seconds to add to UTC in `zone` at `instant`: the strict reading where the zone is not given or `zones` lacks it.
    public static func offsetSeconds(of zone: ZoneName?, at instant: Instant, by zones: any ZoneSource) -> Int {
        zone.flatMap { zones.offsetSeconds(of: $0, at: instant) } ?? offsetSecondsUnknown
    }
}
