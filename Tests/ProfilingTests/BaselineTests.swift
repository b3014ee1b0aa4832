import Cluster
import Domain
import Foundation
import Logging
import Store
import TestSupport
import Testing
import Wire

@testable import Profiling

/// Facts of a trimmed log against facts of one that keeps everything.
@Suite struct BaselineTests {
    /// A log with the facts made from it.
    private final class Bench {
        let path = NSTemporaryDirectory() + "waymark-baseline-\(UUID().uuidString)"
        let directory: DataDirectory
        let log: any EventLogWriter
        let reader: any EventLogReader & KeySource
        let state: any StateStore
        let store: FactsStore
        static let folder = FactsFolder(keepsSensitiveTopics: false, horizonMs: 30 * Instant.msPerDay)
        static let partition = PartitionNumber(0)

        init() async throws {
            directory = try DataDirectory.create(at: path, partitions: 1)
            log = try await directory.openEventLogWriter(partition: Self.partition, owner: "test")
            reader = directory.eventLogReader(partition: Self.partition)
            state = try await directory.openStateStore(
                .facts, partition: Self.partition, owner: "test", keySource: reader)
            store = FactsStore(
                state: state, reader: reader, secret: directory.secret,
                log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        }

        func close() async throws {
            await state.close()
            await log.close()
            try FileManager.default.removeItem(atPath: path)
        }

        func append(_ entry: SignalEntry) async throws {
            let row = NewLogEntry(
                subject: directory.secret.subject(of: entry.person.rawValue),
                identity: directory.secret.digest(label: "id", [Array(entry.id.rawValue.utf8)]),
                bodyDigest: directory.secret.digest(label: "body", [entry.wireBytes()]),
                occurredAtMs: entry.occurredAt.msSinceEpoch, remembersUntilMs: nil, body: entry.wireBytes())
            _ = try await log.append([row], nowMs: entry.receivedAt.msSinceEpoch)
        }

        /// Folds what is new.
        func fold() async throws {
            let entries = try await reader.read(after: try await state.position(), limit: 10_000)
            try await store.fold(entries, with: Self.folder)
        }

        func takeBack(_ ids: Set<String>, of person: PersonID, at instant: Instant) async throws {
            let subject = directory.secret.subject(of: person.rawValue)
            let page = try await reader.read(of: subject, after: 0, limit: 10_000)
            let sequences = try page.entries.compactMap { entry -> Int64? in
                guard let body = entry.body else { return nil }
                return ids.contains(try SignalEntry(wireBytes: body).id.rawValue) ? entry.sequence : nil
            }
            let report = SignalEntry(
                id: EntryID(unchecked: "back"), person: person, occurredAt: instant, receivedAt: instant,
                signal: .takenBack(TakenBack(count: sequences.count)))
            _ = try await log.takeBack(
                TakingBack(subject: subject, takenBackAtMs: instant.msSinceEpoch), sequences: sequences,
                report: report.wireBytes())
        }

        /// Settles and trims as the log's owner does.
        func trim(through sequence: Int64) async throws {
            try await log.settle(through: sequence, nowMs: 0)
            try await fold()
            let position = try await store.keepBaseline(through: sequence, with: Self.folder)
            #expect(position == sequence)
            try await log.trim(through: position)
        }
    }

    private static let people = ["ana", "bo", "cy"].map { PersonID(unchecked: $0) }
    private static let targets = ["reel-1", "reel-2"]

    private func entry(
        _ number: Int, _ random: inout SeededGenerator, at instant: Instant
    ) -> SignalEntry {
        let person = Self.people.randomElement(using: &random) ?? Self.people[0]
        let occurredAt = instant.advanced(byMs: -Int64.random(in: 0...86_400_000, using: &random))
        let signal: Signal =
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                .settings(
                    PersonSettings(
                        region: RegionCode(rawValue: Bool.random(using: &random) ? "US" : "DE"), language: .english,
                        zone: nil, birthDay: nil, linkedApps: []))
            case 1: .noticeDelivered(NoticeDelivery(version: "v1", namesAI: true, channel: .inbox))
            case 2..<5:
                .engagement(
                    EngagementSignal(
                        kind: [.like, .unlike, .view, .click, .share].randomElement(using: &random) ?? .like,
                        target: Self.targets.randomElement(using: &random) ?? "reel-1", mark: .unknown))
            default:
                .turn(
                    AssistantTurn(
                        conversation: ConversationID(unchecked: "c\(number / 8)"), app: AppID(unchecked: "social"),
                        modality: .text, languageHint: nil, readerVersion: 1,
                        isSensitive: Int.random(in: 0..<8, using: &random) == 0,
                        topics: [TopicWeight(topic: TopicID(unchecked: "hiking"), weight: number)]))
            }
        return SignalEntry(
            id: EntryID(unchecked: "e\(number)"), person: person, occurredAt: occurredAt, receivedAt: instant,
            signal: signal)
    }

