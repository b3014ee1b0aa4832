/// What the body column of a log's row holds, told by its first byte.
enum StoredBody: Hashable, Sendable {
    /// Sealed under the subject's key; see ``SubjectCipherKey``.
    case sealed([UInt8])
    /// A tombstone: 2, then the civil time of the erasure (8 bytes, milliseconds since 1970, big-endian).
    case tombstone(erasedAtMs: Int64)
    /// Taken back: 3.
    case takenBack

    private static let tombstoneKind: UInt8 = 2
    private static let takenBackKind: UInt8 = 3

    init(bytes: [UInt8]) throws(SealingError) {
        switch bytes.first {
        case SubjectCipherKey.version: self = .sealed(bytes)
        case Self.tombstoneKind where bytes.count == 9:
            let bits = bytes.dropFirst().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            self = .tombstone(erasedAtMs: Int64(bitPattern: bits))
        case Self.takenBackKind where bytes.count == 1: self = .takenBack
        default: throw .malformed
        }
    }

    /// The bytes of the column.
    var bytes: [UInt8] {
        switch self {
        case .sealed(let bytes): return bytes
        case .tombstone(let erasedAtMs):
            var bytes = [Self.tombstoneKind]
            bytes.append(bigEndian: erasedAtMs)
            return bytes
        case .takenBack: return [Self.takenBackKind]
        }
    }
}
