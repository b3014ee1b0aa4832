import CLibuv

/// Calls back on the loop when the process gets a signal. Loop-confined.
public final class SignalSource: LoopHandleOwner {
    private let handle: UnsafeMutablePointer<uv_signal_t>
    private let loop: EventLoop
    private var action: (() -> Void)?

    /// Watches `signal` (`SIGTERM` …) until `cancel`. Throws `LoopError` for a signal that cannot be caught.
    public init(loop: EventLoop, signal: Int32, action: @escaping () -> Void) throws(LoopError) {
        loop.assertOnLoop()
        self.loop = loop
        self.action = action
        handle = .allocate(capacity: 1)
        // uv_signal_init fails only when the loop could not make its pipe for signals, which was made with the loop.
        uv_signal_init(loop.raw, handle)
        handle.retain(self)
        let status = uv_signal_start(
            handle,
            { handle, _ in
                // `data` is set above; libuv never passes a null handle.
                Unmanaged<SignalSource>.fromOpaque(handle!.pointee.data).takeUnretainedValue().action?()
            }, signal)
        if status < 0 {
            cancel()
            throw LoopError(status: status, action: "watch signal \(signal)")
        }
    }

    /// Stops watching. Cancelling twice does nothing.
    public func cancel() {
        loop.assertOnLoop()
        guard action != nil else { return }
        action = nil
        handle.closeAndFree()
    }

    func loopEnds() { cancel() }
}