    @Test(
        "what is taken back leaves the same facts and popularity, whether or not the log keeps what came before",
        arguments: 1...12)
    func same(seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let whole = try await Bench()
        let trimmed = try await Bench()
        var instant = Instant(msSinceEpoch: 1_765_900_000_000)
        for number in 0..<160 {
            instant = instant.advanced(byMs: Int64.random(in: 0...86_400_000, using: &random))
            let entry = entry(number, &random, at: instant)
            for bench in [whole, trimmed] { try await bench.append(entry) }
            if Int.random(in: 0..<6, using: &random) == 0 {
                for bench in [whole, trimmed] { try await bench.fold() }
            }
            if number % 40 == 39 {
                let head = try await trimmed.log.head()
                let first = try await trimmed.reader.first()
                try await trimmed.trim(through: Int64.random(in: first...head, using: &random))
            }
            if Int.random(in: 0..<12, using: &random) == 0, let person = Self.people.randomElement(using: &random) {
                // Only what the trimmed log has not settled can be taken back.
                let ids = Set(try await standingIDs(trimmed, person).filter { _ in Bool.random(using: &random) })
                for bench in [whole, trimmed] { try await bench.takeBack(ids, of: person, at: instant) }
            }
        }
        for bench in [whole, trimmed] { try await bench.fold() }
        #expect(try await trimmed.reader.first() > 1)
        for person in Self.people {
            let facts = try await trimmed.store.facts(of: person)
            #expect(try await facts == whole.store.facts(of: person), "seed \(seed), \(person)")
        }
        #expect(try await trimmed.store.popularityCounts() == whole.store.popularityCounts(), "seed \(seed)")
        #expect(try await trimmed.store.totals() == whole.store.totals(), "seed \(seed)")
        try await whole.close()
        try await trimmed.close()
    }

    private func standingIDs(_ bench: Bench, _ person: PersonID) async throws -> [String] {
        let subject = bench.directory.secret.subject(of: person.rawValue)
        let settled = try await bench.log.extent().settledThrough
        let page = try await bench.reader.read(of: subject, after: settled, limit: 10_000)
        return try page.entries.compactMap { try $0.body.map { try SignalEntry(wireBytes: $0).id.rawValue } }
    }

    @Test("the baseline goes no further than the log has settled, and stops at what is not understood")
    func bounds() async throws {
        let bench = try await Bench()
        var random = SeededGenerator(seed: 1)
        let instant = Instant(msSinceEpoch: 1_765_900_000_000)
        for number in 0..<6 { try await bench.append(entry(number, &random, at: instant)) }
        try await bench.fold()
        #expect(try await bench.store.keepBaseline(through: 6, with: Bench.folder) == 0)
        try await bench.log.settle(through: 4, nowMs: 0)
        // The log says it; the facts have not read that yet.
        #expect(try await bench.store.keepBaseline(through: 6, with: Bench.folder) == 0)
        try await bench.fold()
        #expect(try await bench.store.keepBaseline(through: 2, with: Bench.folder) == 2)
        #expect(try await bench.store.keepBaseline(through: 6, with: Bench.folder) == 4)
        let unclear = NewLogEntry(
            subject: bench.directory.secret.subject(of: "ana"), identity: [UInt8](repeating: 7, count: 32),
            bodyDigest: [UInt8](repeating: 7, count: 32), occurredAtMs: instant.msSinceEpoch, remembersUntilMs: nil,
            body: [255])
        _ = try await bench.log.append([unclear], nowMs: instant.msSinceEpoch)
        try await bench.append(entry(7, &random, at: instant))
        try await bench.log.settle(through: 9, nowMs: 0)
        try await bench.fold()
        #expect(try await bench.store.keepBaseline(through: 9, with: Bench.folder) == 7)
        try await bench.close()
    }

    @Test("an erasure takes the baseline too, whichever of the two comes to the tombstone first")
    func erased() async throws {
        let bench = try await Bench()
        let ana = PersonID(unchecked: "ana")
        let subject = bench.directory.secret.subject(of: "ana")
        let instant = Instant(msSinceEpoch: 1_765_900_000_000)
        let key = RecordKey(space: RecordSpace(rawValue: 4), key: subject.bytes)
        func like(_ target: String, at instant: Instant) -> SignalEntry {
            SignalEntry(
                id: EntryID(unchecked: target), person: ana, occurredAt: instant, receivedAt: instant,
                signal: .engagement(EngagementSignal(kind: .like, target: target, mark: .unknown)))
        }
        try await bench.append(like("reel-1", at: instant))
        try await bench.trim(through: 1)
        #expect(try await bench.state.held([key]) == [key])
        _ = try await bench.log.erase(subject, atMs: instant.msSinceEpoch)
        try await bench.fold()
        #expect(try await bench.state.held([key]).isEmpty)
        let later = instant.advanced(byMs: 60_000)
        try await bench.append(like("reel-2", at: later))
        try await bench.trim(through: try await bench.log.head())
        try await bench.append(like("reel-1", at: later))
        try await bench.takeBack(["reel-1"], of: ana, at: later)
        try await bench.fold()
        #expect(try await bench.store.facts(of: ana).reactions.keys.map(\.target) == ["reel-2"])
        try await bench.close()
    }
}
