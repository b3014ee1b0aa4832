/// Through which executor a job came; it must run in that one's name.
enum LoopJobKind: Sendable {
    case serial
    case main
    case task

    func run(_ job: UnownedJob, on loop: EventLoop) {
        switch self {
        case .serial: job.runSynchronously(on: loop.asUnownedSerialExecutor())
        case .main: LoopExecutors.runMain(job)
        case .task: LoopExecutors.runTask(job)
        }
    }
}

/// An actor whose `unownedExecutor` is the loop runs on the loop's thread, whatever the process's global executor is.
extension EventLoop: SerialExecutor {
    /// Takes a job from any thread.
    public func enqueue(_ job: consuming ExecutorJob) {
        add(.job(UnownedJob(job), .serial))
    }

    /// Traps when the caller is not on the loop's thread.
    public func checkIsolated() {
        assertOnLoop()
    }
}
