import Domain
import Store
import Wire

/// Facts from records.
extension FactsStore {
    /// The people that some entries are about, with as much of each as the entries need. Strangers are not among them.
    func load(
        _ entries: [(subject: SubjectKey, entry: SignalEntry)], in layout: FactsLayout
    ) async throws -> [SubjectKey: LoadedPerson] {
        let bySubject = Dictionary(grouping: entries, by: \.subject).mapValues { $0.map(\.entry) }
        let cores = try await cores(of: bySubject.keys, in: layout)
        var needs: [SubjectKey: FactsNeed] = [:]
        for (subject, core) in cores { needs[subject] = Self.need(of: bySubject[subject] ?? [], core) }
        return try await load(cores, needs, in: layout)
    }

    /// All of a person's facts; nil for a stranger.
    func whole(_ subject: SubjectKey, in layout: FactsLayout) async throws -> LoadedPerson? {
        let cores = try await cores(of: [subject], in: layout)
        return try await load(cores, cores.mapValues { _ in .whole }, in: layout)[subject]
    }

    /// What is barred of each of some people, as of today.
    func bars(of subjects: Set<SubjectKey>) async throws -> [SubjectKey: ConversationBars] {
        try await cores(of: subjects, in: .present).compactMapValues(\.facts.bars)
    }

    private func cores(
        of subjects: some Collection<SubjectKey>, in layout: FactsLayout
    ) async throws -> [SubjectKey: FactsCore] {
        var cores: [SubjectKey: FactsCore] = [:]
        for record in try await state.records(subjects.map(layout.coreKey)).values {
            if let subject = record.subject { cores[subject] = try FactsCore(wireBytes: record.body) }
        }
        return cores
    }

    private static func need(of entries: [SignalEntry], _ core: FactsCore) -> FactsNeed {
        var need = FactsNeed()
        var links = Set(core.facts.history.linkedAppsLast)
        for entry in entries { need.add(entry, links: &links, settledOn: core.pages.settledOn) }
        let talk = entries.count { $0.signal.isTalk }
        let engagement = entries.count { if case .engagement = $0.signal { true } else { false } }
        if talk > 0, core.pages.mustGrow(.talk, entries: core.talkEntries + talk) { need.isWhole = true }
        if engagement > 0, core.pages.mustGrow(.engagement, entries: core.engagementEntries + engagement) {
            need.isWhole = true
        }
        return need
    }

    private func load(
        _ cores: [SubjectKey: FactsCore], _ needs: [SubjectKey: FactsNeed], in layout: FactsLayout
    ) async throws -> [SubjectKey: LoadedPerson] {
        let names = cores.map { subject, core in (subject, (needs[subject] ?? .whole).pages(of: core.pages)) }
        let keys = names.flatMap { subject, pages in pages.map { layout.pageKey(subject, $0) } }
        let records = try await state.records(keys)
        var people: [SubjectKey: LoadedPerson] = [:]
        for (subject, pages) in names {
            guard let core = cores[subject] else { continue }
            var bodies: [PageName: [UInt8]] = [:]
            for page in pages { bodies[page] = records[layout.pageKey(subject, page)]?.body ?? [] }
            let person = try LoadedPerson(core, pages: bodies, isWhole: needs[subject]?.isWhole ?? true)
            work.note(read: person.facts.entryCount)
            people[subject] = person
            if people.count % 16 == 0 { await Task.yield() }
        }
        return people
    }
}

extension Signal {
    fileprivate var isTalk: Bool {
        switch self {
        case .turn, .unread: true
        default: false
        }
    }
}

extension PersonFacts {
    /// How much stands in them that grows with time.
    var entryCount: Int { conversations.count + tallies.count + reactions.count + encounters.count }
}
