import GRDB
import Synchronization

/// A view of an event log that stands in a SQLite file, and the source of its subjects' keys.
///
/// It opens the file when there is one: a log that nobody has written to yet is empty.
public final class SQLiteEventLogReader: EventLogReader, KeySource {
    private let location: DatabaseLocation
    private let keyTable: SubjectKeyTable
    private let context: SealingContext
    private let connection: ReadConnection

    /// A view of the log at `location`.
    /// - Parameter secret: the secret of the data directory.
    public init(location: DatabaseLocation, secret: DirectorySecret) {
        self.location = location
        keyTable = SubjectKeyTable(location: location, secret: secret)
        context = SealingContext(area: location.area, partition: location.partition)
        connection = ReadConnection(location: location)
    }

    /// What follows a position, without a gap.
    public func read(after position: Int64, limit: Int) async throws -> [LogEntry] {
        try StoreLimits.checkLimit(limit)
        guard position >= 0 else { throw StoreError.invalidArgument("a log position of \(position)") }
        let page = try await connection.read { database, part in
            let rows = try self.rows(database, after: position, limit: limit)
            let wrappedKeys = try self.keyTable.wrappedKeys(database, of: Set(rows.map(\.row.subject)))
            // Looked up only where something is missing.
            let trimmedThrough =
                rows.first.map(\.row.sequence) == position + 1 ? 0 : try ExtentTable.trimmedThrough(database)
            return Page(head: part.next - 1, trimmedThrough: trimmedThrough, rows: rows, wrappedKeys: wrappedKeys)
        }
        try checkContiguous(page ?? Page(head: 0, rows: [], wrappedKeys: [:]), after: position, limit: limit)
        return try page.map(open) ?? []
    }

    /// One subject's entries among those that follow a position.
    public func read(of subject: SubjectKey, after position: Int64, limit: Int) async throws -> SubjectPage {
        try StoreLimits.checkLimit(limit)
        guard position >= 0 else { throw StoreError.invalidArgument("a log position of \(position)") }
        let page = try await connection.read { database, part in
            let head = part.next - 1
            let through = min(head, position + StoreLimits.rowsLookedThroughMax)
            let rows = try self.rows(database, of: subject, after: position, through: through, limit: limit)
            let wrappedKeys = try self.keyTable.wrappedKeys(database, of: [subject])
            // A full page may have left some of the window out.
            let last = rows.count < limit ? through : rows.last?.row.sequence
            return (Page(head: head, rows: rows, wrappedKeys: wrappedKeys), last ?? through)
        }
        guard let (page, last) = page else { return SubjectPage(entries: [], position: position) }
        guard position <= page.head else {
            throw StoreError.positionBeyondHead(file: location.file, position: position, head: page.head)
        }
        return SubjectPage(entries: try open(page), position: last)
    }

    /// Lets go of the file.
    public func close() async { await connection.close() }

    /// The last sequence that can be read.
    public func head() async throws -> Int64 {
        try await connection.read { _, part in part.next - 1 } ?? 0
    }

    /// Who wrote an entry.
    public func epoch(at sequence: Int64) async throws -> OwnerEpoch? {
        let epoch = try await connection.read { database, _ in
            try BoundStatement(database, "SELECT epoch FROM log WHERE seq = ?")
                .firstRow(.integer(sequence)) { OwnerEpoch(try $0.integer(at: 0)) }
        }
        return epoch ?? nil
    }

    /// The oldest entry that is kept.
    public func first() async throws -> Int64 {
        try await connection.read { database, _ in try ExtentTable.trimmedThrough(database) + 1 } ?? 1
    }

    /// The keys of subjects that have one.
    public func keys(for subjects: Set<SubjectKey>) async throws -> [SubjectKey: SubjectCipherKey] {
        guard !subjects.isEmpty else { return [:] }
        let wrapped = try await connection.read { database, _ in
            try self.keyTable.wrappedKeys(database, of: subjects)
        }
        return try unwrap(wrapped ?? [:])
    }
}

