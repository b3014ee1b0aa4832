import GRDB

/// What of a step is worked out before its transaction.
struct SealedChange: Sendable {
    /// Rows to write.
    let rows: [RecordRow]
    /// The keys of every subject of the step, as they are to be.
    let keys: [SubjectKey: RecordSealer.Keys]
    /// The generations as they were found.
    let found: [SubjectKey: [UInt8]]
    /// Generations to keep: of subjects that had none, and of those whose records are sealed anew.
    let fresh: [SubjectKey: [UInt8]]
    /// The keys that open what stands of subjects whose records are sealed anew.
    let before: [SubjectKey: RecordSealer.Keys]
}

/// Generations were changed while a step was worked out.
private struct GenerationChanged: Error {}

extension SQLiteStateStore {
    /// Rows with the records in them, opened by the generations that the same transaction saw.
    func opened(
        _ find: @Sendable (Database) throws -> [RecordRow]
    ) async throws -> (records: [Record], rows: [RecordRow]) {
        let (rows, sealed) = try await read { database, _ in
            let rows = try find(database)
            return (rows, try GenerationTable(database).sealed(of: Set(rows.compactMap(\.subject))))
        }
        let keys = try await sealer.keys(for: Set(rows.compactMap(\.subject)), sealed: sealed)
        return (try rows.compactMap { try sealer.open($0, keys) }, rows)
    }

    /// Seals a step and carries it out, again until no generation changed between the two.
    func sealing(
        _ records: [Record], renewing: Set<SubjectKey>,
        _ work: @escaping @Sendable (SealedChange, Database) throws -> Void
    ) async throws {
        while true {
            let change = try await seal(records, renewing: renewing)
            let isDone = try await owned.perform { database in
                do {
                    try work(change, database)
                    return true
                } catch is GenerationChanged {
                    return false
                }
            }
            if isDone { return }
        }
    }

    private func seal(_ records: [Record], renewing: Set<SubjectKey>) async throws -> SealedChange {
        let subjects = Set(records.compactMap(\.subject)).union(renewing)
        let found = try await read { database, _ in try GenerationTable(database).sealed(of: subjects) }
        let before = try await sealer.keys(for: subjects, sealed: found)
        var keys = before
        var fresh: [SubjectKey: [UInt8]] = [:]
        for (subject, standing) in before where renewing.contains(subject) || standing.generation == nil {
            (keys[subject], fresh[subject]) = try sealer.newGeneration(of: subject, own: standing.own)
        }
        return SealedChange(
            rows: try records.map { try sealer.seal($0, keys) }, keys: keys, found: found, fresh: fresh,
            before: before.filter { renewing.contains($0.key) })
    }

    /// Writes the rows of a step, in its transaction: what else stands of subjects with a new generation is sealed by it.
    func put(_ change: SealedChange, _ database: Database) throws {
        let table = GenerationTable(database)
        guard try table.sealed(of: Set(change.keys.keys)) == change.found.filter({ change.keys[$0.key] != nil }) else {
            throw GenerationChanged()
        }
        let written = Set(change.rows.map(\.key))
        for (subject, keys) in change.before {
            for row in try table.rows(of: subject, file: owned.file) where !written.contains(row.key) {
                guard let record = try sealer.open(row, [subject: keys]) else { continue }
                try sealer.seal(record, change.keys).put(database)
            }
        }
        for (subject, sealed) in change.fresh { try table.put(sealed, of: subject) }
        try change.rows.forEach { try $0.put(database) }
    }
}
