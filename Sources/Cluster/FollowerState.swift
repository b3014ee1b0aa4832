public import Store

/// How far a follower of a log is.
public struct FollowerState: Hashable, Sendable {
    /// From how long on a follower counts as far behind (milliseconds): the oldest entry that is known to wait has waited
    /// so long.
    public static let behindMsMax: Int64 = 10_000

    /// The last entry that was applied.
    public var position: Int64
    /// The last entry of the log.
    public var head: Int64
    /// For how long an entry is known to wait (milliseconds); 0 when none does.
    public var behindMs: Int64
    /// Why it stopped for good, if it did.
    public var haltReason: String?
    /// What keeps it from going on for now, if anything does.
    public var trouble: String?

    /// What an operator should know: that it is in trouble, or far behind.
    public var warning: String? {
        if let trouble { return trouble }
        guard haltReason == nil, behindMs > Self.behindMsMax else { return nil }
        return "behind by more than \(behindMs / 1000) s: \(head - position) entries wait"
    }
}

/// For how long something of a log has waited. Of the entries that wait only the last one seen when the wait began is
/// remembered: once that is reached, the next look begins anew. A value: time is passed in.
struct FollowerLag: Sendable {
    private var mark: (head: Int64, since: ContinuousClock.Instant)?

    mutating func didSee(head: Int64, position: Int64, at now: ContinuousClock.Instant) {
        if mark == nil, head > position { mark = (head, now) }
    }

    mutating func didReach(_ position: Int64) {
        if let mark, position >= mark.head { self.mark = nil }
    }

    func behindMs(at now: ContinuousClock.Instant) -> Int64 {
        guard let mark else { return 0 }
        let (seconds, attoseconds) = (now - mark.since).components
        return seconds * 1000 + attoseconds / 1_000_000_000_000_000
    }
}

extension LogFollower {
    /// How far it is, for status.
    public func progress(
        _ area: StoreArea, _ partition: PartitionNumber, counts: [String: Int64]
    ) async -> PartitionProgress {
        let warning: String?
        do {
            warning = try await state().warning
        } catch {
            warning = "its log cannot be looked at: \(error)"
        }
        return PartitionProgress(
            area: area.name, partition: partition.rawValue, position: position, halted: haltReason, counts: counts,
            trouble: haltReason == nil ? warning : nil)
    }
}
