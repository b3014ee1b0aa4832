import Cluster
import Contracts
import Distributed
import Domain
import Logging
import Mesh
import Policy
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
    private let reader: MessageReader
    private let bell: Bell
    private let snapshots = SerialGate()
    private let rights: LogRights
    /// Where the popularity snapshots stand that are not replaced yet, once that was looked up.
    private var snapshotsStanding: [Int64]?
    /// What is known of the campaigns, as far as the log has been read.
    private(set) var book: CatalogueBook
    private let appending = SerialGate()

    init(
        services: NodeServices, writer: WatchedWriter, rights: LogRights, book: CatalogueBook, taxonomy: Taxonomy,
        reader: MessageReader, bell: Bell, actorSystem: MeshSystem
    ) {
        self.services = services
        watched = writer
        self.rights = rights
        self.book = book
        self.taxonomy = taxonomy
        self.reader = reader
        self.bell = bell
        self.actorSystem = actorSystem
    }

    distributed func append(_ batch: CatalogueBatch) async throws -> IntakeReceipt {
        guard batch.entries.count <= IntakeLimits.entriesPerBatchMax else {
            throw CallError(.batchTooLarge, "send at most \(IntakeLimits.entriesPerBatchMax) entries at once")
        }
        return try await appending.pass { try await self.take(batch) }
    }

    private var rules: CatalogueRules {
        CatalogueRules(policy: services.cluster.policy, taxonomy: taxonomy, reader: reader)
    }

    private func take(_ batch: CatalogueBatch) async throws -> IntakeReceipt {
        let rules = rules
        let now = services.cluster.clock.now
        var outcomes = [IntakeOutcome?](repeating: nil, count: batch.entries.count)
        var warnings: [Int: String] = [:]
        var taken: [(index: Int, entry: CatalogueEntry)] = []
        for (index, entry) in batch.entries.enumerated() {
            do throws(IntakeRejection) {
                warnings[index] = try rules.check(entry, overruled: book.overruled(of: entry))
                taken.append((index, entry.read(by: MessageReader.version)))
            } catch {
                outcomes[index] = .rejected(error.rejection)
            }
            if index % 64 == 63 { await Task.yield() }
        }
        let written = try await write(taken.map { row(for: $0.entry, now: now) }, now: now)
        for ((index, entry), outcome) in zip(taken, written) {
            let position = LogPosition(partition: 0, sequence: outcome.sequence)
            switch outcome {
            case .erased: outcomes[index] = .rejected(IntakeRejection.creatorErased.rejection)
            case .duplicate: outcomes[index] = .duplicate(position)
            case .appended, .conflict:
                outcomes[index] = .accepted(position)
                book.apply(entry)
            }
        }
        // Every index was filled: rejected above, or accepted from the row that was written for it.
        return IntakeReceipt(
            outcomes: outcomes.compactMap { $0 }, warnings: warnings.filter { $0.value.isEmpty == false })
    }

    /// Takes down that a finding about a campaign is wrong, and brings the campaign back if it was withdrawn for it.
    distributed func overrule(_ request: FindingOverrule) async throws -> SequenceRequest {
        try await appending.pass { try await self.takeDown(request) }
        return try await head(Nothing())
    }

    private func takeDown(_ request: FindingOverrule) async throws {
        let now = services.cluster.clock.now
        var overrule = request
        overrule.at = now
        var entries: [CatalogueEntry] = [.overrule(overrule)]
        if book.withdrawn[overrule.campaign] != nil, let campaign = book.campaigns[overrule.campaign] {
            let others = book.overruled(of: .campaign(campaign)).union([overrule.category])
            if rules.finding(in: campaign, overruled: others) == nil { entries.append(.campaign(campaign)) }
        }
        _ = try await write(entries.map { row(for: $0, now: now, salt: "overruled \(now)") }, now: now)
        for entry in entries { book.apply(entry) }
    }

    /// Reads the campaigns again that no reader or an earlier version has read, and withdraws those whose text touches a
    /// matter that no ad may. Until then rankers show none that nobody has read.
    func review() async throws {
        try await appending.pass { try await self.reviewAll() }
    }

    private func reviewAll() async throws {
        guard book.readerVersion != MessageReader.version else { return }
        let rules = rules
        let now = services.cluster.clock.now
        var entries: [CatalogueEntry] = []
        for (id, campaign) in book.campaigns.sorted(by: { $0.key < $1.key }) where book.withdrawn[id] == nil {
            if let category = rules.finding(in: campaign, overruled: book.overruled(of: .campaign(campaign))) {
                services.log.warning(
                    "a campaign is withdrawn: its text touches a matter that no ad may",
                    metadata: ["campaign": "\(id)", "category": "\(category.rawValue)"])
                entries.append(.withdrawal(CampaignWithdrawal(campaign: id, category: category)))
            }
            await Task.yield()
        }
        entries.append(.review(CampaignReview(readerVersion: MessageReader.version)))
        _ = try await write(entries.map { row(for: $0, now: now, salt: "\(now)") }, now: now)
        for entry in entries { book.apply(entry) }
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
        let row = row(for: entry, now: now)
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

    /// What stands in the log for an entry. An item or campaign that is sent again as it stands is a duplicate, and one
    /// that is sent otherwise takes its place; a salt makes it another one.
    private func row(for entry: CatalogueEntry, now: Instant, salt: String = "") -> NewLogEntry {
        let secret = services.directory.secret
        return NewLogEntry(
            subject: secret.subject(of: entry.subject), identity: secret.digest(label: "catalogue", [entry.identity]),
            bodyDigest: secret.digest(label: "catalogue body", [entry.read(by: nil).wireBytes(), Array(salt.utf8)]),
            occurredAtMs: (entry.createdAt ?? now).msSinceEpoch - IntakeLimits.clockAheadMsMax,
            remembersUntilMs: Int64.max, body: entry.wireBytes(), replaces: entry.isReplaced)
    }
}

extension CatalogueBook {
    /// The findings about an entry that count for nothing.
    fileprivate func overruled(of entry: CatalogueEntry) -> Set<SensitiveCategory> {
        guard case .campaign(let campaign) = entry else { return [] }
        return Set(overruled[campaign.id, default: [:]].keys)
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
        case .withdrawal, .overrule, .review: "reviews of campaigns"
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
        case .withdrawal(let withdrawal): Array("withdrawal of \(withdrawal.campaign)".utf8)
        case .overrule(let overrule): Array("overrule \(overrule.campaign) \(overrule.category.rawValue)".utf8)
        case .review: Array("review".utf8)
        }
    }

    /// Whether a later entry of its identity takes its place; an hour has one snapshot, whoever asks for it again.
    fileprivate var isReplaced: Bool {
        if case .popularity = self { false } else { true }
    }

    /// The same entry, its text read by that version of understanding.
    fileprivate func read(by version: Int?) -> CatalogueEntry {
        guard case .campaign(var campaign) = self else { return self }
        campaign.readerVersion = version
        return .campaign(campaign)
    }
}