extension SQLiteEventLogReader {
    /// What one transaction saw; it is checked and opened after the transaction has ended.
    private struct Page: Sendable {
        let head: Int64
        var trimmedThrough: Int64 = 0
        let rows: [(row: LogRow, checksum: Int64)]
        let wrappedKeys: [SubjectKey: [UInt8]]
    }

    private func rows(
        _ database: Database, after position: Int64, limit: Int
    ) throws -> [(row: LogRow, checksum: Int64)] {
        let statement = try BoundStatement(
            database, "SELECT \(LogRow.columns) FROM log WHERE seq > ? ORDER BY seq LIMIT ?")
        return try statement.rows(.integer(position), .integer(Int64(limit))) {
            try LogRow.stored($0, file: self.location.file)
        }
    }

    private func rows(
        _ database: Database, of subject: SubjectKey, after position: Int64, through: Int64, limit: Int
    ) throws -> [(row: LogRow, checksum: Int64)] {
        let statement = try BoundStatement(
            database,
            "SELECT \(LogRow.columns) FROM log WHERE seq > ? AND seq <= ? AND subject = ? ORDER BY seq LIMIT ?")
        return try statement.rows(
            .integer(position), .integer(through), .bytes(subject.bytes), .integer(Int64(limit))
        ) { try LogRow.stored($0, file: self.location.file) }
    }

    private func checkContiguous(_ page: Page, after position: Int64, limit: Int) throws {
        guard position <= page.head else {
            throw StoreError.positionBeyondHead(file: location.file, position: position, head: page.head)
        }
        guard position >= page.trimmedThrough else {
            throw StoreError.entriesTrimmed(file: location.file, position: position, first: page.trimmedThrough + 1)
        }
        let countExpected = Int(min(Int64(limit), page.head - position))
        for offset in 0..<countExpected {
            let sequence = position + 1 + Int64(offset)
            guard offset < page.rows.count, page.rows[offset].row.sequence == sequence else {
                throw StoreError.missingRow(file: location.file, sequence: sequence)
            }
        }
        if page.rows.count > countExpected {
            throw damaged(page.rows[countExpected].row, "it stands beyond the log's head \(page.head)")
        }
    }

    private func open(_ page: Page) throws -> [LogEntry] {
        for (row, checksum) in page.rows where Int64(row.checksum) != checksum {
            throw damaged(row, "its checksum does not match")
        }
        let keys = try unwrap(page.wrappedKeys)
        return try page.rows.map { row, _ in
            do throws(SealingError) {
                return LogEntry(
                    sequence: row.sequence, epoch: row.epoch, subject: row.subject,
                    content: try content(of: row, key: keys[row.subject]))
            } catch {
                throw damaged(row, error.reason)
            }
        }
    }

    private func content(of row: LogRow, key: SubjectCipherKey?) throws(SealingError) -> LogEntry.Content {
        switch try StoredBody(bytes: row.storedBody) {
        case .tombstone(let erasedAtMs): return .tombstone(erasedAtMs: erasedAtMs)
        case .takenBack: return .gone
        case .settled(let through): return .settled(through: through)
        case .sealed(let bytes):
            let body = try key?.open(bytes, context: context.entry(sequence: row.sequence, subject: row.subject))
            // No key, or another one since: the subject was erased.
            guard let body else { return .gone }
            return .body(body)
        }
    }

    private func unwrap(_ wrapped: [SubjectKey: [UInt8]]) throws -> [SubjectKey: SubjectCipherKey] {
        var keys: [SubjectKey: SubjectCipherKey] = [:]
        for (subject, bytes) in wrapped {
            keys[subject] = try keyTable.unwrap(bytes, of: subject)
        }
        return keys
    }

    private func damaged(_ row: LogRow, _ reason: String) -> StoreError {
        .damagedRow(file: location.file, row: "\(row.sequence)", reason: reason)
    }
}
