/// The rules of one time zone: how many seconds to add to UTC, at any instant.
///
/// Read from a TZif file (RFC 9636, before it RFC 8536), or made from a rule of POSIX. Names of offsets are not kept.
public struct ZoneRules: Hashable, Sendable {
    /// When the offset changes: seconds since the epoch, ascending, none twice.
    let transitions: [Int64]
    /// The offset from each transition on (seconds east of UTC).
    let offsets: [Int32]
    /// The offset before the first transition.
    let offsetBefore: Int32
    /// What holds from the last transition on; nil where only the last offset is known.
    let rule: DaylightRule?

    /// RFC 9636, 3.2: offsets lie above −25 and below 26 hours (seconds).
    static let offsetBounds = -89_999...93_599

    init(transitions: [Int64], offsets: [Int32], offsetBefore: Int32, rule: DaylightRule?) {
        self.transitions = transitions
        self.offsets = offsets
        self.offsetBefore = offsetBefore
        self.rule = rule
    }

    /// One offset at all times, cut to the format's bounds: above −25 and below 26 hours.
    public init(fixedOffsetSeconds: Int) {
        let offset = min(max(fixedOffsetSeconds, Self.offsetBounds.lowerBound), Self.offsetBounds.upperBound)
        self.init(transitions: [], offsets: [], offsetBefore: Int32(offset), rule: nil)
    }

    /// One rule at all times, in the form of POSIX's `TZ` with RFC 9636's extensions: `MST7MDT,M3.2.0,M11.1.0`.
    public init(posixRule text: String) throws(ZoneFileError) {
        self.init(
            transitions: [], offsets: [], offsetBefore: 0, rule: try DaylightRuleReader.rule(of: Array(text.utf8)[...]))
    }

    /// Seconds to add to UTC at `instant` (RFC 9636, 3.2): before the first transition the file's first type holds, from
    /// the last one on the rule, and where there is no transition the rule alone.
    public func offsetSeconds(at instant: Instant) -> Int {
        let seconds = instant.msSinceEpoch.flooredDivision(by: 1000)
        if seconds >= transitions.last ?? .min { return rule?.offsetSeconds(at: seconds) ?? lastOffset }
        let passed = transitionsPassed(at: seconds)
        return Int(passed == 0 ? offsetBefore : offsets[passed - 1])
    }

    private var lastOffset: Int { Int(offsets.last ?? offsetBefore) }

    /// How many transitions are not after `seconds`, by halving.
    private func transitionsPassed(at seconds: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
