import Foundation
import Synchronization

/// A few open descriptors that stand for nothing. When the process can have no other, one is let go for a connection that
/// must be let in.
final class SpareDescriptors: Sendable {
    private let countMax: Int
    private let held = Mutex<[Int32]>([])

    /// Holds `countMax` descriptors, or as many as there are.
    init(countMax: Int) {
        self.countMax = countMax
        refill()
    }

    deinit { close() }

    /// How many are held.
    var count: Int { held.withLock(\.count) }

    /// Lets some go, or as many as there are; false when there is none.
    func release(_ count: Int) -> Bool {
        held.withLock { held in
            guard !held.isEmpty else { return false }
            for descriptor in held.suffix(count) { Foundation.close(descriptor) }
            held.removeLast(min(count, held.count))
            return true
        }
    }

    /// Holds as many as before again, if they can be had.
    func refill() {
        held.withLock { held in
            while held.count < countMax {
                let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
                guard descriptor >= 0 else { return }
                held.append(descriptor)
            }
        }
    }

    /// Lets all go.
    func close() {
        held.withLock { held in
            for descriptor in held { Foundation.close(descriptor) }
            held = []
        }
    }
}
