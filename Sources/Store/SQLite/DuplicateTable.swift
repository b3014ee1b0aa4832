import GRDB

/// The table of identities that a log remembers, so that a repetition is found.
struct DuplicateTable {
    private let insertion: BoundStatement
    private let selection: BoundStatement
    private let deletion: BoundStatement

    init(_ database: Database) throws {
        insertion = try BoundStatement(
            database,
            """
            INSERT INTO entry (identity, body_digest, seq, expires_ms) VALUES (?, ?, ?, ?)
            ON CONFLICT (identity) DO UPDATE
            SET body_digest = excluded.body_digest, seq = excluded.seq, expires_ms = excluded.expires_ms
            WHERE entry.expires_ms < ?
            """)
        selection = try BoundStatement(database, "SELECT seq, body_digest FROM entry WHERE identity = ?")
        deletion = try BoundStatement(
            database,
            """
            DELETE FROM entry WHERE identity IN (
                SELECT identity FROM entry WHERE expires_ms < ? ORDER BY expires_ms LIMIT ?)
            """)
    }

    /// Remembers an entry that is about to be appended at `sequence`, if it is to be remembered at all.
    /// - Returns: nil when it may be appended; otherwise what it repeats.
    func remember(_ entry: NewLogEntry, sequence: Int64, nowMs: Int64) throws -> AppendOutcome? {
        guard let expiresMs = entry.remembersUntilMs else { return nil }
        let countInserted = try insertion.execute(
            .bytes(entry.identity), .bytes(entry.bodyDigest), .integer(sequence), .integer(expiresMs),
            .integer(nowMs))
        if countInserted == 1 { return nil }
        return try selection.firstRow(.bytes(entry.identity)) { row in
            let earlier = try row.integer(at: 0)
            let isSame = try row.bytes(at: 1) == entry.bodyDigest
            return isSame ? .duplicate(sequence: earlier) : .conflict(sequence: earlier)
        }
    }

    /// Forgets some of the identities whose time has passed.
    func prune(nowMs: Int64, countMax: Int) throws {
        try deletion.execute(.integer(nowMs), .integer(Int64(countMax)))
    }
}
