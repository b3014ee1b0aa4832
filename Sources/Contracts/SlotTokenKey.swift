import Crypto
public import Store

/// The key that slot tokens are made and checked with: the same in every process of a data directory.
public struct SlotTokenKey: Sendable {
    private let key: SymmetricKey

    /// The key of a data directory.
    public init(_ secret: DirectorySecret) { key = secret.derivedKey(label: "slot token v1") }

    /// HMAC-SHA256 of `message` (32 bytes).
    @Sendable public func mac(_ message: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
    }
}
