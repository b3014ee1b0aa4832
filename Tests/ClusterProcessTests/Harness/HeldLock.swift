import Foundation
import Testing

/// A lock file that this process holds.
final class HeldLock {
    private var descriptor: Int32

    init(_ path: String) throws {
        descriptor = open(path, O_RDWR | O_CLOEXEC)
        try #require(flock(descriptor, LOCK_EX) == 0)
    }

    deinit { free() }

    func free() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }
}
