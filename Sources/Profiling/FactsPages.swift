import Domain
import Store
import Wire

/// How a person's facts are divided into records: a core, and pages of what grows with time, so that a step writes what it
/// touches and not a whole life. Pages are told apart by a hash of what stands on them; their number doubles as they fill.
struct FactsPages: Hashable, Sendable, WireRecord {
    /// Entries that a page has on average before the pages are doubled.
    static let entriesPerPageMax = 96
    /// Pages of one kind at most: their number stands in two bytes of a record's name.
    static let pagesMax = 1 << 14

    enum Kind: UInt8, CaseIterable, Sendable { case talk = 0, engagement = 1 }

    /// The number of pages of each kind, a power of two, or none yet.
    private(set) var talkPages = 0
    private(set) var engagementPages = 0
    /// The day (UTC) on which all of it was last gone through.
    var settledOn: CivilDay?

    init() {}

    func count(_ kind: Kind) -> Int { kind == .talk ? talkPages : engagementPages }

    /// Whether so many entries want more pages than there are.
    func mustGrow(_ kind: Kind, entries: Int) -> Bool { entries > count(kind) * Self.entriesPerPageMax }

    /// Makes room for so many entries.
    mutating func grow(_ kind: Kind, entries: Int) {
        var pages = max(1, count(kind))
        while pages * Self.entriesPerPageMax < entries, pages < Self.pagesMax { pages *= 2 }
        if kind == .talk { talkPages = pages } else { engagementPages = pages }
    }

    /// The page of something named `name`.
    func page(_ kind: Kind, of name: some Sequence<UInt8>) -> Int {
        Int(StableHash.mix(StableHash.fnv1a(name)) & UInt64(max(1, count(kind)) - 1))
    }

    func encodeFields(to writer: inout WireWriter) {
        writer.write(talkPages)
        writer.write(engagementPages)
        writer.write(settledOn)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        talkPages = try reader.read()
        engagementPages = try reader.read()
        settledOn = try reader.read()
    }
}

/// What stands on a page of talk.
struct TalkPage: Hashable, Sendable, WireRecord {
    var conversations: [ConversationID: OpenConversation] = [:]
    var tallies: [TopicKey: TopicTally] = [:]

    init() {}

    func encodeFields(to writer: inout WireWriter) {
        writer.write(conversations)
        writer.write(tallies)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        conversations = try reader.read()
        tallies = try reader.read()
    }
}

/// What stands on a page of engagement.
struct EngagementPage: Hashable, Sendable, WireRecord {
    var reactions: [ReactionKey: ReactionFact] = [:]
    var encounters: [String: EncounterFact] = [:]

    init() {}

    func encodeFields(to writer: inout WireWriter) {
        writer.write(reactions)
        writer.write(encounters)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        reactions = try reader.read()
        encounters = try reader.read()
    }
}

/// The core: the facts without what stands on pages, and how many pages there are.
struct FactsCore: Hashable, Sendable, WireRecord {
    var facts: PersonFacts
    var pages: FactsPages
    /// Entries on all pages of a kind.
    var talkEntries: Int
    var engagementEntries: Int

    init(facts: PersonFacts, pages: FactsPages, talkEntries: Int, engagementEntries: Int) {
        self.facts = facts
        self.pages = pages
        self.talkEntries = talkEntries
        self.engagementEntries = engagementEntries
    }

    func encodeFields(to writer: inout WireWriter) {
        writer.write(facts)
        writer.write(pages)
        writer.write(talkEntries)
        writer.write(engagementEntries)
    }

    init(fields reader: inout WireReader) throws(WireError) {
        facts = try reader.read()
        pages = try reader.read()
        talkEntries = try reader.read()
        engagementEntries = try reader.read()
    }
}
