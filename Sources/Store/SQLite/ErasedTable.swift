import GRDB

/// The table of erased subjects in an event log's file: what was said before an erasure is never taken again.
struct ErasedTable {
    /// A step of the schema.
    static let createTable = """
        CREATE TABLE erased (
            subject BLOB PRIMARY KEY, erased_ms INTEGER NOT NULL, seq INTEGER NOT NULL) WITHOUT ROWID;
        """

    private let selection: BoundStatement
    private let insertion: BoundStatement

    init(_ database: Database) throws {
        selection = try BoundStatement(database, "SELECT erased_ms, seq FROM erased WHERE subject = ?")
        insertion = try BoundStatement(
            database, "INSERT OR REPLACE INTO erased (subject, erased_ms, seq) VALUES (?, ?, ?)")
    }

    /// The subject's last erasure, if it was ever erased.
    func erasure(of subject: SubjectKey) throws -> Erasure? {
        try selection.firstRow(.bytes(subject.bytes)) { row in
            Erasure(sequence: try row.integer(at: 1), erasedAtMs: try row.integer(at: 0))
        }
    }

    /// Remembers an erasure in place of any earlier one.
    func put(_ erasure: Erasure, of subject: SubjectKey) throws {
        try insertion.execute(.bytes(subject.bytes), .integer(erasure.erasedAtMs), .integer(erasure.sequence))
    }
}
