import GRDB

/// A record as it stands on disk, its body sealed if it is about somebody.
struct RecordRow: Sendable {
    let key: RecordKey
    let subject: SubjectKey?
    let dueMs: Int64?
    let storedBody: [UInt8]
    /// The number under which SQLite keeps it; nil for one that is not kept yet.
    let id: Int64?

    /// The columns that ``init(row:file:)`` reads, in its order.
    static let columns = "id, space, key, subject, due_ms, body, crc"

    init(key: RecordKey, subject: SubjectKey?, dueMs: Int64?, storedBody: [UInt8], id: Int64? = nil) {
        self.key = key
        self.subject = subject
        self.dueMs = dueMs
        self.storedBody = storedBody
        self.id = id
    }

    /// Reads a row and checks that it is what was written.
    init(row: SQLiteRow, file: String) throws {
        let id = try row.integer(at: 0)
        let checksumStored: Int64
        do throws(UnexpectedColumn) {
            let space = RecordSpace(rawValue: UInt8(truncatingIfNeeded: try row.integer(at: 1)))
            self.init(
                key: RecordKey(space: space, key: try row.bytes(at: 2)),
                subject: try row.bytesIfAny(at: 3).map(SubjectKey.init(digest:)),
                dueMs: try row.integerIfAny(at: 4), storedBody: try row.bytes(at: 5), id: id)
            checksumStored = try row.integer(at: 6)
        } catch {
            throw StoreError.damagedRow(file: file, row: "record \(id)", reason: "a column has the wrong type")
        }
        guard Int64(checksum) == checksumStored else { throw damaged(file: file, "its checksum does not match") }
    }

    /// The checksum of all the row's parts.
    var checksum: UInt32 {
        var crc = CRC32C()
        crc.update(Int64(key.space.rawValue))
        crc.update(Int64(key.key.count))
        crc.update(key.key)
        crc.update(subject?.bytes ?? [])
        crc.update(dueMs ?? .min)
        crc.update(storedBody)
        return crc.checksum
    }

    /// Writes the row in place of any of the same name.
    func put(_ database: Database) throws {
        let statement = try BoundStatement(
            database,
            """
            INSERT INTO record (space, key, subject, due_ms, body, crc) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (space, key) DO UPDATE SET subject = excluded.subject, due_ms = excluded.due_ms,
            body = excluded.body, crc = excluded.crc
            """)
        try statement.execute(
            .integer(Int64(key.space.rawValue)), .bytes(key.key), subject.map { .bytes($0.bytes) } ?? .null,
            dueMs.map { .integer($0) } ?? .null, .bytes(storedBody), .integer(Int64(checksum)))
    }

    /// Removes the row of a name, if there is one.
    static func delete(_ key: RecordKey, _ database: Database) throws {
        let statement = try BoundStatement(database, "DELETE FROM record WHERE space = ? AND key = ?")
        try statement.execute(.integer(Int64(key.space.rawValue)), .bytes(key.key))
    }

    /// The error that names this row by its number: its key may be anything.
    func damaged(file: String, _ reason: String) -> StoreError {
        .damagedRow(file: file, row: "record \(id.map(String.init) ?? "new")", reason: reason)
    }
}
