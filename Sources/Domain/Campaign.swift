public import Wire

/// Whom a campaign may reach. An empty list asks for nothing.
public struct Targeting: Hashable, Sendable, WireRecord {
    /// Interests, any of them; only topics that the policy allows for ads.
    public var topics: [TopicID]
    /// Regions, any of them.
    public var regions: [RegionCode]
    /// Languages, any of them.
    public var languages: [LanguageTag]
    /// Age at least (years), if any is asked.
    public var ageMin: Int?

    /// Targeting of its parts.
    public init(
        topics: [TopicID] = [], regions: [RegionCode] = [], languages: [LanguageTag] = [], ageMin: Int? = nil
    ) {
        self.topics = topics
        self.regions = regions
        self.languages = languages
        self.ageMin = ageMin
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(topics)
        writer.write(regions)
        writer.write(languages)
        writer.write(ageMin)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        topics = try reader.read()
        regions = try reader.read()
        languages = try reader.read()
        ageMin = try reader.read()
    }
}

/// An advertising campaign: one creative, whom it may reach, when, and what a showing is worth.
public struct Campaign: Hashable, Sendable, WireRecord {
    /// Its id.
    public var id: CampaignID
    /// Who advertises, as people read it.
    public var brand: String
    /// The creative's headline.
    public var title: String
    /// The first and the last day of its flight, in the person's own time zone.
    public var firstDay: CivilDay
    /// The last day, included; nil: it has no end.
    public var lastDay: CivilDay?
    /// What a showing is worth to the advertiser (millionths of a US dollar).
    public var bidMicros: Int64
    /// Whom it may reach.
    public var targeting: Targeting
    /// Who advertises, by an id of their own; nil: nobody can hide them.
    public var advertiser: AdvertiserID?
    /// Which version of understanding has read its text; nil: none yet, so it is not shown.
    public var readerVersion: Int?

    /// A campaign of its parts.
    public init(
        id: CampaignID, brand: String, title: String, firstDay: CivilDay, lastDay: CivilDay?, bidMicros: Int64,
        targeting: Targeting, advertiser: AdvertiserID? = nil, readerVersion: Int? = nil
    ) {
        self.id = id
        self.brand = brand
        self.title = title
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.bidMicros = bidMicros
        self.targeting = targeting
        self.advertiser = advertiser
        self.readerVersion = readerVersion
    }

    /// In the order of declaration, the day that is no end as the last one there is.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(id)
        writer.write(brand)
        writer.write(title)
        writer.write(firstDay)
        writer.write(lastDay ?? Self.noEnd)
        writer.write(bidMicros)
        writer.write(targeting)
        writer.write(advertiser)
        writer.write(readerVersion)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        id = try reader.read()
        brand = try reader.read()
        title = try reader.read()
        firstDay = try reader.read()
        let lastDay: CivilDay = try reader.read()
        self.lastDay = lastDay == Self.noEnd ? nil : lastDay
        bidMicros = try reader.read()
        targeting = try reader.read()
        advertiser = try reader.readIfPresent(AdvertiserID?.self) ?? nil
        readerVersion = try reader.readIfPresent(Int?.self) ?? nil
    }

    private static let noEnd = CivilDay(daysSinceEpoch: .max)
}
