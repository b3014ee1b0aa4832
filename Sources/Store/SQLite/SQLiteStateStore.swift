import GRDB

/// A role's state of one partition in a SQLite file.
///
/// Reads have a connection of their own, so that they do not wait behind a commit's sync of the disk.
public final class SQLiteStateStore: StateStore {
    let owned: OwnedDatabase
    private let reading: ReadConnection
    let sealer: RecordSealer

    /// Takes a state.
    /// - Parameters:
    ///   - location: its place, such as ``DataDirectory/location(_:_:)`` gives it; the file is made if need be.
    ///   - owner: what the owner calls itself, for people who find the lock held.
    ///   - keySource: where the keys of the records' subjects come from.
    ///   - waitMs: how long to wait for an earlier owner to let go.
    ///   - clock: what the waiting goes by.
    /// - Throws: ``StoreError``: `lockHeld`, `newerFormat`, `damagedFile`, `database`, `system`.
    public static func open(
        at location: DatabaseLocation, owner: String, keySource: any KeySource, waitMs: Int = 0,
        clock: any Clock<Duration> = ContinuousClock()
    ) async throws -> SQLiteStateStore {
        let owned = try await OwnedDatabase.open(
            location, owner: owner, migrator: Migrations.state, waitMs: waitMs, clock: clock)
        return SQLiteStateStore(owned: owned, keySource: keySource)
    }

    init(owned: OwnedDatabase, keySource: any KeySource) {
        self.owned = owned
        reading = ReadConnection(location: owned.location)
        sealer = RecordSealer(
            keySource: keySource,
            context: SealingContext(area: owned.location.area, partition: owned.location.partition),
            file: owned.file)
    }

    /// The epoch under which this owner writes.
    public var epoch: OwnerEpoch { owned.epoch }

    /// The position that the records stand at.
    public func position() async throws -> Int64 {
        try await read { _, part in part.next - 1 }
    }

    /// The position, and who wrote the entry there.
    public func place() async throws -> LogPlace {
        try await read { database, part in
            LogPlace(sequence: part.next - 1, epoch: try FollowedTable(database).epoch())
        }
    }

    /// The records of those keys that have one.
    public func records(_ keys: [RecordKey]) async throws -> [RecordKey: Record] {
        let records = try await opened { database in
            let statement = try BoundStatement(
                database, "SELECT \(RecordRow.columns) FROM record WHERE space = ? AND key = ?")
            return try keys.compactMap { key in
                try statement.firstRow(.integer(Int64(key.space.rawValue)), .bytes(key.key), convert: self.convert)
            }
        }.records
        return Dictionary(records.map { ($0.key, $0) }) { first, _ in first }
    }

    /// Which of these names have a record, whoever's it is.
    public func held(_ keys: [RecordKey]) async throws -> Set<RecordKey> {
        try await read { database, _ in
            let statement = try BoundStatement(database, "SELECT id FROM record WHERE space = ? AND key = ?")
            return Set(
                try keys.filter { key in
                    try statement.firstRow(.integer(Int64(key.space.rawValue)), .bytes(key.key)) { _ in true } ?? false
                })
        }
    }

    /// The names that begin with those bytes.
    public func names(space: RecordSpace, prefix: [UInt8]) async throws -> [RecordKey] {
        try await read { database, _ in
            // Blobs are compared byte by byte: what begins with the prefix stands together from it on.
            let statement = try BoundStatement(
                database, "SELECT key FROM record WHERE space = ? AND key >= ? AND substr(key, 1, ?) = ? ORDER BY key")
            return try statement.rows(
                .integer(Int64(space.rawValue)), .bytes(prefix), .integer(Int64(prefix.count)), .bytes(prefix)
            ) { RecordKey(space: space, key: try $0.bytes(at: 0)) }
        }
    }

    /// Drops families and moves the position back.
    public func restart(at position: Int64, dropping spaces: [RecordSpace], puts: [Record]) async throws {
        try StoreLimits.checkRecords(puts)
        try await sealing(puts, renewing: []) { change, database in
            try database.inTransaction(.immediate) {
                let next = try self.owned.checkEpoch(database)
                guard (0..<next).contains(position) else {
                    throw StoreError.invalidArgument(
                        "position \(position): a state at \(next - 1) begins again before that")
                }
                for space in spaces {
                    try BoundStatement(database, "DELETE FROM record WHERE space = ?").execute(
                        .integer(Int64(space.rawValue)))
                }
                try self.put(change, database)
                try FollowedTable(database).put(nil)
                try PartRow.advance(database, partition: self.owned.location.partition, to: position + 1)
                return .commit
            }
        }
    }

