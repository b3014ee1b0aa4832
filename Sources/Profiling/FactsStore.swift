import Cluster
import Domain
import Logging
import Store
import Synchronization
import Wire

/// The facts of one partition: what a batch of log entries makes of them goes to disk with the position, all or nothing.
struct FactsStore: Sendable {
    static let popularity = RecordSpace(rawValue: 2)
    static let totals = RecordKey(space: RecordSpace(rawValue: 3), key: [0])

    let state: any StateStore
    let secret: DirectorySecret
    let log: Logger
    let reader: any EventLogReader
    /// Bars that outlive a restore; nil: there is none, as in tests of everything else.
    let ledger: BarsLedger?
    let decode: @Sendable ([UInt8]) throws(WireError) -> SignalEntry
    let gate = SerialGate()
    let work = FactsWork()

    /// - Parameter decode: how an entry is understood; tests put an earlier version's in its place.
    init(
        state: any StateStore, reader: any EventLogReader, secret: DirectorySecret, log: Logger,
        ledger: BarsLedger? = nil,
        decode: @escaping @Sendable ([UInt8]) throws(WireError) -> SignalEntry = SignalEntry.init(wireBytes:)
    ) {
        self.state = state
        self.reader = reader
        self.secret = secret
        self.log = log
        self.ledger = ledger
        self.decode = decode
    }

    /// A person's facts; those of a stranger are empty.
    func facts(of person: PersonID) async throws -> PersonFacts {
        let subject = secret.subject(of: person.rawValue)
        return try await whole(subject, in: .present)?.facts ?? PersonFacts(person: person)
    }

    /// How much the facts hold.
    func totals() async throws -> FactsTotals {
        try await state.records([Self.totals])[Self.totals].map { try FactsTotals(wireBytes: $0.body) } ?? FactsTotals()
    }

    /// What is parked, without what it says.
    var parked: ParkedEntries { ParkedEntries(in: state) }

    /// Records of steps that stand beside the people's.
    func puts(of step: FoldStep, forgotten: Int) async throws -> [Record] {
        var puts = step.parked
        for (subject, person) in step.people {
            let records = person.records(of: subject, in: .present)
            puts += records.puts
            work.note(written: records.entriesWritten)
            await Task.yield()
        }
        puts += try await popularityRecords(step.popularity)
        var totals = try await totals()
        totals.count(step, forgotten: forgotten)
        puts.append(Record(key: Self.totals, subject: nil, dueMs: nil, body: totals.wireBytes()))
        if let settledThrough = step.settledThrough {
            var baseline = try await baseline()
            baseline.settledThrough = max(baseline.settledThrough, settledThrough)
            puts.append(baseline.record)
        }
        return puts
    }

    /// What was deleted cannot be read, for its key is gone; its bytes go too. Should that fail now, the next one does it.
    func scrub() async {
        do {
            try await state.scrub()
        } catch {
            log.warning("what was deleted still takes room in a file", metadata: ["reason": "\(error)"])
        }
    }
}

/// How many entries of facts were read and written: what a fold costs, without a clock.
final class FactsWork: Sendable {
    private let counts = Mutex((read: 0, written: 0))

    var total: Int { counts.withLock { $0.read + $0.written } }

    func note(read: Int = 0, written: Int = 0) {
        counts.withLock {
            $0.read += read
            $0.written += written
        }
    }
}
