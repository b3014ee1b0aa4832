import Domain
import Store

/// What a batch of log entries makes of the facts, before any of it is written. Pure.
struct FoldStep {
    /// The facts as they were, of those whose count goes on from there.
    private(set) var earlier: [SubjectKey: PersonFacts]
    /// The facts as they are to be.
    private(set) var facts: [SubjectKey: PersonFacts]
    /// By how much the popularity of targets moves.
    private(set) var popularity: [String: PopularityCount] = [:]

    /// Entries that could not be understood.
    var parked: [Record] = []
    /// Up to where the log says that nothing is taken back any more, if it does.
    var settledThrough: Int64?

    init(facts: [SubjectKey: PersonFacts]) {
        earlier = facts
        self.facts = facts
    }

    /// Folds an entry into its person's facts.
    mutating func fold(_ entry: SignalEntry, of subject: SubjectKey, with folder: FactsFolder) {
        var person = facts[subject] ?? PersonFacts(person: entry.person)
        let target = entry.signal.popularityTarget
        let before = target.map(person.popularityShare) ?? PopularityCount()
        folder.fold(entry, into: &person)
        if let target { popularity[target, default: PopularityCount()] += person.popularityShare(of: target) - before }
        facts[subject] = person
    }

    /// Puts what the log gives now, folded from its start, in the place of a person's facts: entries were taken back.
    mutating func replace(_ person: PersonFacts, of subject: SubjectKey) {
        let before = facts[subject]
        for target in Set((before?.popularityTargets ?? []) + person.popularityTargets) {
            let share = before?.popularityShare(of: target) ?? PopularityCount()
            popularity[target, default: PopularityCount()] += person.popularityShare(of: target) - share
        }
        facts[subject] = person
    }

    /// Forgets a person. Their share in the popularity of targets, which names nobody, stays.
    mutating func forget(_ subject: SubjectKey) {
        earlier[subject] = nil
        facts[subject] = nil
    }
}
