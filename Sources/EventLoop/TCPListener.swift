import CLibuv

/// A listening TCP socket. Loop-confined.
public final class TCPListener: LoopHandleOwner {
    private let handle: UnsafeMutablePointer<uv_tcp_t>
    private let loop: EventLoop
    private var onConnection: ((TCPConnection) -> Void)?
    /// Where it listens, with the port that the system chose if 0 was asked.
    public let address: SocketAddress

    /// Listens at `address`; `onConnection` gets each accepted connection, not yet reading.
    /// Throws `LoopError` (`EADDRINUSE` when the port is taken).
    public init(
        loop: EventLoop, address: SocketAddress, onConnection: @escaping (TCPConnection) -> Void
    ) throws(LoopError) {
        loop.assertOnLoop()
        self.loop = loop
        self.onConnection = onConnection
        let handle = UnsafeMutablePointer<uv_tcp_t>.allocate(capacity: 1)
        self.handle = handle
        uv_tcp_init(loop.raw, handle)
        do {
            try LoopError.check(
                try address.withSystemAddress { uv_tcp_bind(handle, $0, 0) }, "bind \(address)")
            try LoopError.check(
                uv_listen(handle.asHandle(), 512) { stream, status in
                    // `data` is set below, before the loop can call back; libuv never passes a null stream.
                    let listener = Unmanaged<TCPListener>.fromOpaque(stream!.pointee.data).takeUnretainedValue()
                    if status == 0 { EventLoop.of(stream!.pointee.loop).watched("accept") { listener.accept() } }
                }, "listen at \(address)")
            self.address = try SocketAddress.local(of: handle)
        } catch {
            handle.pointee.data = nil
            handle.closeAndFree()
            throw error
        }
        handle.retain(self)
    }

    private func accept() {
        let connection = TCPConnection(loop: loop)
        if connection.accept(from: handle.asHandle()) {
            onConnection?(connection)
        } else {
            connection.close()
        }
    }

    /// Stops listening. Connections that were accepted stay.
    public func close() {
        loop.assertOnLoop()
        guard onConnection != nil else { return }
        onConnection = nil
        handle.closeAndFree()
    }

    func loopEnds() { close() }
}
