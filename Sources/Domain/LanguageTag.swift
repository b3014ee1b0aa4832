public import Wire

/// A language by its primary subtag of BCP 47 in small letters: `en`, `de`, `yue`. Region and script are cut off.
public struct LanguageTag: Hashable, Comparable, Sendable, RawRepresentable, WireCodable, CustomStringConvertible {
    /// The primary subtag.
    public let rawValue: String

    /// Reads a whole tag (`en-US` gives `en`). Nil unless it begins with two or three letters and is well formed.
    public init?(rawValue: String) {
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
        guard let primary = parts.first, (2...3).contains(primary.utf8.count), rawValue.utf8.count <= 35,
            primary.utf8.allSatisfy({ Self.isLetter($0) }),
            parts.dropFirst().allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isLetterOrDigit) }
            )
        else { return nil }
        self.rawValue = primary.lowercased()
    }

    /// English.
    public static let english = LanguageTag(unchecked: "en")

    private init(unchecked: String) { rawValue = unchecked }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The primary subtag.
    public var description: String { rawValue }
    /// By the letters.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
