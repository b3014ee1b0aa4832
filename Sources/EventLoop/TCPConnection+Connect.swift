import CLibuv

extension TCPConnection {
    /// Connects to `address` and calls `completion` once, on the loop, never at once. Closing what is returned gives the
    /// attempt up (`ECANCELED`).
    @discardableResult
    public static func connect(
        loop: EventLoop, to address: SocketAddress,
        completion: @escaping (Result<TCPConnection, LoopError>) -> Void
    ) -> TCPConnection {
        loop.assertOnLoop()
        let connection = TCPConnection(loop: loop)
        let request = ConnectRequest(connection: connection, address: address, completion: completion)
        do {
            try request.submit()
        } catch {
            connection.close()
            loop.later { [completion = UncheckedBox(completion)] in completion.value(.failure(error)) }
        }
        return connection
    }
}

/// Keeps a connection attempt's parts until libuv answers.
private final class ConnectRequest {
    private let request = UnsafeMutablePointer<uv_connect_t>.allocate(capacity: 1)
    private let connection: TCPConnection
    private let address: SocketAddress
    private let completion: (Result<TCPConnection, LoopError>) -> Void

    init(
        connection: TCPConnection, address: SocketAddress,
        completion: @escaping (Result<TCPConnection, LoopError>) -> Void
    ) {
        self.connection = connection
        self.address = address
        self.completion = completion
    }

    deinit { request.deallocate() }

    func submit() throws(LoopError) {
        let retained = Unmanaged.passRetained(self)
        request.pointee.data = retained.toOpaque()
        do {
            let status = try address.withSystemAddress { system in
                uv_tcp_connect(request, connection.handle, system) { request, status in
                    // `data` was set above; libuv never passes a null request.
                    let box = Unmanaged<ConnectRequest>.fromOpaque(request!.pointee.data).takeRetainedValue()
                    box.finish(status)
                }
            }
            try LoopError.check(status, "connect to \(address)")
        } catch {
            retained.release()
            throw error
        }
    }

    private func finish(_ status: Int32) {
        guard status == 0 else {
            connection.close()
            completion(.failure(LoopError(status: status, action: "connect to \(address)")))
            return
        }
        connection.setNoDelay()
        completion(.success(connection))
    }
}

/// Carries a value that stays on the loop's thread through a `@Sendable` closure that runs there.
private struct UncheckedBox<Value>: @unchecked Sendable {
    // @unchecked: made and used on the loop's thread only.
    let value: Value
    init(_ value: Value) { self.value = value }
}
