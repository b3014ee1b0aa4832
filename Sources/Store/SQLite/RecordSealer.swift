/// Seals the bodies of records about somebody, and opens them.
struct RecordSealer: Sendable {
    let keySource: any KeySource
    let context: SealingContext
    let file: String

    /// The keys of one subject's records.
    struct Keys: Sendable {
        /// The subject's own: of the generation, and of records from before there were any.
        let own: SubjectCipherKey
        /// The generation's.
        let generation: SubjectCipherKey?
    }

    /// The keys for subjects whose own keys stand, by their sealed generations.
    func keys(for subjects: Set<SubjectKey>, sealed: [SubjectKey: [UInt8]]) async throws -> [SubjectKey: Keys] {
        let own = try await keySource.keys(for: subjects)
        var keys: [SubjectKey: Keys] = [:]
        for (subject, key) in own {
            keys[subject] = Keys(own: key, generation: try sealed[subject].flatMap { try generation($0, key, subject) })
        }
        return keys
    }

    /// A generation and how it is kept.
    func newGeneration(of subject: SubjectKey, own: SubjectCipherKey) throws -> (keys: Keys, sealed: [UInt8]) {
        let generation = SubjectCipherKey.random()
        let sealed = try own.seal(generation.bytes, context: context.generation(of: subject))
        return (Keys(own: own, generation: generation), sealed)
    }

    private func generation(
        _ sealed: [UInt8], _ own: SubjectCipherKey, _ subject: SubjectKey
    ) throws -> SubjectCipherKey? {
        do throws(SealingError) {
            // One that another key sealed belongs to a subject who was erased and came back: so do its records.
            guard let bytes = try own.open(sealed, context: context.generation(of: subject)) else { return nil }
            guard let key = SubjectCipherKey(bytes: bytes) else { throw .malformed }
            return key
        } catch {
            throw StoreError.damagedRow(
                file: file, row: "generation \(subject.bytes.prefix(4).hexadecimal)…", reason: error.reason)
        }
    }

    /// The row to write for a record.
    /// - Throws: ``StoreError/subjectErased(file:)`` when its subject has no key.
    func seal(_ record: Record, _ keys: [SubjectKey: Keys]) throws -> RecordRow {
        guard let subject = record.subject else { return row(record, storedBody: record.body) }
        guard let key = keys[subject]?.generation else { throw StoreError.subjectErased(file: file) }
        return row(
            record, storedBody: try key.seal(record.body, context: context.record(record.key, subject: subject)))
    }

    /// The record of a row; nil when its subject's key was destroyed.
    func open(_ row: RecordRow, _ keys: [SubjectKey: Keys]) throws -> Record? {
        guard let subject = row.subject else { return record(row, body: row.storedBody) }
        guard let keys = keys[subject] else { return nil }
        let place = context.record(row.key, subject: subject)
        do throws(SealingError) {
            if let body = try keys.generation?.open(row.storedBody, context: place) { return record(row, body: body) }
            guard let body = try keys.own.open(row.storedBody, context: place) else { return nil }
            return record(row, body: body)
        } catch {
            throw row.damaged(file: file, error.reason)
        }
    }

    private func row(_ record: Record, storedBody: [UInt8]) -> RecordRow {
        RecordRow(key: record.key, subject: record.subject, dueMs: record.dueMs, storedBody: storedBody)
    }

    private func record(_ row: RecordRow, body: [UInt8]) -> Record {
        Record(key: row.key, subject: row.subject, dueMs: row.dueMs, body: body)
    }
}
