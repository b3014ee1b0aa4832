import Domain
import Store
import Wire

/// The bars of people's conversations, kept outside the data directory: a restored copy of the facts, or of the log that they are
/// folded from, lets nothing into ads that was barred since. It knows keyed digests only.
struct BarsLedger: Sendable {
    private static let bars = RecordSpace(rawValue: 1)
    private static let pageRows = 256

    let state: any StateStore

    /// The bars of those subjects that have some.
    func bars(of subjects: some Collection<SubjectKey>) async throws -> [SubjectKey: ConversationBars] {
        let records = try await state.records(subjects.map(Self.key))
        return Dictionary(uniqueKeysWithValues: try records.values.compactMap(Self.read))
    }

    /// A page of bars, in the order of the subjects; empty at the end.
    func page(after subject: SubjectKey?) async throws -> [(subject: SubjectKey, bars: ConversationBars)] {
        try await state.list(space: Self.bars, after: subject?.bytes, limit: Self.pageRows).compactMap(Self.read)
    }

    /// Keeps bars in the place of others, and forgets those of some subjects.
    func put(_ bars: [SubjectKey: ConversationBars], forgetting: some Collection<SubjectKey>) async throws {
        guard !bars.isEmpty || !forgetting.isEmpty else { return }
        let position = try await state.position()
        let puts = bars.map { Record(key: Self.key($0.key), subject: nil, dueMs: nil, body: $0.value.wireBytes()) }
        try await state.commit(
            StateChange(
                expectedPosition: position, newPosition: position, puts: puts, deletes: forgetting.map(Self.key)))
    }

    private static func key(_ subject: SubjectKey) -> RecordKey { RecordKey(space: bars, key: subject.bytes) }

    private static func read(_ record: Record) throws -> (SubjectKey, ConversationBars)? {
        guard let subject = SubjectKey(bytes: record.key.key) else { return nil }
        return (subject, try ConversationBars(wireBytes: record.body))
    }
}
