import Crypto
import Foundation

/// Seals subjects' keys under the directory's secret, for the table in which they stand.
///
/// A wrapped key is: identifier (8 bytes), nonce (12), ciphertext (32), tag (16).
struct SubjectKeyWrapper: Sendable {
    private static let byteCount = 8 + 12 + 32 + 16

    private let keyEncryption: SymmetricKey
    private let context: SealingContext

    init(secret: DirectorySecret, context: SealingContext) {
        keyEncryption = secret.keyEncryption
        self.context = context
    }

    /// The bytes to keep for a subject's key.
    func wrap(_ key: SubjectCipherKey, of subject: SubjectKey) throws -> [UInt8] {
        let box = try AES.GCM.seal(
            key.key.withUnsafeBytes { Array($0) }, using: keyEncryption,
            authenticating: context.subjectKey(identifier: key.identifier, subject: subject))
        var wrapped: [UInt8] = []
        wrapped.append(bigEndian: key.identifier)
        return wrapped + box.nonce + box.ciphertext + box.tag
    }

    /// The key that was kept for a subject.
    func unwrap(_ wrapped: [UInt8], of subject: SubjectKey) throws(SealingError) -> SubjectCipherKey {
        guard wrapped.count == Self.byteCount else { throw .malformed }
        let identifier = wrapped[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        do {
            let key = try AES.GCM.open(
                AES.GCM.SealedBox(combined: wrapped[8...]), using: keyEncryption,
                authenticating: context.subjectKey(identifier: identifier, subject: subject))
            return SubjectCipherKey(identifier: identifier, key: SymmetricKey(data: key))
        } catch {
            throw .notAuthentic
        }
    }
}
