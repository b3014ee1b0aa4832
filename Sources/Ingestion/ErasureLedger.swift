import Store
import Wire

/// Who was erased from a log or took entries back, and when. It stands outside the data directory: a restored copy of the log is corrected by
/// it. It knows digests only.
struct ErasureLedger: Sendable {
    private static let erasures = RecordSpace(rawValue: 1)
    private static let takingsBack = RecordSpace(rawValue: 2)
    private static let pageRows = 4096

    let state: any StateStore

    /// When a subject was last erased (civil time, milliseconds since 1970), if it ever was.
    func erasedAtMs(_ subject: SubjectKey) async throws -> Int64? {
        let key = Self.key(subject)
        return try await state.records([key])[key].flatMap(Self.erasure)?.erasedAtMs
    }

    /// Remembers an erasure in place of any earlier one.
    func put(_ subject: SubjectKey, erasedAtMs: Int64) async throws {
        let position = try await state.position()
        let body = withUnsafeBytes(of: erasedAtMs.bigEndian, Array.init)
        try await state.commit(
            StateChange(
                expectedPosition: position, newPosition: position,
                puts: [Record(key: Self.key(subject), subject: nil, dueMs: nil, body: body)]))
    }

    /// A page of erasures, in the order of the subjects; empty at the end.
    func erasures(after subject: SubjectKey?) async throws -> [(subject: SubjectKey, erasedAtMs: Int64)] {
        try await state.list(space: Self.erasures, after: subject?.bytes, limit: Self.pageRows)
            .compactMap(Self.erasure)
    }

    /// Remembers that entries were taken back.
    func put(_ order: TakeBackOrder, _ takingBack: TakingBack) async throws {
        let position = try await state.position()
        let record = Record(key: Self.key(takingBack), subject: nil, dueMs: nil, body: order.wireBytes())
        try await state.commit(StateChange(expectedPosition: position, newPosition: position, puts: [record]))
    }

    /// Forgets a taking back of which nothing was to be taken.
    func remove(_ takingBack: TakingBack) async throws {
        let position = try await state.position()
        try await state.commit(
            StateChange(
                expectedPosition: position, newPosition: position, puts: [], deletes: [Self.key(takingBack)]))
    }

    /// A page of takings back, by subject and time; empty at the end.
    func takingsBack(after last: TakingBack?) async throws -> [(takingBack: TakingBack, order: TakeBackOrder)] {
        try await takingsBack(after: last.map { Self.key($0).key })
    }

    /// The last time that an order was given for a subject, if it ever was.
    func lastTakingBack(of subject: SubjectKey, _ order: TakeBackOrder) async throws -> TakingBack? {
        var found: TakingBack?
        // The subject alone comes before all keys that begin with it.
        var page = try await takingsBack(after: subject.bytes)
        while let last = page.last {
            found = page.last { $0.takingBack.subject == subject && $0.order == order }?.takingBack ?? found
            guard last.takingBack.subject == subject else { break }
            page = try await takingsBack(after: last.takingBack)
        }
        return found
    }

    private func takingsBack(
        after key: [UInt8]?
    ) async throws -> [(takingBack: TakingBack, order: TakeBackOrder)] {
        try await state.list(space: Self.takingsBack, after: key, limit: Self.pageRows)
            .compactMap { record in
                let bytes = record.key.key
                guard bytes.count == SubjectKey.byteCount + 8,
                    let subject = SubjectKey(bytes: Array(bytes.prefix(SubjectKey.byteCount)))
                else { return nil }
                let bits = bytes.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                let takingBack = TakingBack(subject: subject, takenBackAtMs: Int64(bitPattern: bits))
                return (takingBack, try TakeBackOrder(wireBytes: record.body))
            }
    }

    private static func key(_ takingBack: TakingBack) -> RecordKey {
        RecordKey(
            space: takingsBack,
            key: takingBack.subject.bytes + withUnsafeBytes(of: takingBack.takenBackAtMs.bigEndian, Array.init))
    }

    private static func key(_ subject: SubjectKey) -> RecordKey { RecordKey(space: erasures, key: subject.bytes) }

    private static func erasure(_ record: Record) -> (subject: SubjectKey, erasedAtMs: Int64)? {
        guard let subject = SubjectKey(bytes: record.key.key), record.body.count == 8 else { return nil }
        let bits = record.body.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return (subject, Int64(bitPattern: bits))
    }
}
