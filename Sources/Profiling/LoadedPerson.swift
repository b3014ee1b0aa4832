import Domain
import Store
import Wire

/// A person's facts in hand: the core, and those pages that a step needs. Pure: records come in and go out.
struct LoadedPerson: Sendable {
    /// The facts, as far as they are loaded.
    var facts: PersonFacts
    /// Whether all of them are.
    private(set) var isWhole: Bool
    /// Whether they stand in the state already.
    let isKnown: Bool
    /// Messages and engagements that were folded before.
    let turnsBefore: Int
    let engagementsBefore: Int
    private(set) var pages: FactsPages
    /// Entries on pages that are not loaded.
    private var talkEntriesElsewhere: Int
    private var engagementEntriesElsewhere: Int
    /// The loaded pages as they stand in the state, to write only what changes; empty: there is none yet.
    private var standing: [PageName: [UInt8]]

    /// Somebody of whom nothing is known.
    init(_ person: PersonID) {
        facts = PersonFacts(person: person)
        isWhole = true
        isKnown = false
        turnsBefore = 0
        engagementsBefore = 0
        pages = FactsPages()
        talkEntriesElsewhere = 0
        engagementEntriesElsewhere = 0
        standing = [:]
    }

    /// The core and the bodies of some pages. Throws `WireError` when they are not what was written.
    init(_ core: FactsCore, pages bodies: [PageName: [UInt8]], isWhole: Bool) throws(WireError) {
        facts = core.facts
        self.isWhole = isWhole
        isKnown = true
        turnsBefore = core.facts.turnsFolded
        engagementsBefore = core.facts.engagementsFolded
        pages = core.pages
        standing = bodies
        for (page, body) in bodies where !body.isEmpty {
            switch page.kind {
            case .talk:
                let talk = try TalkPage(wireBytes: body)
                facts.conversations.merge(talk.conversations) { first, _ in first }
                facts.tallies.merge(talk.tallies) { first, _ in first }
            case .engagement:
                let engagement = try EngagementPage(wireBytes: body)
                facts.reactions.merge(engagement.reactions) { first, _ in first }
                facts.encounters.merge(engagement.encounters) { first, _ in first }
            }
        }
        talkEntriesElsewhere = core.talkEntries - facts.conversations.count - facts.tallies.count
        engagementEntriesElsewhere = core.engagementEntries - facts.reactions.count - facts.encounters.count
    }

    /// Entries on all pages of a kind.
    func entries(_ kind: FactsPages.Kind) -> Int {
        switch kind {
        case .talk: talkEntriesElsewhere + facts.conversations.count + facts.tallies.count
        case .engagement: engagementEntriesElsewhere + facts.reactions.count + facts.encounters.count
        }
    }

    /// The day on which all of it was last gone through.
    var settledOn: CivilDay? {
        get { pages.settledOn }
        set { pages.settledOn = newValue }
    }

    /// Puts other facts in the place of all of these.
    mutating func replace(by other: PersonFacts) {
        precondition(isWhole, "facts are replaced as a whole")
        facts = other
    }

    /// What to write: the core, and the pages that changed. Pages are divided anew where they are too full, which takes
    /// all of them.
    func records(of subject: SubjectKey, in layout: FactsLayout) -> (puts: [Record], entriesWritten: Int) {
        var pages = pages
        var contents: [PageName: [UInt8]] = [:]
        var entriesWritten = 0
        for kind in FactsPages.Kind.allCases {
            let grows = pages.mustGrow(kind, entries: entries(kind)) && isWhole
            if grows { pages.grow(kind, entries: entries(kind)) }
            for (number, page) in bodies(of: kind, pages, isAll: grows) {
                let name = PageName(kind: kind, number: number)
                guard standing[name] != page.body else { continue }
                contents[name] = page.body
                entriesWritten += page.entries
            }
        }
        var core = FactsCore(
            facts: facts, pages: pages, talkEntries: entries(.talk), engagementEntries: entries(.engagement))
        core.facts.conversations = [:]
        core.facts.tallies = [:]
        core.facts.reactions = [:]
        core.facts.encounters = [:]
        let puts = contents.map { name, body in
            Record(key: layout.pageKey(subject, name), subject: subject, dueMs: nil, body: body)
        }
        return (
            puts + [Record(key: layout.coreKey(subject), subject: subject, dueMs: nil, body: core.wireBytes())],
            entriesWritten
        )
    }

    private func bodies(
        of kind: FactsPages.Kind, _ pages: FactsPages, isAll: Bool
    ) -> [Int: (body: [UInt8], entries: Int)] {
        guard pages.count(kind) > 0 else { return [:] }
        let numbers =
            isAll ? Set(0..<pages.count(kind)) : Set(standing.keys.filter { $0.kind == kind }.map(\.number))
        switch kind {
        case .talk:
            var talk = Dictionary(uniqueKeysWithValues: numbers.map { ($0, TalkPage()) })
            for (id, conversation) in facts.conversations {
                talk[pages.page(.talk, of: id.rawValue.utf8)]?.conversations[id] = conversation
            }
            for (key, tally) in facts.tallies { talk[pages.page(.talk, of: key.wireBytes())]?.tallies[key] = tally }
            return talk.mapValues { ($0.wireBytes(), $0.conversations.count + $0.tallies.count) }
        case .engagement:
            var engagement = Dictionary(uniqueKeysWithValues: numbers.map { ($0, EngagementPage()) })
            for (key, reaction) in facts.reactions {
                engagement[pages.page(.engagement, of: key.target.utf8)]?.reactions[key] = reaction
            }
            for (target, encounter) in facts.encounters {
                engagement[pages.page(.engagement, of: target.utf8)]?.encounters[target] = encounter
            }
            return engagement.mapValues { ($0.wireBytes(), $0.reactions.count + $0.encounters.count) }
        }
    }
}
