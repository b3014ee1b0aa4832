/// Why bytes are no zone's rules. Each case has a stable code.
public enum ZoneFileError: Error, Hashable, Sendable {
    /// The bytes do not begin as a TZif file does.
    case notTZif
    /// A version of the format that is not read here (the byte that says it).
    case unsupportedVersion(UInt8)
    /// The file is longer than any of its kind (bytes).
    case oversize(byteCount: Int, max: Int)
    /// The file ends before what its header announces (bytes).
    case truncated(needed: Int, left: Int)
    /// The file counts leap seconds, which civil time here does not.
    case leapSeconds(count: Int)
    /// The header's counts contradict each other or the format.
    case malformedCounts
    /// The transition of this number is not later than the one before it.
    case transitionsOutOfOrder(index: Int)
    /// The transition of this number leads to a type that the file does not have.
    case unknownType(index: Int)
    /// An offset from UTC that no zone may have (seconds).
    case offsetOutOfRange(seconds: Int)
    /// The rule for the time after the last transition is none of POSIX.
    case malformedRule

    /// A stable, short name of the case.
    public var code: String {
        switch self {
        case .notTZif: "zone_file_not_tzif"
        case .unsupportedVersion: "zone_file_unsupported_version"
        case .oversize: "zone_file_oversize"
        case .truncated: "zone_file_truncated"
        case .leapSeconds: "zone_file_leap_seconds"
        case .malformedCounts: "zone_file_malformed_counts"
        case .transitionsOutOfOrder: "zone_file_transitions_out_of_order"
        case .unknownType: "zone_file_unknown_type"
        case .offsetOutOfRange: "zone_file_offset_out_of_range"
        case .malformedRule: "zone_file_malformed_rule"
        }
    }
}

extension ZoneFileError: CustomStringConvertible {
    /// A sentence for the operator's log, with the mend.
    public var description: String {
        switch self {
        case .notTZif: "this is no time-zone file (TZif); name a compiled file of the tz database"
        case .unsupportedVersion(let byte):
            "the time-zone file's version byte is \(byte), versions 1 to 4 are read; upgrade Waymark"
        case .oversize(let byteCount, let max):
            "a time-zone file of \(byteCount) bytes is over the bound of \(max); is it one?"
        case .truncated(let needed, let left):
            "the time-zone file announces \(needed) bytes where \(left) are left; install tzdata again"
        case .leapSeconds(let count):
            "the time-zone file counts \(count) leap seconds; use the database without them, not its folder right/"
        case .malformedCounts: "the time-zone file's counts contradict each other; install tzdata again"
        case .transitionsOutOfOrder(let index):
            "transition \(index) of the time-zone file is not later than the one before; install tzdata again"
        case .unknownType(let index):
            "transition \(index) of the time-zone file leads to a type that it lacks; install tzdata again"
        case .offsetOutOfRange(let seconds):
            "the time-zone file is \(seconds) seconds off UTC, over the format's bounds; install tzdata again"
        case .malformedRule: "the rule after the last transition is none of POSIX; install tzdata again"
        }
    }
}
