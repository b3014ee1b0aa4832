/// When a process that died is started again, and when no more. A value: time is passed in.
struct RestartBackOff: Hashable, Sendable {
    /// What to do about a death.
    enum Decision: Hashable, Sendable {
        /// Start it again after a pause (milliseconds).
        case restart(afterMs: UInt64)
        /// It died young too often: starting it again does not help.
        case giveUp
    }

    /// The first pause (milliseconds).
    static let pauseMsFirst: UInt64 = 100
    /// The longest pause (milliseconds).
    static let pauseMsMax: UInt64 = 10_000
    /// A process that lived this long starts with the first pause again (milliseconds).
    static let steadyMs: UInt64 = 60_000
    /// Deaths in a row, each before `steadyMs`, that are enough: with the pauses between them some ninety seconds.
    static let youngDeathsMax = 16

    private var youngDeaths = 0

    /// What to do after a process that lived for `livedMs` has died; pauses double while it dies young.
    mutating func decision(afterLivingMs livedMs: UInt64) -> Decision {
        youngDeaths = livedMs >= Self.steadyMs ? 1 : youngDeaths + 1
        guard youngDeaths < Self.youngDeathsMax else { return .giveUp }
        return .restart(afterMs: min(Self.pauseMsFirst << (youngDeaths - 1), Self.pauseMsMax))
    }
}
