import GRDB
import Synchronization

/// The owner of an event log that stands in a SQLite file.
///
/// Calls that arrive while a transaction runs are gathered into the next one: one sync of the disk serves them all.
public final class SQLiteEventLogWriter: EventLogWriter {
    private typealias Waiting = (
        call: LogAppender.Call, continuation: CheckedContinuation<[AppendOutcome], any Error>
    )

    let owned: OwnedDatabase
    private let appender: Mutex<LogAppender>
    private let waiting: Mutex<AppendQueue<Waiting>>

    /// Takes a log.
    /// - Parameters:
    ///   - location: its place, such as ``DataDirectory/location(_:_:)`` gives it; the file is made if need be.
    ///   - owner: what the owner calls itself, for people who find the lock held.
    ///   - secret: the secret of the data directory.
    ///   - waitMs: how long to wait for an earlier owner to let go.
    ///   - bytesMax: the room that the log's entries may take on the disk.
    ///   - clock: what the waiting goes by.
    /// - Throws: ``StoreError``: `lockHeld`, `newerFormat`, `damagedFile`, `database`, `system`.
    public static func open(
        at location: DatabaseLocation, owner: String, secret: DirectorySecret, waitMs: Int = 0,
        bytesMax: Int64 = .max, clock: any Clock<Duration> = ContinuousClock()
    ) async throws -> SQLiteEventLogWriter {
        let owned = try await OwnedDatabase.open(
            location, owner: owner, migrator: Migrations.log, waitMs: waitMs, clock: clock)
        return SQLiteEventLogWriter(owned: owned, secret: secret, bytesMax: bytesMax)
    }

    init(
        owned: OwnedDatabase, secret: DirectorySecret, bytesMax: Int64 = .max,
        rowsPerTransactionMax: Int = StoreLimits.rowsPerTransactionMax,
        rowsWaitingMax: Int = StoreLimits.rowsWaitingMax
    ) {
        self.owned = owned
        appender = Mutex(LogAppender(owned: owned, secret: secret, bytesMax: bytesMax))
        waiting = Mutex(
            AppendQueue(rowsPerTransactionMax: rowsPerTransactionMax, rowsWaitingMax: rowsWaitingMax))
    }

    /// The epoch under which this owner writes.
    public var epoch: OwnerEpoch { owned.epoch }

    /// Refuses every writing from now on.
    public func distrust(because reason: String) { appender.withLock { $0.distrust = reason } }

    /// Appends entries; those that wait together share a transaction.
    public func append(_ entries: [NewLogEntry], nowMs: Int64) async throws -> [AppendOutcome] {
        try entries.forEach(Self.check)
        guard !entries.isEmpty else { return [] }
        return try await withCheckedThrowingContinuation { continuation in
            let call = LogAppender.Call(entries: entries, nowMs: nowMs)
            let (admission, rowsWaiting) = waiting.withLock { waiting in
                (waiting.add((call, continuation), rows: entries.count), waiting.rowsWaiting)
            }
            switch admission {
            case .start: run()
            case .wait: break
            case .refuse:
                continuation.resume(throwing: StoreError.overloaded(file: owned.file, rowsWaiting: rowsWaiting))
            }
        }
    }

    /// Destroys a subject's key and appends a tombstone.
    public func erase(_ subject: SubjectKey, atMs erasedAtMs: Int64) async throws -> Erasure {
        try await owned.perform { database in
            let erasure = try self.appender.withLock { try $0.erase(subject, atMs: erasedAtMs, database) }
            try self.owned.scrub(database)
            return erasure
        }
    }

    /// The last erasures of those subjects that have been erased.
    public func erasures(of subjects: [SubjectKey]) async throws -> [SubjectKey: Erasure] {
        try await owned.perform { database in
            _ = try self.owned.checkEpoch(database)
            let table = try ErasedTable(database)
            var erasures: [SubjectKey: Erasure] = [:]
            for subject in subjects {
                erasures[subject] = try table.erasure(of: subject)
            }
            return erasures
        }
    }

    /// Whether a subject has a key.
    public func holdsAnything(of subject: SubjectKey) async throws -> Bool {
        try await owned.perform { database in
            _ = try self.owned.checkEpoch(database)
            return try SubjectKeyTable.hasKey(database, of: subject)
        }
    }

