import Domain
import Foundation

/// The rules that Foundation carries. They are as old as the Swift that Waymark was built with.
struct FoundationZones: ZoneSource {
    /// Beyond this Foundation's arithmetic is not asked (about 7,900 years).
    private static let secondsMax: Int64 = 250_000_000_000

    /// The version of its database; empty where Foundation does not know.
    static var version: String { TimeZone.timeZoneDataVersion }

    /// Names that the tz database has without a slash. Foundation takes others, too: `PST`, `ACT`, `GMT+3`.
    private static let names: Set<String> = Set(
        """
        CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran
        Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK
        Singapore Turkey UCT UTC Universal W-SU WET Zulu
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    func contains(_ zone: ZoneName) -> Bool { rules(of: zone) != nil }

    func offsetSeconds(of zone: ZoneName, at instant: Instant) -> Int? {
        guard let rules = rules(of: zone) else { return nil }
        // Whole seconds, rounded down, as a database counts them.
        let (quotient, rest) = instant.msSinceEpoch.quotientAndRemainder(dividingBy: 1000)
        let seconds = min(max(rest < 0 ? quotient - 1 : quotient, -Self.secondsMax), Self.secondsMax)
        return rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }

    private func rules(of zone: ZoneName) -> TimeZone? {
        let text = zone.rawValue
        let isOwn = text.hasPrefix("SystemV/") || text == "US/Pacific-New"
        guard Self.names.contains(text) || (text.contains("/") && !isOwn) else { return nil }
        return TimeZone(identifier: text)
    }
}
