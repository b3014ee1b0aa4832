public import Crypto
import Foundation

/// The 32 secret bytes of a data directory and what is derived from them.
///
/// Each use has a key of its own (HKDF-SHA256, RFC 5869, told apart by label), so that no use weakens another.
public struct DirectorySecret: Sendable {
    /// How many bytes a secret has.
    public static let byteCount = 32

    private let secret: SymmetricKey
    private let subjectNaming: SymmetricKey
    private let digesting: SymmetricKey
    /// Seals the subjects' own keys.
    let keyEncryption: SymmetricKey

    /// The secret of these bytes, or nil unless there are exactly 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(secret: SymmetricKey(data: bytes))
    }

    init(secret: SymmetricKey) {
        self.secret = secret
        subjectNaming = Self.derive(secret, label: "store subject name v1")
        digesting = Self.derive(secret, label: "store digest v1")
        keyEncryption = Self.derive(secret, label: "store key encryption v1")
    }

    /// The name under which an id stands on disk: HMAC-SHA256 of its UTF-8 bytes.
    public func subject(of id: String) -> SubjectKey {
        SubjectKey(digest: Array(HMAC<SHA256>.authenticationCode(for: Array(id.utf8), using: subjectNaming)))
    }

    /// A keyed 32-byte digest (HMAC-SHA256) of parts.
    ///
    /// The label and each part go in with their lengths before them, so that no two different lists look alike, and
    /// digests for different purposes never meet.
    /// - Parameters:
    ///   - label: what the digest is for.
    ///   - parts: what it is of.
    public func digest(label: String, _ parts: [[UInt8]]) -> [UInt8] {
        var message: [UInt8] = []
        message.reserveCapacity(parts.reduce(8 + label.utf8.count) { $0 + 8 + $1.count })
        for part in [Array(label.utf8)] + parts {
            message.append(bigEndian: Int64(part.count))
            message += part
        }
        return Array(HMAC<SHA256>.authenticationCode(for: message, using: digesting))
    }

    /// A 32-byte key for a purpose of the caller's, such as authenticating tokens; the same label gives the same key.
    public func derivedKey(label: String) -> SymmetricKey {
        Self.derive(secret, label: "caller: " + label)
    }

    /// Bytes that tell this secret from another and reveal nothing of it.
    var fingerprint: [UInt8] {
        Self.derive(secret, label: "store fingerprint v1").withUnsafeBytes { Array($0.prefix(8)) }
    }

    /// The secret itself, for the one file that keeps it.
    var bytes: [UInt8] {
        secret.withUnsafeBytes { Array($0) }
    }

    private static func derive(_ secret: SymmetricKey, label: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Array(label.utf8), outputByteCount: 32)
    }
}

extension DirectorySecret: CustomStringConvertible, CustomReflectable {
    /// Says nothing of the bytes, so that none can reach a log line.
    public var description: String { "DirectorySecret(hidden)" }

    /// Shows nothing of the bytes either.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
