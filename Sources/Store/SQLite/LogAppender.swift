import GRDB

/// What a log's writer does inside a transaction; used on its connection's queue only.
struct LogAppender: Sendable {
    /// A call's entries and the time at which it was made.
    struct Call: Sendable {
        let entries: [NewLogEntry]
        let nowMs: Int64
    }

    /// The statements of one transaction.
    struct Statements {
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
    struct KnownSubject {
        var key: SubjectCipherKey?
        let erased: Erasure?
    }

    let owned: OwnedDatabase
    let keyTable: SubjectKeyTable
    let context: SealingContext
    var subjects = GenerationalCache<SubjectKey, KnownSubject>(countMax: StoreLimits.subjectKeysCachedMax)
    /// Up to which identity the table of duplicates has been gone through.
    private var pruningHand: [UInt8] = []
    /// When the last time mark was made, once that was looked up.
    var lastMarkMs: Int64?
    /// Why nothing is written, if nothing is.
    var distrust: String?
    /// The room that entries may take; what is over is refused.
    let bytesMax: Int64
    #if PLANTED_ACKNOWLEDGE_EARLY
        /// Gets the outcomes before they are on the disk.
        var acknowledge: (@Sendable ([[AppendOutcome]]) -> Void)?
    #endif
    /// Where the log must stand at the next transaction; two values after a commit whose fate is not known.
    private var expectedNext: (Int64, Int64)

    init(owned: OwnedDatabase, secret: DirectorySecret, bytesMax: Int64) {
        self.owned = owned
        self.bytesMax = bytesMax
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
                if next > before { try appender.markTime(before, nowMs: nowMs, database) }
            }
            if next > before { try appender.checkRoom(database) }
            #if PLANTED_ACKNOWLEDGE_EARLY
                appender.acknowledge?(outcomes)
                Planted.pause()
            #endif
            return outcomes
        }
    }

    /// One transaction under the fence: the epoch and the place are checked before, the place moves with what was added.
    mutating func transact<Value>(
        _ database: Database, _ work: (inout LogAppender, Statements, _ next: inout Int64) throws -> Value
    ) throws -> Value {
        if let reason = distrust { throw StoreError.ofOtherTime(file: owned.file, reason: reason) }
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
            // Neither a key nor a mark that was made in a transaction that was rolled back exists.
            subjects.removeAll()
            lastMarkMs = nil
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

    private func checkRoom(_ database: Database) throws {
        let bytes = try ExtentTable(database).bytes()
        guard bytes <= bytesMax else {
            throw StoreError.logFull(file: owned.file, bytes: bytes, bytesMax: bytesMax)
        }
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
        switch earlier {
        case .conflict(let replaced) where entry.replaces: try emptyReplaced(replaced, database)
        case .some(let outcome): return outcome
        case nil: break
        }
        let key = try subject.key ?? makeKey(of: entry.subject, erased: subject.erased, database)
        let body = try key.seal(entry.body, context: context.entry(sequence: sequence, subject: entry.subject))
        try insert(
            LogRow(
                sequence: sequence, epoch: owned.epoch, subject: entry.subject,
                storedBody: StoredBody.sealed(body).bytes), statements)
        if let note = entry.note {
            try SubjectNoteTable(database).put(
                try key.seal(note, context: context.note(of: entry.subject)), of: entry.subject)
        }
        return .appended(sequence: sequence)
    }

    /// What is noted of a subject; nothing that an earlier key sealed.
    mutating func note(of subject: SubjectKey, _ database: Database) throws -> SubjectNote {
        let table = SubjectNoteTable(database)
        let silentThrough = try table.silentThrough()
        guard let sealed = try table.note(of: subject), let key = try keyTable.key(database, of: subject) else {
            return SubjectNote(body: nil, silentThrough: silentThrough)
        }
        do throws(SealingError) {
            return SubjectNote(
                body: try key.open(sealed, context: context.note(of: subject)), silentThrough: silentThrough)
        } catch {
            throw StoreError.damagedRow(
                file: owned.file, row: "note \(subject.bytes.prefix(4).hexadecimal)…", reason: error.reason)
        }
    }

    /// Empties the row that a later one takes the place of, unless it is gone already.
    private func emptyReplaced(_ sequence: Int64, _ database: Database) throws {
        let selection = try BoundStatement(database, "SELECT subject FROM log WHERE seq = ?")
        guard let subject = try selection.firstRow(.integer(sequence), convert: { try $0.bytes(at: 0) }) else { return }
        try empty(sequence, of: SubjectKey(digest: subject), database)
    }

    func insert(_ row: LogRow, _ statements: Statements) throws {
        try statements.insertion.execute(
            .integer(row.sequence), .integer(row.epoch.rawValue), .bytes(row.subject.bytes), .bytes(row.storedBody),
            .integer(Int64(row.checksum)))
    }

    mutating func known(
        _ subject: SubjectKey, _ statements: Statements, _ database: Database
    ) throws -> KnownSubject {
        if let known = subjects.value(subject) { return known }
        let known = KnownSubject(
            key: try keyTable.key(database, of: subject), erased: try statements.erased.erasure(of: subject))
        subjects.insert(known, for: subject)
        return known
    }

    mutating func makeKey(
        of subject: SubjectKey, erased: Erasure?, _ database: Database
    ) throws -> SubjectCipherKey {
        let key = try keyTable.makeKey(database, of: subject)
        subjects.insert(KnownSubject(key: key, erased: erased), for: subject)
        return key
    }
}
