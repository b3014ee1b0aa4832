import Cluster
import Contracts
import Distributed
import Domain
import Mesh
import NodeSupport
import Store
import Testing
import Wire

@testable import Notices

/// A notifier over real files, with a log that the test writes.
struct NotifierFixture {
    /// Nine in the morning in New York.
    static let now = Instant(msSinceEpoch: 1_765_980_000_000)
    private static let partition = PartitionNumber(0)

    let node: LoneNode
    private let log: any EventLogWriter
    private let service: NotifierService

    /// - Parameters:
    ///   - earlier: who is told by the ledger, as an earlier process left it.
    ///   - policy: makes another policy of the shipped one.
    static func with(
        earlier: [(person: String, notice: InboxNotice)] = [], policy: (String) -> String = { $0 },
        _ body: (NotifierFixture) async throws -> Void
    ) async throws {
        try await LoneNode.with(member: "notifier-1", at: now) { node async throws in
            try await node.activate(policy(node.policyText))
            let state = try await node.directory.openLedger(.deliveries, partition: partition, owner: "test")
            for (person, notice) in earlier {
                try await DeliveryLedger(state: state).put(
                    DeliveryLedger.Delivery(notice), to: node.directory.secret.subject(of: person))
            }
            await state.close()
            let log = try await node.directory.openEventLogWriter(partition: partition, owner: "test")
            let service = NotifierService(node.services)
            try await service.start()
            let fixture = NotifierFixture(node: node, log: log, service: service)
            let ingestor = node.services.mesh.host(at: .ingestor(partition)) {
                ReportTaker(write: fixture.take, actorSystem: node.services.mesh)
            }
            try await body(fixture)
            withExtendedLifetime(ingestor) {}
            await service.stop()
            await log.close()
        }
    }

    /// Appends to a person's log, and waits until the notifier knows.
    func write(_ person: String, _ signals: [Signal], at instant: Instant = now) async throws {
        for signal in signals {
            let head = try await log.head()
            _ = try await append("entry-\(head + 1)", PersonID(unchecked: person), signal, at: instant)
        }
        try await catchUp()
    }

    /// Somebody in New York who reads those languages speaks to the assistant.
    func speak(_ person: String, languages: [String], at instant: Instant = now) async throws {
        try await write(person, [.settings(try Self.settings(languages)), Self.turn], at: instant)
    }

    static func settings(_ languages: [String], region: String = "US") throws -> PersonSettings {
        PersonSettings(
            region: RegionCode(rawValue: region),
            languages: try languages.map { try #require(LanguageTag(rawValue: $0)) },
            zone: ZoneName(rawValue: "America/New_York"))
    }

    static var turn: Signal {
        .turn(
            AssistantTurn(
                conversation: ConversationID(unchecked: "c-1"), app: AppID(unchecked: "social"), modality: .text,
                languageHint: nil, readerVersion: 1, isSensitive: false, topics: []))
    }

    /// Tells whoever is due.
    func tell(at instant: Instant = now) async throws -> Int {
        let count = try await notifier().deliverDue(MomentRequest(at: instant)).delivered
        try await catchUp()
        return count
    }

    func report(_ person: String) async throws -> NoticeReport {
        try await notifier().notices(PersonRequest(person: PersonID(unchecked: person)))
    }

    /// What the log says of deliveries to a person, in order.
    func deliveries(to person: String) async throws -> [NoticeDelivery] {
        try await node.directory.eventLogReader(partition: Self.partition).read(after: 0, limit: 1000)
            .compactMap { entry in
                guard let body = entry.body else { return nil }
                let signal = try SignalEntry(wireBytes: body)
                guard signal.person.rawValue == person, case .noticeDelivered(let delivery) = signal.signal else {
                    return nil
                }
                return delivery
            }
    }

    /// How many are not told, by what status shows.
    func untold() async -> [String: Int64] {
        await service.progress().first?.counts.filter { $0.key.hasPrefix("not_told{") } ?? [:]
    }

    func erase(_ person: String) async throws {
        _ = try await log.erase(node.directory.secret.subject(of: person), atMs: Self.now.msSinceEpoch)
        try await catchUp()
    }

    /// Takes all of a person's entries back that the log had from `first` on.
    func takeBack(_ person: String, from first: Int64) async throws {
        let takingBack = TakingBack(
            subject: node.directory.secret.subject(of: person), takenBackAtMs: Self.now.msSinceEpoch)
        let report = SignalEntry(
            id: EntryID(unchecked: "taken-back"), person: PersonID(unchecked: person), occurredAt: Self.now,
            receivedAt: Self.now, signal: .takenBack(TakenBack(count: 1)))
        _ = try await log.takeBack(takingBack, sequences: [first], report: report.wireBytes())
        try await catchUp()
    }

    private func notifier() throws -> $Notifier {
        try $Notifier.resolve(id: .notifier(Self.partition), using: node.services.mesh)
    }

    private func catchUp() async throws {
        let head = SequenceRequest(sequence: try await log.head())
        _ = try await notifier().ring(head)
        _ = try await notifier().catchUp(head)
    }

    @Sendable private func take(_ entry: IntakeEntry) async throws -> IntakeOutcome {
        guard case .noticeDelivered(let id, let person, let occurredAt, let delivery) = entry else {
            throw CallError(.badArguments, "this is no report")
        }
        let outcome = try await append(id.rawValue, person, .noticeDelivered(delivery), at: occurredAt)
        return .accepted(LogPosition(partition: 0, sequence: outcome.sequence))
    }

    private func append(
        _ id: String, _ person: PersonID, _ signal: Signal, at instant: Instant
    ) async throws -> AppendOutcome {
        let entry = SignalEntry(
            id: EntryID(unchecked: id), person: person, occurredAt: instant, receivedAt: instant, signal: signal)
        let identity = node.directory.secret.digest(label: "id", [Array("\(person) \(id)".utf8)])
        let row = NewLogEntry(
            subject: node.directory.secret.subject(of: person.rawValue), identity: identity, bodyDigest: identity,
            occurredAtMs: instant.msSinceEpoch, remembersUntilMs: Int64.max, body: entry.wireBytes())
        return try #require(try await log.append([row], nowMs: instant.msSinceEpoch).first)
    }
}

/// Takes the notifier's reports into the log, and nothing else.
private distributed actor ReportTaker: Ingestor {
    typealias ActorSystem = MeshSystem

    private let write: @Sendable (IntakeEntry) async throws -> IntakeOutcome

    init(write: @escaping @Sendable (IntakeEntry) async throws -> IntakeOutcome, actorSystem: MeshSystem) {
        self.write = write
        self.actorSystem = actorSystem
    }

    distributed func append(_ batch: IntakeBatch) async throws -> IntakeReceipt {
        var outcomes: [IntakeOutcome] = []
        for entry in batch.entries { outcomes.append(try await write(entry)) }
        return IntakeReceipt(outcomes: outcomes)
    }

    distributed func head(_ request: Nothing) async throws -> SequenceRequest { throw Self.refusal }
    distributed func erase(_ request: PersonRequest) async throws -> ErasureReport { throw Self.refusal }
    distributed func takeBack(_ request: TakeBackRequest) async throws -> TakeBackReport { throw Self.refusal }
    distributed func entries(_ request: EntriesRequest) async throws -> EntriesPage { throw Self.refusal }

    private static var refusal: CallError { CallError(.badArguments, "only reports are taken here") }
}
