import Cluster
import Domain
import Store
import Testing
import Wire

@testable import Ranking
@testable import Serving

@Suite("The catalogue in memory")
struct CatalogueShelfTests {
    private func entry(_ sequence: Int64, _ body: [UInt8]?) throws -> LogEntry {
        let subject = try #require(SubjectKey(bytes: [UInt8](repeating: 1, count: SubjectKey.byteCount)))
        return LogEntry(
            sequence: sequence, epoch: OwnerEpoch(1), subject: subject, content: body.map { .body($0) } ?? .gone)
    }

    private let item = CatalogueEntry.item(
        CatalogueItem(
            id: ItemID(unchecked: "reel-1"), kind: .reel, creator: PersonID(unchecked: "slow.miles"), title: "A trail",
            topics: [TopicID(unchecked: "hiking")], createdAt: Instant(msSinceEpoch: 0)))

    @Test("entries are applied; those of an erased creator are passed over")
    func apply() async throws {
        let shelf = CatalogueShelf()
        try await shelf.apply([try entry(1, item.wireBytes()), try entry(2, nil)])
        #expect(await shelf.catalogue.items.count == 1)
    }

    @Test("an entry that cannot be understood is named by its place")
    func unfoldable() async throws {
        let shelf = CatalogueShelf()
        let error = await #expect(throws: UnfoldableEntry.self) {
            try await shelf.apply([try entry(1, item.wireBytes()), try entry(2, [0xFF])])
        }
        #expect(error?.sequence == 2)
    }
}
