public import Wire

/// What Waymark is told about a person beside what they do: replaced as a whole, the latest wins.
public struct PersonSettings: Hashable, Sendable, WireRecord {
    /// Where they are.
    public var region: RegionCode?
    /// Their language.
    public var language: LanguageTag?
    /// Their time zone.
    public var zone: ZoneName?
    /// Their birthday, for the age.
    public var birthDay: CivilDay?
    /// The apps whose accounts they have linked with each other.
    public var linkedApps: [AppID]

    /// Settings of their parts.
    public init(
        region: RegionCode? = nil, language: LanguageTag? = nil, zone: ZoneName? = nil, birthDay: CivilDay? = nil,
        linkedApps: [AppID] = []
    ) {
        self.region = region
        self.language = language
        self.zone = zone
        self.birthDay = birthDay
        self.linkedApps = linkedApps
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(region)
        writer.write(language)
        writer.write(zone)
        writer.write(birthDay)
        writer.write(linkedApps)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        region = try reader.read()
        language = try reader.read()
        zone = try reader.read()
        birthDay = try reader.read()
        linkedApps = try reader.read()
    }
}
