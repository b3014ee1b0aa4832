import GRDB

/// The table that says, within an hour, when entries were appended; their bodies, which know it better, are sealed.
struct TimeMarkTable {
    /// A step of the schema.
    static let createTable = "CREATE TABLE time_mark (seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL);"
    /// How far apart marks are (milliseconds).
    static let intervalMs: Int64 = 3_600_000

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The time of the last mark.
    func lastMs() throws -> Int64? {
        let statement = try BoundStatement(database, "SELECT at_ms FROM time_mark ORDER BY seq DESC LIMIT 1")
        return try statement.firstRow { try $0.integer(at: 0) }
    }

    /// Marks that the entry at `sequence` was appended at that time.
    func put(_ sequence: Int64, atMs: Int64) throws {
        try BoundStatement(database, "INSERT INTO time_mark (seq, at_ms) VALUES (?, ?)")
            .execute(.integer(sequence), .integer(atMs))
    }

    /// The last entry of those that were all appended before that time, 0 if there is none; the log ends at `head`.
    func lastSequence(before timeMs: Int64, head: Int64) throws -> Int64 {
        // What follows a mark without one of its own came within the interval.
        let mark = try BoundStatement(database, "SELECT max(seq) FROM time_mark WHERE at_ms <= ?")
            .firstRow(.integer(timeMs - Self.intervalMs)) { try $0.integerIfAny(at: 0) }
        guard let mark = mark ?? nil else { return 0 }
        return try BoundStatement(database, "SELECT min(seq) FROM time_mark WHERE seq > ?")
            .firstRow(.integer(mark)) { try $0.integerIfAny(at: 0).map { $0 - 1 } ?? head } ?? head
    }

    /// Since when everything appended stands at `sequence` or behind it.
    func sinceMs(_ sequence: Int64) throws -> Int64? {
        let statement = try BoundStatement(
            database, "SELECT at_ms FROM time_mark WHERE seq >= ? ORDER BY seq LIMIT 1")
        return try statement.firstRow(.integer(sequence)) { try $0.integer(at: 0) }
            ?? lastMs().map { $0 + Self.intervalMs }
    }

    /// Forgets marks that no question needs: those before the last one up to `sequence`.
    func trim(through sequence: Int64) throws {
        try BoundStatement(
            database, "DELETE FROM time_mark WHERE seq < (SELECT max(seq) FROM time_mark WHERE seq <= ?)"
        ).execute(.integer(sequence))
    }
}
