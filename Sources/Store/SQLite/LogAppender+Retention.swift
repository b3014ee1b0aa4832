import GRDB

/// What lets go of entries that nobody needs any more.
extension LogAppender {
    /// Rows deleted in one transaction: appends come in between.
    static let rowsTrimmedMax: Int64 = 4096

    /// What is kept, and how much room it takes.
    func extent(_ database: Database) throws -> LogExtent {
        let head = try owned.checkEpoch(database) - 1
        let table = ExtentTable(database)
        let places = try table.places()
        let first = places.trimmedThrough + 1
        return LogExtent(
            first: first, head: head, settledThrough: places.settledThrough, bytes: try table.bytes(),
            keptSinceMs: try keptSinceMs(places.settledThrough, database))
    }

    private func keptSinceMs(_ settledThrough: Int64, _ database: Database) throws -> Int64? {
        settledThrough == 0 ? nil : try TimeMarkTable(database).sinceMs(settledThrough + 1)
    }

    /// Appends the entry that says that nothing up to a place is taken back any more.
    mutating func settle(through position: Int64, nowMs: Int64, _ database: Database) throws {
        try transact(database) { appender, statements, next in
            let table = ExtentTable(database)
            guard position < next else {
                throw StoreError.invalidArgument("entry \(position) is to be settled, the log ends at \(next - 1)")
            }
            guard try table.places().settledThrough < position else { return }
            try appender.insert(
                LogRow(
                    sequence: next, epoch: appender.owned.epoch, subject: .none,
                    storedBody: StoredBody.settled(through: position).bytes), statements)
            try table.settle(through: position)
            try appender.markTime(next, nowMs: nowMs, database)
            next += 1
        }
    }

    /// Deletes entries up to a place, as many as fit into one transaction.
    /// - Returns: whether that was all of them.
    mutating func trim(through position: Int64, _ database: Database) throws -> Bool {
        try transact(database) { _, _, _ in
            let table = ExtentTable(database)
            let places = try table.places()
            guard position <= places.settledThrough else {
                throw StoreError.invalidArgument(
                    "entry \(position) is to go, only those up to \(places.settledThrough) are settled")
            }
            guard position > places.trimmedThrough else { return true }
            let end = min(position, places.trimmedThrough + Self.rowsTrimmedMax)
            try table.trim(through: end)
            try TimeMarkTable(database).trim(through: end)
            return end == position
        }
    }

    /// Empties entries without a word to the log's readers, who no longer need them.
    mutating func discard(_ sequences: [Int64], of subject: SubjectKey, _ database: Database) throws {
        try transact(database) { appender, _, _ in
            for sequence in sequences { try appender.empty(sequence, of: subject, database) }
        }
    }

    /// Marks the time if it is an hour since the last mark.
    mutating func markTime(_ sequence: Int64, nowMs: Int64, _ database: Database) throws {
        let table = TimeMarkTable(database)
        let last = try lastMarkMs ?? table.lastMs()
        lastMarkMs = last
        if let last, nowMs < last + TimeMarkTable.intervalMs { return }
        try table.put(sequence, atMs: nowMs)
        lastMarkMs = nowMs
    }
}