    /// What is due by then, earliest first.
    public func due(space: RecordSpace, throughMs timeMs: Int64, limit: Int) async throws -> [Record] {
        try StoreLimits.checkLimit(limit)
        return try await collect(limit: limit) { last, countMax, database in
            let statement = try BoundStatement(
                database,
                """
                SELECT \(RecordRow.columns) FROM record
                WHERE space = ? AND due_ms <= ? AND (due_ms, key) > (?, ?) ORDER BY due_ms, key LIMIT ?
                """)
            return try statement.rows(
                .integer(Int64(space.rawValue)), .integer(timeMs), .integer(last?.dueMs ?? .min),
                .bytes(last?.key.key ?? []), .integer(Int64(countMax)), convert: self.convert)
        }
    }

    /// A page of a space, by key.
    public func list(space: RecordSpace, after key: [UInt8]?, limit: Int) async throws -> [Record] {
        try StoreLimits.checkLimit(limit)
        return try await collect(limit: limit) { last, countMax, database in
            // SQLite puts every blob, the empty one too, after every number.
            let bound = (last?.key.key ?? key).map { SQLiteValue.bytes($0) } ?? .integer(0)
            let statement = try BoundStatement(
                database,
                "SELECT \(RecordRow.columns) FROM record WHERE space = ? AND key > ? ORDER BY key LIMIT ?")
            return try statement.rows(
                .integer(Int64(space.rawValue)), bound, .integer(Int64(countMax)), convert: self.convert)
        }
    }

    /// Writes records and position in one transaction.
    public func commit(_ change: StateChange) async throws {
        try check(change)
        try await sealing(change.puts, renewing: change.renews) { try self.commit(change, $0, $1) }
    }

    /// Empties the write-ahead log into the file.
    public func scrub() async throws {
        try await owned.perform { database in
            _ = try self.owned.checkEpoch(database)
            try self.owned.scrub(database)
        }
    }

    /// Copies the state while it is written.
    public func backUp(to file: String) async throws -> Int64 { try await owned.backUp(to: file) }

    /// Lets go of the state.
    public func close() async {
        await reading.close()
        await owned.close()
    }
}

extension SQLiteStateStore {
    /// Reads in one short transaction that sees this owner still in charge.
    func read<Value: Sendable>(
        _ work: @Sendable (Database, PartRow) throws -> Value
    ) async throws -> Value {
        guard !owned.hasClosed else { throw StoreError.closed(file: owned.file) }
        let value = try await reading.read { database, part in
            try self.owned.check(part)
            return try work(database, part)
        }
        guard let value else {
            throw StoreError.damagedFile(file: owned.file, reason: "the row of its partition is gone")
        }
        return value
    }

    /// Gathers records page by page until there are enough: those of erased subjects do not count.
    private func collect(
        limit: Int, _ page: @escaping @Sendable (_ last: RecordRow?, _ countMax: Int, Database) throws -> [RecordRow]
    ) async throws -> [Record] {
        var found: [Record] = []
        var last: RecordRow?
        while found.count < limit {
            let after = last
            let countMax = limit - found.count
            let (records, rows) = try await opened { database in try page(after, countMax, database) }
            found += records
            last = rows.last
            if rows.count < countMax { break }
        }
        return found
    }

    private func convert(_ row: SQLiteRow) throws -> RecordRow {
        try RecordRow(row: row, file: owned.file)
    }

    private func commit(_ change: StateChange, _ sealed: SealedChange, _ database: Database) throws {
        let before = change.expectedPosition + 1
        let after = change.newPosition + 1
        var isComplete = false
        do {
            try database.inTransaction(.immediate) {
                let next = try owned.checkEpoch(database)
                guard next == before else {
                    throw StoreError.positionMismatch(
                        file: owned.file, expected: change.expectedPosition, found: next - 1)
                }
                try change.deletes.forEach { try RecordRow.delete($0, database) }
                try put(sealed, database)
                try GenerationTable(database).removeUnused(of: change.renews)
                if after != before { try FollowedTable(database).put(change.followed) }
                #if !PLANTED_POSITION_APART
                    if after != before {
                        try PartRow.advance(database, partition: owned.location.partition, to: after)
                    }
                #endif
                isComplete = true
                return .commit
            }
        } catch  where isComplete {
            guard try owned.settle(error, before: before, after: after, database) else { throw error }
        }
        #if PLANTED_POSITION_APART
            guard after != before else { return }
            Planted.pause()
            try database.inTransaction(.immediate) {
                try PartRow.advance(database, partition: owned.location.partition, to: after)
                return .commit
            }
        #endif
    }

    private func check(_ change: StateChange) throws {
        guard change.expectedPosition >= 0, change.newPosition >= change.expectedPosition else {
            throw StoreError.invalidArgument(
                "a step from position \(change.expectedPosition) to \(change.newPosition): it must not go back")
        }
        try StoreLimits.checkRecords(change.puts)
    }
}
