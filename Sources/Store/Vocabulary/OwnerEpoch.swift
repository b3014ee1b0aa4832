/// How often a partition's file has been taken: each owner steps it, and a write under an older one is refused.
public struct OwnerEpoch: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The count, 1 for the first owner.
    public let rawValue: Int64

    /// The epoch of that count.
    public init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Orders by count: the later owner is greater.
    public static func < (left: OwnerEpoch, right: OwnerEpoch) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The count in decimal.
    public var description: String { String(rawValue) }
}
