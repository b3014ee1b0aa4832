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
        let erased: ErasedTable
        let insertion: BoundStatement

        init(_ database: Database) throws {
            duplicates = try DuplicateTable(database)
            erased = try ErasedTable(database)
            insertion = try BoundStatement(database, "INSERT INTO log (\(LogRow.columns)) VALUES (?, ?, ?, ?, ?)")
        }
    }

    /// What is known of a subject without asking the file again.
    private struct KnownSubject {
        var key: SubjectCipherKey?
        let erased: Erasure?
    }

    private let owned: OwnedDatabase
    private let keyTable: SubjectKeyTable
    private let context: SealingContext
    private var subjects = GenerationalCache<SubjectKey, KnownSubject>(countMax: StoreLimits.subjectKeysCachedMax)
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
        try transact(database) { appender, statements, next in
            let before = next
            var outcomes: [[AppendOutcome]] = []
            for call in calls {
                outcomes.append(try appender.append(call, statements, database, next: &next))
            }
            // The earliest of the calls' times, so that none finds forgotten what it must remember.
            if let nowMs = calls.map(\.nowMs).min() {
                let rows = Int(next - before) * StoreLimits.duplicatesLookedAtPerRow + StoreLimits.duplicatesLookedAtMin
                appender.pruningHand = try statements.duplicates.prune(
                    after: appender.pruningHand, rows: rows, nowMs: nowMs)
            }
            return outcomes
        }
    }

    /// Destroys a subject's key and puts a tombstone at the log's end, in one transaction; does nothing when the
    /// subject was erased then or later already.
    mutating func erase(_ subject: SubjectKey, atMs erasedAtMs: Int64, _ database: Database) throws -> Erasure {
        try transact(database) { appender, statements, next in
            if let earlier = try statements.erased.erasure(of: subject), earlier.erasedAtMs >= erasedAtMs {
                return earlier
            }
            let erasure = Erasure(sequence: next, erasedAtMs: erasedAtMs)
            try appender.insert(
                LogRow(
                    sequence: next, epoch: appender.owned.epoch, subject: subject,
                    storedBody: StoredBody.tombstone(erasedAtMs: erasedAtMs).bytes), statements)
            try appender.keyTable.destroyKey(database, of: subject)
            try statements.erased.put(erasure, of: subject)
            appender.subjects.remove(subject)
            next += 1
            return erasure
        }
    }

    /// Empties entries of a subject and appends the report of it, in one transaction; does nothing when the log includes
    /// that taking back already.
    /// - Returns: the report's place.
    mutating func takeBack(
        _ takingBack: TakingBack, sequences: [Int64], report: [UInt8], _ database: Database
    ) throws -> Int64 {
        try transact(database) { appender, statements, next in
            let table = try TakenBackTable(database)
            if let earlier = try table.sequence(of: takingBack) { return earlier }
            for sequence in sequences {
                try appender.empty(sequence, of: takingBack.subject, database)
            }
            let subject = try appender.known(takingBack.subject, statements, database)
            let key = try subject.key ?? appender.makeKey(of: takingBack.subject, erased: subject.erased, database)
            let sequence = next
            let body = try key.seal(
                report, context: appender.context.entry(sequence: sequence, subject: takingBack.subject))
            try appender.insert(
                LogRow(
                    sequence: sequence, epoch: appender.owned.epoch, subject: takingBack.subject,
                    storedBody: StoredBody.sealed(body).bytes), statements)
            try table.put(takingBack, sequence: sequence)
            next += 1
            return sequence
        }
    }

    private func empty(_ sequence: Int64, of subject: SubjectKey, _ database: Database) throws {
        let selection = try BoundStatement(database, "SELECT epoch FROM log WHERE seq = ? AND subject = ?")
        let epoch = try selection.firstRow(.integer(sequence), .bytes(subject.bytes)) { try $0.integer(at: 0) }
        guard let epoch else { throw StoreError.missingRow(file: owned.file, sequence: sequence) }
        let row = LogRow(
            sequence: sequence, epoch: OwnerEpoch(epoch), subject: subject, storedBody: StoredBody.takenBack.bytes)
        try BoundStatement(database, "UPDATE log SET body = ?, crc = ? WHERE seq = ?")
            .execute(.bytes(row.storedBody), .integer(Int64(row.checksum)), .integer(sequence))
    }

    /// One transaction under the fence: the epoch and the place are checked before, the place moves with what was added.
    private mutating func transact<Value>(
        _ database: Database, _ work: (inout LogAppender, Statements, _ next: inout Int64) throws -> Value
    ) throws -> Value {
        var value: Value?
        var places: (before: Int64, after: Int64)?
        do {
            try database.inTransaction(.immediate) {
                let before = try checkedNext(database)
                var next = before
                value = try work(&self, try Statements(database), &next)
                if next > before {
                    try PartRow.advance(database, partition: owned.location.partition, to: next)
                }
                places = (before, next)
                return .commit
            }
        } catch {
            subjects.removeAll()  // A key made in a transaction that was rolled back does not exist.
            guard let places else { throw error }
            // Until the file can be read again, the log may stand before or after what was tried.
            expectedNext = places
            guard try owned.settle(error, before: places.before, after: places.after, database) else { throw error }
        }
        guard let value, let places else {
            throw StoreError.commitUnknown(file: owned.file, reason: "the transaction ended without having run")
        }
        expectedNext = (places.after, places.after)
        return value
    }

    private func checkedNext(_ database: Database) throws -> Int64 {
        let next = try owned.checkEpoch(database)
        guard next == expectedNext.0 || next == expectedNext.1 else {
            throw StoreError.positionMismatch(file: owned.file, expected: expectedNext.1 - 1, found: next - 1)
        }
        return next
    }

    private mutating func append(
        _ call: Call, _ statements: Statements, _ database: Database, next: inout Int64
    ) throws -> [AppendOutcome] {
        var outcomes: [AppendOutcome] = []
        outcomes.reserveCapacity(call.entries.count)
        for entry in call.entries {
            let outcome = try append(entry, statements, database, sequence: next, nowMs: call.nowMs)
            outcomes.append(outcome)
            if case .appended = outcome { next += 1 }
        }
        return outcomes
    }

    private mutating func append(
        _ entry: NewLogEntry, _ statements: Statements, _ database: Database, sequence: Int64, nowMs: Int64
    ) throws -> AppendOutcome {
        let subject = try known(entry.subject, statements, database)
        if let erased = subject.erased, entry.occurredAtMs <= erased.erasedAtMs {
            return .erased(sequence: erased.sequence)
        }
        let earlier = try statements.duplicates.remember(
            entry, sequence: sequence, erasedThrough: subject.erased?.sequence ?? 0, nowMs: nowMs)
        if let earlier { return earlier }
        let key = try subject.key ?? makeKey(of: entry.subject, erased: subject.erased, database)
        let body = try key.seal(entry.body, context: context.entry(sequence: sequence, subject: entry.subject))
        try insert(
            LogRow(
                sequence: sequence, epoch: owned.epoch, subject: entry.subject,
                storedBody: StoredBody.sealed(body).bytes), statements)
        return .appended(sequence: sequence)
    }

    private func insert(_ row: LogRow, _ statements: Statements) throws {
        try statements.insertion.execute(
            .integer(row.sequence), .integer(row.epoch.rawValue), .bytes(row.subject.bytes), .bytes(row.storedBody),
            .integer(Int64(row.checksum)))
    }

    private mutating func known(
        _ subject: SubjectKey, _ statements: Statements, _ database: Database
    ) throws -> KnownSubject {
        if let known = subjects.value(subject) { return known }
        let known = KnownSubject(
            key: try keyTable.key(database, of: subject), erased: try statements.erased.erasure(of: subject))
        subjects.insert(known, for: subject)
        return known
    }

    private mutating func makeKey(
        of subject: SubjectKey, erased: Erasure?, _ database: Database
    ) throws -> SubjectCipherKey {
        let key = try keyTable.makeKey(database, of: subject)
        subjects.insert(KnownSubject(key: key, erased: erased), for: subject)
        return key
    }
}
