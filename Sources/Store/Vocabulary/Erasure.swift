/// An erasure as it stands in an event log.
public struct Erasure: Hashable, Sendable {
    /// The tombstone's place in the log.
    public let sequence: Int64
    /// When it happened (civil time, milliseconds since 1970): nothing that occurred until then is taken again.
    public let erasedAtMs: Int64

    /// An erasure of these parts.
    public init(sequence: Int64, erasedAtMs: Int64) {
        self.sequence = sequence
        self.erasedAtMs = erasedAtMs
    }
}
