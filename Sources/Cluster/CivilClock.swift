public import Domain
import Foundation
import Synchronization

/// The cluster's civil time as this process knows it. Never goes back.
public final class CivilClock: Sendable {
    /// The civil time, and whether the clock that it runs by is believed, both of one moment.
    public struct Moment: Hashable, Sendable {
        /// The civil time.
        public let time: Instant
        /// Whether the machine's clock is not believed.
        public let isDoubted: Bool
    }

    private struct State {
        var setting: ClockSetting
        var latest: Instant
    }

    private let state: Mutex<State>
    private let source: ClockSource

    /// A clock that runs as `setting` says. `source`: where the machine's clocks are read; only tests have others than
    /// the machine's.
    public init(_ setting: ClockSetting, source: ClockSource = .machine) {
        self.source = source
        state = Mutex(State(setting: setting, latest: setting.next(source.read()).civilTime))
    }

    /// The machine's own time.
    public static var machineTime: Instant {
        Instant(msSinceEpoch: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// The civil time now.
    public var now: Instant { moment.time }

    /// The civil time now, and whether it is doubted.
    public var moment: Moment {
        state.withLock { state in
            let setting = state.setting.next(source.read())
            state.latest = max(state.latest, setting.civilTime)
            return Moment(time: state.latest, isDoubted: setting.isDoubted)
        }
    }

    /// Whether the machine's clock is not believed: as it was agreed, and as it is read here and now.
    public var isDoubted: Bool { moment.isDoubted }

    /// What is wrong with the clock and what mends it; nil: nothing.
    public var trouble: String? { state.withLock { $0.setting.next(source.read()).trouble } }

    /// Runs as `setting` says from now on.
    public func adopt(_ setting: ClockSetting) {
        state.withLock { $0.setting = setting }
    }
}
