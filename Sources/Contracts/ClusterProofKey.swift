import Crypto
public import Store

/// The key with which nodes prove to each other that they belong to the cluster: the same in every process of a data
/// directory.
public struct ClusterProofKey: Sendable {
    private let key: SymmetricKey

    /// The key of a data directory.
    public init(_ secret: DirectorySecret) { key = secret.derivedKey(label: "mesh handshake v1") }

    /// HMAC-SHA256 of `message` (32 bytes).
    @Sendable public func mac(_ message: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
    }
}
