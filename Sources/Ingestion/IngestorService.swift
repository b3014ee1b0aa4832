public import Cluster
import Contracts
import Distributed
import Domain
import Logging
import Mesh
import Store
import Synchronization
import Understanding

/// The ingestor's part of a process: the logs that are this member's, and the catalogue if it is.
public final class IngestorService: RoleService {
    private struct Owned {
        var logs: [(partition: PartitionNumber, writer: any EventLogWriter, actor: PartitionIngestor)] = []
        var catalogue: (writer: any EventLogWriter, actor: CatalogueOwner)?
        var hourly: Task<Void, Never>?
    }

    /// How long to wait for an earlier owner to let go (milliseconds).
    private static let lockWaitMs = 20_000
    /// How often to look whether a new hour wants a popularity snapshot.
    private static let hourlyPoll = Duration.seconds(20)

    private let services: NodeServices
    private let owned = Mutex(Owned())

    /// A service that owns nothing yet.
    public init(_ services: NodeServices) { self.services = services }

    /// Takes the logs and serves them. Throws `StoreError` when another process holds one.
    public func start() async throws {
        let reader = MessageReader.standard
        for partition in services.ownPartitions(.log) {
            let writer = try await services.directory.openEventLogWriter(
                .log, partition: partition, owner: services.member, waitMs: Self.lockWaitMs)
            let actor = services.mesh.host(at: .ingestor(partition)) {
                PartitionIngestor(
                    partition: partition, services: services, writer: writer, reader: reader,
                    bell: logBell(partition), actorSystem: services.mesh)
            }
            owned.withLock { $0.logs.append((partition, writer, actor)) }
        }
        if !services.ownPartitions(.catalogue).isEmpty { try await startCatalogue() }
    }

    private func startCatalogue() async throws {
        let writer = try await services.directory.openEventLogWriter(
            .catalogue, partition: PartitionNumber(0), owner: services.member, waitMs: Self.lockWaitMs)
        let actor = services.mesh.host(at: .catalogueKeeper) {
            CatalogueOwner(
                services: services, writer: writer, taxonomy: .standard, bell: catalogueBell(),
                actorSystem: services.mesh)
        }
        let hourly = Task { await takePopularityHourly(actor) }
        owned.withLock { owned in
            owned.catalogue = (writer, actor)
            owned.hourly = hourly
        }
    }

    private func logBell(_ partition: PartitionNumber) -> Bell {
        let mesh = services.mesh
        return Bell { sequence in
            let request = SequenceRequest(sequence: sequence)
            _ = try? await CallContext.withTimeout(.seconds(1)) {
                _ = try await $Profiler.resolve(id: .profiler(partition), using: mesh).ring(request)
                _ = try await $Notifier.resolve(id: .notifier(partition), using: mesh).ring(request)
            }
        }
    }

    private func catalogueBell() -> Bell {
        let services = services
        return Bell { sequence in
            for ranker in services.cluster.current.liveMembers(of: .ranker) {
                _ = try? await CallContext.withTimeout(.seconds(1)) {
                    try await $Ranker.resolve(id: .ranker(ranker.name), using: services.mesh)
                        .ring(SequenceRequest(sequence: sequence))
                }
            }
        }
    }

    /// On wall time. On stepped time each step asks for the snapshot, so that it has its fixed place between the others.
    private func takePopularityHourly(_ actor: CatalogueOwner) async {
        while !Task.isCancelled {
            try? await Task.sleep(for: Self.hourlyPoll)
            guard case .wall = services.cluster.current.clock, !Task.isCancelled else { continue }
            do {
                _ = try await actor.takePopularity(MomentRequest(at: services.cluster.clock.now))
            } catch {
                services.log.warning("no popularity snapshot; trying again", metadata: ["reason": "\(error)"])
            }
        }
    }

    /// The heads of its logs.
    public func progress() async -> [PartitionProgress] {
        let (logs, catalogue) = owned.withLock { ($0.logs, $0.catalogue) }
        var result: [PartitionProgress] = []
        for log in logs {
            let head = (try? await log.writer.head()) ?? 0
            result.append(
                PartitionProgress(area: StoreArea.log.name, partition: log.partition.rawValue, position: head))
        }
        if let catalogue {
            let head = (try? await catalogue.writer.head()) ?? 0
            result.append(PartitionProgress(area: StoreArea.catalogue.name, partition: 0, position: head))
        }
        return result
    }

    /// Finishes what waits and lets go of the logs.
    public func stop() async {
        let released = owned.withLock { owned in
            defer { owned = Owned() }
            return owned
        }
        released.hourly?.cancel()
        for log in released.logs { await log.writer.close() }
        await released.catalogue?.writer.close()
    }
}
