import GRDB

/// The table of what is noted of subjects in an event log's file.
struct SubjectNoteTable {
    /// A step of the schema. Entries that stand when it is taken have left no notes.
    static let createTable = """
        CREATE TABLE note (subject BLOB PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE note_silence (id INTEGER PRIMARY KEY CHECK (id = 1), through INTEGER NOT NULL);
        INSERT INTO note_silence (id, through) SELECT 1, COALESCE(MAX(next), 1) - 1 FROM part;
        """

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Replaces the note of a subject.
    func put(_ sealed: [UInt8], of subject: SubjectKey) throws {
        try BoundStatement(database, "INSERT OR REPLACE INTO note (subject, body) VALUES (?, ?)")
            .execute(.bytes(subject.bytes), .bytes(sealed))
    }

    /// The note of a subject, sealed.
    func note(of subject: SubjectKey) throws -> [UInt8]? {
        try BoundStatement(database, "SELECT body FROM note WHERE subject = ?")
            .firstRow(.bytes(subject.bytes)) { try $0.bytes(at: 0) }
    }

    /// Removes the note of a subject.
    func remove(_ subject: SubjectKey) throws {
        try BoundStatement(database, "DELETE FROM note WHERE subject = ?").execute(.bytes(subject.bytes))
    }

    /// Up to where entries have left no notes.
    func silentThrough() throws -> Int64 {
        try BoundStatement(database, "SELECT through FROM note_silence").firstRow { try $0.integer(at: 0) } ?? 0
    }
}
