import CLibuv

/// A timer of the loop. Loop-confined.
public final class LoopTimer: LoopHandleOwner {
    private let handle: UnsafeMutablePointer<uv_timer_t>
    private let loop: EventLoop
    private var action: (() -> Void)?
    private let repeats: Bool
    /// When a timer that does not repeat may fire, by the precise clock (nanoseconds). The loop's own time is whole
    /// milliseconds, rounded down: by it alone a timer would fire up to two of them early.
    private let dueNs: UInt64

    /// Starts a timer: first after `afterMs`, then every `everyMs` if given.
    init(loop: EventLoop, afterMs: UInt64, everyMs: UInt64?, action: @escaping () -> Void) {
        loop.assertOnLoop()
        self.loop = loop
        self.action = action
        repeats = everyMs != nil
        let (delayNs, isTooLong) = afterMs.multipliedReportingOverflow(by: 1_000_000)
        dueNs = isTooLong || delayNs > .max - uv_hrtime() ? .max : uv_hrtime() + delayNs
        handle = .allocate(capacity: 1)
        // uv_timer_init and uv_timer_start fail only for a null callback or a closing handle.
        uv_timer_init(loop.raw, handle)
        // The handle holds its timer until it is closed: a one-shot timer needs no other owner.
        handle.retain(self)
        // The loop's own time stands still during a turn; the delay counts from now.
        uv_update_time(loop.raw)
        start(afterMs: afterMs, everyMs: everyMs ?? 0)
    }

    private func start(afterMs: UInt64, everyMs: UInt64) {
        uv_timer_start(
            handle,
            { handle in
                // `data` is set in `init` and libuv never passes a null handle.
                let timer = Unmanaged<LoopTimer>.fromOpaque(handle!.pointee.data).takeUnretainedValue()
                EventLoop.of(handle!.pointee.loop).watched("timer") { timer.fire() }
            }, afterMs, everyMs)
    }

    private func fire() {
        if !repeats, uv_hrtime() < dueNs { return start(afterMs: 1, everyMs: 0) }
        let action = self.action
        if !repeats { cancel() }
        action?()
    }

    /// Stops the timer. Cancelling twice does nothing.
    public func cancel() {
        loop.assertOnLoop()
        guard action != nil else { return }
        action = nil
        handle.closeAndFree()
    }

    func loopEnds() { cancel() }
}

extension EventLoop {
    /// Runs `action` once after `afterMs`. Call on the loop's thread.
    @discardableResult
    public func schedule(afterMs: UInt64, _ action: @escaping () -> Void) -> LoopTimer {
        LoopTimer(loop: self, afterMs: afterMs, everyMs: nil, action: action)
    }

    /// Runs `action` every `everyMs` until the timer is cancelled. Call on the loop's thread.
    public func scheduleRepeating(everyMs: UInt64, _ action: @escaping () -> Void) -> LoopTimer {
        LoopTimer(loop: self, afterMs: everyMs, everyMs: everyMs, action: action)
    }
}
