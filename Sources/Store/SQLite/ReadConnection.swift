import GRDB
import Synchronization

/// A read-only connection to a partition's file, opened when the file is there, used in short transactions.
final class ReadConnection: Sendable {
    private let location: DatabaseLocation
    private let opened = Mutex<DatabaseQueue?>(nil)

    init(location: DatabaseLocation) {
        self.location = location
    }

    /// Runs work in a transaction that sees one state of the file.
    /// - Returns: what the work returns; nil while nobody has taken the file yet.
    func read<Value: Sendable>(_ work: @Sendable (Database, PartRow) throws -> Value) async throws -> Value? {
        do {
            guard let queue = try await queue() else { return nil }
            return try await queue.unsafeRead { database in
                var value: Value?
                try database.inTransaction(.deferred) {
                    if let part = try self.partRow(database) { value = try work(database, part) }
                    return .commit
                }
                return value
            }
        } catch {
            throw StoreError.wrapping(error, file: location.file)
        }
    }

    /// Closes the connection; the next read opens another.
    func close() async {
        guard let queue = opened.withLock({ $0.take() }) else { return }
        // A read that is under way keeps the connection open until it ends; it holds nothing that others wait for.
        try? await BlockingWork.run { try queue.close() }
    }

    private func queue() async throws -> DatabaseQueue? {
        if let queue = opened.withLock({ $0 }) { return queue }
        let file = location.file
        return try await BlockingWork.run {
            try self.opened.withLock { opened in
                if let opened { return opened }
                guard FileSystem.exists(file) else { return nil }
                let queue = try SQLiteConnection.reader(file)
                opened = queue
                return queue
            }
        }
    }

    private func partRow(_ database: Database) throws -> PartRow? {
        // The owner makes file, tables and row in that order: what is missing is about to come.
        let hasTable = try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT * FROM sqlite_master WHERE name = 'part')"))
        guard hasTable == true else { return nil }
        return try PartRow.fetch(database, partition: location.partition)
    }
}
