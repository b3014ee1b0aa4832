public import Domain
import Foundation
import Glibc

/// What a machine's clocks say at one moment.
public struct ClockReading: Hashable, Sendable {
    /// The machine's own time, which anybody may set.
    public var machineTime: Instant
    /// Which start of the machine `bootMs` counts from; empty: unknown.
    public var bootID: String
    /// How long ago the machine was started, asleep or awake (milliseconds); nobody can set it.
    public var bootMs: Int64

    /// A reading of its parts.
    public init(machineTime: Instant, bootID: String, bootMs: Int64) {
        self.machineTime = machineTime
        self.bootID = bootID
        self.bootMs = bootMs
    }
}

/// Where a process reads the machine's clocks. Every executable passes ``machine``; only tests have others.
public struct ClockSource: Sendable {
    private let readNow: @Sendable () -> ClockReading

    /// A source that reads with `read`.
    public init(_ read: @escaping @Sendable () -> ClockReading) { readNow = read }

    /// What the clocks say now.
    public func read() -> ClockReading { readNow() }

    /// The clocks of this machine.
    public static let machine: ClockSource = {
        let bootID =
            (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        return ClockSource {
            ClockReading(machineTime: CivilClock.machineTime, bootID: bootID, bootMs: milliseconds(CLOCK_BOOTTIME))
        }
    }()

    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        // It cannot fail: Linux has had this clock since 2.6.39.
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
