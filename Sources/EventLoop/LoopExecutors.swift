import Synchronization
@_spi(ExperimentalCustomExecutors) @_spi(ExperimentalScheduling) import _Concurrency

/// Makes the loop the process's main and global executor, so that every actor and task runs on its thread.
///
/// This is the only file that uses the concurrency library's experimental interface (Swift 6.3). Without `install` —
/// in tests, in the command line — the stock executors run, and everything works the same, only with more hops.
public enum LoopExecutors {
    private static let installed = Mutex<EventLoop?>(nil)

    /// Call from a synchronous `main`, once, before the first task or actor of the process.
    public static func install(_ loop: EventLoop) {
        installed.withLock { $0 = loop }
        _createExecutors(factory: LoopExecutorFactory.self)
    }

    fileprivate static var loop: EventLoop {
        guard let loop = installed.withLock({ $0 }) else {
            preconditionFailure("the loop's executors are only reached after `install`")
        }
        return loop
    }

    static func runMain(_ job: UnownedJob) {
        job.runSynchronously(on: LoopExecutorFactory.main.asUnownedSerialExecutor())
    }

    static func runTask(_ job: UnownedJob) {
        job.runSynchronously(on: LoopExecutorFactory.task.asUnownedTaskExecutor())
    }
}

// Two objects over one loop: one object as both would make every boundary enqueue again.
private enum LoopExecutorFactory: ExecutorFactory {
    static let main = LoopMainExecutor(loop: LoopExecutors.loop)
    static let task = LoopTaskExecutor(loop: LoopExecutors.loop)

    static var mainExecutor: any MainExecutor { main }
    static var defaultExecutor: any TaskExecutor { task }
}

private final class LoopMainExecutor: MainExecutor {
    let loop: EventLoop

    init(loop: EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) { loop.add(.job(UnownedJob(job), .main)) }
    func checkIsolated() { loop.assertOnLoop() }
    func run() throws { loop.run() }
    func stop() { loop.stop() }
}

private final class LoopTaskExecutor: TaskExecutor, SchedulingExecutor {
    let loop: EventLoop

    init(loop: EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) { loop.add(.job(UnownedJob(job), .task)) }

    func enqueue<C: Clock>(
        _ job: consuming ExecutorJob, after delay: C.Duration, tolerance: C.Duration?, clock: C
    ) {
        // Only `Duration` has a length that the loop can wait for; a clock of another unit belongs to a test.
        let milliseconds = (delay as? Duration).map { $0.millisecondsRoundedUp } ?? 0
        let unowned = UnownedJob(job)
        loop.execute { [loop] in
            loop.schedule(afterMs: milliseconds) { loop.add(.job(unowned, .task)) }
        }
    }
}
