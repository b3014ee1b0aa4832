import Contracts
import Domain
import Store
import Wire

/// Who was told, when, with which text and in which language. It stands outside the data directory, so that restoring an older copy of that
/// tells nobody twice and forgets no delivery. It knows digests only.
struct DeliveryLedger: Sendable {
    /// A delivery to a person.
    struct Delivery: Hashable, Sendable, WireRecord {
        let version: String
        let deliveredAt: Instant
        /// What earlier versions delivered was English.
        let languages: [LanguageTag]
        /// The title and body as they were delivered; nil: an earlier version has not kept them.
        let title: String?
        let body: String?
        let namesAI: Bool

        init(_ notice: InboxNotice) {
            version = notice.version
            deliveredAt = notice.deliveredAt
            languages = notice.languages
            title = notice.title
            body = notice.body
            namesAI = notice.namesAI
        }

        func encodeFields(to writer: inout WireWriter) {
            writer.write(version)
            writer.write(deliveredAt)
            writer.write(languages)
            writer.write(title)
            writer.write(body)
            writer.write(namesAI)
        }

        init(fields reader: inout WireReader) throws(WireError) {
            version = try reader.read()
            deliveredAt = try reader.read()
            languages = try reader.readIfPresent() ?? [.english]
            title = try reader.readIfPresent(String?.self) ?? nil
            body = try reader.readIfPresent(String?.self) ?? nil
            namesAI = try reader.readIfPresent() ?? true
        }
    }

    private static let deliveries = RecordSpace(rawValue: 1)

    let state: any StateStore

    /// The delivery to a subject, if there was one.
    func delivery(to subject: SubjectKey) async throws -> Delivery? {
        let key = Self.key(subject)
        return try await state.records([key])[key].map { try Delivery(wireBytes: $0.body) }
    }

    /// Remembers a delivery.
    func put(_ delivery: Delivery, to subject: SubjectKey) async throws {
        let position = try await state.position()
        let record = Record(key: Self.key(subject), subject: nil, dueMs: nil, body: delivery.wireBytes())
        try await state.commit(StateChange(expectedPosition: position, newPosition: position, puts: [record]))
    }

    /// Forgets a subject that was erased.
    func forget(_ subject: SubjectKey) async throws {
        let position = try await state.position()
        try await state.commit(
            StateChange(
                expectedPosition: position, newPosition: position, puts: [], deletes: [Self.key(subject)]))
    }

    private static func key(_ subject: SubjectKey) -> RecordKey { RecordKey(space: deliveries, key: subject.bytes) }
}
