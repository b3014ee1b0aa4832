import Crypto
import Foundation

/// One of the partitions into which keys are hashed; their count is fixed when a data directory is made.
public struct PartitionNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number, counted from zero.
    public let rawValue: UInt16

    /// The partition of that number.
    public init(_ rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// The partition that owns a key: the first 8 bytes of the key's SHA-256, big-endian, modulo `count`.
    ///
    /// The rule is part of the format on disk: it never depends on the process, the machine or a seed.
    /// - Parameters:
    ///   - key: the bytes that name the owner, such as an id in UTF-8.
    ///   - count: the partition count of the data directory, 1 or more.
    public static func partition(ofKeyBytes key: some Sequence<UInt8>, count: Int) -> PartitionNumber {
        // A count comes from an opened data directory, which has checked it: anything else is an error of programming.
        precondition((1...StoreLimits.partitionsMax).contains(count), "a partition count of \(count)")
        let digest = SHA256.hash(data: Array(key))
        let prefix = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return PartitionNumber(UInt16(prefix % UInt64(count)))
    }

    /// Orders by number.
    public static func < (left: PartitionNumber, right: PartitionNumber) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The number in decimal.
    public var description: String { String(rawValue) }
}
