/// What keeps a text from being an instant.
public enum InstantProblem: Hashable, Sendable, CaseIterable {
    /// It is a time of some zone, and does not say of which.
    case noZone
    /// It names the 61st second of a minute.
    case leapSecond
    /// It is a day.
    case dateOnly
    /// It is none of these.
    case other

    /// What is wrong and what to send, as a sentence goes on after the thing's name: `has no time zone; …`.
    public var explanation: String {
        switch self {
        case .noZone: "has no time zone; add Z, or an offset such as +01:00"
        case .leapSecond: "is a leap second, which is not counted here; send second 59"
        case .dateOnly: "is a date without a time; send both, such as 2025-12-17T18:30:00Z"
        case .other: "is not an RFC 3339 instant such as 2025-12-17T18:30:00Z"
        }
    }
}

extension InstantProblem {
    /// What keeps `text` from being an instant; nil when it is one.
    public init?(_ text: String) {
        if Instant(text) != nil { return nil }
        if CivilDay(text) != nil {
            self = .dateOnly
        } else if let other = Self.withoutLeapSecond(text), Instant(other) != nil || Instant(other + "Z") != nil {
            self = .leapSecond
        } else if Instant(text + "Z") != nil {
            self = .noZone
        } else {
            self = .other
        }
    }

    private static func withoutLeapSecond(_ text: String) -> String? {
        var bytes = Array(text.utf8)
        guard bytes.count >= 19, bytes[17] == UInt8(ascii: "6"), bytes[18] == UInt8(ascii: "0") else { return nil }
        bytes.replaceSubrange(17..<19, with: "59".utf8)
        return String(decoding: bytes, as: UTF8.self)
    }
}
