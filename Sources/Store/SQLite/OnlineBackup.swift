import GRDB
import GRDBSQLite

/// Copies a database while it is written, over the writer's own connection: what that changes meanwhile goes into the
/// copy as well, so that the copying ends however busy the writer is.
///
/// `@unchecked`: SQLite's handles are used on the connection's queue only, one step at a time.
final class OnlineBackup: @unchecked Sendable {
    /// Pages copied between two turns of the writer.
    private static let pagesPerStep: CInt = 1024

    private let destination: OpaquePointer
    private let backup: OpaquePointer

    /// Begins a copy into a file that must not hold anything yet.
    init(of database: Database, to file: String) throws {
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(file, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
        guard code == SQLITE_OK, let handle else {
            sqlite3_close(handle)
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        guard let backup = sqlite3_backup_init(handle, "main", database.sqliteConnection, "main") else {
            let code = sqlite3_errcode(handle)
            sqlite3_close(handle)
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        destination = handle
        self.backup = backup
    }

    /// Copies some pages.
    /// - Returns: whether that was the last of them.
    func step() throws -> Bool {
        switch sqlite3_backup_step(backup, Self.pagesPerStep) {
        case SQLITE_OK, SQLITE_BUSY, SQLITE_LOCKED: return false
        case SQLITE_DONE: return true
        case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
    }

    /// Ends the copying, whether it is complete or not.
    func finish() throws {
        let finished = sqlite3_backup_finish(backup)
        let closed = sqlite3_close(destination)
        for code in [finished, closed] where code != SQLITE_OK {
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
    }
}

extension OwnedDatabase {
    /// Copies the file to another, which must not exist, durably. The position is that of a moment between call and return.
    func backUp(to copy: String) async throws -> Int64 {
        guard try FileSystem.createFile(copy, []) else {
            throw StoreError.invalidArgument("\(copy) exists already: give another place for the copy")
        }
        let backup = try await perform { database in
            _ = try self.checkEpoch(database)
            return try OnlineBackup(of: database, to: copy)
        }
        do {
            while try await perform({ _ in try backup.step() }) == false {}
        } catch {
            // The first error says more than one of tidying up.
            queue.asyncWriteWithoutTransaction { _ in try? backup.finish() }
            throw error
        }
        try await perform { _ in try backup.finish() }
        return try await BlockingWork.run {
            do {
                let position = try self.position(inCopy: copy)
                try FileSystem.sync(copy)
                return position
            } catch {
                throw StoreError.wrapping(error, file: copy)
            }
        }
    }

    private func position(inCopy copy: String) throws -> Int64 {
        let queue = try DatabaseQueue(path: copy)
        defer { try? queue.close() }
        // A copy stands alone: no log beside it that could be forgotten.
        try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        guard let row = try queue.read({ try PartRow.fetch($0, partition: location.partition) }) else {
            throw StoreError.damagedFile(file: copy, reason: "the row of its partition is gone")
        }
        return row.next - 1
    }
}
