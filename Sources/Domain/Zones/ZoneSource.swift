/// What knows the rules of time zones: a database, or a table in memory.
public protocol ZoneSource: Sendable {
    /// Whether it has rules for `zone`.
    func contains(_ zone: ZoneName) -> Bool
    /// Seconds to add to UTC in `zone` at `instant`; nil exactly where it does not contain the zone.
    func offsetSeconds(of zone: ZoneName, at instant: Instant) -> Int?
}

/// Rules by name, all in memory.
public struct ZoneTable: ZoneSource, Hashable {
    /// The rules of each zone.
    public var rules: [ZoneName: ZoneRules]

    /// A table of these rules.
    public init(_ rules: [ZoneName: ZoneRules] = [:]) { self.rules = rules }

    /// Whether the table has the zone.
    public func contains(_ zone: ZoneName) -> Bool { rules[zone] != nil }

    /// What the zone's rules say.
    public func offsetSeconds(of zone: ZoneName, at instant: Instant) -> Int? {
        rules[zone]?.offsetSeconds(at: instant)
    }
}
