import EventLoop
import Foundation

/// A process's signs of life for its supervisor: a byte into an inherited pipe, from the loop on which all its actors run.
///
/// A sign says that the loop has finished a piece of work, if only that of a timer: a process that is stopped, or whose loop is
/// held by one piece of work, shows none. It does not say that a single call is answered.
struct Heartbeat: Sendable {
    /// How often (milliseconds).
    static let everyMs: UInt64 = 250
    /// The descriptor that `ChildProcess` gives it.
    static let descriptor: Int32 = 3

    private let descriptor: Int32

    /// Signs through `descriptor`, which the process's own children do not get.
    init(descriptor: Int32) {
        self.descriptor = descriptor
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    /// Shows the first sign as soon as the loop runs, then one after the other until it ends.
    func begin(on loop: EventLoop) {
        loop.showProgress(everyMs: Self.everyMs) { [descriptor] in
            var sign: UInt8 = 1
            // A pipe that is full says enough; a supervisor that is gone takes this process along.
            _ = write(descriptor, &sign, 1)
        }
    }
}
