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
    private let writer: any EventLogWriter
    private let taxonomy: Taxonomy
    private let bell: Bell
    private let snapshots = SerialGate()

    init(
        services: NodeServices, writer: any EventLogWriter, taxonomy: Taxonomy, bell: Bell, actorSystem: MeshSystem
    ) {
        self.services = services
        self.writer = writer
        self.taxonomy = taxonomy
        self.bell = bell
        self.actorSystem = actorSystem
    }

    distributed func append(_ batch: CatalogueBatch) async throws -> IntakeReceipt {
        guard batch.entries.count <= IntakeLimits.entriesPerBatchMax else {
            throw CallError(.batchTooLarge, "send at most \(IntakeLimits.entriesPerBatchMax) entries at once")
        }
        let rules = CatalogueRules(policy: services.cluster.policy, taxonomy: taxonomy)
        var outcomes = [IntakeOutcome?](repeating: nil, count: batch.entries.count)
        var places: [Int] = []
        var rows: [NewLogEntry] = []
        for (index, entry) in batch.entries.enumerated() {
            do throws(IntakeRejection) {
                try rules.check(entry)
                places.append(index)
                rows.append(row(for: entry, remembersUntilMs: nil))
            } catch {
                outcomes[index] = .rejected(error.rejection)
            }
        }
        let written = try await write(rows)
        for (index, outcome) in zip(places, written) {
            outcomes[index] = .accepted(LogPosition(partition: 0, sequence: outcome.sequence))
        }
        // Every index was filled: rejected above, or accepted from the row that was written for it.
        return IntakeReceipt(outcomes: outcomes.compactMap { $0 })
    }

    distributed func takePopularity(_ request: MomentRequest) async throws -> SequenceRequest {
        try await snapshots.pass { try await self.snapshot(at: request.at) }
        return try await head(Nothing())
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
        _ = try await write([row(for: entry, remembersUntilMs: Int64.max)])
    }

    private func write(_ rows: [NewLogEntry]) async throws -> [AppendOutcome] {
        let now = services.cluster.clock.now
        let written = try await CallError.mapping { try await writer.append(rows, nowMs: now.msSinceEpoch) }
        if let last = written.map(\.sequence).max() { bell.strike(last) }
        return written
    }

    private func row(for entry: CatalogueEntry, remembersUntilMs: Int64?) -> NewLogEntry {
        let secret = services.directory.secret
        let body = entry.wireBytes()
        return NewLogEntry(
            subject: secret.subject(of: entry.subject), identity: secret.digest(label: "catalogue", [entry.identity]),
            bodyDigest: secret.digest(label: "catalogue body", [body]), remembersUntilMs: remembersUntilMs, body: body)
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

    fileprivate var identity: [UInt8] {
        switch self {
        case .item(let item): Array("item \(item.id)".utf8)
        case .campaign(let campaign): Array("campaign \(campaign.id)".utf8)
        case .popularity(let snapshot): Array("popularity \(snapshot.number)".utf8)
        }
    }
}
