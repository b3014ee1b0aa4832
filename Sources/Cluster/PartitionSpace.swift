public import Store

/// A set of partitions that one role owns together.
public struct PartitionSpace: Hashable, Sendable {
    /// Which role's members share it.
    public let role: Role
    /// Where its files are.
    public let area: StoreArea

    /// People's event logs.
    public static let log = PartitionSpace(role: .ingestor, area: .log)
    /// The catalogue's log: one partition.
    public static let catalogue = PartitionSpace(role: .ingestor, area: .catalogue)
    /// Facts about people.
    public static let facts = PartitionSpace(role: .profiler, area: .facts)
    /// Schedules and inboxes of notices.
    public static let notices = PartitionSpace(role: .notifier, area: .notices)

    /// How many partitions it has when people are hashed into `peoplePartitions`.
    public func count(peoplePartitions: Int) -> Int { self == .catalogue ? 1 : peoplePartitions }

    /// Every space that a role's members share.
    public static func of(_ role: Role) -> [PartitionSpace] {
        [.log, .catalogue, .facts, .notices].filter { $0.role == role }
    }
}
