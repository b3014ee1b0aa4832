public import Cluster
import Contracts
import Distributed
import Domain
import Logging
import Mesh
import Store
import Understanding
import Wire

/// The ingestor's part of a process: the logs that are this member's, and the catalogue if it is.
public final class IngestorService: RoleService {
    private struct Log {
        let writer: WatchedWriter
        let rights: LogRights
        let place: KeptLog
        let retention: LogRetention
        let retaining: Task<Void, Never>
        let actor: PartitionIngestor
    }

    private struct Catalogue {
        let writer: WatchedWriter
        let rights: LogRights
        let place: KeptLog
        let actor: CatalogueOwner
        let hourly: Task<Void, Never>
    }

    /// How long to wait for an earlier owner to let go (milliseconds).
    private static let lockWaitMs = 20_000
    /// How often to look whether a new hour wants a popularity snapshot.
    private static let hourlyPoll = Duration.seconds(20)

    private let services: NodeServices
    private let logs: PartitionHold<Log>
    private let catalogue: PartitionHold<Catalogue>

    /// A service that owns nothing yet.
    public init(_ services: NodeServices) {
        self.services = services
        logs = PartitionHold(.log, services) {
            try await Self.takeLog($0, services)
        } release: { log in
            log.retaining.cancel()
            await log.place.end()
            await log.rights.close()
            await log.writer.writer.close()
        }
        catalogue = PartitionHold(.catalogue, services) { _ in
            try await Self.takeCatalogue(services)
        } release: { catalogue in
            catalogue.hourly.cancel()
            await catalogue.place.end()
            await catalogue.rights.close()
            await catalogue.writer.writer.close()
        }
    }

    /// Takes the logs and serves them. Throws `StoreError` when another process holds one.
    public func start() async throws { try await reconcile() }

    /// Moves logs to and from other members.
    public func reconcile() async throws {
        try await logs.reconcile()
        try await catalogue.reconcile()
    }

    private static func takeLog(_ partition: PartitionNumber, _ services: NodeServices) async throws -> Log {
        let writer = try await services.directory.openEventLogWriter(
            .log, partition: partition, owner: services.member, waitMs: lockWaitMs,
            bytesMax: services.cluster.current.retention.logBytesMax)
        let place = try await KeptLog.take(.log, partition, writer, derived: [.facts, .notices], services)
        let rights = try await takeRights(.log, over: writer, place, ledger: .erasures, partition, services)
        let watched = WatchedWriter(
            writer: writer, trouble: SharedTrouble(of: "log \(partition)", log: services.log))
        let retention = LogRetention(partition: partition, services: services, writer: watched, rights: rights)
        let actor = services.mesh.host(at: .ingestor(partition)) {
            PartitionIngestor(
                partition: partition, services: services, writer: watched, rights: rights, retention: retention,
                reader: .standard, bell: logBell(partition, services), actorSystem: services.mesh)
        }
        // Whoever was erased again must go from those too who have read the log meanwhile.
        logBell(partition, services).strike(try await writer.head())
        return Log(
            writer: watched, rights: rights, place: place, retention: retention,
            retaining: Task { if place.contradiction == nil { await retention.run() } }, actor: actor)
    }

    private static func takeCatalogue(_ services: NodeServices) async throws -> Catalogue {
        let writer = try await services.directory.openEventLogWriter(
            .catalogue, partition: PartitionNumber(0), owner: services.member, waitMs: lockWaitMs,
            bytesMax: services.cluster.current.retention.logBytesMax)
        let place = try await KeptLog.take(.catalogue, PartitionNumber(0), writer, derived: [], services)
        let rights = try await takeRights(
            .catalogue, over: writer, place, ledger: .catalogueErasures, PartitionNumber(0), services)
        let watched = WatchedWriter(
            writer: writer, trouble: SharedTrouble(of: "the catalogue's log", log: services.log))
        let book = try await book(services, rights)
        let actor = services.mesh.host(at: .catalogueKeeper) {
            CatalogueOwner(
                services: services, writer: watched, rights: rights, book: book, taxonomy: .standard, reader: .standard,
                bell: catalogueBell(services), actorSystem: services.mesh)
        }
        catalogueBell(services).strike(try await writer.head())
        let hourly = Task {
            guard place.contradiction == nil else { return }
            await review(actor, services)
            await takePopularityHourly(actor, watched, services)
        }
        return Catalogue(writer: watched, rights: rights, place: place, actor: actor, hourly: hourly)
    }

    /// What the catalogue's log says of its campaigns. What is not understood was parked by the rankers, too.
    private static func book(_ services: NodeServices, _ rights: LogRights) async throws -> CatalogueBook {
        var book = CatalogueBook()
        do {
            let head = try await rights.writer.head()
            var position = try await rights.writer.extent().first - 1
            while position < head {
                for entry in try await rights.reader.read(after: position, limit: LogFollower.batchRowsMax) {
                    if let body = entry.body, let catalogue = try? CatalogueEntry(wireBytes: body) {
                        book.apply(catalogue)
                    }
                    position = entry.sequence
                }
                await Task.yield()
            }
        } catch {
            await rights.close()
            await rights.writer.close()
            throw error
        }
        return book
    }

