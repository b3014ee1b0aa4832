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

    let number: Int
    let registry: ConnectionRegistry
    private let arrival: Arrival
    let watch = ConnectionWatch()

    /// Requests that were passed on and have no answer yet.
    var unanswered = 0
    /// Whether a request has had its answer: who waits for the next one then knows that a connection may be gone.
    var hasAnswered = false
    /// Whether the request that is being read has not ended.
    var isBodyOpen = false
    /// Whether the request that is being read was turned away.
    var isDropping = false
    /// When the body that is being read began.
    var bodyBegan = NIODeadline.now()
    /// Whether nothing is read or written any more, beside the last answer.
    var isEnding = false
    private var isInputClosed = false
    private var isOutputClosed = false
    /// Whether the connection ends with the answer that is under way.
    var isLast = false

    init(number: Int, registry: ConnectionRegistry, arrival: Arrival) {
        self.number = number
        self.registry = registry
        self.arrival = arrival
    }

    var limits: EdgeLimits { registry.limits }

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
        // The request is over once the other side has taken the answer, which may be long.
        let taken = promise ?? context.eventLoop.makePromise(of: Void.self)
        taken.futureResult.assumeIsolated().whenComplete { [self] _ in didAnswer(context) }
        context.write(data, promise: taken)
    }

    private func didAnswer(_ context: ChannelHandlerContext) {
        guard unanswered == 0, !isEnding, context.channel.isActive else { return }
        registry.answer(number)
        hasAnswered = true
        if isLast { return context.close(promise: nil) }
        wait(for: .next, .now() + TimeAmount(limits.keepAliveTimeout), context)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard case .output = mode else { return context.close(mode: mode, promise: promise) }
        isEnding = true
        let closed = promise ?? context.eventLoop.makePromise(of: Void.self)
        closed.futureResult.assumeIsolated().whenComplete { [self] _ in
            isOutputClosed = true
            if isInputClosed { context.close(promise: nil) } else { linger(context) }
        }
        context.close(mode: .output, promise: closed)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case Event.makeRoom: makeRoom(context)
        case Event.giveBack:
            makeRoom(context)
            if unanswered == 0 || isBodyOpen { context.close(promise: nil) }
        case Event.finish:
            if unanswered > 0 { isLast = true } else { context.close(promise: nil) }
        case Event.proceed: proceed(context)
        case ChannelEvent.inputClosed:
            isInputClosed = true
            if isOutputClosed { context.close(promise: nil) } else { context.fireUserInboundEventTriggered(event) }
        default: context.fireUserInboundEventTriggered(event)
        }
    }
}
