/// Which owner has taken a partition's file: each steps it, by chance, and a write under an older one is refused.
public struct OwnerEpoch: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number, greater for a later owner.
    public let rawValue: Int64

    /// The epoch of that number.
    public init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Orders by number: the later owner is greater.
    public static func < (left: OwnerEpoch, right: OwnerEpoch) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The number in decimal.
    public var description: String { String(rawValue) }
}
