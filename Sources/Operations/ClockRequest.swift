public import Cluster
public import Domain

/// How the operator wants civil time to run when a cluster starts.
public enum ClockRequest: Hashable, Sendable {
    /// As it ran before; the machine's time for a new cluster.
    case asBefore
    /// The machine's time.
    case wall
    /// Standing still at an instant until it is stepped.
    case stepped(Instant)

    /// The setting to start with, given the one that stands. Civil time never goes back.
    /// Throws `OperationsError.clockWouldGoBack`.
    public func setting(standing: ClockSetting?, machineTime: Instant) throws(OperationsError) -> ClockSetting {
        switch self {
        case .asBefore: return standing ?? .wall(floor: machineTime)
        case .wall: return .wall(floor: standing?.now(wall: machineTime) ?? machineTime)
        case .stepped(let instant):
            if let earliest = standing?.now(wall: machineTime), instant < earliest {
                throw .clockWouldGoBack(stands: "\(earliest)", asked: "\(instant)")
            }
            return .stepped(instant)
        }
    }
}
