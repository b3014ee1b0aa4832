/// A family of records inside a role's state; each role numbers its own.
public struct RecordSpace: Hashable, Sendable, RawRepresentable {
    /// The number of the family, part of the format on disk.
    public let rawValue: UInt8

    /// The family of that number.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
}

/// The name of a record: its family and bytes of the role's choosing, unique within the family.
public struct RecordKey: Hashable, Sendable {
    /// The family.
    public let space: RecordSpace
    /// The name within it; records are listed in the order of these bytes.
    public let key: [UInt8]

    /// The name of these parts.
    public init(space: RecordSpace, key: [UInt8]) {
        self.space = space
        self.key = key
    }
}

/// A piece of a role's own state.
public struct Record: Hashable, Sendable {
    /// Its name.
    public let key: RecordKey
    /// Whose key seals the body; nil for a record about nobody, which is kept in clear.
    public let subject: SubjectKey?
    /// When something is to be done about it (civil time, milliseconds since 1970), if ever.
    public let dueMs: Int64?
    /// The body in clear.
    public let body: [UInt8]

    /// A record of these parts.
    public init(key: RecordKey, subject: SubjectKey?, dueMs: Int64?, body: [UInt8]) {
        self.key = key
        self.subject = subject
        self.dueMs = dueMs
        self.body = body
    }
}
