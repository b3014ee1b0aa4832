import GRDB

/// The row of an event log's file that says from where on its entries are kept.
struct ExtentTable {
    /// A step of the schema.
    static let createTable = """
        CREATE TABLE extent (
            id INTEGER PRIMARY KEY CHECK (id = 1), trimmed_through INTEGER NOT NULL, settled_through INTEGER NOT NULL);
        INSERT INTO extent (id, trimmed_through, settled_through) VALUES (1, 0, 0);
        """

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Up to where entries were trimmed, and up to where nothing is taken back any more.
    func places() throws -> (trimmedThrough: Int64, settledThrough: Int64) {
        let statement = try BoundStatement(database, "SELECT trimmed_through, settled_through FROM extent")
        return try statement.firstRow { (try $0.integer(at: 0), try $0.integer(at: 1)) } ?? (0, 0)
    }

    /// Up to where a file that may not have this table yet was trimmed.
    static func trimmedThrough(_ database: Database) throws -> Int64 {
        let lookup = try BoundStatement(database, "SELECT 1 FROM sqlite_master WHERE name = 'extent'")
        guard try lookup.firstRow(convert: { try $0.integer(at: 0) }) != nil else { return 0 }
        return try ExtentTable(database).places().trimmedThrough
    }

    func settle(through position: Int64) throws {
        try BoundStatement(database, "UPDATE extent SET settled_through = ?").execute(.integer(position))
    }

    func trim(through position: Int64) throws {
        try BoundStatement(database, "DELETE FROM log WHERE seq <= ?").execute(.integer(position))
        try BoundStatement(database, "UPDATE extent SET trimmed_through = ?").execute(.integer(position))
    }

    /// The bytes of the pages that hold something.
    func bytes() throws -> Int64 {
        let pages = try number("page_count") - number("freelist_count")
        return try pages * number("page_size")
    }

    private func number(_ pragma: String) throws -> Int64 {
        try BoundStatement(database, "PRAGMA \(pragma)").firstRow { try $0.integer(at: 0) } ?? 0
    }
}
