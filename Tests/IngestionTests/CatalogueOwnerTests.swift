import Cluster
import Contracts
import Distributed
import Domain
import Mesh
import NodeSupport
import Store
import Testing
import Understanding
import Wire

@testable import Ingestion

/// The owner of the catalogue's log over real files.
@Suite("What the catalogue keeps", .timeLimit(.minutes(1)))
struct CatalogueOwnerTests {
    private static let now = Fixture.now

    private struct Owned {
        let node: LoneNode
        let log: any EventLogWriter
        let rights: LogRights
        let owner: CatalogueOwner

        func send(_ entries: [CatalogueEntry]) async throws -> IntakeReceipt {
            try await owner.append(CatalogueBatch(entries: entries))
        }

        /// What the log says, in order.
        func entries() async throws -> [CatalogueEntry] { try await CatalogueOwnerTests.entries(rights) }

        func review() async throws { try await owner.whenLocal { try await $0.review() } }

        func counts() async -> [String: Int64] { await owner.whenLocal { $0.book.counts } ?? [:] }
    }

    private static func entries(_ rights: LogRights) async throws -> [CatalogueEntry] {
        try await rights.reader.read(after: 0, limit: StoreLimits.rowsReadMax).compactMap { entry in
            try entry.body.map { try CatalogueEntry(wireBytes: $0) }
        }
    }

    /// - Parameter stored: what stands in the log from before, as an earlier version wrote it.
    private func withCatalogue(
        stored: [CatalogueEntry] = [], _ body: (Owned) async throws -> Void
    ) async throws {
        try await LoneNode.with(member: "ingestor-1", at: Self.now) { node async throws in
            let partition = PartitionNumber(0)
            let log = try await node.directory.openEventLogWriter(.catalogue, partition: partition, owner: "test")
            let ledger = try await node.directory.openLedger(.catalogueErasures, partition: partition, owner: "test")
            let rights = LogRights(
                writer: log, reader: node.directory.eventLogReader(.catalogue, partition: partition),
                ledger: ErasureLedger(state: ledger), secret: node.directory.secret)
            for (index, entry) in stored.enumerated() {
                let digest = node.directory.secret.digest(label: "stored", [[UInt8(index)]])
                let row = NewLogEntry(
                    subject: node.directory.secret.subject(of: "stored"), identity: digest, bodyDigest: digest,
                    occurredAtMs: Self.now.msSinceEpoch, remembersUntilMs: nil, body: entry.wireBytes())
                _ = try await log.append([row], nowMs: Self.now.msSinceEpoch)
            }
            try await body(try await own(node, log, rights))
            await rights.close()
            await log.close()
        }
    }

    /// Takes the catalogue as a process does that has just started.
    private func own(_ node: LoneNode, _ log: any EventLogWriter, _ rights: LogRights) async throws -> Owned {
        var book = CatalogueBook()
        for entry in try await Self.entries(rights) { book.apply(entry) }
        let watched = WatchedWriter(writer: log, trouble: SharedTrouble(of: "the log", log: node.services.log))
        let owner = node.services.mesh.host(at: .catalogueKeeper) {
            CatalogueOwner(
                services: node.services, writer: watched, rights: rights, book: book, taxonomy: .standard,
                reader: .standard, bell: Bell { _ in }, actorSystem: node.services.mesh)
        }
        return Owned(node: node, log: log, rights: rights, owner: owner)
    }

    private func item(_ id: String, title: String = "A trail") -> CatalogueEntry {
        .item(
            CatalogueItem(
                id: ItemID(unchecked: id), kind: .reel, creator: PersonID(unchecked: "slow.miles"), title: title,
                topics: [TopicID(unchecked: "hiking")], createdAt: Self.now))
    }

    private func campaign(_ id: String, title: String = "Boots", brand: String = "Tarnhollow") throws -> Campaign {
        Campaign(
            id: CampaignID(unchecked: id), brand: brand, title: title, firstDay: try #require(CivilDay("2025-12-01")),
            lastDay: nil, bidMicros: 5000, targeting: Targeting(), advertiser: AdvertiserID(unchecked: "tarnhollow"))
    }

    private func isDuplicate(_ outcome: IntakeOutcome) -> Bool {
        if case .duplicate = outcome { true } else { false }
    }

    @Test("the same catalogue every night is a duplicate, and the log does not grow")
    func nightly() async throws {
        try await withCatalogue { owned async throws in
            let file = try (1...20).map { item("reel-\($0)") } + (1...5).map { .campaign(try campaign("ad-\($0)")) }
            let first = try await owned.send(file)
            #expect(first.outcomes.allSatisfy { $0.position != nil && !isDuplicate($0) })
            let head = try await owned.log.head()
            let bytes = try await owned.log.extent().bytes
            for night in 1...25 {
                try await owned.node.step(to: Self.now.advanced(byMs: Int64(night) * Fixture.dayMs))
                let again = try await owned.send(file)
                #expect(again.outcomes.map(\.position) == first.outcomes.map(\.position))
                #expect(again.outcomes.allSatisfy(isDuplicate))
            }
            #expect(try await owned.log.head() == head)
            #expect(try await owned.log.extent().bytes == bytes)
        }
    }

