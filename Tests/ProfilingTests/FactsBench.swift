import Cluster
import Domain
import Foundation
import Logging
import Store
import TestSupport
import Testing
import Wire

@testable import Profiling

/// A log of one partition with the facts made from it.
final class FactsBench {
    let path: String
    let directory: DataDirectory
    let log: any EventLogWriter
    let reader: any EventLogReader & KeySource
    let state: any StateStore
    let store: FactsStore
    let folder: FactsFolder
    static let partition = PartitionNumber(0)

    private let ledger: (any StateStore)?

    /// A bench on a new directory, or on one that another bench let go of.
    init(at standing: String? = nil, hasLedger: Bool = false) async throws {
        path = standing ?? NSTemporaryDirectory() + "waymark-facts-\(UUID().uuidString)"
        directory =
            try standing == nil ? DataDirectory.create(at: path, partitions: 1) : DataDirectory.open(at: path)
        log = try await directory.openEventLogWriter(partition: Self.partition, owner: "test")
        reader = directory.eventLogReader(partition: Self.partition)
        state = try await directory.openStateStore(.facts, partition: Self.partition, owner: "test", keySource: reader)
        ledger =
            hasLedger ? try await directory.openLedger(.bars, partition: Self.partition, owner: "test") : nil
        store = FactsStore(
            state: state, reader: reader, secret: directory.secret,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, ledger: ledger.map(BarsLedger.init))
        folder = .test(digest: directory.secret.conversationDigest)
    }

    func close() async throws {
        await letGo()
        try FileManager.default.removeItem(atPath: path)
        if ledger != nil { try FileManager.default.removeItem(atPath: path + ".ledgers") }
    }

    /// Closes everything and leaves the files.
    func letGo() async {
        await state.close()
        await ledger?.close()
        await reader.close()
        await log.close()
    }

    func subject(_ person: PersonID) -> SubjectKey { directory.secret.subject(of: person.rawValue) }

    func row(_ entry: SignalEntry) -> NewLogEntry {
        NewLogEntry(
            subject: subject(entry.person),
            identity: directory.secret.digest(label: "id", [Array(entry.id.rawValue.utf8)]),
            bodyDigest: directory.secret.digest(label: "body", [entry.wireBytes()]),
            occurredAtMs: entry.occurredAt.msSinceEpoch, remembersUntilMs: nil, body: entry.wireBytes())
    }

    func append(_ entries: [SignalEntry]) async throws {
        guard let last = entries.last else { return }
        _ = try await log.append(entries.map(row), nowMs: last.receivedAt.msSinceEpoch)
    }

    /// Folds what is new, in batches as a follower does.
    func fold(batch: Int = LogFollower.batchRowsMax) async throws {
        while true {
            let entries = try await reader.read(after: try await state.position(), limit: batch)
            guard !entries.isEmpty else { return }
            try await store.fold(entries, with: folder)
        }
    }

    func standing(_ person: PersonID) async throws -> [(sequence: Int64, entry: SignalEntry)] {
        try await reader.read(of: subject(person), after: 0, limit: 10_000).entries.compactMap { entry in
            try entry.body.map { (entry.sequence, try SignalEntry(wireBytes: $0)) }
        }
    }

    /// Takes entries back as the log's owner does: the conversations that lost one are named in the report.
    func takeBack(_ ids: Set<String>, of person: PersonID, at instant: Instant) async throws {
        let taken = try await standing(person).filter { ids.contains($0.entry.id.rawValue) }
        let conversations = Set(taken.compactMap(\.entry.signal.spokenIn)).sorted()
        let report = SignalEntry(
            id: EntryID(unchecked: "back"), person: person, occurredAt: instant, receivedAt: instant,
            signal: .takenBack(
                TakenBack(
                    count: taken.count,
                    conversations: conversations.map { directory.secret.conversationDigest(person, $0) })))
        _ = try await log.takeBack(
            TakingBack(subject: subject(person), takenBackAtMs: instant.msSinceEpoch), sequences: taken.map(\.sequence),
            report: report.wireBytes())
    }

