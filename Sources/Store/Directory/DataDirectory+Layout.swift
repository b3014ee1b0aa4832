extension DataDirectory {
    /// The database of an area's partition; its folder exists in every directory for the areas named in ``StoreArea``.
    public func location(_ area: StoreArea, _ partition: PartitionNumber) -> DatabaseLocation {
        DatabaseLocation(directory: path, area: area, partition: partition)
    }

    /// All partitions, in order.
    public var partitionNumbers: [PartitionNumber] {
        (0..<UInt16(partitions)).map(PartitionNumber.init)
    }

    /// The partition that owns an id.
    public func partition(of id: String) -> PartitionNumber {
        PartitionNumber.partition(ofKeyBytes: id.utf8, count: partitions)
    }

    /// The database of members and shared values.
    public var coordinationFile: String { path + "/coordination.sqlite" }

    /// The folder of the members' lock files.
    public var membersDirectory: String { path + "/members" }

    /// The folder of the processes' log files.
    public var logsDirectory: String { path + "/logs" }

    static func formatFile(_ path: String) -> String { path + "/format.json" }

    static func secretFile(_ path: String) -> String { path + "/secret" }

    static func withoutSlash(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
