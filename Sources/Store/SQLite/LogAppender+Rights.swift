import GRDB

/// What takes something out of the log again.
extension LogAppender {
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
            try SubjectNoteTable(database).remove(subject)
            try statements.erased.put(erasure, of: subject)
            appender.subjects.remove(subject)
            try appender.markTime(next, nowMs: erasedAtMs, database)
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
            let settledThrough = try ExtentTable(database).places().settledThrough
            for sequence in sequences {
                guard sequence > settledThrough else {
                    throw StoreError.settled(file: appender.owned.file, sequence: sequence)
                }
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
            try appender.markTime(sequence, nowMs: takingBack.takenBackAtMs, database)
            next += 1
            return sequence
        }
    }

    func empty(_ sequence: Int64, of subject: SubjectKey, _ database: Database) throws {
        let selection = try BoundStatement(database, "SELECT epoch FROM log WHERE seq = ? AND subject = ?")
        let epoch = try selection.firstRow(.integer(sequence), .bytes(subject.bytes)) { try $0.integer(at: 0) }
        guard let epoch else { throw StoreError.missingRow(file: owned.file, sequence: sequence) }
        let row = LogRow(
            sequence: sequence, epoch: OwnerEpoch(epoch), subject: subject, storedBody: StoredBody.takenBack.bytes)
        // Overwritten in place at its own length first: a shorter body at once could leave the old one in a gap of its page.
        try BoundStatement(database, "UPDATE log SET body = zeroblob(length(body)) WHERE seq = ?")
            .execute(.integer(sequence))
        try BoundStatement(database, "UPDATE log SET body = ?, crc = ? WHERE seq = ?")
            .execute(.bytes(row.storedBody), .integer(Int64(row.checksum)), .integer(sequence))
    }
}
