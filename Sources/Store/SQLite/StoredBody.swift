/// What the body column of a log's row holds, told by its first byte.
enum StoredBody: Hashable, Sendable {
    /// Sealed under the subject's key; see ``SubjectCipherKey``.
    case sealed([UInt8])
    /// A tombstone: 2, then the civil time of the erasure (8 bytes, milliseconds since 1970, big-endian).
    case tombstone(erasedAtMs: Int64)
    /// Taken back, or needed by nobody any more: 3.
    case takenBack
    /// What stands up to a place is settled: 4, then the place (8 bytes, big-endian).
    case settled(through: Int64)

    private static let tombstoneKind: UInt8 = 2
    private static let takenBackKind: UInt8 = 3
    private static let settledKind: UInt8 = 4

    init(bytes: [UInt8]) throws(SealingError) {
        switch bytes.first {
        case SubjectCipherKey.version: self = .sealed(bytes)
        case Self.tombstoneKind where bytes.count == 9: self = .tombstone(erasedAtMs: Self.integer(of: bytes))
        case Self.settledKind where bytes.count == 9: self = .settled(through: Self.integer(of: bytes))
        case Self.takenBackKind where bytes.count == 1: self = .takenBack
        default: throw .malformed
        }
    }

    /// The bytes of the column.
    var bytes: [UInt8] {
        switch self {
        case .sealed(let bytes): return bytes
        case .tombstone(let erasedAtMs): return Self.bytes(Self.tombstoneKind, erasedAtMs)
        case .takenBack: return [Self.takenBackKind]
        case .settled(let through): return Self.bytes(Self.settledKind, through)
        }
    }

    private static func bytes(_ kind: UInt8, _ integer: Int64) -> [UInt8] {
        var bytes = [kind]
        bytes.append(bigEndian: integer)
        return bytes
    }

    /// The integer behind the kind.
    private static func integer(of bytes: [UInt8]) -> Int64 {
        Int64(bitPattern: bytes.dropFirst().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
