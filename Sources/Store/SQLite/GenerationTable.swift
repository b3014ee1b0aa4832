import GRDB

/// The keys under which a subject's records stand in a role's state, one for each generation of them, each sealed by the
/// subject's own key.
///
/// Taking back less than a person must leave nothing of it readable, but SQLite (3.40.1, `secure_delete` on, the write-ahead
/// log truncated) leaves contents of overwritten records of varying length in gaps of live pages. A sealed generation has one
/// length, so that the next one overwrites it in place: what gaps hold of the records of before can then not be opened.
struct GenerationTable {
    /// A step of the schema. Records that stand when it is taken are sealed by their subject's own key until they are written
    /// again.
    static let createTable = """
        CREATE TABLE generation (subject BLOB PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID;
        CREATE INDEX record_subject ON record (subject) WHERE subject IS NOT NULL;
        """

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The sealed generations of those subjects that have one.
    func sealed(of subjects: Set<SubjectKey>) throws -> [SubjectKey: [UInt8]] {
        let statement = try BoundStatement(database, "SELECT key FROM generation WHERE subject = ?")
        var sealed: [SubjectKey: [UInt8]] = [:]
        for subject in subjects {
            sealed[subject] = try statement.firstRow(.bytes(subject.bytes)) { try $0.bytes(at: 0) }
        }
        return sealed
    }

    /// Puts a generation in the place of any other of that subject.
    func put(_ sealed: [UInt8], of subject: SubjectKey) throws {
        let statement = try BoundStatement(
            database,
            "INSERT INTO generation (subject, key) VALUES (?, ?) ON CONFLICT (subject) DO UPDATE SET key = excluded.key"
        )
        try statement.execute(.bytes(subject.bytes), .bytes(sealed))
    }

    /// The rows of a subject.
    func rows(of subject: SubjectKey, file: String) throws -> [RecordRow] {
        try BoundStatement(database, "SELECT \(RecordRow.columns) FROM record WHERE subject = ? ORDER BY id")
            .rows(.bytes(subject.bytes)) { try RecordRow(row: $0, file: file) }
    }

    /// Removes the generations of subjects that have no records any more.
    func removeUnused(of subjects: Set<SubjectKey>) throws {
        let statement = try BoundStatement(
            database,
            "DELETE FROM generation WHERE subject = ?1 AND NOT EXISTS (SELECT 1 FROM record WHERE subject = ?1)")
        for subject in subjects { try statement.execute(.bytes(subject.bytes)) }
    }
}
