public import Cluster
import Contracts
import Distributed
import Domain
import Mesh
import Store
import Synchronization
import Understanding

/// The ranker's part of a process: the catalogue in memory and the slates made from it.
public final class RankerService: RoleService {
    private struct Running {
        let shelf: CatalogueShelf
        let follower: LogFollower
        let following: Task<Void, Never>
        let actor: MemberRanker
    }

    private let services: NodeServices
    private let running = Mutex<Running?>(nil)

    /// A service that serves nothing yet.
    public init(_ services: NodeServices) { self.services = services }

    /// Reads the catalogue's log up to its head, then serves.
    public func start() async throws {
        let reader = services.directory.eventLogReader(.catalogue, partition: PartitionNumber(0))
        let shelf = CatalogueShelf()
        let follower = LogFollower(
            reader: reader, from: LogPlace(sequence: 0, epoch: nil), name: "catalogue", log: services.log
        ) { entries in
            await shelf.apply(entries)
        }
        let following = Task { await follower.run() }
        let parents = Dictionary(
            uniqueKeysWithValues: Taxonomy.standard.topics.compactMap { topic in topic.parent.map { (topic.id, $0) } })
        try await follower.wait(for: try await reader.head())
        let actor = services.mesh.host(at: .ranker(services.member)) {
            MemberRanker(
                services: services, shelf: shelf, follower: follower, parents: parents, actorSystem: services.mesh)
        }
        running.withLock { $0 = Running(shelf: shelf, follower: follower, following: following, actor: actor) }
    }

    /// How far the catalogue's log is read.
    public func progress() async -> [PartitionProgress] {
        guard let running = running.withLock({ $0 }) else { return [] }
        let parked = await running.shelf.parked.count
        return [
            await running.follower.progress(
                .catalogue, PartitionNumber(0), counts: parked == 0 ? [:] : ["parked": Int64(parked)])
        ]
    }

    /// The entries that could not be understood.
    public func parked() async throws -> [ParkedPlace] {
        guard let running = running.withLock({ $0 }) else { return [] }
        return await running.shelf.parked.sorted { $0.key < $1.key }.map { sequence, reason in
            ParkedPlace(area: StoreArea.catalogue.name, partition: 0, sequence: sequence, reason: reason)
        }
    }

    /// A ranker of another version has read the whole log anew: what is parked here stays so.
    public func retryParked() async throws -> ParkedRetry {
        ParkedRetry(folded: 0, left: try await parked().count)
    }

    /// Stops following.
    public func stop() async {
        let stopped = running.withLock { running in
            defer { running = nil }
            return running
        }
        stopped?.following.cancel()
        await stopped?.following.value
    }
}
