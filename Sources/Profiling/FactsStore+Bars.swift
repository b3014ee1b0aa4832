import Cluster
import Domain
import Store

/// Bars that stand in the ledger beside the data directory.
extension FactsStore {
    /// Gives people who come up for the first time the bars that they had before the directory was restored.
    func recallBars(
        of entries: [(subject: SubjectKey, entry: SignalEntry)], in people: inout [SubjectKey: LoadedPerson]
    ) async throws {
        guard let ledger else { return }
        let strangers = Dictionary(
            entries.filter { people[$0.subject] == nil }.map { ($0.subject, $0.entry.person) },
            uniquingKeysWith: { first, _ in first })
        guard !strangers.isEmpty else { return }
        for (subject, bars) in try await ledger.bars(of: strangers.keys) {
            guard let person = strangers[subject] else { continue }
            var loaded = LoadedPerson(person)
            loaded.facts.bars = bars
            people[subject] = loaded
        }
    }

    /// Keeps what a step bars, before the step itself: what comes between is barred too much, never too little.
    func keepBars(
        _ step: FoldStep, since before: [SubjectKey: ConversationBars], renewed: Set<SubjectKey>,
        erased: Set<SubjectKey>
    ) async throws {
        guard let ledger else { return }
        var bars: [SubjectKey: ConversationBars] = [:]
        var forgotten = erased
        for (subject, person) in step.people where person.facts.bars != before[subject] {
            bars[subject] = person.facts.bars
            if person.facts.bars == nil { forgotten.insert(subject) }
        }
        for (subject, standing) in try await ledger.bars(of: bars.keys) where !renewed.contains(subject) {
            bars[subject]?.formUnion(standing)
        }
        try await ledger.put(bars, forgetting: forgotten)
    }

    /// Brings facts that were restored up to the bars that the ledger has. Those of strangers wait until they come up.
    /// - Returns: how many people's facts lacked some.
    func adoptBars() async throws -> Int {
        guard let ledger else { return 0 }
        return try await gate.pass {
            var count = 0
            var page = try await ledger.page(after: nil)
            while let last = page.last {
                count += try await adopt(page)
                page = try await ledger.page(after: last.subject)
            }
            return count
        }
    }

    private func adopt(_ page: [(subject: SubjectKey, bars: ConversationBars)]) async throws -> Int {
        var step = FoldStep(people: [:])
        for (subject, kept) in page {
            guard let person = try await whole(subject, in: .present) else { continue }
            var facts = person.facts
            var all = facts.bars ?? ConversationBars()
            all.formUnion(kept)
            guard all != facts.bars else { continue }
            facts.bars = all
            step.load(person, of: subject)
            step.replace(facts, of: subject)
        }
        guard !step.people.isEmpty else { return 0 }
        let position = try await state.position()
        let place = try await state.place()
        try await state.commit(
            StateChange(
                expectedPosition: position, newPosition: position, puts: try await puts(of: step, forgotten: 0),
                followed: place.epoch))
        return step.people.count
    }
}