    /// Settles and trims as the log's owner does.
    func trim(through sequence: Int64) async throws {
        try await log.settle(through: sequence, nowMs: 0)
        try await fold()
        let position = try await store.keepBaseline(through: sequence, with: folder)
        #expect(position == sequence)
        try await log.trim(through: position)
    }
}

extension Signal {
    /// The conversation that an entry is said in.
    var spokenIn: ConversationID? {
        switch self {
        case .turn(let turn): turn.conversation
        case .unread(let turn): turn.conversation
        default: nil
        }
    }
}

/// Random entries of a few people, as a log may get them.
struct RandomLog {
    static let people = ["ana", "bo", "cy"].map { PersonID(unchecked: $0) }
    private static let targets = ["reel-1", "reel-2", "ad-1"]
    private static let marks: [SlotMark] = [.unknown, .unknown, .ordinary, .assistant]

    var random: SeededGenerator
    private(set) var now = Instant(msSinceEpoch: 1_765_900_000_000)
    private var count = 0
    /// Whether settings may say since when they have held.
    private let hasSince: Bool

    init(seed: Int, hasSince: Bool = true) {
        random = SeededGenerator(seed: UInt64(seed))
        self.hasSince = hasSince
    }

    /// The next entry, up to a day later.
    mutating func next() -> SignalEntry {
        now = now.advanced(byMs: Int64.random(in: 0...Instant.msPerDay, using: &random))
        count += 1
        let signal = signal()
        // The ingestor stamps what it says itself.
        let isOwn =
            switch signal {
            case .turn, .unread, .engagement: false
            default: true
            }
        let lateMs = isOwn ? 0 : Int64.random(in: 0...3 * Instant.msPerDay, using: &random)
        return SignalEntry(
            id: EntryID(unchecked: "e\(count)"), person: pick(Self.people), occurredAt: now.advanced(byMs: -lateMs),
            receivedAt: now, signal: signal)
    }

    private mutating func signal() -> Signal {
        switch Int.random(in: 0..<24, using: &random) {
        case 0, 1: .settings(settings())
        case 2: .settingsDoubted(SettingsDoubt(fields: [pick(SettingsField.allCases)]))
        case 3: .noticeDelivered(NoticeDelivery(version: "v1", namesAI: true, channel: .inbox))
        case 4: .unread(UnreadTurn(conversation: conversation(), app: app()))
        case 5..<13:
            .engagement(
                EngagementSignal(
                    kind: pick(EngagementKind.allCases), target: pick(Self.targets), mark: pick(Self.marks)))
        default:
            .turn(
                AssistantTurn(
                    conversation: conversation(), app: app(), modality: .text, languageHint: .english, readerVersion: 1,
                    isSensitive: random.once(in: 8),
                    topics: [TopicWeight(topic: TopicID(unchecked: "hiking"), weight: 1 + count)]))
        }
    }

    private mutating func settings() -> PersonSettings {
        let linked = [["chat", "photos"], ["chat"], []].map { $0.map { AppID(unchecked: $0) } }
        let sinceMs = Int64.random(in: 0...40, using: &random) * Instant.msPerDay
        let since = hasSince && random.once(in: 4) ? now.advanced(byMs: -sinceMs) : nil
        return PersonSettings(
            region: RegionCode(rawValue: pick(["US", "DE"])), languages: [.english], birthDay: CivilDay("1990-05-01"),
            linkedApps: random.once(in: 3) ? nil : pick(linked), since: since)
    }

    private mutating func app() -> AppID { AppID(unchecked: pick(["chat", "photos"])) }

    private mutating func conversation() -> ConversationID {
        ConversationID(unchecked: "c\(count / 8 + Int.random(in: 0...1, using: &random))")
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
}
