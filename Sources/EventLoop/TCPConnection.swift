import CLibuv

/// A TCP connection: bytes in by callback, bytes out gathered once a turn. Loop-confined.
///
/// Its socket holds it until it is closed: whoever has started one closes it, or is told that it is closed.
public final class TCPConnection: LoopHandleOwner {
    let handle: UnsafeMutablePointer<uv_tcp_t>
    let loop: EventLoop
    private var onBytes: ((UnsafeRawBufferPointer) -> Void)?
    private var onClose: ((LoopError?) -> Void)?
    /// Called each time when the system has taken the last byte that was written.
    public var onDrained: (() -> Void)?
    private var outgoing = WriteBuffer()
    private var isDirty = false
    private var isWriting = false
    private var isClosed = false
    /// Whether it takes bytes: it was started and is not paused.
    public private(set) var isReading = false

    init(loop: EventLoop) {
        self.loop = loop
        handle = .allocate(capacity: 1)
        // uv_tcp_init cannot fail without flags.
        uv_tcp_init(loop.raw, handle)
        handle.retain(self)
    }

    /// Bytes that were written but not yet taken by the system.
    public var queuedBytes: Int {
        isClosed ? 0 : outgoing.count + uv_stream_get_write_queue_size(handle.asHandle())
    }

    /// Who is at the other end; nil when the connection is closed or was never made.
    public var peerAddress: SocketAddress? { isClosed ? nil : try? SocketAddress.remote(of: handle) }

    /// Takes a connection from a listening socket. False when there is none any more.
    func accept(from server: UnsafeMutablePointer<uv_stream_t>) -> Bool {
        let accepted = uv_accept(server, handle.asHandle()) == 0
        if accepted { setNoDelay() }
        return accepted
    }

    func setNoDelay() {
        // Frames are gathered by the turn already; waiting for more would only add latency.
        uv_tcp_nodelay(handle, 1)
    }

    /// Begins to read. `onBytes` gets bytes that are valid only during the call; `onClose` is called once, with the
    /// reason or nil for an orderly end.
    public func start(
        onBytes: @escaping (UnsafeRawBufferPointer) -> Void, onClose: @escaping (LoopError?) -> Void
    ) {
        loop.assertOnLoop()
        self.onBytes = onBytes
        self.onClose = onClose
        resumeReading()
    }

    /// Goes on reading after `pauseReading`.
    public func resumeReading() {
        loop.assertOnLoop()
        guard !isClosed, !isReading else { return }
        isReading = true
        uv_read_start(
            handle.asHandle(),
            { handle, _, buffer in
                // libuv never passes null here; the loop's buffer is used up within the read callback.
                let shared = EventLoop.of(handle!.pointee.loop).readBuffer
                buffer!.pointee = uv_buf_t(
                    base: shared.baseAddress?.assumingMemoryBound(to: CChar.self), len: shared.count)
            },
            { stream, count, buffer in
                // `data` is set in `init`; libuv never passes a null stream or buffer.
                let connection = Unmanaged<TCPConnection>.fromOpaque(stream!.pointee.data).takeUnretainedValue()
                EventLoop.of(stream!.pointee.loop).watched("read") {
                    connection.didRead(count: count, base: buffer!.pointee.base)
                }
            })
    }

    /// Stops reading, so that the peer has to wait.
    public func pauseReading() {
        loop.assertOnLoop()
        guard !isClosed, isReading else { return }
        isReading = false
        uv_read_stop(handle.asHandle())
    }

    private func didRead(count: Int, base: UnsafeMutablePointer<CChar>?) {
        if count > 0, let base {
            onBytes?(UnsafeRawBufferPointer(start: base, count: count))
        } else if count < 0 {
            close(count == Int(UV_EOF.rawValue) ? nil : LoopError(status: Int32(count), action: "read from a peer"))
        }
    }

    /// Adds bytes; they leave at the end of the turn, together with all others of it. After the end they are dropped.
    public func write(_ bytes: [UInt8]) {
        loop.assertOnLoop()
        guard !isClosed else { return }
        outgoing.append(bytes)
        if !isDirty {
            isDirty = true
            loop.markDirty(self)
        }
    }

    func flush() {
        isDirty = false
        guard !isClosed, !isWriting, outgoing.count > 0 else { return }
        var left = outgoing.left
        let written = Int(uv_try_write(handle.asHandle(), &left, 1))
        guard written >= 0 || written == Int(UV_EAGAIN.rawValue) else {
            return close(LoopError(status: Int32(written), action: "write to a peer"))
        }
        outgoing.drop(first: max(written, 0))
        if outgoing.count > 0 { writeRest() } else { onDrained?() }
    }

    private func writeRest() {
        // The buffer itself goes to libuv; what is written meanwhile gathers in a new one.
        let request = WriteRequest(connection: self, buffer: outgoing)
        outgoing = WriteBuffer()
        isWriting = true
        let status = request.submit()
        if status < 0 { close(LoopError(status: status, action: "write to a peer")) }
    }

    fileprivate func didWrite(_ status: Int32) {
        isWriting = false
        if status < 0 {
            close(LoopError(status: status, action: "write to a peer"))
        } else if outgoing.count > 0 {
            flush()
        } else {
            onDrained?()
        }
    }

    /// Closes the connection; what was not yet taken by the system is dropped. Closing twice does nothing.
    public func close() { close(nil) }

    func loopEnds() { close(nil) }

    private func close(_ reason: LoopError?) {
        loop.assertOnLoop()
        guard !isClosed else { return }
        isClosed = true
        isReading = false
        onBytes = nil
        onDrained = nil
        outgoing = WriteBuffer()
        let onClose = self.onClose
        self.onClose = nil
        handle.closeAndFree()
        onClose?(reason)
    }
}

/// Keeps bytes at one place until the system has taken them, and the connection alive until then.
private final class WriteRequest {
    private let request = UnsafeMutablePointer<uv_write_t>.allocate(capacity: 1)
    private let buffer: WriteBuffer
    private let connection: TCPConnection

    init(connection: TCPConnection, buffer: WriteBuffer) {
        self.connection = connection
        self.buffer = buffer
    }

    func submit() -> Int32 {
        var left = buffer.left
        request.pointee.data = Unmanaged.passRetained(self).toOpaque()
        let status = uv_write(request, connection.handle.asHandle(), &left, 1) { request, status in
            // `data` was set above; libuv never passes a null request.
            let box = Unmanaged<WriteRequest>.fromOpaque(request!.pointee.data).takeRetainedValue()
            box.connection.didWrite(status)
        }
        if status < 0 { Unmanaged.passUnretained(self).release() }
        return status
    }

    deinit { request.deallocate() }
}
