import EventLoop
import Synchronization

/// Watches the supervisor that was just started.
final class SupervisorWatch: Sendable {
    private let loop: EventLoop
    private let ended = Mutex<ChildProcess.Exit?>(nil)

    init(loop: EventLoop) { self.loop = loop }

    /// How it ended, if it has.
    var exit: ChildProcess.Exit? { ended.withLock { $0 } }

    /// Starts it; returns its process id. Throws `LoopError`.
    func start(_ options: ChildProcess.Options) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            loop.execute { [self] in
                continuation.resume(
                    with: Result {
                        try ChildProcess(loop: loop, options: options) { exit in
                            self.ended.withLock { $0 = exit }
                        }.pid
                    })
            }
        }
    }
}
