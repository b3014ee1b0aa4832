import GRDB

extension DataDirectory {
    /// Takes the event log of a partition.
    /// - Throws: as ``SQLiteEventLogWriter/open(at:owner:secret:waitMs:bytesMax:clock:)``.
    public func openEventLogWriter(
        _ area: StoreArea = .log, partition: PartitionNumber, owner: String, waitMs: Int = 0,
        bytesMax: Int64 = .max
    ) async throws -> any EventLogWriter {
        try await SQLiteEventLogWriter.open(
            at: location(area, partition), owner: owner, secret: secret, waitMs: waitMs, bytesMax: bytesMax)
    }

    /// A view of a partition's event log, which is empty until somebody has written to it.
    public func eventLogReader(
        _ area: StoreArea = .log, partition: PartitionNumber
    ) -> any EventLogReader & KeySource {
        SQLiteEventLogReader(location: location(area, partition), secret: secret)
    }

    /// Takes a role's state of a partition.
    /// - Throws: as ``SQLiteStateStore/open(at:owner:keySource:waitMs:clock:)``.
    public func openStateStore(
        _ area: StoreArea, partition: PartitionNumber, owner: String, keySource: any KeySource, waitMs: Int = 0
    ) async throws -> any StateStore {
        try await SQLiteStateStore.open(
            at: location(area, partition), owner: owner, keySource: keySource, waitMs: waitMs)
    }

    /// Where a state that may be somebody else's stands in its log; nil while there is none. Changes nothing.
    /// - Throws: ``StoreError``.
    public func placeOfState(_ area: StoreArea, partition: PartitionNumber) async throws -> LogPlace? {
        let connection = ReadConnection(location: location(area, partition))
        do {
            let place = try await connection.read { database, part in
                // One that an earlier version wrote last does not say more than how far it is.
                let isTold = try Bool.fetchOne(
                    database, sql: "SELECT EXISTS (SELECT * FROM sqlite_master WHERE name = 'followed')")
                let epoch = isTold == true ? try FollowedTable(database).epoch() : nil
                return LogPlace(sequence: part.next - 1, epoch: epoch)
            }
            await connection.close()
            return place
        } catch {
            await connection.close()
            throw error
        }
    }

    /// The cluster's members and shared values.
    /// - Throws: as ``SQLiteCoordinator/open(file:membersDirectory:clock:)``.
    public func openCoordinator() async throws -> any Coordinator {
        try await SQLiteCoordinator.open(file: coordinationFile, membersDirectory: membersDirectory)
    }
}
