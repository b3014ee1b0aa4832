public import Domain
import Foundation
import Synchronization
public import Wire

/// How the cluster's civil time runs. Kept in the coordination store: one value for the whole cluster.
public enum ClockSetting: Hashable, Sendable, WireCodable {
    /// The machine's time, but never before `floor`.
    case wall(floor: Instant)
    /// Stands still until it is stepped by hand.
    case stepped(Instant)

    /// The time under this setting when the machine says `wall`.
    public func now(wall: Instant) -> Instant {
        switch self {
        case .wall(let floor): max(floor, wall)
        case .stepped(let instant): instant
        }
    }

    /// A kind number and the instant.
    public func encode(to writer: inout WireWriter) {
        switch self {
        case .wall(let floor):
            writer.write(byte: 1)
            writer.write(floor)
        case .stepped(let instant):
            writer.write(byte: 2)
            writer.write(instant)
        }
    }

    /// A kind number and the instant.
    public init(from reader: inout WireReader) throws(WireError) {
        switch try reader.readByte() {
        case 1: self = .wall(floor: try reader.read())
        case 2: self = .stepped(try reader.read())
        case let kind: throw .invalidValue(type: "clock setting", found: "\(kind)")
        }
    }
}

/// The cluster's civil time as this process knows it. Never goes back.
public final class CivilClock: Sendable {
    private struct State {
        var setting: ClockSetting
        var latest: Instant
    }

    private let state: Mutex<State>

    /// A clock that runs as `setting` says.
    public init(_ setting: ClockSetting) {
        state = Mutex(State(setting: setting, latest: setting.now(wall: Self.machineTime)))
    }

    /// The machine's own time.
    public static var machineTime: Instant {
        Instant(msSinceEpoch: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// The civil time now.
    public var now: Instant {
        state.withLock { state in
            state.latest = max(state.latest, state.setting.now(wall: Self.machineTime))
            return state.latest
        }
    }

    /// Runs as `setting` says from now on.
    public func adopt(_ setting: ClockSetting) {
        state.withLock { $0.setting = setting }
    }
}
