public import Store

/// The partitions of a space that this member holds: it takes what the assignment gives it and lets go of the rest, one
/// partition at a time.
public actor PartitionHold<Owned: Sendable> {
    private let services: NodeServices
    private let space: PartitionSpace
    private let take: @Sendable (PartitionNumber) async throws -> Owned
    private let release: @Sendable (Owned) async -> Void
    private let gate = SerialGate()
    private var held: [PartitionNumber: Owned] = [:]

    /// A hold on nothing yet. `take` opens a partition and serves it; `release` finishes what is under way and lets go.
    public init(
        _ space: PartitionSpace, _ services: NodeServices,
        take: @escaping @Sendable (PartitionNumber) async throws -> Owned,
        release: @escaping @Sendable (Owned) async -> Void
    ) {
        self.space = space
        self.services = services
        self.take = take
        self.release = release
    }

    /// What is held, by partition.
    public var all: [(partition: PartitionNumber, owned: Owned)] {
        held.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Lets go of what is another member's now, then takes what is this one's. Throws what `take` throws; what was taken
    /// until then stays, and a later call goes on.
    public func reconcile() async throws {
        try await gate.pass { try await self.move() }
    }

    /// Copies what is held into a backup, one after the other.
    /// - Parameter copy: says which entry of the log is the oldest that the copy keeps or needs; where that moves
    ///   meanwhile, for a log the later one, for what is derived from it the earlier one.
    public func backUp(
        _ area: StoreArea, to directory: String,
        _ copy: @Sendable (Owned, _ file: String) async throws -> (position: Int64, first: Int64)
    ) async throws -> [BackedUpDatabase] {
        var copies: [BackedUpDatabase] = []
        for (partition, owned) in all {
            let location = DatabaseLocation(directory: directory, area: area, partition: partition)
            let (position, first) = try await copy(owned, location.file)
            copies.append(
                BackedUpDatabase(area: area.name, partition: partition.rawValue, position: position, first: first))
        }
        return copies
    }

    /// What is parked in the states that are held.
    public func parked(
        _ area: StoreArea, _ entries: @Sendable (Owned) -> ParkedEntries
    ) async throws -> [ParkedPlace] {
        var places: [ParkedPlace] = []
        for (partition, owned) in all {
            for entry in try await entries(owned).all() {
                places.append(
                    ParkedPlace(
                        area: area.name, partition: partition.rawValue, sequence: entry.sequence, reason: entry.reason))
            }
        }
        return places
    }

    /// Tries what is parked again, one state after the other.
    public func retryParked(_ retry: @Sendable (Owned) async throws -> ParkedRetry) async throws -> ParkedRetry {
        var result = ParkedRetry(folded: 0, left: 0)
        for (_, owned) in all { result = try await result + retry(owned) }
        return result
    }

    /// Lets go of everything.
    public func releaseAll() async {
        await gate.passForSure {
            for partition in await self.held.keys.sorted() { await self.letGo(of: partition) }
        }
    }

    private func move() async throws {
        let wanted = Set(services.ownPartitions(space))
        for partition in held.keys.sorted() where !wanted.contains(partition) { await letGo(of: partition) }
        for partition in wanted.sorted() where held[partition] == nil { held[partition] = try await take(partition) }
    }

    private func letGo(of partition: PartitionNumber) async {
        // From here on calls find nobody and ask where the partition is now.
        guard let owned = held.removeValue(forKey: partition) else { return }
        await release(owned)
    }
}
