public import Wire

/// A time zone by its IANA name, for example `America/Denver`.
///
/// Only the form is checked here. Whether a database has the name is asked of a ``ZoneSource``: databases change.
public struct ZoneName: Hashable, Comparable, Sendable, RawRepresentable, WireCodable, CustomStringConvertible {
    /// The IANA name.
    public let rawValue: String

    /// No name of the database is longer (ASCII letters).
    public static let lengthMax = 64
    /// No name of the database has more parts between slashes.
    public static let partsMax = 4

    /// Nil unless the text has the form of a name: ASCII letters, digits, `_`, `+` and `-`, in parts between slashes. So a
    /// name used as a path stays inside its folder.
    public init?(rawValue: String) {
        let bytes = rawValue.utf8
        guard (1...Self.lengthMax).contains(bytes.count), bytes.allSatisfy(Self.isAllowed) else { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count <= Self.partsMax, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.rawValue = rawValue
    }

    /// The IANA name.
    public var description: String { rawValue }

    /// By the letters.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
