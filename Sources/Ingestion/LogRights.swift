import Cluster
import Contracts
import Domain
import Mesh
import Store
import Wire

/// What people may ask of a log: to be erased from it, and what it holds about them.
struct LogRights: Sendable {
    /// Something of a person's that was read from the log.
    struct Kept<Value> {
        let sequence: Int64
        let value: Value
    }

    /// A part of what the log holds about a person.
    struct KeptPage<Value> {
        let values: [Kept<Value>]
        /// How many entries are held beside them that this version cannot read.
        let unreadable: Int
        let position: Int64
        let head: Int64
    }

    /// A page of entries has at most these bytes, plus one entry: it must fit into a frame.
    private static let pageBytesMax = 256 << 10
    private static let pageRowsMax = 512

    let writer: any EventLogWriter
    let reader: any EventLogReader
    let ledger: ErasureLedger
    let secret: DirectorySecret
    let gate = SerialGate()

    init(writer: any EventLogWriter, reader: any EventLogReader, ledger: ErasureLedger, secret: DirectorySecret) {
        self.writer = writer
        self.reader = reader
        self.ledger = ledger
        self.secret = secret
    }

    /// Erases a person as of now. The ledger knows it first: whatever happens to the log after that, a later owner makes
    /// up for it.
    /// - Parameter prepare: what others do with the person while their key still stands.
    func erase(
        _ person: PersonID, now: Instant, _ prepare: @Sendable (PersonID) async -> Void = { _ in }
    ) async throws -> ErasureReport {
        let subject = secret.subject(of: person.rawValue)
        let (erasure, wasHeld) = try await gate.pass {
            try await CallError.mapping {
                let wasHeld = try await writer.holdsAnything(of: subject)
                let earlier = [
                    try await ledger.erasedAtMs(subject), try await writer.erasures(of: [subject])[subject]?.erasedAtMs,
                ]
                // Every erasure is later than the one before, so that none is taken for done.
                let atMs = earlier.compactMap { $0 }.map { $0 + 1 }.reduce(now.msSinceEpoch, max)
                try await ledger.put(subject, erasedAtMs: atMs)
                await prepare(person)
                return (try await writer.erase(subject, atMs: atMs), wasHeld)
            }
        }
        return ErasureReport(
            sequence: erasure.sequence, erasedAt: Instant(msSinceEpoch: erasure.erasedAtMs), wasHeld: wasHeld)
    }

    /// Erases whom the ledger knows as erased later than the log does.
    /// - Returns: how many those were.
    func eraseAgain() async throws -> Int {
        var count = 0
        var page = try await ledger.erasures(after: nil)
        while let last = page.last {
            let known = try await writer.erasures(of: page.map(\.subject))
            for (subject, erasedAtMs) in page where known[subject].map({ $0.erasedAtMs < erasedAtMs }) ?? true {
                _ = try await writer.erase(subject, atMs: erasedAtMs)
                count += 1
            }
            page = try await ledger.erasures(after: last.subject)
        }
        return count
    }

    /// What the log holds about a person, behind a position.
    func entries<Value: Sendable>(
        of request: EntriesRequest, decode: @Sendable ([UInt8]) throws(WireError) -> Value
    ) async throws -> KeptPage<Value> {
        try await CallError.mapping {
            let subject = secret.subject(of: request.person.rawValue)
            let head = try await writer.head()
            let page = try await reader.read(of: subject, after: request.after, limit: Self.pageRowsMax)
            var values: [Kept<Value>] = []
            var unreadable = 0
            var byteCount = 0
            for entry in page.entries {
                guard let body = entry.body else { continue }
                // What this version cannot understand is not readable for the person either; it stays in the log.
                guard let value = try? decode(body) else {
                    unreadable += 1
                    continue
                }
                values.append(Kept(sequence: entry.sequence, value: value))
                byteCount += body.count
                if byteCount >= Self.pageBytesMax {
                    return KeptPage(values: values, unreadable: unreadable, position: entry.sequence, head: head)
                }
            }
            return KeptPage(values: values, unreadable: unreadable, position: page.position, head: head)
        }
    }

    /// Lets go of the ledger, and of the log's file as far as it reads it.
    func close() async {
        await ledger.state.close()
        await reader.close()
    }
}
