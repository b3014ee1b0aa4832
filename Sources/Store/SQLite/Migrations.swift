import GRDB

/// Steps that bring a file to the present schema, registered by name and only ever added to.
enum Migrations {
    /// Applies the steps that a file lacks; refuses one that has steps this version does not know.
    static func apply(_ migrator: DatabaseMigrator, to queue: DatabaseQueue, file: String) throws {
        try check(migrator, queue, file: file)
        try migrator.migrate(queue)
    }

    /// Refuses a file that has steps this version does not know; changes nothing.
    static func check(_ migrator: DatabaseMigrator, _ queue: DatabaseQueue, file: String) throws {
        let applied = try queue.inDatabase { try migrator.appliedIdentifiers($0) }
        if let unknown = applied.subtracting(migrator.migrations).sorted().last {
            throw StoreError.newerFormat(
                path: file, found: "\"\(unknown)\"", supported: "\"\(migrator.migrations.last ?? "none")\"")
        }
    }

    /// An event log.
    static var log: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("log-1") { database in
            try database.execute(
                sql: PartRow.createTable + """
                    CREATE TABLE log (
                        seq INTEGER PRIMARY KEY, subject BLOB NOT NULL, epoch INTEGER NOT NULL, body BLOB NOT NULL,
                        crc INTEGER NOT NULL);
                    CREATE TABLE entry (
                        identity BLOB PRIMARY KEY, body_digest BLOB NOT NULL, seq INTEGER NOT NULL,
                        expires_ms INTEGER NOT NULL) WITHOUT ROWID;
                    CREATE TABLE person_key (subject BLOB PRIMARY KEY, wrapped_key BLOB NOT NULL) WITHOUT ROWID;
                    """)
        }
        migrator.registerMigration("log-2-erasure") { database in
            try database.execute(sql: ErasedTable.createTable + TakenBackTable.createTable)
        }
        migrator.registerMigration("log-3-retention") { database in
            try database.execute(sql: ExtentTable.createTable + TimeMarkTable.createTable)
        }
        migrator.registerMigration("log-4-notes") { database in
            try database.execute(sql: SubjectNoteTable.createTable)
        }
        return migrator
    }

    /// A role's state.
    static var state: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("state-1") { database in
            try database.execute(
                sql: PartRow.createTable + """
                    CREATE TABLE record (
                        id INTEGER PRIMARY KEY, space INTEGER NOT NULL, key BLOB NOT NULL, subject BLOB,
                        due_ms INTEGER, body BLOB NOT NULL, crc INTEGER NOT NULL, UNIQUE (space, key));
                    CREATE INDEX record_due ON record (space, due_ms, key) WHERE due_ms IS NOT NULL;
                    """)
        }
        migrator.registerMigration("state-2-generations") { database in
            try database.execute(sql: GenerationTable.createTable)
        }
        migrator.registerMigration("state-3-followed") { database in
            try database.execute(sql: FollowedTable.createTable)
        }
        return migrator
    }

    /// Members and shared values.
    static var coordination: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("coordination-1") { database in
            try database.execute(
                sql: """
                    CREATE TABLE member (
                        name TEXT PRIMARY KEY, role TEXT NOT NULL, host TEXT NOT NULL, port INTEGER NOT NULL,
                        incarnation INTEGER NOT NULL, pid INTEGER NOT NULL);
                    CREATE TABLE value (key TEXT PRIMARY KEY, bytes BLOB NOT NULL, revision INTEGER NOT NULL);
                    CREATE TABLE revision (id INTEGER PRIMARY KEY CHECK (id = 1), current INTEGER NOT NULL);
                    INSERT INTO revision (id, current) VALUES (1, 0);
                    """)
        }
        return migrator
    }
}
