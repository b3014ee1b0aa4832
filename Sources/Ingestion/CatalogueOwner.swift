import Cluster
import Contracts
import Distributed
import Domain
import Mesh
import Store
import Understanding
import Wire

/// Owns the catalogue's log: items, campaigns, popularity snapshots.
distributed actor CatalogueOwner: CatalogueKeeper {
    typealias ActorSystem = MeshSystem

    private static let hourMs: Int64 = 3_600_000

    private let services: NodeServices
    private let watched: WatchedWriter
    private var writer: any EventLogWriter { watched.writer }
    private let taxonomy: Taxonomy
    private let bell: Bell
    private let snapshots = SerialGate()
    private let rights: LogRights
    /// Where the popularity snapshots stand that are not replaced yet, once that was looked up.
    private var snapshotsStanding: [Int64]?

    init(
        services: NodeServices, writer: WatchedWriter, rights: LogRights, taxonomy: Taxonomy, bell: Bell,
        actorSystem: MeshSystem
    ) {
        self.services = services
        watched = writer
        self.rights = rights
        self.taxonomy = taxonomy
        self.bell = bell
        self.actorSystem = actorSystem
    }

    distributed func append(_ batch: CatalogueBatch) async throws -> IntakeReceipt {
        guard batch.entries.count <= IntakeLimits.entriesPerBatchMax else {
            throw CallError(.batchTooLarge, "send at most \(IntakeLimits.entriesPerBatchMax) entries at once")
        }
        let rules = CatalogueRules(policy: services.cluster.policy, taxonomy: taxonomy)
        let now = services.cluster.clock.now
        var outcomes = [IntakeOutcome?](repeating: nil, count: batch.entries.count)
        var places: [Int] = []
        var rows: [NewLogEntry] = []
        for (index, entry) in batch.entries.enumerated() {
            do throws(IntakeRejection) {
                try rules.check(entry)
                places.append(index)
                rows.append(row(for: entry, now: now, remembersUntilMs: nil))
            } catch {
                outcomes[index] = .rejected(error.rejection)
            }
        }
        let written = try await write(rows, now: now)
        for (index, outcome) in zip(places, written) {
            if case .erased = outcome {
                outcomes[index] = .rejected(IntakeRejection.creatorErased.rejection)
            } else {
                outcomes[index] = .accepted(LogPosition(partition: 0, sequence: outcome.sequence))
            }
        }
        // Every index was filled: rejected above, or accepted from the row that was written for it.
        return IntakeReceipt(outcomes: outcomes.compactMap { $0 })
    }

    distributed func takePopularity(_ request: MomentRequest) async throws -> SequenceRequest {
        try await snapshots.pass { try await self.snapshot(at: request.at) }
        return try await head(Nothing())
    }

    distributed func erase(_ request: PersonRequest) async throws -> ErasureReport {
        let report = try await rights.erase(request.person, now: services.cluster.clock.now)
        bell.strike(report.sequence)
        return report
    }

    distributed func items(_ request: EntriesRequest) async throws -> ItemsPage {
        let page = try await rights.entries(of: request) { body throws(WireError) in try CatalogueEntry(wireBytes: body)
        }
        return ItemsPage(items: page.values.compactMap(\.value.item), position: page.position, head: page.head)
    }

    distributed func head(_ request: Nothing) async throws -> SequenceRequest {
        SequenceRequest(sequence: try await CallError.mapping { try await writer.head() })
    }

    private func snapshot(at: Instant) async throws {
        let number = at.msSinceEpoch / Self.hourMs
        var counts: [String: PopularityCount] = [:]
        for partition in services.directory.partitionNumbers {
            // Everything acknowledged before the snapshot is in it.
            let head = try await $Ingestor.resolve(id: .ingestor(partition), using: actorSystem).head(Nothing())
            let profiler = try $Profiler.resolve(id: .profiler(partition), using: actorSystem)
            _ = try await profiler.catchUp(head)
            for (target, count) in try await profiler.popularity(Nothing()).counts {
                counts[target, default: PopularityCount()].all += count.all
                counts[target, default: PopularityCount()].unassisted += count.unassisted
            }
        }
        let entry = CatalogueEntry.popularity(PopularitySnapshot(number: number, counts: counts))
        // Remembered for good: an hour has one snapshot, whoever asks for it again.
        let now = services.cluster.clock.now
        let row = row(for: entry, now: now, remembersUntilMs: Int64.max)
        let standing = try await snapshots(of: row.subject)
        guard case .appended(let sequence)? = try await write([row], now: now).first else { return }
        snapshotsStanding = standing + [sequence]
        // Who reads on needs the newest only; all of them together would outgrow everything else.
        try await CallError.mapping { try await writer.discard(standing, of: row.subject) }
        snapshotsStanding = [sequence]
    }

    private func snapshots(of subject: SubjectKey) async throws -> [Int64] {
        if let snapshotsStanding { return snapshotsStanding }
        return try await CallError.mapping {
            let head = try await writer.head()
            var standing: [Int64] = []
            var position: Int64 = 0
            while position < head {
                let page = try await rights.reader.read(of: subject, after: position, limit: StoreLimits.rowsReadMax)
                standing += page.entries.filter { $0.body != nil }.map(\.sequence)
                position = page.position
            }
            return standing
        }
    }

    private func write(_ rows: [NewLogEntry], now: Instant) async throws -> [AppendOutcome] {
        let written = try await watched.append(rows, nowMs: now.msSinceEpoch)
        if let last = written.map(\.sequence).max() { bell.strike(last) }
        return written
    }

    private func row(for entry: CatalogueEntry, now: Instant, remembersUntilMs: Int64?) -> NewLogEntry {
        let secret = services.directory.secret
        let body = entry.wireBytes()
        return NewLogEntry(
            subject: secret.subject(of: entry.subject), identity: secret.digest(label: "catalogue", [entry.identity]),
            bodyDigest: secret.digest(label: "catalogue body", [body]),
            occurredAtMs: (entry.createdAt ?? now).msSinceEpoch - IntakeLimits.clockAheadMsMax,
            remembersUntilMs: remembersUntilMs, body: body)
    }
}

extension CatalogueEntry {
    /// Under whose key it is sealed: an item under its creator's, so that it goes when they do. A space keeps the others
    /// apart from people's ids, which have none.
    fileprivate var subject: String {
        switch self {
        case .item(let item): item.creator.rawValue
        case .campaign(let campaign): "brand \(campaign.brand)"
        case .popularity: "popularity of everything"
        }
    }

    fileprivate var item: CatalogueItem? {
        if case .item(let item) = self { item } else { nil }
    }

    /// When what it describes came into the world, if it says so.
    fileprivate var createdAt: Instant? {
        if case .item(let item) = self { item.createdAt } else { nil }
    }

    fileprivate var identity: [UInt8] {
        switch self {
        case .item(let item): Array("item \(item.id)".utf8)
        case .campaign(let campaign): Array("campaign \(campaign.id)".utf8)
        case .popularity(let snapshot): Array("popularity \(snapshot.number)".utf8)
        }
    }
}
