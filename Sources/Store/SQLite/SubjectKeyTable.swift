import GRDB

/// The table of wrapped subject keys in an event log's file.
struct SubjectKeyTable: Sendable {
    private let wrapper: SubjectKeyWrapper
    private let file: String

    init(location: DatabaseLocation, secret: DirectorySecret) {
        wrapper = SubjectKeyWrapper(
            secret: secret, context: SealingContext(area: location.area, partition: location.partition))
        file = location.file
    }

    /// The wrapped keys of those subjects that have one.
    func wrappedKeys(_ database: Database, of subjects: Set<SubjectKey>) throws -> [SubjectKey: [UInt8]] {
        let statement = try BoundStatement(database, "SELECT wrapped_key FROM person_key WHERE subject = ?")
        var wrapped: [SubjectKey: [UInt8]] = [:]
        for subject in subjects {
            wrapped[subject] = try statement.firstRow(.bytes(subject.bytes)) { try $0.bytes(at: 0) }
        }
        return wrapped
    }

    /// Whether a subject has a key.
    static func hasKey(_ database: Database, of subject: SubjectKey) throws -> Bool {
        let statement = try BoundStatement(database, "SELECT 1 FROM person_key WHERE subject = ?")
        return try statement.firstRow(.bytes(subject.bytes)) { _ in true } ?? false
    }

    /// Opens a wrapped key.
    func unwrap(_ wrapped: [UInt8], of subject: SubjectKey) throws -> SubjectCipherKey {
        do {
            return try wrapper.unwrap(wrapped, of: subject)
        } catch {
            throw StoreError.damagedRow(
                file: file, row: "person_key \(subject.bytes.prefix(4).hexadecimal)…", reason: error.reason)
        }
    }

    /// The key of a subject, if it has one.
    func key(_ database: Database, of subject: SubjectKey) throws -> SubjectCipherKey? {
        try wrappedKeys(database, of: [subject])[subject].map { try unwrap($0, of: subject) }
    }

    /// A new key for a subject that has none, kept.
    func makeKey(_ database: Database, of subject: SubjectKey) throws -> SubjectCipherKey {
        let key = SubjectCipherKey.random()
        let statement = try BoundStatement(
            database, "INSERT INTO person_key (subject, wrapped_key) VALUES (?, ?)")
        try statement.execute(.bytes(subject.bytes), .bytes(try wrapper.wrap(key, of: subject)))
        return key
    }

    /// Deletes the key of a subject; the connection overwrites what it deletes.
    func destroyKey(_ database: Database, of subject: SubjectKey) throws {
        try BoundStatement(database, "DELETE FROM person_key WHERE subject = ?").execute(.bytes(subject.bytes))
    }
}
