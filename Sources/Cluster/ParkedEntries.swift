public import Store
public import Wire

/// An intact log entry that this version cannot understand, put aside so that its partition goes on.
public struct ParkedEntry: Hashable, Sendable, WireRecord {
    /// Its place in the log.
    public var sequence: Int64
    /// Why it cannot be understood: a code of the wire format, never what it says.
    public var reason: String
    /// What the log says, unread.
    public var body: [UInt8]

    /// A parked entry of its parts.
    public init(sequence: Int64, reason: String, body: [UInt8]) {
        self.sequence = sequence
        self.reason = reason
        self.body = body
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(sequence)
        writer.write(reason)
        writer.write(data: body)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        sequence = try reader.read()
        reason = try reader.read()
        body = try reader.readData()
    }
}

/// The parked entries in a role's state: records sealed under their subjects' keys, so that they go with them.
public struct ParkedEntries: Sendable {
    /// The family of records, the same in every role's state.
    public static let space = RecordSpace(rawValue: 250)
    /// Entries looked at in one go.
    public static let batchMax = 256

    private let state: any StateStore

    /// The parked entries of a state.
    public init(in state: any StateStore) { self.state = state }

    /// The record that parks an entry; it is written with the step that passes the entry by.
    public static func record(of entry: LogEntry, body: [UInt8], reason: String) -> Record {
        Record(
            key: key(entry.sequence), subject: entry.subject, dueMs: nil,
            body: ParkedEntry(sequence: entry.sequence, reason: reason, body: body).wireBytes())
    }

    /// The name of a parked entry's record.
    public static func key(_ sequence: Int64) -> RecordKey {
        RecordKey(space: space, key: withUnsafeBytes(of: sequence.bigEndian, Array.init))
    }

    /// Those behind a place in the log, in order, with their subjects.
    public func list(after sequence: Int64) async throws -> [(subject: SubjectKey, entry: ParkedEntry)] {
        let after = Self.key(sequence).key
        return try await state.list(space: Self.space, after: after, limit: Self.batchMax).compactMap { record in
            guard let subject = record.subject else { return nil }
            return (subject, try ParkedEntry(wireBytes: record.body))
        }
    }

    /// All of them, without what they say.
    public func all() async throws -> [ParkedEntry] {
        var all: [ParkedEntry] = []
        var page = try await list(after: 0)
        while let last = page.last {
            all += page.map { ParkedEntry(sequence: $0.entry.sequence, reason: $0.entry.reason, body: []) }
            page = try await list(after: last.entry.sequence)
        }
        return all
    }

    /// How many there are, under the name that status shows; nothing when there is none.
    public func count() async throws -> [String: Int64] {
        let count = try await all().count
        return count == 0 ? [:] : ["parked": Int64(count)]
    }

    /// The names of those of some subjects, which were erased: what can no longer be read, for its key is gone, and what
    /// can still be read of them.
    public func keys(of subjects: Set<SubjectKey>) async throws -> [RecordKey] {
        guard !subjects.isEmpty else { return [] }
        var others: Set<RecordKey> = []
        var page = try await list(after: 0)
        while let last = page.last {
            others.formUnion(page.filter { !subjects.contains($0.subject) }.map { Self.key($0.entry.sequence) })
            page = try await list(after: last.entry.sequence)
        }
        return try await state.names(space: Self.space, prefix: []).filter { !others.contains($0) }
    }

    /// Tries every one of them again, batch by batch. `fold` applies those that it can, in one transaction that also
    /// deletes their records (``key(_:)``), and says how many those were.
    public func retry(
        _ fold: @Sendable ([(subject: SubjectKey, entry: ParkedEntry)]) async throws -> Int
    ) async throws -> ParkedRetry {
        var result = ParkedRetry(folded: 0, left: 0)
        var page = try await list(after: 0)
        while let last = page.last {
            let folded = try await fold(page)
            result.folded += folded
            result.left += page.count - folded
            page = try await list(after: last.entry.sequence)
        }
        return result
    }
}

/// What another try of parked entries gave.
public struct ParkedRetry: Hashable, Sendable, WireRecord {
    /// Understood now.
    public var folded: Int
    /// Still parked.
    public var left: Int

    /// A result of its parts.
    public init(folded: Int, left: Int) {
        self.folded = folded
        self.left = left
    }

    /// Adds another role's or partition's result.
    public static func + (a: Self, b: Self) -> Self { Self(folded: a.folded + b.folded, left: a.left + b.left) }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(folded)
        writer.write(left)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        folded = try reader.read()
        left = try reader.read()
    }
}

/// Where an entry is parked, for people.
public struct ParkedPlace: Hashable, Sendable, WireRecord {
    /// Whose state: `facts`, `notices`, `catalogue`.
    public var area: String
    /// The partition of its log.
    public var partition: UInt16
    /// Its place in the log.
    public var sequence: Int64
    /// Why it cannot be understood.
    public var reason: String

    /// A place of its parts.
    public init(area: String, partition: UInt16, sequence: Int64, reason: String) {
        self.area = area
        self.partition = partition
        self.sequence = sequence
        self.reason = reason
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(area)
        writer.write(partition)
        writer.write(sequence)
        writer.write(reason)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        area = try reader.read()
        partition = try reader.read()
        sequence = try reader.read()
        reason = try reader.read()
    }
}
