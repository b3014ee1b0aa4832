/// An entry on its way into an event log.
public struct NewLogEntry: Sendable {
    /// How many bytes ``identity`` and ``bodyDigest`` have.
    public static let digestByteCount = 32

    /// Whose key seals the body.
    public let subject: SubjectKey
    /// The 32 bytes that tell one entry from another, such as ``DirectorySecret/digest(label:_:)`` of person and id.
    public let identity: [UInt8]
    /// The 32-byte digest of what the sender said: tells a retry from a conflict.
    public let bodyDigest: [UInt8]
    /// When it happened (civil time, milliseconds since 1970): what happened before its subject was erased is refused.
    public let occurredAtMs: Int64
    /// Until when (civil time, milliseconds since 1970, inclusive) the identity is remembered so that a repetition is
    /// found; nil when it never is.
    public let remembersUntilMs: Int64?
    /// The body in clear; the log seals it under the subject's key.
    public let body: [UInt8]
    /// Whether it takes the place of the entry of that identity: one with another body is emptied instead of being in
    /// conflict. For logs in which the last word counts.
    public let replaces: Bool
    /// What is to be noted of the subject beside the log, in place of an earlier note; nil leaves that as it is.
    public let note: [UInt8]?

    /// An entry; its lengths are checked when it is appended.
    public init(
        subject: SubjectKey, identity: [UInt8], bodyDigest: [UInt8], occurredAtMs: Int64, remembersUntilMs: Int64?,
        body: [UInt8], replaces: Bool = false, note: [UInt8]? = nil
    ) {
        self.subject = subject
        self.identity = identity
        self.bodyDigest = bodyDigest
        self.occurredAtMs = occurredAtMs
        self.remembersUntilMs = remembersUntilMs
        self.body = body
        self.replaces = replaces
        self.note = note
    }
}
