import EventLoop
import Foundation
import Testing

@Suite("TCP")
struct TCPTests {
    private static func connect(_ loop: EventLoop, _ address: SocketAddress) async throws -> Confined<TCPConnection> {
        try await withCheckedThrowingContinuation { continuation in
            loop.execute {
                TCPConnection.connect(loop: loop, to: address) { result in
                    #expect(loop.isOnLoop)
                    continuation.resume(with: result.map { Confined($0) })
                }
            }
        }
    }

    private static func listen(
        _ loop: EventLoop, _ onConnection: @escaping @Sendable (TCPConnection) -> Void
    ) async throws -> SocketAddress {
        try await loop.call {
            try TCPListener(loop: loop, address: loopback, onConnection: onConnection).address
        }
    }

    /// A server that sends back what it gets.
    private static func listenEchoing(_ loop: EventLoop) async throws -> SocketAddress {
        try await listen(loop) { connection in
            connection.start(onBytes: { connection.write(Array($0)) }, onClose: { _ in })
        }
    }

    private static func pattern(_ count: Int) -> [UInt8] {
        // A prime length: a lost, doubled or moved block shows.
        let block = (0..<65_521).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        var bytes: [UInt8] = []
        while bytes.count < count { bytes.append(contentsOf: block) }
        return Array(bytes.prefix(count))
    }

    @Test("8 MB in one write and many small ones come back whole and in order, though the reader pauses")
    func echo() async throws {
        try await withLoop { loop in
            let address = try await Self.listenEchoing(loop)
            let connection = try await Self.connect(loop, address)
            let sent = Self.pattern(8 << 20) + Self.pattern(100_000)
            let received = Confined<[UInt8]>([])
            let finished = Promise<Void>()
            let pauses = Confined(0)
            try await loop.call {
                connection.value.start(
                    onBytes: { bytes in
                        received.value.append(contentsOf: bytes)
                        if received.value.count == sent.count { finished.keep(()) }
                        guard pauses.value < 20 else { return }
                        pauses.value += 1
                        connection.value.pauseReading()
                        loop.schedule(afterMs: 2) { connection.value.resumeReading() }
                    }, onClose: { _ in })
                connection.value.write(Array(sent[..<(8 << 20)]))
                for start in stride(from: 8 << 20, to: sent.count, by: 1000) {
                    connection.value.write(Array(sent[start..<start + 1000]))
                }
                #expect(connection.value.queuedBytes == sent.count)
            }
            await finished.value
            #expect(try await loop.value(of: received) == sent)
            #expect(try await loop.queuedBytes(of: connection) == 0)
        }
    }

    @Test("what a reader does not take waits, and `onDrained` tells when it is gone")
    func drained() async throws {
        try await withLoop { loop in
            let server = Promise<Confined<TCPConnection>>()
            let address = try await Self.listen(loop) { server.keep(Confined($0)) }
            let connection = try await Self.connect(loop, address)
            let drained = Promise<Int>()
            try await loop.call {
                connection.value.start(onBytes: { _ in }, onClose: { _ in })
                connection.value.onDrained = { drained.keep(connection.value.queuedBytes) }
                connection.value.write([UInt8](repeating: 7, count: 32 << 20))
            }
            let reader = await server.value
            // The server has not begun to read, and the system does not hold 32 MB.
            #expect(try await loop.queuedBytes(of: connection) > 1 << 20)
            try await loop.call { reader.value.start(onBytes: { _ in }, onClose: { _ in }) }
            #expect(await drained.value == 0)
            try await loop.call { connection.value.write([1]) }
            #expect(await drained.value == 0)
        }
    }

    @Test("both ends know each other's address")
    func addresses() async throws {
        try await withLoop { loop in
            let seen = Promise<SocketAddress?>()
            let address = try await Self.listen(loop) { seen.keep($0.peerAddress) }
            #expect(address.host == "127.0.0.1" && address.port > 0)
            let connection = try await Self.connect(loop, address)
            #expect(try await loop.peerAddress(of: connection) == address)
            #expect(await seen.value?.host == "127.0.0.1")
            try await loop.call { connection.value.close() }
            #expect(try await loop.peerAddress(of: connection) == nil)
        }
    }

    @Test("IPv6")
    func version6() async throws {
        try await withLoop { loop in
            let address: SocketAddress
            do {
                address = try await loop.call {
                    try TCPListener(loop: loop, address: SocketAddress(host: "::1", port: 0)) { _ in }.address
                }
            } catch let error as LoopError where ["EADDRNOTAVAIL", "EAFNOSUPPORT"].contains(error.name) {
                return  // this machine has no IPv6
            }
            #expect(address.description == "[::1]:\(address.port)")
            let connection = try await Self.connect(loop, address)
            #expect(try await loop.peerAddress(of: connection) == address)
        }
    }

