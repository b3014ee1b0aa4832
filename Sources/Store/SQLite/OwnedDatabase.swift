import Dispatch
import GRDB
import Synchronization

/// A partition's file in the hands of its owner: the lock, the only read-write connection and the epoch.
final class OwnedDatabase: Sendable {
    let location: DatabaseLocation
    let epoch: OwnerEpoch
    /// Where the file stood when it was taken.
    let nextAtTaking: Int64
    let queue: DatabaseQueue
    private let lock: FileLock?
    private let isClosed = Mutex(false)

    private init(location: DatabaseLocation, queue: DatabaseQueue, row: PartRow, lock: FileLock?) {
        self.location = location
        self.queue = queue
        self.lock = lock
        epoch = row.epoch
        nextAtTaking = row.next
    }

    var file: String { location.file }

    /// Waits for the lock, then takes the file.
    static func open(
        _ location: DatabaseLocation, owner: String, migrator: DatabaseMigrator, waitMs: Int,
        clock: any Clock<Duration>
    ) async throws -> OwnedDatabase {
        try FileSystem.makeDirectory(location.folder)
        guard let lock = try await FileLock.acquire(location.lockFile, waitMs: waitMs, clock: clock) else {
            throw StoreError.lockHeld(file: location.file, holder: FileLock.holder(location.lockFile))
        }
        try lock.describe(note: owner)
        return try await take(location, owner: owner, migrator: migrator, lock: lock)
    }

    /// Takes the file under a lock that the caller holds; tests of the fence take it without one.
    static func take(
        _ location: DatabaseLocation, owner: String, migrator: DatabaseMigrator, lock: FileLock?
    ) async throws -> OwnedDatabase {
        try await BlockingWork.run {
            do {
                let queue = try SQLiteConnection.owner(location.file)
                try Migrations.apply(migrator, to: queue, file: location.file)
                let row = try queue.write { database in
                    try PartRow.take(
                        database, partition: location.partition, owner: owner, file: location.file)
                }
                return OwnedDatabase(location: location, queue: queue, row: row, lock: lock)
            } catch {
                throw StoreError.wrapping(error, file: location.file)
            }
        }
    }

    /// Whether the owner has let go.
    var hasClosed: Bool { isClosed.withLock { $0 } }

    /// Checks, in the transaction at hand, that this owner has not been replaced.
    /// - Returns: where the file stands.
    func checkEpoch(_ database: Database) throws -> Int64 {
        guard let row = try PartRow.fetch(database, partition: location.partition) else {
            throw StoreError.damagedFile(file: file, reason: "the row of its partition is gone")
        }
        try check(row)
        return row.next
    }

    /// Checks that the row a transaction has read is still this owner's.
    func check(_ row: PartRow) throws {
        #if !PLANTED_NO_EPOCH
            guard row.epoch == epoch else { throw StoreError.fenced(file: file, epoch: epoch, current: row.epoch) }
        #endif
    }

    /// Whether a commit that reported an error happened all the same: the file's place tells, if it was to move.
    /// - Throws: ``StoreError/commitUnknown(file:reason:)`` when it cannot be told.
    func settle(_ error: any Error, before: Int64, after: Int64, _ database: Database) throws -> Bool {
        let reason = "\(StoreError.wrapping(error, file: file))"
        do {
            let next = try checkEpoch(database)
            if after > before && (next == before || next == after) { return next == after }
        } catch {
            throw StoreError.commitUnknown(file: file, reason: "\(reason); then \(error)")
        }
        throw StoreError.commitUnknown(file: file, reason: reason)
    }

    /// Empties the write-ahead log into the file, so that no copy of what was deleted is left; on the connection's
    /// queue, outside any transaction.
    func scrub(_ database: Database) throws {
        let isBusy = try Bool.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        guard isBusy == false else { throw StoreError.scrubBlocked(file: file) }
    }

    /// Runs work on the connection's own queue. It is not cut short when the calling task is cancelled, so that
    /// nobody has to guess whether a commit happened.
    func perform<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.asyncWriteWithoutTransaction { database in
                continuation.resume(with: Result { try self.guarded(database, work) })
            }
        }
    }

    /// Runs work that is on the connection's queue already, with its errors made the store's own.
    func guarded<Value>(_ database: Database, _ work: (Database) throws -> Value) throws -> Value {
        guard !hasClosed else { throw StoreError.closed(file: file) }
        do {
            return try work(database)
        } catch {
            throw StoreError.wrapping(error, file: file)
        }
    }

    /// Closes the connection behind all work that waits, then frees the lock; a second call does nothing.
    func close() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                self.closeNow()
                continuation.resume()
            }
        }
    }

    private func closeNow() {
        queue.inDatabase { _ in isClosed.withLock { $0 = true } }
        // A connection that does not close cleanly leaves a write-ahead log, which the next owner reads: nothing is lost.
        try? queue.close()
        lock?.release()
    }
}
