import Foundation
public import Wire

/// A time zone by its IANA name, for example `America/Denver`.
public struct ZoneName: Hashable, Sendable, RawRepresentable, WireCodable, CustomStringConvertible {
    /// The IANA name.
    public let rawValue: String

    /// Nil unless the name is in the time-zone database.
    public init?(rawValue: String) {
        guard rawValue.utf8.count <= 64, rawValue.contains("/") || rawValue == "UTC",
            TimeZone(identifier: rawValue) != nil
        else { return nil }
        self.rawValue = rawValue
    }

    /// The IANA name.
    public var description: String { rawValue }
}

/// What a clock on a person's wall shows.
public struct LocalTime: Hashable, Sendable {
    /// The local day.
    public let day: CivilDay
    /// Minutes since local midnight, 0 to 1439.
    public let minuteOfDay: Int

    /// The strict reading of an unknown zone: the last one on earth, where every date begins last (UTC−12).
    public static let offsetSecondsUnknown = -12 * 3600

    /// The local time of `instant` in `zone`.
    public init(_ instant: Instant, in zone: ZoneName?) {
        let local = instant.msSinceEpoch + Int64(Self.offsetSeconds(of: zone, at: instant)) * 1000
        day = CivilDay(daysSinceEpoch: Int32(clamping: local.flooredDivision(by: Instant.msPerDay)))
        minuteOfDay = Int(local.flooredRemainder(by: Instant.msPerDay) / 60_000)
    }

    /// Seconds to add to UTC in `zone` at `instant`.
    public static func offsetSeconds(of zone: ZoneName?, at instant: Instant) -> Int {
        guard let zone, let rules = TimeZone(identifier: zone.rawValue) else { return offsetSecondsUnknown }
        return rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.msSinceEpoch) / 1000))
    }
}
