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

    /// How long the profiler may take to let go of what an erased person engaged with.
    private static let prepareTimeout = Duration.seconds(2)

    private let partition: PartitionNumber
    private let services: NodeServices
    private let writer: WatchedWriter
    private let reader: MessageReader
    private let tokenMAC: @Sendable ([UInt8]) -> [UInt8]
    private let bell: Bell
    private let rights: LogRights
    private let retention: LogRetention
    private let topics = Set(Taxonomy.standard.topics.map(\.id))
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
        let moment = services.cluster.clock.moment
        let now = moment.time
        let rules = rules(at: moment)
        var outcomes = [IntakeOutcome?](repeating: nil, count: batch.entries.count)
        var turnsTakenBack: Int?
        var waiting: [Taken] = []
        for (index, entry) in batch.entries.enumerated() {
            let understood: IntakeRules.Understood
            do throws(IntakeRules.Refusal) {
                understood = try understand(entry, under: rules)
            } catch {
                outcomes[index] = .rejected(error.rejection.rejection)
                count("entries_rejected", "code", error.rejection.rejection.code)
                if let instead = error.instead {
                    waiting.append(Taken(index: nil, understood: instead, said: saidNothing))
                }
                continue
            }
            guard case .settings(_, let person, let settings) = entry, let linked = settings.linkedApps else {
                waiting.append(Taken(index: index, understood: understood, said: said(entry)))
                continue
            }
            // Links are told in their order among the person's entries: what came before them is written first.
            try await write(&waiting, into: &outcomes, now: now)
            let note = LinkNote(linkedApps: linked).wireBytes()
            let (outcome, count) = try await rights.append(
                row(for: understood, said: said(entry), note: note), of: person, linking: linked, to: writer, now: now)
            outcomes[index] = settle(outcome, understood)
            if let count { turnsTakenBack = (turnsTakenBack ?? 0) + count }
            bell.strike(outcome.sequence)
        }
        try await write(&waiting, into: &outcomes, now: now)
        // Every index was filled: rejected above, or settled from the row that was written for it.
        return IntakeReceipt(outcomes: outcomes.compactMap { $0 }, turnsTakenBack: turnsTakenBack)
    }

    /// An entry that is to be written.
    private struct Taken {
        /// Its place in the batch; nil for one that stands for an entry which was refused.
        let index: Int?
        let understood: IntakeRules.Understood
        /// The digest of what the sender said: tells a repetition from a conflict.
        let said: [UInt8]
    }

    private func said(_ entry: IntakeEntry) -> [UInt8] {
        // One bar stands for all messages of a conversation that were not read: the next one is a repetition.
        if case .unread = entry { return saidNothing }
        return services.directory.secret.digest(label: "entry body", [entry.wireBytes()])
    }

    /// Of an entry that stands for another one which was refused: all of one id are alike.
    private var saidNothing: [UInt8] { services.directory.secret.digest(label: "entry body", []) }

    private func rules(at moment: CivilClock.Moment) -> IntakeRules {
        let secret = services.directory.secret
        return IntakeRules(
            policy: services.cluster.policy, now: moment.time,
            horizonMs: Int64(services.directory.duplicateHorizonDays) * Instant.msPerDay, reader: reader,
            zones: services.zones, isTopic: topics.contains, tokenMAC: tokenMAC, digest: secret.conversationDigest,
            isClockDoubted: moment.isDoubted)
    }

    private func write(_ waiting: inout [Taken], into outcomes: inout [IntakeOutcome?], now: Instant) async throws {
        guard !waiting.isEmpty else { return }
        let taken = waiting
        waiting = []
        let written = try await write(taken.map { row(for: $0.understood, said: $0.said) }, now: now)
        var bars: [NewLogEntry] = []
        for (taken, outcome) in zip(taken, written) {
            let settled = settle(outcome, taken.understood)
            if let index = taken.index { outcomes[index] = settled }
            // A second text under a known id is not read, so its conversation is not known to be harmless.
            if case .conflict = outcome, let bar = taken.understood.ifInConflict {
                let understood = IntakeRules.Understood(
                    entry: bar, remembersUntil: taken.understood.remembersUntil)
                bars.append(row(for: understood, said: saidNothing))
            }
        }
        let barred = bars.isEmpty ? [] : try await write(bars, now: now)
        if let last = (written + barred).map(\.sequence).max() { bell.strike(last) }
    }

    distributed func head(_ request: Nothing) async throws -> SequenceRequest {
        SequenceRequest(sequence: try await CallError.mapping { try await writer.writer.head() })
    }

    distributed func erase(_ request: PersonRequest) async throws -> ErasureReport {
        try checkPartition(of: request.person)
        let report = try await rights.erase(request.person, now: services.cluster.clock.now) { person in
            // While it can still be read: what they engaged with goes out of the sums. Without an answer the sums are
            // counted anew later.
            _ = try? await CallContext.withTimeout(Self.prepareTimeout) {
                try await $Profiler.resolve(id: .profiler(partition), using: actorSystem)
                    .prepareErasure(PersonRequest(person: person))
            }
        }
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
    ) throws(IntakeRules.Refusal) -> IntakeRules.Understood {
        guard services.directory.partition(of: entry.person.rawValue) == partition else {
            throw IntakeRules.Refusal(rejection: .wrongPartition)
        }
        return try rules.understand(entry)
    }

    private func row(
        for understood: IntakeRules.Understood, said: [UInt8], note: [UInt8]? = nil
    ) -> NewLogEntry {
        let secret = services.directory.secret
        let entry = understood.entry
        return NewLogEntry(
            subject: secret.subject(of: entry.person.rawValue),
            identity: secret.digest(
                label: "entry", [Array(entry.person.rawValue.utf8), Array(entry.id.rawValue.utf8)]),
            bodyDigest: said,
            occurredAtMs: entry.occurredAt.msSinceEpoch - IntakeLimits.clockAheadMsMax,
            remembersUntilMs: understood.remembersUntil.msSinceEpoch, body: entry.wireBytes(), note: note)
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
        case .unread: "unread"
        case .settingsDoubted: "settings_doubted"
        case .barsRenewed: "bars_renewed"
        }
    }
}

extension CallError.Code {
    /// More entries than one call takes.
    static let batchTooLarge = CallError.Code(rawValue: "batch_too_large")
}
