import GRDB

/// The table of takings back in an event log's file: which of them its rows include.
struct TakenBackTable {
    /// A step of the schema.
    static let createTable = """
        CREATE TABLE taken_back (
            subject BLOB NOT NULL, taken_back_ms INTEGER NOT NULL, seq INTEGER NOT NULL,
            PRIMARY KEY (subject, taken_back_ms)) WITHOUT ROWID;
        """

    private let selection: BoundStatement
    private let insertion: BoundStatement

    init(_ database: Database) throws {
        selection = try BoundStatement(
            database, "SELECT seq FROM taken_back WHERE subject = ? AND taken_back_ms = ?")
        insertion = try BoundStatement(
            database, "INSERT INTO taken_back (subject, taken_back_ms, seq) VALUES (?, ?, ?)")
    }

    /// The entry that reports a taking back, if the log includes it.
    func sequence(of takingBack: TakingBack) throws -> Int64? {
        try selection.firstRow(.bytes(takingBack.subject.bytes), .integer(takingBack.takenBackAtMs)) {
            try $0.integer(at: 0)
        }
    }

    /// Remembers a taking back.
    func put(_ takingBack: TakingBack, sequence: Int64) throws {
        try insertion.execute(
            .bytes(takingBack.subject.bytes), .integer(takingBack.takenBackAtMs), .integer(sequence))
    }
}
