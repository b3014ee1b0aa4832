public import Domain
public import Wire

/// A notice in a person's inbox.
public struct InboxNotice: Hashable, Sendable, WireRecord {
    /// Which text.
    public var version: String
    /// When it was delivered.
    public var deliveredAt: Instant
    /// Its title.
    public var title: String
    /// Its text.
    public var body: String
    /// In which languages, most often one; what earlier versions delivered was English.
    public var languages: [LanguageTag]
    /// Whether the text names AI as what reads people's talk.
    public var namesAI: Bool

    /// A notice of its parts.
    public init(
        version: String, deliveredAt: Instant, title: String, body: String, languages: [LanguageTag] = [.english],
        namesAI: Bool = true
    ) {
        self.version = version
        self.deliveredAt = deliveredAt
        self.title = title
        self.body = body
        self.languages = languages
        self.namesAI = namesAI
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(version)
        writer.write(deliveredAt)
        writer.write(title)
        writer.write(body)
        writer.write(languages)
        writer.write(namesAI)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        version = try reader.read()
        deliveredAt = try reader.read()
        title = try reader.read()
        body = try reader.read()
        languages = try reader.readIfPresent() ?? [.english]
        namesAI = try reader.readIfPresent() ?? true
    }
}

/// A person's inbox and what is planned for them.
public struct NoticeReport: Hashable, Sendable, WireRecord {
    /// Delivered notices, oldest first.
    public var inbox: [InboxNotice]
    /// When the next one is due, if one is.
    public var dueAt: Instant?
    /// Why none is planned, by the policy's code, if none is.
    public var notPlannedBecause: String?
    /// The person's languages, the one they like best first.
    public var languages: [LanguageTag]

    /// A report of its parts.
    public init(
        inbox: [InboxNotice], dueAt: Instant?, notPlannedBecause: String?, languages: [LanguageTag] = []
    ) {
        self.inbox = inbox
        self.dueAt = dueAt
        self.notPlannedBecause = notPlannedBecause
        self.languages = languages
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(inbox)
        writer.write(dueAt)
        writer.write(notPlannedBecause)
        writer.write(languages)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        inbox = try reader.read()
        dueAt = try reader.read()
        notPlannedBecause = try reader.read()
        languages = try reader.readIfPresent() ?? []
    }
}

/// How many notices a call delivered, and how many it could not.
public struct DeliveryReport: Hashable, Sendable, WireRecord {
    /// Notices delivered by this call.
    public var delivered: Int
    /// The last log entry that says so; 0 if none.
    public var lastSequence: Int64
    /// People whose notice became due and who sleep now: they are told in the daytime that comes next.
    public var postponed: Int
    /// When the first of those is due.
    public var nextDueAt: Instant?

    /// A report of its parts.
    public init(delivered: Int, lastSequence: Int64, postponed: Int = 0, nextDueAt: Instant? = nil) {
        self.delivered = delivered
        self.lastSequence = lastSequence
        self.postponed = postponed
        self.nextDueAt = nextDueAt
    }

    /// Somebody is told at `dueAt` only.
    public mutating func postpone(to dueAt: Instant) {
        postponed += 1
        nextDueAt = min(nextDueAt ?? dueAt, dueAt)
    }

    /// Adds what another partition's call did.
    public mutating func add(_ other: DeliveryReport) {
        delivered += other.delivered
        lastSequence = max(lastSequence, other.lastSequence)
        postponed += other.postponed
        nextDueAt = [nextDueAt, other.nextDueAt].compactMap { $0 }.min()
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(delivered)
        writer.write(lastSequence)
        writer.write(postponed)
        writer.write(nextDueAt)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        delivered = try reader.read()
        lastSequence = try reader.read()
        postponed = try reader.readIfPresent() ?? 0
        nextDueAt = try reader.readIfPresent(Instant?.self) ?? nil
    }
}
