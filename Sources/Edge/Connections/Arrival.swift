import NIOCore
import Synchronization

/// When the request arrived that a connection works on.
final class Arrival: Sendable {
    private let moment = Mutex(ContinuousClock.now)

    /// The moment.
    var at: ContinuousClock.Instant { moment.withLock { $0 } }

    /// It arrived just now.
    func begin() { moment.withLock { $0 = .now } }
}

/// What a request's handler knows of the connection it came over.
struct Exchange: Sendable {
    /// When the request's head arrived.
    let arrivedAt: ContinuousClock.Instant
    private let channel: any Channel

    init(arrivedAt: ContinuousClock.Instant, channel: any Channel) {
        self.arrivedAt = arrivedAt
        self.channel = channel
    }

    /// Tells the sender, who waits for that, to send the body (`100 Continue`).
    func proceed() { channel.pipeline.fireUserInboundEventTriggered(ConnectionGuard.Event.proceed) }
}
