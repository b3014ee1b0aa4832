import Foundation

/// The supervisor's end of the pipe through which a child shows that it lives. Used by the supervisor only.
final class HeartbeatPipe {
    private let readEnd: Int32
    private var writeEnd: Int32?

    /// A pipe of which neither end ever waits. Throws `OperationsError.noPipe`.
    init() throws(OperationsError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .noPipe(reason: String(cString: strerror(errno))) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(readEnd)
        closeChildEnd()
    }

    /// The child's end, until it is closed here.
    var childEnd: Int32? { writeEnd }

    /// The child has its own by now.
    func closeChildEnd() {
        if let writeEnd { close(writeEnd) }
        writeEnd = nil
    }

    /// Whether the child has shown a sign of life since the last time.
    func takeSigns() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 256)
        var isAny = false
        while read(readEnd, &bytes, bytes.count) > 0 { isAny = true }
        return isAny
    }
}
