import NIOCore
import NIOHTTP1

/// Stands between the reader of HTTP and what answers it: turns requests away while too much is under way, before their
/// body is read, and ends connections that take too long.
///
/// Lives on its channel's event loop, like every handler.
final class ConnectionGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// What others may ask of it.
    enum Event: Sendable {
        /// Another connection needs the place.
        case makeRoom
        /// The process needs the descriptor, at once.
        case giveBack
        /// The server stops: end after the request that is under way.
        case finish
        /// The body of the request that is being read is wanted.
        case proceed
    }

    private let number: Int
    private let registry: ConnectionRegistry
    private let arrival: Arrival
    private let watch = ConnectionWatch()

    /// Requests that were passed on and have no answer yet.
    private var unanswered = 0
    /// Whether a request has had its answer: who waits for the next one then knows that a connection may be gone.
    private var hasAnswered = false
    /// Whether the request that is being read has not ended.
    private var isBodyOpen = false
    /// Whether the request that is being read was turned away.
    private var isDropping = false
    /// When the body that is being read began.
    private var bodyBegan = NIODeadline.now()
    /// Whether nothing is read or written any more, beside the last answer.
    private var isEnding = false
    /// Whether the connection ends with the answer that is under way.
    private var isLast = false

    init(number: Int, registry: ConnectionRegistry, arrival: Arrival) {
        self.number = number
        self.registry = registry
        self.arrival = arrival
    }

    private var limits: EdgeLimits { registry.limits }

    func channelActive(context: ChannelHandlerContext) {
        wait(for: .head, .now() + TimeAmount(limits.headTimeout), context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        watch.stop()
        registry.close(number)
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isEnding else { return }
        switch unwrapInboundIn(data) {
        case .head(let head): readHead(head, data, context)
        case .body: readBody(data, context)
        case .end: readEnd(data, context)
        }
    }

    private func readHead(_ head: HTTPRequestHead, _ data: NIOAny, _ context: ChannelHandlerContext) {
        let kind = RequestKind(method: head.method.rawValue, target: head.uri)
        // Requests that follow each other without waiting are answered one by one: they are one under way.
        if unanswered == 0, !registry.begin(number, kind, hasBody: head.hasBody) {
            return shed(head, context)
        }
        if unanswered == 0 { arrival.begin() }
        unanswered += 1
        isBodyOpen = true
        bodyBegan = .now()
        waitForBody(context)
        context.fireChannelRead(data)
    }

    private func readBody(_ data: NIOAny, _ context: ChannelHandlerContext) {
        guard !isDropping else { return }
        registry.hear(number)
        waitForBody(context)
        context.fireChannelRead(data)
    }

    private func readEnd(_ data: NIOAny, _ context: ChannelHandlerContext) {
        isBodyOpen = false
        if isDropping {
            isDropping = false
            return wait(for: .next, .now() + TimeAmount(limits.keepAliveTimeout), context)
        }
        registry.complete(number)
        wait(for: .answer, .now() + TimeAmount(limits.exchangeTimeout), context)
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isEnding else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        unanswered = max(0, unanswered - 1)
        guard unanswered == 0 else {
            arrival.begin()
            return context.write(data, promise: promise)
        }
        registry.answer(number)
        hasAnswered = true
        if isLast {
            let written = context.eventLoop.makePromise(of: Void.self)
            written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
            written.futureResult.cascade(to: promise)
            return context.writeAndFlush(data, promise: written)
        }
        context.write(data, promise: promise)
        wait(for: .next, .now() + TimeAmount(limits.keepAliveTimeout), context)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        if case .output = mode { linger(context) }
        context.close(mode: mode, promise: promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case Event.makeRoom: makeRoom(context)
        case Event.giveBack:
            makeRoom(context)
            context.close(promise: nil)
        case Event.finish:
            if unanswered > 0 { isLast = true } else { context.close(promise: nil) }
        case Event.proceed: proceed(context)
        case ChannelEvent.inputClosed where isEnding:
            context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }
}

// What the guard says itself.
extension ConnectionGuard {
    /// Turns a request away. Without a body to come, the connection can go on.
    private func shed(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        guard head.isKeepAlive, !head.hasBody else { return end(with: .shed, head.method, context) }
        isBodyOpen = true
        isDropping = true
        hasAnswered = true
        write(.shed, head.method, isLast: false, context)
    }

    /// Leaves, and says why, unless the other side waits for nothing or for more than that.
    private func makeRoom(_ context: ChannelHandlerContext) {
        if isBodyOpen, unanswered == 1 {
            end(with: .timedOut, .GET, context)
        } else if unanswered == 0, !hasAnswered {
            // What it has sent may stand unread where the machine is slow: then it was not silent, and is to come again.
            end(with: .refused, .GET, context)
        } else {
            context.close(promise: nil)
        }
    }

    /// Says a last thing and listens no more.
    private func end(
        with answer: PreparedAnswer, _ method: HTTPMethod, _ context: ChannelHandlerContext
    ) {
        isEnding = true
        write(answer, method, isLast: true, context)
        linger(context)
        context.close(mode: .output, promise: nil)
    }

    private func write(
        _ answer: PreparedAnswer, _ method: HTTPMethod, isLast: Bool, _ context: ChannelHandlerContext
    ) {
        context.write(wrapOutboundOut(.head(answer.head(isLast: isLast))), promise: nil)
        if method != .HEAD { context.write(wrapOutboundOut(.body(.byteBuffer(answer.body))), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// Tells the sender that the body is wanted.
    private func proceed(_ context: ChannelHandlerContext) {
        guard isBodyOpen, !isEnding else { return }
        context.writeAndFlush(
            wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))), promise: nil)
    }

    private func linger(_ context: ChannelHandlerContext) {
        isEnding = true
        wait(for: .end, .now() + TimeAmount(limits.lingerTimeout), context)
    }

    private func waitForBody(_ context: ChannelHandlerContext) {
        let silence = NIODeadline.now() + TimeAmount(limits.bodySilenceTimeout)
        wait(for: .body, min(silence, bodyBegan + TimeAmount(limits.bodyTimeout)), context)
    }

    private func wait(for wait: ConnectionWait, _ deadline: NIODeadline, _ context: ChannelHandlerContext) {
        watch.wait(for: wait, until: deadline, on: context.eventLoop) { [self] in expire($0, context) }
    }

    private func expire(_ wait: ConnectionWait, _ context: ChannelHandlerContext) {
        switch wait {
        case .head, .body:
            registry.count(.connectionTimedOut(wait))
            end(with: .timedOut, .GET, context)
        case .answer:
            registry.count(.connectionTimedOut(wait))
            context.close(promise: nil)
        case .next, .end: context.close(promise: nil)
        }
    }
}

extension HTTPRequestHead {
    /// Whether a body follows.
    var hasBody: Bool {
        headers.contains(name: "Transfer-Encoding")
            || headers.first(name: "Content-Length").map { $0 != "0" } ?? false
    }
}