    /// Empties entries and appends a report.
    public func takeBack(_ takingBack: TakingBack, sequences: [Int64], report: [UInt8]) async throws -> Int64 {
        try StoreLimits.checkBody(report)
        return try await owned.perform { database in
            let sequence = try self.appender.withLock {
                try $0.takeBack(takingBack, sequences: sequences, report: report, database)
            }
            try self.owned.scrub(database)
            return sequence
        }
    }

    /// Where the log reports a taking back.
    public func sequence(of takingBack: TakingBack) async throws -> Int64? {
        try await owned.perform { database in
            _ = try self.owned.checkEpoch(database)
            return try TakenBackTable(database).sequence(of: takingBack)
        }
    }

    /// What is noted of a subject, opened.
    public func note(of subject: SubjectKey) async throws -> SubjectNote {
        try await owned.perform { database in
            _ = try self.owned.checkEpoch(database)
            return try self.appender.withLock { try $0.note(of: subject, database) }
        }
    }

    /// What the log keeps, and how much room that takes.
    public func extent() async throws -> LogExtent {
        try await owned.perform { database in try self.appender.withLock { try $0.extent(database) } }
    }

    /// The last entry of those that were all appended before a time.
    public func lastSequence(before timeMs: Int64) async throws -> Int64 {
        try await owned.perform { database in
            let head = try self.owned.checkEpoch(database) - 1
            return try TimeMarkTable(database).lastSequence(before: timeMs, head: head)
        }
    }

    /// Says that nothing up to a place is taken back any more.
    public func settle(through position: Int64, nowMs: Int64) async throws {
        try await owned.perform { database in
            try self.appender.withLock { try $0.settle(through: position, nowMs: nowMs, database) }
        }
    }

    /// Deletes entries up to a place, in transactions between which others run.
    public func trim(through position: Int64) async throws {
        while try await owned.perform({ database in
            try self.appender.withLock { try $0.trim(through: position, database) }
        }) == false {}
    }

    /// Empties entries that nobody needs.
    public func discard(_ sequences: [Int64], of subject: SubjectKey) async throws {
        try await owned.perform { database in
            try self.appender.withLock { try $0.discard(sequences, of: subject, database) }
        }
    }

    /// The last sequence appended.
    public func head() async throws -> Int64 {
        try await owned.perform { try self.owned.checkEpoch($0) - 1 }
    }

    /// Tries whether the log's folder takes a file of some size.
    public func probe() async throws {
        _ = try await head()
        let folder = owned.location.folder
        try await BlockingWork.run { try FileSystem.probe(folder) }
    }

    /// Copies the log while it is written.
    public func backUp(to file: String) async throws -> Int64 { try await owned.backUp(to: file) }

    /// Finishes what waits and lets go of the log.
    public func close() async {
        await owned.close()
    }

    /// How many calls wait for a transaction.
    var callsWaiting: Int { waiting.withLock { $0.callsWaiting } }

    /// Runs one transaction on the connection's queue, and the next behind whatever else waits there.
    private func run() {
        owned.queue.asyncWriteWithoutTransaction { database in
            let batch = self.waiting.withLock { $0.takeBatch() }
            #if PLANTED_ACKNOWLEDGE_EARLY
                let unanswered = Planted.Answers(batch.map(\.continuation))
                self.appender.withLock { $0.acknowledge = { unanswered.resume($0) } }
            #endif
            let result = Result {
                try self.owned.guarded(database) { database in
                    try self.appender.withLock { try $0.append(batch.map(\.call), database) }
                }
            }
            #if PLANTED_ACKNOWLEDGE_EARLY
                unanswered.resume(with: result)
            #else
                for (index, entry) in batch.enumerated() {
                    entry.continuation.resume(with: result.map { $0[index] })
                }
            #endif
            if self.waiting.withLock({ $0.finishBatch() }) { self.run() }
        }
    }

    private static func check(_ entry: NewLogEntry) throws {
        let digests = [entry.identity, entry.bodyDigest]
        guard digests.allSatisfy({ $0.count == NewLogEntry.digestByteCount }) else {
            throw StoreError.invalidArgument(
                "an entry's identity and body digest must have \(NewLogEntry.digestByteCount) bytes each")
        }
        try StoreLimits.checkBody(entry.body)
        try StoreLimits.checkBody(entry.note ?? [])
    }
}
