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
        await shelf.apply([try entry(1, item.wireBytes()), try entry(2, nil)])
        #expect(await shelf.catalogue.items.count == 1)
    }

    @Test("an entry that cannot be understood is parked by its place, and those behind it are applied")
    func parked() async throws {
        let shelf = CatalogueShelf()
        await shelf.apply([try entry(1, [0xFF]), try entry(2, item.wireBytes())])
        #expect(await shelf.parked.keys.sorted() == [1])
        #expect(await shelf.catalogue.items.count == 1)
    }

    @Test("a tombstone takes the items of its creator and nobody else's")
    func tombstone() async throws {
        let shelf = CatalogueShelf()
        let others = try #require(SubjectKey(bytes: [UInt8](repeating: 2, count: SubjectKey.byteCount)))
        let other = CatalogueEntry.item(
            CatalogueItem(
                id: ItemID(unchecked: "reel-2"), kind: .reel, creator: PersonID(unchecked: "quick.miles"),
                title: "A road", topics: [], createdAt: Instant(msSinceEpoch: 0)))
        let first = try entry(1, item.wireBytes())
        await shelf.apply([
            first, LogEntry(sequence: 2, epoch: OwnerEpoch(1), subject: others, content: .body(other.wireBytes())),
            LogEntry(sequence: 3, epoch: OwnerEpoch(1), subject: first.subject, content: .tombstone(erasedAtMs: 1)),
        ])
        #expect(await shelf.catalogue.items.map(\.id.rawValue) == ["reel-2"])
    }
}
