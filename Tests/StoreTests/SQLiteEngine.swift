import GRDB

@testable import Store

/// The embedded engine. Stores are taken without the partition's lock file: what the suite tests is the epoch.
final class SQLiteEngine: StoreEngine {
    let bench: Workbench
    private let partition = PartitionNumber(0)

    init() throws { bench = try Workbench() }

    func takeLog(owner: String) async throws -> any EventLogWriter {
        SQLiteEventLogWriter(
            owned: try await take(.log, Migrations.log, owner: owner), secret: bench.directory.secret)
    }

    func logReader() -> any EventLogReader & KeySource {
        bench.directory.eventLogReader(.log, partition: partition)
    }

    func takeState(owner: String) async throws -> any StateStore {
        SQLiteStateStore(owned: try await take(.facts, Migrations.state, owner: owner), keySource: logReader())
    }

    func coordinator() async throws -> any Coordinator { try await bench.directory.openCoordinator() }

    func subject(_ id: String) -> SubjectKey { bench.directory.secret.subject(of: id) }

    private func take(_ area: StoreArea, _ migrator: DatabaseMigrator, owner: String) async throws -> OwnedDatabase {
        try await OwnedDatabase.take(
            bench.directory.location(area, partition), owner: owner, migrator: migrator, lock: nil)
    }
}
