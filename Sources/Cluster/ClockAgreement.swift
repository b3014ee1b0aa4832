public import Domain
public import Wire

/// The civil time of a cluster that runs by the machine's clock, as it was agreed on last, and the rule by which it goes on.
/// A value: readings come in. Kept in the coordination store, so that all processes go on from the same one.
///
/// The machine's clock is followed while it says what has elapsed since the last agreement. It is *doubted* when it does
/// not: then civil time goes on by what has elapsed, until the clock is right again or somebody accepts it.
public struct ClockAgreement: Hashable, Sendable, WireRecord {
    /// The civil time at the agreement.
    public let civilTime: Instant
    /// What the machine's clock should have said then.
    public let expected: Instant
    /// What it said.
    public let machineTime: Instant
    /// The start of the machine that `bootMs` counts from; empty: unknown.
    public let bootID: String
    /// How long the machine had been started (milliseconds).
    public let bootMs: Int64
    /// Whether what the clock said is not believed.
    public let isDoubted: Bool

    /// How far the machine's clock may be from what has elapsed (milliseconds).
    public static let toleranceMs: Int64 = 10 * 60_000
    /// How far ahead it may be after another start of the machine: for how long it was off nobody can tell (milliseconds).
    public static let offMsMax: Int64 = 7 * Instant.msPerDay
    /// Of what has elapsed, the part by which `expected` gives way to a clock that is followed: a minute in an hour. A clock
    /// that jumps again and again, each time a little, is found all the same.
    private static let givesWayDivisor: Int64 = 60

    /// The first agreement of a cluster: civil time was `earliest`, if it ever ran, and never goes back.
    public init(_ reading: ClockReading, from earliest: Instant? = nil) {
        let start = max(earliest ?? reading.machineTime, reading.machineTime)
        self.init(
            civilTime: start, expected: start, reading,
            isDoubted: start > reading.machineTime.advanced(byMs: Self.toleranceMs))
    }

    /// What earlier versions kept: civil time never goes before `floor`. Agrees with nothing yet.
    init(floor: Instant) {
        self.init(
            civilTime: floor, expected: floor, ClockReading(machineTime: floor, bootID: "", bootMs: 0),
            isDoubted: false)
    }

    private init(civilTime: Instant, expected: Instant, _ reading: ClockReading, isDoubted: Bool) {
        self.civilTime = civilTime
        self.expected = expected
        machineTime = reading.machineTime
        bootID = reading.bootID
        bootMs = reading.bootMs
        self.isDoubted = isDoubted
    }

    /// The agreement when the machine's clocks say `reading`. Its civil time is never before this one's.
    public func next(_ reading: ClockReading) -> ClockAgreement {
        guard !bootID.isEmpty else { return ClockAgreement(reading, from: civilTime) }
        let elapsedMs = elapsedMs(until: reading)
        let line = expected.advanced(byMs: elapsedMs ?? 0)
        let goneOn = civilTime(afterMs: elapsedMs ?? 0)
        let offsetMs = reading.machineTime.msSinceEpoch &- line.msSinceEpoch
        let aheadMsMax = elapsedMs == nil ? Self.offMsMax : Self.toleranceMs
        // Whoever was behind and has caught up with civil time is right again, whatever it was before.
        let hasCaughtUp = offsetMs < 0 && reading.machineTime >= goneOn
        guard (-Self.toleranceMs...aheadMsMax).contains(offsetMs) || hasCaughtUp else {
            return ClockAgreement(civilTime: goneOn, expected: line, reading, isDoubted: true)
        }
        var expected = reading.machineTime
        if let elapsedMs, !hasCaughtUp {
            let givesWayMs = elapsedMs / Self.givesWayDivisor
            expected = line.advanced(byMs: min(max(offsetMs, -givesWayMs), givesWayMs))
        }
        return ClockAgreement(
            civilTime: max(goneOn, reading.machineTime), expected: expected, reading, isDoubted: false)
    }

    /// The agreement when somebody says that what the machine's clock says is right.
    public func accepting(_ reading: ClockReading) -> ClockAgreement {
        let goneOn = next(reading).civilTime
        return ClockAgreement(
            civilTime: max(goneOn, reading.machineTime), expected: reading.machineTime, reading, isDoubted: false)
    }

    /// What has elapsed since the agreement (milliseconds); nil when the machine was started anew since.
    private func elapsedMs(until reading: ClockReading) -> Int64? {
        reading.bootID == bootID && reading.bootMs >= bootMs ? reading.bootMs - bootMs : nil
    }

    /// It runs with its target; where it is ahead of that it runs at half speed, for it never goes back.
    private func civilTime(afterMs elapsedMs: Int64) -> Instant {
        // A doubted clock that is ahead is not followed; towards one that is behind, civil time slows down.
        let target = isDoubted ? min(expected, machineTime) : machineTime
        return max(civilTime.advanced(byMs: elapsedMs / 2), target.advanced(byMs: elapsedMs))
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(civilTime)
        writer.write(expected)
        writer.write(machineTime)
        writer.write(bootID)
        writer.write(bootMs)
        writer.write(isDoubted)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        civilTime = try reader.read()
        expected = try reader.read()
        machineTime = try reader.read()
        bootID = try reader.read()
        bootMs = try reader.read()
        isDoubted = try reader.read()
    }
}

extension ClockAgreement {
    /// What is wrong with the clock, what that does, and what mends it; nil: nothing.
    public var trouble: String? {
        let aheadMs = machineTime.msSinceEpoch &- civilTime.msSinceEpoch
        let found = "the machine's clock says \(machineTime), \(Self.text(aheadMs)) the cluster's time"
        let slowing = "civil time never goes back: it runs at half speed until the clock has caught up"
        guard isDoubted else { return aheadMs < -Self.toleranceMs ? "\(found); \(slowing)" : nil }
        return "\(found), and more than what has elapsed explains; "
            + (aheadMs < 0 ? slowing : "civil time goes on by what has elapsed")
            + "; meanwhile notices wait and what is said counts for nothing: set the machine's clock right, or say that "
            + "it is with `waymark clock accept`"
    }

    private static func text(_ aheadMs: Int64) -> String {
        let minutes = Int64(clamping: aheadMs.magnitude / 60_000)
        let parts = [(minutes / 1440, "d"), (minutes / 60 % 24, "h"), (minutes % 60, "min")]
        let text = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
        return (text.isEmpty ? "less than a minute" : text) + (aheadMs < 0 ? " behind" : " ahead of")
    }
}
