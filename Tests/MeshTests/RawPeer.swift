import EventLoop
import Wire

@testable import Mesh

/// The other end of a connection as a test drives it: byte by byte, by no rule.
final class RawPeer: @unchecked Sendable {
    // @unchecked: `connection` and `received` are touched on the loop's thread only.
    private let loop: EventLoop
    private var connection: TCPConnection?
    private var received: [UInt8] = []
    private let ended: AsyncStream<Void>
    private let end: AsyncStream<Void>.Continuation
    private let frames: AsyncStream<Frame>
    private let frame: AsyncStream<Frame>.Continuation
    private var decoder = FrameDecoder()

    private init(loop: EventLoop) {
        self.loop = loop
        (ended, end) = AsyncStream.makeStream()
        (frames, frame) = AsyncStream.makeStream()
    }

    /// Connects to a node, and sends nothing yet.
    static func connect(_ loop: EventLoop, to address: SocketAddress) async throws -> RawPeer {
        let peer = RawPeer(loop: loop)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            loop.execute {
                TCPConnection.connect(loop: loop, to: address) { result in
                    continuation.resume(with: result.map { peer.take($0) }.mapError { $0 })
                }
            }
        }
        return peer
    }

    /// Listens in a node's stead; `onPeer` gets who connects.
    static func listen(
        _ loop: EventLoop, _ onPeer: @escaping @Sendable (RawPeer) -> Void
    ) async throws -> SocketAddress {
        try await withCheckedThrowingContinuation { continuation in
            loop.execute {
                continuation.resume(
                    with: Result {
                        try TCPListener(loop: loop, address: Cluster.loopback) { connection in
                            let peer = RawPeer(loop: loop)
                            peer.take(connection)
                            onPeer(peer)
                        }.address
                    })
            }
        }
    }

    private func take(_ connection: TCPConnection) {
        self.connection = connection
        connection.start(
            onBytes: { [self] bytes in
                received.append(contentsOf: bytes)
                decoder.feed(bytes)
                while let next = try? decoder.next() { frame.yield(next) }
            },
            onClose: { [self] _ in
                end.finish()
                frame.finish()
            })
    }

    /// Sends bytes as they are.
    func send(_ bytes: [UInt8]) {
        loop.execute { [self] in connection?.write(bytes) }
    }

    /// Sends a frame.
    func send(_ next: Frame) {
        var bytes: [UInt8] = []
        next.encode(into: &bytes)
        send(bytes)
    }

    /// Shakes hands as a node that connected would. False when the other side does not introduce itself.
    func shakeHands(secret: [UInt8] = Cluster.secret) async -> Bool {
        var handshake = Handshake.test(.connecting, "raw", secret: secret)
        send(handshake.opening)
        while let next = await nextFrame() {
            guard let step = try? handshake.receive(next) else { return false }
            switch step {
            case .wait: break
            case .send(let bytes): send(bytes)
            case .established: return true
            }
        }
        return false
    }

    /// The next frame that the node sent; nil when it has closed.
    func nextFrame() async -> Frame? {
        for await next in frames { return next }
        return nil
    }

    /// Waits until the node has closed the connection; gives all bytes that it sent.
    func untilClosed() async -> [UInt8] {
        for await _ in ended {}
        return await withCheckedContinuation { continuation in
            loop.execute { [self] in continuation.resume(returning: received) }
        }
    }

    /// Closes it from this side.
    func close() {
        loop.execute { [self] in connection?.close() }
    }

    /// Takes no more bytes.
    func pauseReading() {
        loop.execute { [self] in connection?.pauseReading() }
    }

    /// Goes on.
    func resumeReading() {
        loop.execute { [self] in connection?.resumeReading() }
    }
}
