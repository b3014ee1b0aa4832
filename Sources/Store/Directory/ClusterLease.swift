/// The right of one cluster to run on a data directory; ends with the process at the latest.
public final class ClusterLease: Sendable {
    private let lock: FileLock

    init(lock: FileLock) {
        self.lock = lock
    }

    /// Gives the right up; a second call does nothing.
    public func release() {
        lock.release()
    }
}
