import NIOCore

/// The one timer of a connection. What is waited for changes with every part that is read, the timer hardly ever: when it
/// fires it looks again.
final class ConnectionWatch {
    private var wait = ConnectionWait.head
    private var deadline = NIODeadline.distantFuture
    private var timer: (scheduled: Scheduled<Void>, firesAt: NIODeadline)?

    /// Waits for something else now; `expire` is told when it has not come by then.
    func wait(
        for wait: ConnectionWait, until deadline: NIODeadline, on eventLoop: any EventLoop,
        _ expire: @escaping (ConnectionWait) -> Void
    ) {
        self.wait = wait
        self.deadline = deadline
        if let timer, timer.firesAt <= deadline { return }
        timer?.scheduled.cancel()
        schedule(on: eventLoop, expire)
    }

    /// Waits for nothing any more.
    func stop() {
        timer?.scheduled.cancel()
        timer = nil
    }

    private func schedule(on eventLoop: any EventLoop, _ expire: @escaping (ConnectionWait) -> Void) {
        let firesAt = deadline
        let scheduled = eventLoop.assumeIsolated().scheduleTask(deadline: firesAt) { [self] in
            timer = nil
            if deadline <= .now() { expire(wait) } else { schedule(on: eventLoop, expire) }
        }
        timer = (scheduled, firesAt)
    }
}
