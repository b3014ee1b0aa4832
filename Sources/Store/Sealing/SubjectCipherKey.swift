import Crypto
import Foundation

/// The key that seals one subject's bodies, with a random identifier that tells it from one the subject had before.
///
/// A sealed body is: version 1 (1 byte), key identifier (8), nonce (12), ciphertext, tag (16); AES-256-GCM.
public struct SubjectCipherKey: Sendable {
    static let version: UInt8 = 1
    private static let headerByteCount = 9

    /// Drawn with the key, not secret; bodies name it.
    let identifier: UInt64
    let key: SymmetricKey

    /// A new random key.
    static func random() -> SubjectCipherKey {
        SubjectCipherKey(identifier: UInt64.random(in: .min ... .max), key: SymmetricKey(size: .bits256))
    }

    /// Identifier and key, for whoever keeps them sealed.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(bigEndian: identifier)
        return bytes + key.withUnsafeBytes { Array($0) }
    }

    /// The key of those bytes; nil when they are none.
    init?(bytes: [UInt8]) {
        guard bytes.count == 8 + 32 else { return nil }
        self.init(
            identifier: bytes[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }, key: SymmetricKey(data: bytes[8...]))
    }

    init(identifier: UInt64, key: SymmetricKey) {
        self.identifier = identifier
        self.key = key
    }

    /// Seals a body, bound to the place it will stand in.
    func seal(_ body: [UInt8], context: [UInt8]) throws -> [UInt8] {
        let box = try AES.GCM.seal(body, using: key, authenticating: context)
        // Missing only for nonces of another length than the standard one.
        guard let combined = box.combined else { throw SealingError.malformed }
        var sealed: [UInt8] = []
        sealed.reserveCapacity(Self.headerByteCount + combined.count)
        sealed.append(Self.version)
        sealed.append(bigEndian: identifier)
        sealed += combined
        return sealed
    }

    /// Opens a sealed body; nil when another key sealed it, which has been destroyed since.
    func open(_ sealed: [UInt8], context: [UInt8]) throws(SealingError) -> [UInt8]? {
        guard sealed.first == Self.version, sealed.count >= Self.headerByteCount else { throw .malformed }
        let identifier = sealed[1..<Self.headerByteCount].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard identifier == self.identifier else { return nil }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed[Self.headerByteCount...])
            return Array(try AES.GCM.open(box, using: key, authenticating: context))
        } catch {
            throw .notAuthentic
        }
    }
}

/// Why something sealed cannot be opened.
enum SealingError: Error {
    case malformed
    case notAuthentic

    /// For people.
    var reason: String {
        switch self {
        case .malformed: "the sealed bytes are malformed"
        case .notAuthentic: "the sealed bytes were changed, or belong to another place"
        }
    }
}
