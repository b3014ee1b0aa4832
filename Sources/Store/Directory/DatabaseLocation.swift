/// Where a partition's database of an area stands, with the lock file beside it.
public struct DatabaseLocation: Hashable, Sendable {
    /// The area it belongs to.
    public let area: StoreArea
    /// Its partition.
    public let partition: PartitionNumber
    /// The folder of the area.
    public let folder: String
    /// The database.
    public let file: String
    /// What its owner locks: never the database itself, for closing a second descriptor of that drops SQLite's locks.
    public let lockFile: String

    /// The database of a partition in the area's folder below `directory`, such as `log/p-003.sqlite`.
    public init(directory: String, area: StoreArea, partition: PartitionNumber) {
        let digits = String(partition.rawValue)
        let number = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        folder = "\(directory)/\(area.name)"
        let stem = "\(folder)/\(area.filePrefix)-\(number)"
        self.area = area
        self.partition = partition
        file = stem + ".sqlite"
        lockFile = stem + ".lock"
    }
}
