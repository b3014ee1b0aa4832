extension DataDirectory {
    /// Where the ledgers stand: beside the data directory and named after its secret, so that neither a backup nor the
    /// restoring of one touches them.
    public var ledgersDirectory: String { "\(path).ledgers/\(secret.fingerprint.hexadecimal)" }

    /// Takes a ledger's partition. Its records must name no subject: nothing in a ledger is sealed.
    /// - Throws: as ``SQLiteStateStore/open(at:owner:keySource:waitMs:clock:)``.
    public func openLedger(
        _ area: StoreArea, partition: PartitionNumber, owner: String, waitMs: Int = 0
    ) async throws -> any StateStore {
        try FileSystem.makeDirectory("\(path).ledgers")
        try FileSystem.makeDirectory(ledgersDirectory)
        return try await SQLiteStateStore.open(
            at: DatabaseLocation(directory: ledgersDirectory, area: area, partition: partition), owner: owner,
            keySource: NoKeys(), waitMs: waitMs)
    }
}

/// The keys of nobody.
private struct NoKeys: KeySource {
    func keys(for subjects: Set<SubjectKey>) -> [SubjectKey: SubjectCipherKey] { [:] }
}
