/// The name under which a subject stands on disk: a keyed digest of its id, which says nothing without the secret.
///
/// Made by ``DirectorySecret/subject(of:)``.
public struct SubjectKey: Hashable, Sendable {
    /// How many bytes a subject's name has.
    public static let byteCount = 32

    /// The 32 bytes of the digest.
    public let bytes: [UInt8]

    /// The subject of these bytes, or nil unless there are exactly 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Nobody: what the log says of itself.
    static let none = SubjectKey(digest: [UInt8](repeating: 0, count: byteCount))

    /// The subject of a digest that is known to have the right length.
    init(digest: [UInt8]) {
        self.bytes = digest
    }

    /// The first bytes are enough to tell digests apart, and keep a look-up cheap.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
