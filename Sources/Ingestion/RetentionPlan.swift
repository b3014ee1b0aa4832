import Cluster
import Store

/// Which entries of a log may go. Pure.
struct RetentionPlan {
    /// A log that takes more than this share of its room (percent) lets its oldest entries go …
    private static let fullPercent: Int64 = 80
    /// … until it takes no more than this.
    private static let aimPercent: Int64 = 60
    /// Fewer entries than this are not worth a step, unless their time has passed.
    private static let countMin: Int64 = 256

    let extent: LogExtent
    let retention: Retention

    /// Whether the log is so full that its readers must be looked at.
    var isFull: Bool { extent.bytes > retention.logBytesMax / 100 * Self.fullPercent }

    /// The last entry that may go, if any may.
    /// - Parameters:
    ///   - agedThrough: the last entry that is older than the retention allows.
    ///   - readThrough: the last entry that every reader has.
    func trimThrough(agedThrough: Int64, readThrough: Int64) -> Int64? {
        let aged = min(agedThrough, readThrough)
        let crowded = min(crowdedThrough, readThrough)
        let through = crowded - max(aged, extent.first - 1) >= Self.countMin ? max(crowded, aged) : aged
        return through > extent.settledThrough ? through : nil
    }

    /// The last entry that must go for the log to take what it should, if all entries take the same room.
    private var crowdedThrough: Int64 {
        guard isFull else { return 0 }
        let excess = Double(extent.bytes - retention.logBytesMax / 100 * Self.aimPercent)
        let count = Double(extent.head - extent.first + 1)
        return extent.first - 1 + Int64(count * excess / Double(extent.bytes))
    }
}
