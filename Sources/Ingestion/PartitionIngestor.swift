import Cluster
import Contracts
import Crypto
import Distributed
import Domain
import Mesh
import Metrics
import Policy
import Store
import Understanding
import Wire

/// Takes the signals of one partition's people.
distributed actor PartitionIngestor: Ingestor {
    typealias ActorSystem = MeshSystem

    private let partition: PartitionNumber
    private let services: NodeServices
    private let writer: WatchedWriter
    private let reader: MessageReader
    private let tokenMAC: @Sendable ([UInt8]) -> [UInt8]
    private let bell: Bell
    private let rights: LogRights
    private let retention: LogRetention
    /// Whether the log had no room for the last entries.
    private var isFull = false

    init(
        partition: PartitionNumber, services: NodeServices, writer: WatchedWriter, rights: LogRights,
        retention: LogRetention, reader: MessageReader, bell: Bell, actorSystem: MeshSystem
    ) {
        self.partition = partition
        self.services = services
        self.writer = writer
        self.rights = rights
        self.retention = retention
        self.reader = reader
        self.bell = bell
        tokenMAC = SlotTokenKey(services.directory.secret).mac
        self.actorSystem = actorSystem
    }

    distributed func append(_ batch: IntakeBatch) async throws -> IntakeReceipt {
        guard batch.entries.count <= IntakeLimits.entriesPerBatchMax else {
            throw CallError(.batchTooLarge, "send at most \(IntakeLimits.entriesPerBatchMax) entries at once")
        }
        let now = services.cluster.clock.now
        let rules = IntakeRules(
            policy: services.cluster.policy, now: now,
            horizonMs: Int64(services.directory.duplicateHorizonDays) * Instant.msPerDay, reader: reader,
            tokenMAC: tokenMAC)
        var outcomes = [IntakeOutcome?](repeating: nil, count: batch.entries.count)
        var taken: [(index: Int, understood: IntakeRules.Understood)] = []
        var rows: [NewLogEntry] = []
        for (index, entry) in batch.entries.enumerated() {
            do {
                let understood = try understand(entry, under: rules)
                taken.append((index, understood))
                rows.append(row(for: entry, understood))
            } catch {
                outcomes[index] = .rejected(error.rejection)
                count("entries_rejected", "code", error.rejection.code)
            }
        }
        let written = try await write(rows, now: now)
        for (place, outcome) in zip(taken, written) {
            outcomes[place.index] = settle(outcome, place.understood)
        }
        if let last = written.map(\.sequence).max() { bell.strike(last) }
        // Every index was filled: rejected above, or settled from the row that was written for it.
        return IntakeReceipt(outcomes: outcomes.compactMap { $0 })
    }

    distributed func head(_ request: Nothing) async throws -> SequenceRequest {
        SequenceRequest(sequence: try await CallError.mapping { try await writer.writer.head() })
    }

    distributed func erase(_ request: PersonRequest) async throws -> ErasureReport {
        try checkPartition(of: request.person)
        let report = try await rights.erase(request.person, now: services.cluster.clock.now)
        bell.strike(report.sequence)
        Counter(label: "people_erased").increment()
        return report
    }

    distributed func takeBack(_ request: TakeBackRequest) async throws -> TakeBackReport {
        try checkPartition(of: request.person)
        let report = try await rights.takeBack(request, now: services.cluster.clock.now)
        if report.count > 0 { bell.strike(report.sequence) }
        return report
    }

    distributed func entries(_ request: EntriesRequest) async throws -> EntriesPage {
        try checkPartition(of: request.person)
        let page = try await rights.entries(of: request) { body throws(WireError) in try SignalEntry(wireBytes: body) }
        return EntriesPage(
            entries: page.values.map { KeptEntry(sequence: $0.sequence, entry: $0.value) }, position: page.position,
            head: page.head, unreadable: page.unreadable)
    }

    private func write(_ rows: [NewLogEntry], now: Instant) async throws -> [AppendOutcome] {
        do {
            let written = try await writer.append(rows, nowMs: now.msSinceEpoch)
            if isFull {
                isFull = false
                await retention.accepted()
            }
            return written
        } catch let error as CallError {
            if error.code == .logFull {
                isFull = true
                await retention.refused()
            }
            throw error
        }
    }

    private func checkPartition(of person: PersonID) throws {
        guard services.directory.partition(of: person.rawValue) == partition else {
            let rejection = IntakeRejection.wrongPartition.rejection
            throw CallError(CallError.Code(rawValue: rejection.code), rejection.reason)
        }
    }

    private func understand(
        _ entry: IntakeEntry, under rules: IntakeRules
    ) throws(IntakeRejection) -> IntakeRules.Understood {
        guard services.directory.partition(of: entry.person.rawValue) == partition else { throw .wrongPartition }
        return try rules.understand(entry)
    }

    private func row(for entry: IntakeEntry, _ understood: IntakeRules.Understood) -> NewLogEntry {
        let secret = services.directory.secret
        return NewLogEntry(
            subject: secret.subject(of: entry.person.rawValue),
            identity: secret.digest(
                label: "entry", [Array(entry.person.rawValue.utf8), Array(entry.id.rawValue.utf8)]),
            bodyDigest: secret.digest(label: "entry body", [entry.wireBytes()]),
            occurredAtMs: understood.entry.occurredAt.msSinceEpoch - IntakeLimits.clockAheadMsMax,
            remembersUntilMs: understood.remembersUntil.msSinceEpoch,
            body: understood.entry.wireBytes())
    }

    private func settle(_ outcome: AppendOutcome, _ understood: IntakeRules.Understood) -> IntakeOutcome {
        switch outcome {
        case .appended(let sequence):
            count("entries_accepted", "kind", understood.entry.signal.kindName)
            for category in understood.sensitive { count("sensitive_turns", "category", category.rawValue) }
            return .accepted(LogPosition(partition: partition.rawValue, sequence: sequence))
        case .duplicate(let sequence):
            count("entries_duplicate", "kind", understood.entry.signal.kindName)
            return .duplicate(LogPosition(partition: partition.rawValue, sequence: sequence))
        case .conflict:
            count("entries_rejected", "code", "id_conflict")
            return .rejected(IntakeRejection.conflict.rejection)
        case .erased:
            count("entries_rejected", "code", Rejection.personErasedCode)
            return .rejected(IntakeRejection.personErased.rejection)
        }
    }

    private func count(_ name: String, _ dimension: String, _ value: String) {
        Counter(label: name, dimensions: [(dimension, value)]).increment()
    }
}

extension Signal {
    /// A name for counters.
    fileprivate var kindName: String {
        switch self {
        case .turn: "turn"
        case .engagement: "engagement"
        case .settings: "settings"
        case .noticeDelivered: "notice_delivered"
        case .takenBack: "taken_back"
        }
    }
}

extension CallError.Code {
    /// More entries than one call takes.
    static let batchTooLarge = CallError.Code(rawValue: "batch_too_large")
}
