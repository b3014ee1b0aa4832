import Domain
import Store

/// What a batch of log entries makes of the facts, before any of it is written. Pure.
struct FoldStep: Sendable {
    /// The people as they are to be.
    private(set) var people: [SubjectKey: LoadedPerson]
    /// By how much the popularity of targets moves.
    private(set) var popularity: [String: PopularityCount] = [:]
    /// By how much what status shows moves.
    private(set) var conversations = ConversationCounts()
    private(set) var unknownOrigins: [EngagementKind: Int] = [:]
    /// How many people's bars became full, or were made anew.
    private(set) var barsFull = 0

    /// What is known to be barred when facts are folded anew: entries that barred it may be gone from the log by then.
    var barsKnown: [SubjectKey: ConversationBars] = [:]
    /// Entries that could not be understood.
    var parked: [Record] = []
    /// Up to where the log says that nothing is taken back any more, if it does.
    var settledThrough: Int64?

    init(people: [SubjectKey: LoadedPerson]) { self.people = people }

    /// Takes a person in hand.
    mutating func load(_ person: LoadedPerson, of subject: SubjectKey) { people[subject] = person }

    /// Folds an entry into its person's facts.
    mutating func fold(_ entry: SignalEntry, of subject: SubjectKey, with folder: FactsFolder) {
        // In place: a copy of the facts for each entry would cost a life each time.
        var person = people.removeValue(forKey: subject) ?? LoadedPerson(entry.person)
        settle(&person, before: entry, barring: barsKnown[subject], with: folder)
        let target = entry.signal.popularityTarget
        if let target { forgetOld(target, &person, at: entry.receivedAt, with: folder) }
        let share = target.map(person.facts.popularityShare)
        let conversation = entry.signal.conversation
        let isOfAll = !entry.signal.isOfOneThing
        let counts = isOfAll ? ConversationCounts(person.facts) : person.counts(conversation)
        let unknown = person.facts.unknownOrigins
        let wereFull = person.facts.areBarsFull
        folder.fold(entry, into: &person.facts)
        if let target, let share {
            popularity[target, default: PopularityCount()] += person.facts.popularityShare(of: target) - share
        }
        conversations.add(isOfAll ? ConversationCounts(person.facts) : person.counts(conversation))
        conversations.subtract(counts)
        noteUnknown(person.facts.unknownOrigins, since: unknown)
        if person.facts.areBarsFull != wereFull { barsFull += wereFull ? -1 : 1 }
        people[subject] = person
    }

    /// Once a day everything about the person is gone through: what nothing can take back any more is closed, and what is
    /// too old to count is forgotten.
    private mutating func settle(
        _ person: inout LoadedPerson, before entry: SignalEntry, barring known: ConversationBars?,
        with folder: FactsFolder
    ) {
        let day = entry.receivedAt.dayInUTC
        guard person.isWhole, person.settledOn.map({ $0 < day }) ?? true else { return }
        person.settledOn = day
        let counts = ConversationCounts(person.facts)
        folder.closeConversations(in: &person.facts, at: entry.receivedAt, barring: known)
        conversations.add(ConversationCounts(person.facts))
        conversations.subtract(counts)
        for target in Array(person.facts.encounters.keys) {
            forgetOld(target, &person, at: entry.receivedAt, with: folder)
        }
    }

    private mutating func forgetOld(
        _ target: String, _ person: inout LoadedPerson, at receivedAt: Instant, with folder: FactsFolder
    ) {
        let share = person.facts.popularityShare(of: target)
        guard folder.forgetOld(target, in: &person.facts, at: receivedAt) else { return }
        popularity[target, default: PopularityCount()] += person.facts.popularityShare(of: target) - share
    }

    /// Puts what the log gives now, folded anew, in the place of a person's facts: entries were taken back.
    mutating func replace(_ facts: PersonFacts, of subject: SubjectKey) {
        var person = people.removeValue(forKey: subject) ?? LoadedPerson(facts.person)
        let before = person.facts
        for target in before.popularityTargets.union(facts.popularityTargets) {
            popularity[target, default: PopularityCount()] +=
                facts.popularityShare(of: target) - before.popularityShare(of: target)
        }
        conversations.add(ConversationCounts(facts))
        conversations.subtract(ConversationCounts(before))
        noteUnknown(facts.unknownOrigins, since: before.unknownOrigins)
        if facts.areBarsFull != before.areBarsFull { barsFull += before.areBarsFull ? -1 : 1 }
        person.replace(by: facts)
        people[subject] = person
    }

    /// Forgets a person whose facts can no longer be read.
    mutating func forget(_ subject: SubjectKey) { people[subject] = nil }

    private mutating func noteUnknown(_ now: [EngagementKind: Int], since before: [EngagementKind: Int]) {
        guard now != before else { return }
        for kind in EngagementKind.allCases {
            let change = now[kind, default: 0] - before[kind, default: 0]
            if change != 0 { unknownOrigins[kind, default: 0] += change }
        }
    }
}

extension LoadedPerson {
    fileprivate func counts(_ conversation: ConversationID?) -> ConversationCounts {
        ConversationCounts(conversation.flatMap { facts.conversations[$0] })
    }
}

extension Signal {
    /// The conversation that an entry is about.
    fileprivate var conversation: ConversationID? {
        switch self {
        case .turn(let turn): turn.conversation
        case .unread(let turn): turn.conversation
        default: nil
        }
    }

    /// Whether an entry can change one conversation or one target at most, rather than any of them.
    fileprivate var isOfOneThing: Bool {
        switch self {
        case .turn, .unread, .engagement, .settingsDoubted, .noticeDelivered: true
        case .settings(let settings): settings.linkedApps == nil && settings.since == nil
        case .takenBack, .barsRenewed: false
        }
    }
}
