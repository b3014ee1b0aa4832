import CLibuv

/// A TCP connection: bytes in by callback, bytes out gathered once a turn. Loop-confined.
public final class TCPConnection {
    private let handle: UnsafeMutablePointer<uv_tcp_t>
    let loop: EventLoop
    private var onBytes: ((UnsafeRawBufferPointer) -> Void)?
    private var onClose: ((LoopError?) -> Void)?
    private var outgoing: [UInt8] = []
    private var isDirty = false
    private var inFlightBytes = 0
    private var isClosed = false
    private var isReading = false

    init(loop: EventLoop) {
        self.loop = loop
        handle = .allocate(capacity: 1)
        // uv_tcp_init cannot fail without flags.
        uv_tcp_init(loop.raw, handle)
        handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
    }

    /// Bytes that were written but not yet taken by the system.
    public var queuedBytes: Int { outgoing.count + inFlightBytes }

    /// Connects to `address` and calls `completion` once, on the loop.
    public static func connect(
        loop: EventLoop, to address: SocketAddress,
        completion: @escaping (Result<TCPConnection, LoopError>) -> Void
    ) {
        loop.assertOnLoop()
        let connection = TCPConnection(loop: loop)
        let request = UnsafeMutablePointer<uv_connect_t>.allocate(capacity: 1)
        let box = ConnectRequest(connection: connection, address: address, completion: completion)
        request.pointee.data = Unmanaged.passRetained(box).toOpaque()
        do {
            let status = try address.withSystemAddress { system in
                uv_tcp_connect(request, connection.handle, system) { request, status in
                    // `data` was set above; libuv never passes a null request.
                    let box = Unmanaged<ConnectRequest>.fromOpaque(request!.pointee.data).takeRetainedValue()
                    request!.deallocate()
                    box.finish(status)
                }
            }
            try LoopError.check(status, "connect to \(address)")
        } catch {
            Unmanaged.passUnretained(box).release()
            request.deallocate()
            connection.close()
            loop.later { [completion = UncheckedBox(completion)] in completion.value(.failure(error)) }
        }
    }

    func accept(from server: UnsafeMutablePointer<uv_stream_t>) -> Bool {
        let accepted = uv_accept(server, handle.asHandle()) == 0
        if accepted { uv_tcp_nodelay(handle, 1) }
        return accepted
    }

    fileprivate func setNoDelay() {
        // Frames are gathered by the turn already; waiting for more would only add latency.
        uv_tcp_nodelay(handle, 1)
    }

    /// Begins to read. `onBytes` gets bytes that are valid only during the call; `onClose` is called once, with the
    /// reason or nil for an orderly end.
    public func start(
        onBytes: @escaping (UnsafeRawBufferPointer) -> Void, onClose: @escaping (LoopError?) -> Void
    ) {
        self.onBytes = onBytes
        self.onClose = onClose
        resumeReading()
    }

    /// Goes on reading after `pauseReading`.
    public func resumeReading() {
        guard !isClosed, !isReading else { return }
        isReading = true
        uv_read_start(
            handle.asHandle(),
            { handle, _, buffer in
                // libuv never passes null here; the loop's buffer is used up within the read callback.
                let shared = EventLoop.of(handle!.pointee.loop).readBuffer
                buffer!.pointee = uv_buf_init(shared.baseAddress?.assumingMemoryBound(to: CChar.self), 64 << 10)
            },
            { stream, count, buffer in
                // `data` is set in `init`; libuv never passes a null stream or buffer.
                let connection = Unmanaged<TCPConnection>.fromOpaque(stream!.pointee.data).takeUnretainedValue()
                connection.didRead(count: count, base: buffer!.pointee.base)
            })
    }