    @Test("a changed entry takes the place of the one that stood, and changed back it does so again")
    func changed() async throws {
        try await withCatalogue { owned async throws in
            for title in ["A trail", "A path", "A trail"] {
                let receipt = try await owned.send([item("reel-1", title: title)])
                #expect(!receipt.outcomes.contains(where: isDuplicate))
                let titles = try await owned.entries().compactMap { entry in
                    if case .item(let item) = entry { item.title } else { nil }
                }
                #expect(titles == [title])
            }
        }
    }

    @Test("a campaign whose text touches a matter that no ad may is refused with the category; nothing of it stands")
    func refused() async throws {
        try await withCatalogue { owned async throws in
            let receipt = try await owned.send([.campaign(try campaign("ad-1", title: "Test your blood for diabetes"))])
            guard case .rejected(let rejection)? = receipt.outcomes.first else {
                Issue.record("the campaign was taken")
                return
            }
            #expect(rejection.code == "campaign_sensitive" && rejection.reason.contains("health"))
            #expect(try await owned.log.head() == 0)
        }
    }

    @Test("a campaign in a language that is not read is taken with a warning, the others without")
    func warned() async throws {
        try await withCatalogue { owned async throws in
            let receipt = try await owned.send([
                .campaign(try campaign("ad-1")), .campaign(try campaign("ad-2", title: "Сапоги")), item("reel-1"),
            ])
            #expect(receipt.outcomes.allSatisfy { $0.position != nil })
            #expect(Array(receipt.warnings.keys) == [1])
            #expect(receipt.warnings[1]?.contains("language that is not read") == true)
        }
    }

    @Test("a campaign that is taken says which version of understanding has read it")
    func read() async throws {
        try await withCatalogue { owned async throws in
            _ = try await owned.send([.campaign(try campaign("ad-1"))])
            guard case .campaign(let kept)? = try await owned.entries().first else {
                Issue.record("no campaign stands")
                return
            }
            #expect(kept.readerVersion == MessageReader.version && kept.advertiser?.rawValue == "tarnhollow")
        }
    }

    @Test(
        "campaigns of an earlier version are read again at the start, once, and those that touch such a matter withdrawn"
    )
    func review() async throws {
        let stored: [CatalogueEntry] = [
            .campaign(try campaign("ad-1")), .campaign(try campaign("ad-2", title: "Test your blood for diabetes")),
        ]
        try await withCatalogue(stored: stored) { owned async throws in
            try await owned.review()
            let withdrawal = CampaignWithdrawal(campaign: CampaignID(unchecked: "ad-2"), category: .health)
            let expected =
                stored + [
                    .withdrawal(withdrawal), .review(CampaignReview(readerVersion: MessageReader.version)),
                ]
            #expect(try await owned.entries() == expected)
            #expect(await owned.counts() == ["campaigns": 1, "campaigns_withdrawn": 1, "findings_overruled": 0])
            try await owned.review()
            #expect(try await owned.entries() == expected)
        }
    }

    @Test("an operator overrules one finding with a reason, which is kept and counted; the campaign is back")
    func overruled() async throws {
        let sensitive = try campaign("ad-2", title: "Test your blood for diabetes")
        try await withCatalogue(stored: [.campaign(sensitive)]) { owned async throws in
            try await owned.review()
            let request = FindingOverrule(
                campaign: sensitive.id, category: .health, reason: "a charity's own", at: Instant(msSinceEpoch: 0))
            _ = try await owned.owner.overrule(request)
            #expect(await owned.counts() == ["campaigns": 1, "campaigns_withdrawn": 0, "findings_overruled": 1])
            // When it was said is the cluster's time, whatever the caller thinks.
            var said = request
            said.at = Self.now
            #expect(try await owned.entries().contains(.overrule(said)))
            // Sent again it is taken, by the next process too.
            let next = try await own(owned.node, owned.log, owned.rights)
            #expect(await next.counts()["findings_overruled"] == 1)
            #expect(try await next.send([.campaign(sensitive)]).outcomes.first?.position != nil)
            // Only that finding is overruled, and only for that campaign.
            var other = sensitive
            other.title = "Test your blood for diabetes, and ask your senator"
            #expect(try await next.send([.campaign(other)]).outcomes.first?.position == nil)
            other = try campaign("ad-3", title: sensitive.title)
            #expect(try await next.send([.campaign(other)]).outcomes.first?.position == nil)
        }
    }

    @Test("reviews, withdrawals and snapshots are the cluster's own, whoever sends them")
    func foreign() async throws {
        try await withCatalogue { owned async throws in
            let receipt = try await owned.send([
                .review(CampaignReview(readerVersion: 99)),
                .withdrawal(CampaignWithdrawal(campaign: CampaignID(unchecked: "ad-1"), category: .health)),
            ])
            #expect(receipt.outcomes.allSatisfy { $0.position == nil })
            #expect(try await owned.log.head() == 0)
        }
    }
}