    private static func review(_ actor: CatalogueOwner, _ services: NodeServices) async {
        var trouble = Trouble()
        while !Task.isCancelled {
            do {
                try await actor.whenLocal { try await $0.review() }
                return
            } catch {
                if trouble.note("\(error)") {
                    services.log.error("campaigns wait to be read; trying again", metadata: ["reason": "\(error)"])
                }
                try? await Task.sleep(for: .milliseconds(trouble.pauseMs))
            }
        }
    }

    /// Takes the ledger beside a log, and erases again whom the log has back from a copy older than the erasure. What was
    /// taken is let go of again when that fails.
    private static func takeRights(
        _ area: StoreArea, over writer: any EventLogWriter, _ place: KeptLog, ledger: StoreArea,
        _ partition: PartitionNumber, _ services: NodeServices
    ) async throws -> LogRights {
        do {
            let ledger = try await services.directory.openLedger(
                ledger, partition: partition, owner: services.member, waitMs: lockWaitMs)
            let rights = LogRights(
                writer: writer, reader: services.directory.eventLogReader(area, partition: partition),
                ledger: ErasureLedger(state: ledger), secret: services.directory.secret)
            guard place.contradiction == nil else { return rights }
            do {
                let count = try await rights.eraseAgain()
                let countTakenBack = try await rights.takeBackAgain()
                if countTakenBack > 0 {
                    services.log.notice(
                        "entries came back with an older copy of a log and were taken back again",
                        metadata: ["partition": "\(partition)", "entries": "\(countTakenBack)"])
                }
                if count > 0 {
                    services.log.notice(
                        "people came back with an older copy of a log and were erased again",
                        metadata: ["area": "\(area.name)", "partition": "\(partition)", "people": "\(count)"])
                }
            } catch {
                await rights.close()
                throw error
            }
            return rights
        } catch {
            await writer.close()
            throw error
        }
    }

    private static func logBell(_ partition: PartitionNumber, _ services: NodeServices) -> Bell {
        let mesh = services.mesh
        return Bell { sequence in
            let request = SequenceRequest(sequence: sequence)
            _ = try? await CallContext.withTimeout(.seconds(1)) {
                _ = try await $Profiler.resolve(id: .profiler(partition), using: mesh).ring(request)
                _ = try await $Notifier.resolve(id: .notifier(partition), using: mesh).ring(request)
            }
        }
    }

    private static func catalogueBell(_ services: NodeServices) -> Bell {
        Bell { sequence in
            for ranker in services.cluster.current.liveMembers(of: .ranker) {
                _ = try? await CallContext.withTimeout(.seconds(1)) {
                    try await $Ranker.resolve(id: .ranker(ranker.name), using: services.mesh)
                        .ring(SequenceRequest(sequence: sequence))
                }
            }
        }
    }

    /// On wall time. On stepped time each step asks for the snapshot, so that it has its fixed place between the others.
    private static func takePopularityHourly(
        _ actor: CatalogueOwner, _ writer: WatchedWriter, _ services: NodeServices
    ) async {
        while !Task.isCancelled {
            try? await Task.sleep(for: hourlyPoll)
            await writer.lookAgain()
            guard services.cluster.current.clock.isWall, !Task.isCancelled else { continue }
            do {
                _ = try await actor.takePopularity(MomentRequest(at: services.cluster.clock.now))
            } catch {
                services.log.warning("no popularity snapshot; trying again", metadata: ["reason": "\(error)"])
            }
        }
    }

    /// Copies the logs into a backup.
    public func backUp(to directory: String) async throws -> [BackedUpDatabase] {
        try await logs.backUp(.log, to: directory) { try await Self.backUp($0.writer.writer, to: $1) }
            + catalogue.backUp(.catalogue, to: directory) { try await Self.backUp($0.writer.writer, to: $1) }
    }

    private static func backUp(
        _ writer: any EventLogWriter, to file: String
    ) async throws -> (position: Int64, first: Int64) {
        let position = try await writer.backUp(to: file)
        return (position, try await writer.extent().first)
    }

    /// The heads of its logs.
    public func progress() async -> [PartitionProgress] {
        var result: [PartitionProgress] = []
        for (partition, log) in await logs.all {
            let problem = await log.retention.problem
            result.append(
                await Self.progress(.log, partition, log.writer, halted: log.place.contradiction ?? problem))
        }
        for (partition, catalogue) in await catalogue.all {
            var progress = await Self.progress(
                .catalogue, partition, catalogue.writer, halted: catalogue.place.contradiction)
            let campaigns = await catalogue.actor.whenLocal { $0.book.counts }
            progress.counts.merge(campaigns ?? [:]) { first, _ in first }
            result.append(progress)
        }
        return result
    }

    private static func progress(
        _ area: StoreArea, _ partition: PartitionNumber, _ writer: WatchedWriter, halted: String?
    ) async -> PartitionProgress {
        var progress = PartitionProgress(
            area: area.name, partition: partition.rawValue, position: 0, halted: halted, trouble: writer.trouble.reason)
        do {
            let extent = try await writer.writer.extent()
            progress.position = extent.head
            progress.counts = ["first": extent.first, "kibibytes": extent.bytes >> 10]
        } catch {
            progress.trouble = progress.trouble ?? "it cannot be looked at: \(error)"
        }
        return progress
    }

    /// Finishes what waits and lets go of the logs.
    public func stop() async {
        await logs.releaseAll()
        await catalogue.releaseAll()
    }
}
