import GRDB

/// The table of identities that a log remembers, so that a repetition is found.
///
/// Identities fall evenly over the table, so each costs a page of its own, in the write-ahead log too: rows are kept
/// short, there is no second index, and forgetting goes through neighbouring rows instead of by time.
struct DuplicateTable {
    private let insertion: BoundStatement
    private let selection: BoundStatement
    private let replacement: BoundStatement
    private let lookingAhead: BoundStatement
    private let deletion: BoundStatement

    init(_ database: Database) throws {
        insertion = try BoundStatement(
            database,
            """
            INSERT INTO entry (identity, body_digest, seq, expires_ms) VALUES (?, ?, ?, ?)
            ON CONFLICT (identity) DO UPDATE
            SET body_digest = excluded.body_digest, seq = excluded.seq, expires_ms = excluded.expires_ms
            WHERE entry.expires_ms < ? OR entry.seq <= ?
            """)
        selection = try BoundStatement(database, "SELECT seq, body_digest FROM entry WHERE identity = ?")
        replacement = try BoundStatement(
            database, "UPDATE entry SET body_digest = ?, seq = ?, expires_ms = ? WHERE identity = ?")
        lookingAhead = try BoundStatement(
            database, "SELECT identity FROM entry WHERE identity > ? ORDER BY identity LIMIT 1 OFFSET ?")
        deletion = try BoundStatement(
            database, "DELETE FROM entry WHERE identity > ? AND identity <= ? AND expires_ms < ?")
    }

    /// Remembers an entry that is about to be appended at `sequence`, if it is to be remembered at all.
    /// - Parameter erasedThrough: rows up to there are of a life of the subject's that was erased: nothing repeats them.
    /// - Returns: nil when it may be appended; otherwise what it repeats. The row of one that replaces another body is
    ///   remembered in the other's place, which is told as a conflict.
    func remember(
        _ entry: NewLogEntry, sequence: Int64, erasedThrough: Int64, nowMs: Int64
    ) throws -> AppendOutcome? {
        guard let expiresMs = entry.remembersUntilMs else { return nil }
        // 128 bits of a keyed digest tell entries apart, 64 tell two bodies of one entry apart.
        let identity = Self.fold(entry.identity, byteCount: 16)
        let bodyDigest = Self.fold(entry.bodyDigest, byteCount: 8)
        let countInserted = try insertion.execute(
            .bytes(identity), .bytes(bodyDigest), .integer(sequence), .integer(expiresMs), .integer(nowMs),
            .integer(erasedThrough))
        if countInserted == 1 { return nil }
        let outcome = try selection.firstRow(.bytes(identity)) { row -> AppendOutcome in
            let earlier = try row.integer(at: 0)
            return try row.bytes(at: 1) == bodyDigest ? .duplicate(sequence: earlier) : .conflict(sequence: earlier)
        }
        if entry.replaces, case .conflict = outcome {
            try replacement.execute(
                .bytes(bodyDigest), .integer(sequence), .integer(expiresMs), .bytes(identity))
        }
        return outcome
    }

    /// Looks at the rows that follow `hand` and forgets those whose time has passed.
    /// - Returns: where the next look starts: behind these rows, or at the front again.
    func prune(after hand: [UInt8], rows: Int, nowMs: Int64) throws -> [UInt8] {
        let end = try lookingAhead.firstRow(.bytes(hand), .integer(Int64(rows - 1))) { try $0.bytes(at: 0) }
        try deletion.execute(
            .bytes(hand), .bytes(end ?? [UInt8](repeating: 0xFF, count: 17)), .integer(nowMs))
        return end ?? []
    }

    /// Shortens a digest by adding up its pieces bit by bit, so that every byte of it still counts.
    private static func fold(_ digest: [UInt8], byteCount: Int) -> [UInt8] {
        var folded = Array(digest.prefix(byteCount))
        for index in byteCount..<digest.count {
            folded[index % byteCount] ^= digest[index]
        }
        return folded
    }
}