    /// Stops reading, so that the peer has to wait.
    public func pauseReading() {
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

    /// Adds bytes; they leave at the end of the turn, together with all others of it.
    public func write(_ bytes: [UInt8]) {
        loop.assertOnLoop()
        guard !isClosed else { return }
        outgoing.append(contentsOf: bytes)
        if !isDirty {
            isDirty = true
            loop.markDirty(self)
        }
    }

    func flush() {
        isDirty = false
        guard !isClosed, inFlightBytes == 0, !outgoing.isEmpty else { return }
        let written = outgoing.withUnsafeMutableBytes { bytes -> Int in
            var buffer = uv_buf_init(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(bytes.count))
            return Int(uv_try_write(handle.asHandle(), &buffer, 1))
        }
        if written == outgoing.count {
            outgoing.removeAll(keepingCapacity: outgoing.capacity <= 1 << 20)
        } else if written >= 0 || written == Int(UV_EAGAIN.rawValue) {
            outgoing.removeFirst(max(written, 0))
            writeRest()
        } else {
            close(LoopError(status: Int32(written), action: "write to a peer"))
        }
    }

    private func writeRest() {
        let request = WriteRequest(connection: self, bytes: outgoing)
        outgoing = []
        inFlightBytes = request.count
        let status = request.submit(to: handle.asHandle())
        if status < 0 { close(LoopError(status: status, action: "write to a peer")) }
    }

    fileprivate func didWrite(_ status: Int32) {
        inFlightBytes = 0
        if status < 0 {
            close(LoopError(status: status, action: "write to a peer"))
        } else {
            flush()
        }
    }

    /// Closes the connection; what was not yet taken by the system is dropped.
    public func close() { close(nil) }

    private func close(_ reason: LoopError?) {
        guard !isClosed else { return }
        isClosed = true
        onBytes = nil
        let onClose = self.onClose
        self.onClose = nil
        handle.closeAndFree { data in Unmanaged<TCPConnection>.fromOpaque(data).release() }
        onClose?(reason)
    }
}

/// Keeps a connection attempt's parts until libuv answers.
private final class ConnectRequest {
    let connection: TCPConnection
    let address: SocketAddress
    let completion: (Result<TCPConnection, LoopError>) -> Void

    init(
        connection: TCPConnection, address: SocketAddress,
        completion: @escaping (Result<TCPConnection, LoopError>) -> Void
    ) {
        self.connection = connection
        self.address = address
        self.completion = completion
    }

    func finish(_ status: Int32) {
        guard status == 0 else {
            connection.close()
            completion(.failure(LoopError(status: status, action: "connect to \(address)")))
            return
        }
        connection.setNoDelay()
        completion(.success(connection))
    }
}

/// Keeps bytes at one place until the system has taken them.
private final class WriteRequest {
    private let request = UnsafeMutablePointer<uv_write_t>.allocate(capacity: 1)
    private let bytes: UnsafeMutableBufferPointer<CChar>
    private let connection: TCPConnection

    init(connection: TCPConnection, bytes source: [UInt8]) {
        self.connection = connection
        bytes = .allocate(capacity: source.count)
        _ = bytes.initialize(from: source.lazy.map { CChar(bitPattern: $0) })
    }

    var count: Int { bytes.count }

    func submit(to stream: UnsafeMutablePointer<uv_stream_t>) -> Int32 {
        var buffer = uv_buf_init(bytes.baseAddress, UInt32(bytes.count))
        request.pointee.data = Unmanaged.passRetained(self).toOpaque()
        let status = uv_write(request, stream, &buffer, 1) { request, status in
            // `data` was set above; libuv never passes a null request.
            let box = Unmanaged<WriteRequest>.fromOpaque(request!.pointee.data).takeRetainedValue()
            box.connection.didWrite(status)
        }
        if status < 0 { Unmanaged.passUnretained(self).release() }
        return status
    }

    deinit {
        bytes.deallocate()
        request.deallocate()
    }
}

/// Carries a value that stays on the loop's thread through a `@Sendable` closure that runs there.
struct UncheckedBox<Value>: @unchecked Sendable {
    // @unchecked: made and used on the loop's thread only.
    let value: Value
    init(_ value: Value) { self.value = value }
}
