import Cluster
import Domain
import Store
import Wire

/// The facts as of a settled place in the log, kept beside those of today.
extension FactsStore {
    /// How far the baseline is.
    func baseline() async throws -> Baseline {
        try await state.records([Baseline.key])[Baseline.key].map { try Baseline(wireBytes: $0.body) } ?? Baseline()
    }

    /// Works the baseline up to a place, as far as the log has been read to be settled and every entry is understood.
    /// - Returns: how far it is.
    func keepBaseline(through sequence: Int64, with folder: FactsFolder) async throws -> Int64 {
        while true {
            let (position, isDone) = try await gate.pass { try await stepBaseline(through: sequence, with: folder) }
            if isDone { return position }
        }
    }

    private func stepBaseline(
        through sequence: Int64, with folder: FactsFolder
    ) async throws -> (position: Int64, isDone: Bool) {
        var baseline = try await baseline()
        let missing = min(sequence, baseline.settledThrough) - baseline.position
        guard missing > 0 else { return (baseline.position, true) }
        let entries = try await reader.read(
            after: baseline.position, limit: min(LogFollower.batchRowsMax, Int(missing)))
        let count = try await extend(&baseline, by: entries, with: folder)
        return (baseline.position, count < entries.count)
    }

    /// Folds entries into the baseline, up to one that cannot be understood: the log must keep that.
    /// - Returns: how many were folded.
    private func extend(
        _ baseline: inout Baseline, by entries: [LogEntry], with folder: FactsFolder
    ) async throws -> Int {
        let signals = entries.map { entry in entry.body.flatMap { try? decode($0) } }
        let known = zip(entries, signals).compactMap { entry, signal in signal.map { (entry.subject, $0) } }
        var step = FoldStep(people: try await load(known, in: .baseline))
        step.barsKnown = try await bars(of: Set(known.map(\.0)))
        var erased: Set<SubjectKey> = []
        var count = 0
        for (entry, signal) in zip(entries, signals) {
            if entry.body != nil {
                guard let signal else { break }
                step.fold(signal, of: entry.subject, with: folder)
            } else if entry.isTombstone {
                step.forget(entry.subject)
                erased.insert(entry.subject)
            }
            count += 1
            baseline.position = entry.sequence
        }
        guard count > 0 else { return 0 }
        let position = try await state.position()
        let puts = step.people.flatMap { subject, person in person.records(of: subject, in: .baseline).puts }
        var deletes = Array(try await state.held(erased.map(FactsLayout.baseline.coreKey)))
        for subject in erased {
            deletes += try await state.names(space: FactsLayout.baseline.pages, prefix: subject.bytes)
        }
        try await state.commit(
            StateChange(
                expectedPosition: position, newPosition: position, puts: puts + [baseline.record], deletes: deletes))
        return count
    }
}