    @Test("a port in use")
    func portInUse() async throws {
        try await withLoop { loop in
            let address = try await Self.listenEchoing(loop)
            let error = await #expect(throws: LoopError.self) {
                try await loop.call { _ = try TCPListener(loop: loop, address: address) { _ in } }
            }
            #expect(error?.name == "EADDRINUSE")
            #expect(error?.description.contains("\(address)") == true)
        }
    }

    @Test("a listener that was closed frees its port and keeps its connections")
    func closedListener() async throws {
        try await withLoop { loop in
            let listener = Confined<TCPListener?>(nil)
            let address = try await loop.call {
                let made = try TCPListener(loop: loop, address: loopback) { connection in
                    connection.start(onBytes: { connection.write(Array($0)) }, onClose: { _ in })
                }
                listener.value = made
                return made.address
            }
            let connection = try await Self.connect(loop, address)
            let echoed = Promise<[UInt8]>()
            try await loop.call {
                connection.value.start(onBytes: { echoed.keep(Array($0)) }, onClose: { _ in })
                connection.value.write([1])
            }
            #expect(await echoed.value == [1])
            try await loop.call {
                listener.value?.close()
                listener.value?.close()
                connection.value.write([2])
            }
            #expect(await echoed.value == [2])
            let error = await #expect(throws: LoopError.self) { try await Self.connect(loop, address) }
            #expect(error?.name == "ECONNREFUSED")
        }
    }

    @Test("hosts that are no numeric address", arguments: ["localhost", "256.0.0.1", "1::2::3", "", "127.0.0.1\0"])
    func badHost(host: String) async throws {
        try await withLoop { loop in
            let address = SocketAddress(host: host, port: 1)
            let error = await #expect(throws: LoopError.self) { try await Self.connect(loop, address) }
            #expect(error?.name == "EINVAL")
            await #expect(throws: LoopError.self) {
                try await loop.call { _ = try TCPListener(loop: loop, address: address) { _ in } }
            }
        }
    }

    @Test("an attempt that is given up says so")
    func givenUp() async throws {
        try await withLoop { loop in
            let address = try await Self.listenEchoing(loop)
            let ended = Promise<String>()
            try await loop.call {
                let attempt = TCPConnection.connect(loop: loop, to: address) { result in
                    if case .failure(let error) = result { ended.keep(error.name) } else { ended.keep("connected") }
                }
                attempt.close()
            }
            #expect(await ended.value == "ECANCELED")
        }
    }

    @Test("an orderly end is told once, and writing afterwards does nothing")
    func orderlyEnd() async throws {
        try await withLoop { loop in
            let address = try await Self.listen(loop) { connection in
                connection.start(onBytes: { _ in connection.close() }, onClose: { _ in })
            }
            let connection = try await Self.connect(loop, address)
            let ends = Confined(0)
            let ended = Promise<String?>()
            try await loop.call {
                connection.value.start(
                    onBytes: { _ in },
                    onClose: { error in
                        ends.value += 1
                        connection.value.write([1])
                        connection.value.close()
                        ended.keep(error?.name)
                    })
                connection.value.write([1])
            }
            #expect(await ended.value == nil)
            try await loop.call {
                connection.value.write([1, 2, 3])
                #expect(connection.value.queuedBytes == 0)
            }
            #expect(try await loop.value(of: ends) == 1)
        }
    }

    @Test("writing to a peer that is gone ends the connection, not the process")
    func brokenPipe() async throws {
        try await withLoop { loop in
            let address = try await Self.listen(loop) { $0.close() }
            let connection = try await Self.connect(loop, address)
            let ended = Promise<String?>()
            try await loop.call {
                connection.value.start(onBytes: { _ in }, onClose: { ended.keep($0?.name) })
                // Not reading, the connection learns of the end by its writes alone.
                connection.value.pauseReading()
                @Sendable func writeAgain() {
                    connection.value.write([UInt8](repeating: 1, count: 1000))
                    if connection.value.peerAddress != nil { loop.schedule(afterMs: 1) { writeAgain() } }
                }
                writeAgain()
            }
            #expect(["EPIPE", "ECONNRESET"].contains(await ended.value))
        }
    }

    @Test("a connection that fails while all are written takes others along in the same turn")
    func writeFromOnClose() async throws {
        try await withLoop { loop in
            let echoing = try await Self.listenEchoing(loop)
            let closing = try await Self.listen(loop) { $0.close() }
            let healthy = try await Self.connect(loop, echoing)
            let doomed = try await Self.connect(loop, closing)
            let echoed = Promise<[UInt8]>()
            try await loop.call {
                healthy.value.start(onBytes: { echoed.keep(Array($0)) }, onClose: { _ in })
                doomed.value.start(onBytes: { _ in }, onClose: { _ in healthy.value.write([42]) })
                doomed.value.pauseReading()
                @Sendable func writeAgain() {
                    doomed.value.write([1])
                    if doomed.value.peerAddress != nil { loop.schedule(afterMs: 1) { writeAgain() } }
                }
                writeAgain()
            }
            #expect(await echoed.value == [42])
        }
    }
}

extension EventLoop {
    fileprivate func queuedBytes(of connection: Confined<TCPConnection>) async throws -> Int {
        try await call { connection.value.queuedBytes }
    }

    fileprivate func peerAddress(of connection: Confined<TCPConnection>) async throws -> SocketAddress? {
        try await call { connection.value.peerAddress }
    }
}
