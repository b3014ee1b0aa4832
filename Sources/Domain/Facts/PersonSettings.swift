public import Wire

/// What Waymark is told about a person beside what they do: replaced as a whole, the latest wins. What is left out is
/// unknown.
public struct PersonSettings: Hashable, Sendable, WireRecord {
    /// Where they are.
    public var region: RegionCode?
    /// Their languages, the one they like best first.
    public var languages: [LanguageTag]
    /// Their time zone.
    public var zone: ZoneName?
    /// Their birthday, for the age.
    public var birthDay: CivilDay?
    /// The apps whose accounts they have linked with each other; nil: unknown.
    public var linkedApps: [AppID]?
    /// Since when this has held, if the sender says so. It can take away what was said since then, never give.
    public var since: Instant?

    /// Settings of their parts.
    public init(
        region: RegionCode? = nil, languages: [LanguageTag] = [], zone: ZoneName? = nil, birthDay: CivilDay? = nil,
        linkedApps: [AppID]? = nil, since: Instant? = nil
    ) {
        self.region = region
        self.languages = languages
        self.zone = zone
        self.birthDay = birthDay
        self.linkedApps = linkedApps
        self.since = since
    }

    /// What settings of earlier versions had, in their order; then the rest.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(region)
        writer.write(languages.first)
        writer.write(zone)
        writer.write(birthDay)
        writer.write(linkedApps ?? [])
        writer.write(Array(languages.dropFirst()))
        writer.write(linkedApps != nil)
        writer.write(since)
    }

    /// Settings of earlier versions do not tell an empty list of linked apps from none: it is unknown then.
    public init(fields reader: inout WireReader) throws(WireError) {
        region = try reader.read()
        let language: LanguageTag? = try reader.read()
        zone = try reader.read()
        birthDay = try reader.read()
        let linked: [AppID] = try reader.read()
        languages = (language.map { [$0] } ?? []) + (try reader.readIfPresent([LanguageTag].self) ?? [])
        let isLinkingKnown = try reader.readIfPresent(Bool.self) ?? !linked.isEmpty
        linkedApps = isLinkingKnown ? linked : nil
        since = try reader.readIfPresent(Instant?.self) ?? nil
    }
}

/// A part of the settings that can be sent in a form that nobody understands.
public enum SettingsField: String, Hashable, Comparable, Sendable, CaseIterable, WireCodable {
    /// The region.
    case region
    /// A language.
    case language
    /// The time zone.
    case timeZone
    /// The birthday.
    case birthDate

    /// By the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension PersonSettings {
    /// The same settings with some of it unknown.
    public func forgetting(_ fields: [SettingsField]) -> PersonSettings {
        var copy = self
        copy.since = nil
        for field in fields {
            switch field {
            case .region: copy.region = nil
            case .language: copy.languages = []
            case .timeZone: copy.zone = nil
            case .birthDate: copy.birthDay = nil
            }
        }
        return copy
    }
}
