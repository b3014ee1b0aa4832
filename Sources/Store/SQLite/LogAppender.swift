import GRDB

/// What a log's writer does inside a transaction; used on its connection's queue only.
struct LogAppender: Sendable {
    /// A call's entries and the time at which it was made.
    struct Call: Sendable {
        let entries: [NewLogEntry]
        let nowMs: Int64
    }

    /// The statements of one transaction.
    private struct Statements {
        let duplicates: DuplicateTable
        let insertion: BoundStatement

        init(_ database: Database) throws {
            duplicates = try DuplicateTable(database)
            insertion = try BoundStatement(database, "INSERT INTO log (\(LogRow.columns)) VALUES (?, ?, ?, ?, ?)")
        }
    }

    private let owned: OwnedDatabase
    private let keyTable: SubjectKeyTable
    private let context: SealingContext
    private var keys = GenerationalCache<SubjectKey, SubjectCipherKey>(countMax: StoreLimits.subjectKeysCachedMax)
    /// Up to which identity the table of duplicates has been gone through.
    private var pruningHand: [UInt8] = []
    /// Where the log must stand at the next transaction; two values after a commit whose fate is not known.
    private var expectedNext: (Int64, Int64)

    init(owned: OwnedDatabase, secret: DirectorySecret) {
        self.owned = owned
        keyTable = SubjectKeyTable(location: owned.location, secret: secret)
        context = SealingContext(area: owned.location.area, partition: owned.location.partition)
        expectedNext = (owned.nextAtTaking, owned.nextAtTaking)
    }

    /// Appends the calls in one transaction.
    /// - Returns: each call's outcomes.
    mutating func append(_ calls: [Call], _ database: Database) throws -> [[AppendOutcome]] {
        var outcomes: [[AppendOutcome]] = []
        var places: (before: Int64, after: Int64)?
        do {
            try database.inTransaction(.immediate) {
                let before = try checkedNext(database)
                var next = before
                outcomes = try append(calls, database, next: &next)
                places = (before, next)
                return .commit
            }
        } catch {
            keys.removeAll()  // A key made in a transaction that was rolled back does not exist.
            guard let places else { throw error }
            // Until the file can be read again, the log may stand before or after what was tried.
            expectedNext = places
            guard try owned.settle(error, before: places.before, after: places.after, database) else { throw error }
        }
        if let places { expectedNext = (places.after, places.after) }
        return outcomes
    }

    private func checkedNext(_ database: Database) throws -> Int64 {
        let next = try owned.checkEpoch(database)
        guard next == expectedNext.0 || next == expectedNext.1 else {
            throw StoreError.positionMismatch(file: owned.file, expected: expectedNext.1 - 1, found: next - 1)
        }
        return next
    }

    private mutating func append(
        _ calls: [Call], _ database: Database, next: inout Int64
    ) throws -> [[AppendOutcome]] {
        let statements = try Statements(database)
        let before = next
        var outcomes: [[AppendOutcome]] = []
        for call in calls {
            outcomes.append(try append(call, statements, database, next: &next))
        }
        if next > before {
            try PartRow.advance(database, partition: owned.location.partition, to: next)
        }
        // The earliest of the calls' times, so that none finds forgotten what it must remember.
        if let nowMs = calls.map(\.nowMs).min() {
            let rows = Int(next - before) * StoreLimits.duplicatesLookedAtPerRow + StoreLimits.duplicatesLookedAtMin
            pruningHand = try statements.duplicates.prune(after: pruningHand, rows: rows, nowMs: nowMs)
        }
        return outcomes
    }

    private mutating func append(
        _ call: Call, _ statements: Statements, _ database: Database, next: inout Int64
    ) throws -> [AppendOutcome] {
        var outcomes: [AppendOutcome] = []
        outcomes.reserveCapacity(call.entries.count)
        for entry in call.entries {
            if let earlier = try statements.duplicates.remember(entry, sequence: next, nowMs: call.nowMs) {
                outcomes.append(earlier)
                continue
            }
            try insert(entry, sequence: next, statements, database)
            outcomes.append(.appended(sequence: next))
            next += 1
        }
        return outcomes
    }

    private mutating func insert(
        _ entry: NewLogEntry, sequence: Int64, _ statements: Statements, _ database: Database
    ) throws {
        let key = try key(of: entry.subject, database)
        let body = try key.seal(entry.body, context: context.entry(sequence: sequence, subject: entry.subject))
        let row = LogRow(sequence: sequence, epoch: owned.epoch, subject: entry.subject, sealedBody: body)
        try statements.insertion.execute(
            .integer(sequence), .integer(owned.epoch.rawValue), .bytes(entry.subject.bytes), .bytes(body),
            .integer(Int64(row.checksum)))
    }

    private mutating func key(of subject: SubjectKey, _ database: Database) throws -> SubjectCipherKey {
        if let key = keys.value(subject) { return key }
        let key = try keyTable.keyForSealing(database, of: subject)
        keys.insert(key, for: subject)
        return key
    }
}
