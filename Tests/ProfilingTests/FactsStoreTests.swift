import Cluster
import Domain
import Foundation
import Logging
import Store
import Testing
import Wire

@testable import Profiling

/// Facts over a real log and a real state.
@Suite struct FactsStoreTests {
    private let path = NSTemporaryDirectory() + "waymark-facts-\(UUID().uuidString)"
    private let directory: DataDirectory
    private let folder = FactsFolder.test()
    private let partition = PartitionNumber(0)

    init() throws { directory = try DataDirectory.create(at: path, partitions: 1) }

    /// A version that does not know engagements.
    private static let earlier: @Sendable ([UInt8]) throws(WireError) -> SignalEntry = { bytes throws(WireError) in
        let entry = try SignalEntry(wireBytes: bytes)
        if case .engagement = entry.signal { throw .invalidValue(type: "signal kind", found: "2") }
        return entry
    }

    private func signal(_ person: String, _ signal: Signal) -> SignalEntry {
        SignalEntry(
            id: EntryID(unchecked: UUID().uuidString), person: PersonID(unchecked: person),
            occurredAt: Instant(msSinceEpoch: 1_765_900_000_000), receivedAt: Instant(msSinceEpoch: 1_765_900_000_000),
            signal: signal)
    }

    private func turn(_ person: String) -> SignalEntry {
        signal(
            person,
            .turn(
                AssistantTurn(
                    conversation: ConversationID(unchecked: "c"), app: AppID(unchecked: "social"), modality: .text,
                    languageHint: .english, readerVersion: 1, isSensitive: false,
                    topics: [TopicWeight(topic: TopicID(unchecked: "hiking"), weight: 500)])))
    }

    private func like(_ person: String, _ target: String = "reel-1") -> SignalEntry {
        signal(person, .engagement(EngagementSignal(kind: .like, target: target, mark: .unknown)))
    }

    private func row(_ entry: SignalEntry) -> NewLogEntry {
        NewLogEntry(
            subject: directory.secret.subject(of: entry.person.rawValue),
            identity: directory.secret.digest(label: "id", [Array(entry.id.rawValue.utf8)]),
            bodyDigest: directory.secret.digest(label: "body", [entry.wireBytes()]),
            occurredAtMs: entry.occurredAt.msSinceEpoch, remembersUntilMs: nil, body: entry.wireBytes())
    }

    /// The counts of a partition with three turns in two conversations.
    private func counts(people: Int64, engagements: Int64) -> [String: Int64] {
        ["people": people, "turns": 3, "engagements": engagements, "conversations{app=social}": 2]
    }

    private func withStores(
        _ body: (any EventLogWriter, any EventLogReader, any StateStore) async throws -> Void
    )
        async throws
    {
        let log = try await directory.openEventLogWriter(partition: partition, owner: "test")
        let reader = directory.eventLogReader(partition: partition)
        let state = try await directory.openStateStore(
            .facts, partition: partition, owner: "test", keySource: reader)
        try await body(log, reader, state)
        await state.close()
        await log.close()
        try FileManager.default.removeItem(atPath: path)
    }

    private func store(
        _ state: any StateStore,
        decode: @escaping @Sendable ([UInt8]) throws(WireError) -> SignalEntry = SignalEntry.init(wireBytes:)
    ) -> FactsStore {
        FactsStore(
            state: state, reader: directory.eventLogReader(partition: partition),
            secret: directory.secret, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            decode: decode)
    }

    @Test("an entry that cannot be understood is parked, counted, and folded by the version that understands it")
    func parked() async throws {
        try await withStores { log, reader, state in
            _ = try await log.append([row(turn("ana")), row(like("ana")), row(turn("bo")), row(turn("ana"))], nowMs: 0)
            let earlier = store(state, decode: Self.earlier)
            try await earlier.fold(try await reader.read(after: 0, limit: 10), with: folder)
            #expect(try await state.position() == 4)
            #expect(try await earlier.totals().counts == counts(people: 2, engagements: 0))
            #expect(try await earlier.parked.all().map(\.sequence) == [2])
            #expect(try await earlier.parked.count() == ["parked": 1])
            #expect(try await earlier.retryParked(with: folder) == ParkedRetry(folded: 0, left: 1))

            let later = store(state)
            #expect(try await later.retryParked(with: folder) == ParkedRetry(folded: 1, left: 0))
            #expect(try await later.totals().counts == counts(people: 2, engagements: 1))
            #expect(try await later.popularityCounts()["reel-1"]?.all == 1)
            #expect(try await later.facts(of: PersonID(unchecked: "ana")).reactions.count == 1)
            #expect(try await later.parked.count().isEmpty)
            #expect(try await state.position() == 4)
            #expect(try await later.retryParked(with: folder) == ParkedRetry(folded: 0, left: 0))
        }
    }

    @Test("a tombstone takes the facts and the share in popularity, and counts one person less")
    func tombstone() async throws {
        try await withStores { log, reader, state in
            let ana = directory.secret.subject(of: "ana")
            _ = try await log.append(
                [row(turn("ana")), row(like("ana")), row(turn("bo")), row(like("bo", "reel-2"))], nowMs: 0)
            let store = store(state)
            // Read before the erasure, folded after it: the seal has no key any more, and nothing is written.
            let old = try await reader.read(after: 0, limit: 10)
            try await store.fold(old, with: folder)
            #expect(try await store.popularityCounts().keys.sorted() == ["reel-1", "reel-2"])
            _ = try await log.erase(ana, atMs: 1_765_900_000_000)
            #expect(try await store.facts(of: PersonID(unchecked: "ana")).conversations.isEmpty)
            try await store.fold(try await reader.read(after: 4, limit: 10), with: folder)
            #expect(try await store.totals().people == 1)
            // Nobody prepared it: it is counted anew.
            #expect(try await store.popularityCounts() == ["reel-2": PopularityCount(all: 1, unassisted: 1)])
            #expect(try await state.held([FactsLayout.present.coreKey(ana)]).isEmpty)
            #expect(try await state.names(space: FactsLayout.present.pages, prefix: ana.bytes).isEmpty)
        }
    }

    @Test("an erasure takes a person's parked entries and leaves those of others")
    func parkedErased() async throws {
        try await withStores { log, reader, state in
            _ = try await log.append([row(like("ana")), row(like("bo")), row(turn("ana"))], nowMs: 0)
            let store = store(state, decode: Self.earlier)
            try await store.fold(try await reader.read(after: 0, limit: 10), with: folder)
            #expect(try await state.names(space: ParkedEntries.space, prefix: []).count == 2)
            _ = try await log.erase(directory.secret.subject(of: "ana"), atMs: 1_765_900_000_000)
            try await store.fold(try await reader.read(after: 3, limit: 10), with: folder)
            #expect(try await state.names(space: ParkedEntries.space, prefix: []) == [ParkedEntries.key(2)])
            #expect(try await store.parked.all().map(\.sequence) == [2])
        }
    }

    @Test("what was read before an erasure cannot be written after it")
    func overtaken() async throws {
        try await withStores { log, reader, state in
            _ = try await log.append([row(turn("ana"))], nowMs: 0)
            let old = try await reader.read(after: 0, limit: 10)
            _ = try await log.erase(directory.secret.subject(of: "ana"), atMs: 1_765_900_000_000)
            let store = store(state)
            await #expect {
                try await store.fold(old, with: folder)
            } throws: { ($0 as? StoreError)?.code == "store_subject_erased" }
            try await store.fold(try await reader.read(after: 0, limit: 10), with: folder)
            #expect(try await store.totals().people == 0)
        }
    }
}
