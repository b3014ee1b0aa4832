import GRDB

extension DataDirectory {
    /// Looks at every database of the directory and of its ledgers before anything changes one: that it can be read, that this
    /// version knows its format, and that nobody has it. A start that would fail at the last of them then fails at the first
    /// look, with all of them as they were.
    /// - Throws: ``StoreError``: `newerFormat`, `damagedFile`, `lockHeld`, `database`.
    public func checkEveryFile() async throws {
        try await BlockingWork.run {
            try Self.check(coordinationFile, migrator: Migrations.coordination)
            for (location, migrator) in ownedFiles {
                try Self.checkFree(location)
                try Self.check(location.file, migrator: migrator, partition: location.partition)
            }
        }
    }

    private var ownedFiles: [(DatabaseLocation, DatabaseMigrator)] {
        let catalogue = PartitionNumber(0)
        var files = partitionNumbers.flatMap { partition in
            [
                (location(.log, partition), Migrations.log), (location(.facts, partition), Migrations.state),
                (location(.notices, partition), Migrations.state),
            ] + [StoreArea.erasures, .deliveries, .bars].map { (ledger($0, partition), Migrations.state) }
        }
        files.append((location(.catalogue, catalogue), Migrations.log))
        files.append((ledger(.catalogueErasures, catalogue), Migrations.state))
        return files
    }

    private func ledger(_ area: StoreArea, _ partition: PartitionNumber) -> DatabaseLocation {
        DatabaseLocation(directory: ledgersDirectory, area: area, partition: partition)
    }

    private static func checkFree(_ location: DatabaseLocation) throws {
        guard FileSystem.exists(location.lockFile) else { return }
        guard let lock = try FileLock.tryAcquire(location.lockFile) else {
            throw StoreError.lockHeld(file: location.file, holder: FileLock.holder(location.lockFile))
        }
        lock.release()
    }

    /// A file that ends before the last page its head speaks of was cut, though what is read of it first may be whole. While a
    /// write-ahead log stands beside it, that may have the rest.
    private static func checkLength(_ file: String) throws {
        let walBytes = try FileSystem.head(file + "-wal", byteCount: 1)?.lengthBytes ?? 0
        guard walBytes == 0, let (lengthBytes, bytes) = try FileSystem.head(file, byteCount: 100), lengthBytes > 0
        else {
            return
        }
        // The SQLite file format, 1.3: the page size at 16 (1 stands for 65,536), the count of pages at 28.
        guard bytes.count >= 100 else { throw StoreError.damagedFile(file: file, reason: "it ends in its head") }
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        let pages = bytes[28..<32].reduce(0) { $0 << 8 | Int($1) }
        guard lengthBytes >= pages * (size == 1 ? 65_536 : size) else {
            throw StoreError.damagedFile(file: file, reason: "it ends before its last page")
        }
    }

    private static func check(
        _ file: String, migrator: DatabaseMigrator, partition: PartitionNumber? = nil
    ) throws {
        guard FileSystem.exists(file) else { return }
        do {
            try checkLength(file)
            let queue = try SQLiteConnection.reader(file)
            try Migrations.check(migrator, queue, file: file)
            if let partition {
                try queue.read { database in
                    let hasTable = try database.tableExists("part")
                    if hasTable { _ = try PartRow.fetch(database, partition: partition) }
                }
            }
            try queue.close()
        } catch {
            throw StoreError.wrapping(error, file: file)
        }
    }
}
