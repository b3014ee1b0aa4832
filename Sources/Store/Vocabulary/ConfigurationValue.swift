/// A value that the whole cluster shares, with the revision that a change of it must name.
public struct ConfigurationValue: Hashable, Sendable {
    /// The value.
    public let bytes: [UInt8]
    /// Steps with every change; pass it to ``Coordinator/compareAndSet(_:expectedRevision:bytes:)``.
    public let revision: Int64

    /// A value of these parts.
    public init(bytes: [UInt8], revision: Int64) {
        self.bytes = bytes
        self.revision = revision
    }
}
