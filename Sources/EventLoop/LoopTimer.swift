import CLibuv

/// A timer of the loop. Loop-confined.
public final class LoopTimer {
    private let handle: UnsafeMutablePointer<uv_timer_t>
    private let loop: EventLoop
    private var action: (() -> Void)?
    private let repeats: Bool

    /// Starts a timer: first after `afterMs`, then every `everyMs` if given.
    init(loop: EventLoop, afterMs: UInt64, everyMs: UInt64?, action: @escaping () -> Void) {
        loop.assertOnLoop()
        self.loop = loop
        self.action = action
        repeats = everyMs != nil
        handle = .allocate(capacity: 1)
        // uv_timer_init and uv_timer_start fail only for a null callback or a closing handle.
        uv_timer_init(loop.raw, handle)
        // The handle holds its timer until it is closed: a one-shot timer needs no other owner.
        handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
        uv_update_time(loop.raw)
        uv_timer_start(
            handle,
            { handle in
                // `data` is set above and libuv never passes a null handle.
                Unmanaged<LoopTimer>.fromOpaque(handle!.pointee.data).takeUnretainedValue().fire()
            }, afterMs, everyMs ?? 0)
    }

    private func fire() {
        let action = self.action
        if !repeats { cancel() }
        action?()
    }

    /// Stops the timer. Cancelling twice does nothing.
    public func cancel() {
        loop.assertOnLoop()
        guard action != nil else { return }
        action = nil
        handle.closeAndFree { data in Unmanaged<LoopTimer>.fromOpaque(data).release() }
    }
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

extension UnsafeMutablePointer {
    /// The same handle, seen as libuv's base type `Base`, with which every libuv handle begins.
    func asHandle<Base>(_ type: Base.Type = Base.self) -> UnsafeMutablePointer<Base> {
        UnsafeMutableRawPointer(self).assumingMemoryBound(to: Base.self)
    }

    /// Closes a libuv handle, then lets go of its `data` through `release` and frees the handle's memory.
    func closeAndFree(_ release: @escaping @convention(c) (UnsafeMutableRawPointer) -> Void) {
        let base: UnsafeMutablePointer<uv_handle_t> = asHandle()
        guard uv_is_closing(base) == 0 else { return }
        let data = base.pointee.data
        let box = HandleRelease(data: data, release: release)
        base.pointee.data = Unmanaged.passRetained(box).toOpaque()
        uv_close(base) { handle in
            // `data` was set just above, and libuv never passes a null handle.
            let box = Unmanaged<HandleRelease>.fromOpaque(handle!.pointee.data).takeRetainedValue()
            if let data = box.data { box.release(data) }
            UnsafeMutableRawPointer(handle!).deallocate()
        }
    }
}

private final class HandleRelease {
    let data: UnsafeMutableRawPointer?
    let release: @convention(c) (UnsafeMutableRawPointer) -> Void

    init(data: UnsafeMutableRawPointer?, release: @escaping @convention(c) (UnsafeMutableRawPointer) -> Void) {
        self.data = data
        self.release = release
    }
}
