import Cluster
import Domain
import Logging
import Store
import Wire

/// What brings facts of an earlier version to this one's form.
extension FactsStore {
    /// The form of the facts; stands beside them. Earlier versions wrote none.
    private static let form = 2
    private static let formKey = RecordKey(space: RecordSpace(rawValue: 10), key: [0])
    /// Families of the first form: facts, popularity, totals, baselines and how far they were.
    private static let firstForm = [1, 2, 3, 4, 5].map { RecordSpace(rawValue: $0) }

    private static var formMark: Record {
        Record(key: formKey, subject: nil, dueMs: nil, body: [UInt8(form)])
    }

    /// Makes sure that the facts have this version's form: older ones are folded anew from the log, which tells more than
    /// they do; of what the log has let go of only what the old baseline knows is left, and what that cannot tell is
    /// unknown. Call before the log is followed.
    /// - Returns: whether they are folded anew.
    func adoptForm(with folder: FactsFolder) async throws -> Bool {
        if let found = try await state.records([Self.formKey])[Self.formKey]?.body {
            guard found == [UInt8(Self.form)] else {
                throw StoreError.newerFormat(
                    path: "facts", found: found.map(String.init).joined(), supported: "\(Self.form)")
            }
            return false
        }
        let position = try await state.position()
        guard position > 0 else {
            try await state.commit(StateChange(expectedPosition: 0, newPosition: 0, puts: [Self.formMark]))
            return false
        }
        guard try await reader.first() > 1 else {
            try await state.restart(at: 0, dropping: Self.firstForm + [ParkedEntries.space], puts: [Self.formMark])
            return true
        }
        try await restartFromBaseline(with: folder)
        return true
    }

    private func restartFromBaseline(with folder: FactsFolder) async throws {
        let baseline = try await baseline()
        var sums: [String: PopularityCount] = [:]
        var totals = FactsTotals()
        var last: [UInt8]?
        while true {
            let page = try await state.list(space: RecordSpace(rawValue: 4), after: last, limit: 256)
            var puts: [Record] = []
            for record in page {
                guard let subject = record.subject else { continue }
                let facts = try FirstFormFacts(wireBytes: record.body).facts(digest: folder.digest)
                var step = FoldStep(people: [:])
                step.replace(facts, of: subject)
                for person in step.people.values {
                    puts += person.records(of: subject, in: .baseline).puts
                    puts += person.records(of: subject, in: .present).puts
                }
                for (target, count) in step.popularity { sums[target, default: PopularityCount()] += count }
                totals.count(step, forgotten: 0)
            }
            let position = try await state.position()
            try await state.commit(StateChange(expectedPosition: position, newPosition: position, puts: puts))
            guard let end = page.last else { break }
            last = end.key.key
        }
        let popularity = sums.filter { $0.value != PopularityCount() }.map { target, count in
            Record(
                key: RecordKey(space: Self.popularity, key: Array(target.utf8)), subject: nil, dueMs: nil,
                body: count.wireBytes())
        }
        let counted = Record(key: Self.totals, subject: nil, dueMs: nil, body: totals.wireBytes())
        try await state.restart(
            at: baseline.position, dropping: Self.firstForm + [ParkedEntries.space],
            puts: popularity + [counted, baseline.record, Self.formMark])
    }
}
