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

    /// The cluster's members and shared values.
    /// - Throws: as ``SQLiteCoordinator/open(file:membersDirectory:clock:)``.
    public func openCoordinator() async throws -> any Coordinator {
        try await SQLiteCoordinator.open(file: coordinationFile, membersDirectory: membersDirectory)
    }
}
