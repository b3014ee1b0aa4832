/// Seals the bodies of records about somebody, and opens them.
struct RecordSealer: Sendable {
    let keySource: any KeySource
    let context: SealingContext
    let file: String

    /// The rows to write for records.
    /// - Throws: ``StoreError/subjectErased(file:)`` when a subject has no key.
    func seal(_ records: [Record]) async throws -> [RecordRow] {
        let keys = try await keySource.keys(for: Set(records.compactMap(\.subject)))
        return try records.map { record in
            guard let subject = record.subject else { return row(record, storedBody: record.body) }
            guard let key = keys[subject] else { throw StoreError.subjectErased(file: file) }
            return row(
                record, storedBody: try key.seal(record.body, context: context.record(record.key, subject: subject)))
        }
    }

    /// The records of rows, without those whose subject's key was destroyed.
    func open(_ rows: [RecordRow]) async throws -> [Record] {
        let keys = try await keySource.keys(for: Set(rows.compactMap(\.subject)))
        return try rows.compactMap { row in
            guard let subject = row.subject else { return record(row, body: row.storedBody) }
            guard let key = keys[subject] else { return nil }
            do throws(SealingError) {
                return try key.open(row.storedBody, context: context.record(row.key, subject: subject))
                    .map { record(row, body: $0) }
            } catch {
                throw row.damaged(file: file, error.reason)
            }
        }
    }

    private func row(_ record: Record, storedBody: [UInt8]) -> RecordRow {
        RecordRow(key: record.key, subject: record.subject, dueMs: record.dueMs, storedBody: storedBody)
    }

    private func record(_ row: RecordRow, body: [UInt8]) -> Record {
        Record(key: row.key, subject: row.subject, dueMs: row.dueMs, body: body)
    }
}
