public import Cluster
public import Domain

/// How the operator wants civil time to run when a cluster starts.
public enum ClockRequest: Hashable, Sendable {
    /// As it ran before; the machine's time for a new cluster.
    case asBefore
    /// By the machine's clock.
    case wall
    /// Standing still at an instant until it is stepped.
    case stepped(Instant)

    /// The setting to start with, given the one that stands and what the machine's clocks say. Civil time never goes back,
    /// and a clock that is not believed is not believed because of a start.
    /// Throws `OperationsError.clockWouldGoBack`.
    public func setting(standing: ClockSetting?, reading: ClockReading) throws(OperationsError) -> ClockSetting {
        let standing = standing?.next(reading)
        switch self {
        case .asBefore: return standing ?? .wall(ClockAgreement(reading))
        case .wall:
            if let standing, standing.isWall { return standing }
            return .wall(ClockAgreement(reading, from: standing?.civilTime))
        case .stepped(let instant):
            if let earliest = standing?.civilTime, instant < earliest {
                throw .clockWouldGoBack(stands: "\(earliest)", asked: "\(instant)")
            }
            return .stepped(instant)
        }
    }
}
