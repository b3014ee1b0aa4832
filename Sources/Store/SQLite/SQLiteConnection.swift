import GRDB

/// How each kind of connection is opened. Opening waits for the disk: call it from ``BlockingWork`` or a database's queue.
enum SQLiteConnection {
    /// The only read-write connection of a partition's file; its holder has the lock beside it.
    ///
    /// SQLite before 3.51.3 can damage a write-ahead log when several connections write and checkpoint: here one does.
    static func owner(_ file: String) throws -> DatabaseQueue {
        try FileSystem.createFile(file, [])
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(StoreLimits.busyTimeoutSeconds)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA cache_size = -8192")
            // Identities fall all over their table: pages written often should reach the file once.
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
        }
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        try requireFullSync(queue, file: file)
        return queue
    }

    /// A connection that only reads; it neither writes nor checkpoints.
    static func reader(_ file: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(StoreLimits.busyTimeoutSeconds)
        return try DatabaseQueue(path: file, configuration: configuration)
    }

    /// A connection to a small file that several processes write: a rollback journal, in which SQLite serialises them.
    static func shared(_ file: String) throws -> DatabaseQueue {
        try FileSystem.createFile(file, [])
        var configuration = Configuration()
        configuration.busyMode = .timeout(StoreLimits.busyTimeoutSeconds)
        configuration.prepareDatabase { database in
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            guard mode == "delete" else {
                throw StoreError.damagedFile(file: file, reason: "the journal mode stays \(mode ?? "unknown")")
            }
        }
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        try requireFullSync(queue, file: file)
        return queue
    }

    /// GRDB sets synchronous to NORMAL when it turns to WAL, so FULL is set afterwards, and looked at.
    private static func requireFullSync(_ queue: DatabaseQueue, file: String) throws {
        try queue.inDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
                throw StoreError.damagedFile(file: file, reason: "PRAGMA synchronous is not FULL")
            }
        }
    }
}
