import Cluster
import Domain
import Logging
import Store
import Wire

/// What the log makes of the facts.
extension FactsStore {
    /// Entries folded before others get their turn on the thread.
    private static let entriesAtOnce = 64

    /// What a log entry is to the facts.
    private enum Reading: Sendable {
        case nothing
        case tombstone
        case settled(through: Int64)
        case signal(SignalEntry)
        case unclear(body: [UInt8], reason: String)
    }

    /// Folds `entries`, which follow each other without a gap. What cannot be understood is parked.
    func fold(_ entries: [LogEntry], with folder: FactsFolder) async throws {
        guard let first = entries.first, let last = entries.last else { return }
        try await gate.pass {
            let readings = entries.map(reading)
            let signals = zip(entries, readings).compactMap { entry, reading in
                if case .signal(let signal) = reading { (entry.subject, signal) } else { nil }
            }
            var people = try await load(signals, in: .present)
            try await recallBars(of: signals, in: &people)
            let barsBefore = people.compactMapValues(\.facts.bars)
            var step = FoldStep(people: people)
            var renewed: Set<SubjectKey> = []
            var erased: Set<SubjectKey> = []
            var takenBack: Set<SubjectKey> = []
            for (index, (entry, reading)) in zip(entries, readings).enumerated() {
                if index % Self.entriesAtOnce == Self.entriesAtOnce - 1 { await Task.yield() }
                switch reading {
                // Of an erased person's entries nothing is left to fold.
                case .nothing: continue
                case .tombstone:
                    step.forget(entry.subject)
                    erased.insert(entry.subject)
                case .settled(let through): step.settledThrough = through
                case .unclear(let body, let reason):
                    step.parked.append(ParkedEntries.record(of: entry, body: body, reason: reason))
                case .signal(let signal):
                    if case .barsRenewed = signal.signal { renewed.insert(entry.subject) }
                    if case .takenBack = signal.signal {
                        takenBack.insert(entry.subject)
                        step.replace(
                            try await refold(signal, step.people[entry.subject]?.facts, entry, with: folder),
                            of: entry.subject)
                    } else {
                        step.fold(signal, of: entry.subject, with: folder)
                    }
                }
            }
            try await keepBars(step, since: barsBefore, renewed: renewed, erased: erased)
            try await commit(
                step, erased: erased, takenBack: takenBack, from: first.sequence - 1,
                to: LogPlace(sequence: last.sequence, epoch: last.epoch))
        }
    }

    private func reading(of entry: LogEntry) -> Reading {
        switch entry.content {
        case .gone: return .nothing
        case .tombstone: return .tombstone
        case .settled(let through): return .settled(through: through)
        case .body(let body):
            do {
                return .signal(try decode(body))
            } catch {
                return .unclear(body: body, reason: error.code)
            }
        }
    }

    private func commit(
        _ step: FoldStep, erased: Set<SubjectKey>, takenBack: Set<SubjectKey>, from expectedPosition: Int64,
        to place: LogPlace
    ) async throws {
        // Records of erased people stand until they are deleted, though nobody can read them.
        let leftovers = try await leftovers(of: erased)
        var puts = try await puts(of: step, forgotten: leftovers.people)
        // What they had engaged with can no longer be subtracted one by one: it is counted anew before it is asked for.
        if leftovers.hasEngagement { puts.append(Self.recountMark) }
        try await state.commitSettled(
            StateChange(
                expectedPosition: expectedPosition, newPosition: place.sequence, puts: puts,
                deletes: leftovers.keys + parked.keys(of: erased), renews: erased.union(takenBack),
                followed: place.epoch))
        if !erased.isEmpty || !takenBack.isEmpty { await scrub() }
        if !step.parked.isEmpty {
            log.warning("entries cannot be understood and are parked", metadata: ["entries": "\(step.parked.count)"])
        }
    }

    private func leftovers(
        of erased: Set<SubjectKey>
    ) async throws -> (keys: [RecordKey], people: Int, hasEngagement: Bool) {
        var keys: [RecordKey] = []
        var hasEngagement = false
        let cores = try await state.held(erased.map(FactsLayout.present.coreKey))
        keys += cores
        keys += try await state.held(erased.map(FactsLayout.baseline.coreKey))
        for subject in erased {
            let pages = try await state.names(space: FactsLayout.present.pages, prefix: subject.bytes)
            hasEngagement =
                hasEngagement || pages.contains { $0.key[subject.bytes.count] == FactsPages.Kind.engagement.rawValue }
            keys += try await pages + state.names(space: FactsLayout.baseline.pages, prefix: subject.bytes)
        }
        return (keys, cores.count, hasEngagement)
    }

    /// The facts that a person's entries before a place in the log give: those that the baseline includes, then the rest.
    /// What was taken back leaves its bars, and only bars.
    private func refold(
        _ report: SignalEntry, _ earlier: PersonFacts?, _ entry: LogEntry, with folder: FactsFolder
    ) async throws -> PersonFacts {
        let subject = entry.subject
        let base = try await whole(subject, in: .baseline) ?? LoadedPerson(report.person)
        var step = FoldStep(people: [subject: base])
        var known = earlier?.bars ?? ConversationBars()
        if case .takenBack(let takenBack) = report.signal { takenBack.conversations.forEach { known.insert($0) } }
        step.barsKnown[subject] = known
        let start = try await baseline().position
        try await SubjectHistory(reader).forEach(of: subject, after: start, before: entry.sequence) { body in
            guard let signal = try? decode(body) else { return }
            step.fold(signal, of: subject, with: folder)
        }
        var facts = step.people[subject]?.facts ?? PersonFacts(person: report.person)
        if let earlier { facts.keepBars(of: earlier) }
        folder.fold(report, into: &facts)
        return facts
    }

    /// Tries the parked entries again.
    func retryParked(with folder: FactsFolder) async throws -> ParkedRetry {
        try await parked.retry { page in
            try await gate.pass {
                let readable = page.compactMap { subject, entry in
                    (try? decode(entry.body)).map { (subject: subject, entry: $0, sequence: entry.sequence) }
                }
                guard !readable.isEmpty else { return 0 }
                let signals = readable.map { (subject: $0.subject, entry: $0.entry) }
                var step = FoldStep(people: try await load(signals, in: .present))
                let barsBefore = step.people.compactMapValues(\.facts.bars)
                for (subject, entry) in signals { step.fold(entry, of: subject, with: folder) }
                try await keepBars(step, since: barsBefore, renewed: [], erased: [])
                let position = try await state.position()
                try await state.commit(
                    StateChange(
                        expectedPosition: position, newPosition: position, puts: try await puts(of: step, forgotten: 0),
                        deletes: readable.map { ParkedEntries.key($0.sequence) }))
                return readable.count
            }
        }
    }
}

extension PersonFacts {
    /// Bars stay when facts are folded anew: what was taken back can no longer be looked at, so its conversations are not
    /// known to be harmless. A view that talk placed goes on telling where a state came from.
    fileprivate mutating func keepBars(of earlier: PersonFacts) {
        if let before = earlier.bars {
            var all = bars ?? ConversationBars()
            all.formUnion(before)
            bars = all
        }
        for (target, encounter) in earlier.encounters where encounter.isMarked {
            encounters[target]?.isMarked = true
        }
    }
}
