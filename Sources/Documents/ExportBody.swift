public import Contracts
public import Domain

/// All that is held about a person, as JSON.
public struct ExportBody: Codable, Hashable, Sendable {
    /// Whose.
    public var person: String
    /// The civil time at which it was gathered.
    public var readAt: String
    /// Their log: everything that was taken, in order. Words are not in it, for they are never kept.
    public var log: [ExportedEntry]
    /// How many entries of theirs the log holds beside those that this version cannot read (`waymark parked`).
    public var entriesNotReadable: Int
    /// What was derived from it.
    public var facts: ExportedFacts
    /// What they were told and what is planned.
    public var notices: NoticesBody
    /// What they brought into the catalogue.
    public var items: [ExportedItem]

    /// An export of its parts.
    public init(
        person: PersonID, readAt: Instant, log: [KeptEntry], unreadable: Int, facts: PersonFacts,
        notices: NoticeReport, items: [CatalogueItem], partition: UInt16
    ) {
        self.person = person.rawValue
        self.readAt = "\(readAt)"
        self.log = log.map { ExportedEntry($0, partition: partition) }
        entriesNotReadable = unreadable
        self.facts = ExportedFacts(facts)
        self.notices = NoticesBody(notices, of: person)
        self.items = items.map(ExportedItem.init)
    }
}

/// An item of a creator.
public struct ExportedItem: Codable, Hashable, Sendable {
    /// Its id.
    public var id: String
    /// What it is.
    public var kind: String
    /// Its title.
    public var title: String
    /// What it is about.
    public var topics: [String]
    /// When it came into the world.
    public var createdAt: String

    init(_ item: CatalogueItem) {
        id = item.id.rawValue
        kind = item.kind.rawValue
        title = item.title
        topics = item.topics.map(\.rawValue)
        createdAt = "\(item.createdAt)"
    }
}

/// A person's settings.
public struct ExportedSettings: Codable, Hashable, Sendable {
    /// Where they are.
    public var region: String?
    /// Their languages, the one they like best first.
    public var languages: [String]
    /// Their time zone.
    public var timeZone: String?
    /// Their birthday.
    public var birthDate: String?
    /// The apps whose accounts they linked; missing: unknown.
    public var linkedApps: [String]?
    /// Since when this has held, if the sender said so.
    public var since: String?

    init(_ settings: PersonSettings) {
        region = settings.region?.rawValue
        languages = settings.languages.map(\.rawValue)
        since = settings.since.map { "\($0)" }
        timeZone = settings.zone?.rawValue
        birthDate = settings.birthDay.map { "\($0)" }
        linkedApps = settings.linkedApps?.map(\.rawValue)
    }
}

/// A topic and how strongly it was found (thousandths).
public struct ExportedTopic: Codable, Hashable, Sendable {
    /// Which topic.
    public var topic: String
    /// How strongly.
    public var weight: Int

    init(_ topic: TopicWeight) {
        self.topic = topic.topic.rawValue
        weight = topic.weight
    }
}
