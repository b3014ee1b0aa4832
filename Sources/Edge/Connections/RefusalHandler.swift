import NIOCore

/// Tells a connection for which there is no room that it should come again, listens until the other side has ended, for
/// closed at once it would lose the answer, and closes.
final class RefusalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let lingerTimeout: Duration

    init(lingerTimeout: Duration) { self.lingerTimeout = lingerTimeout }

    func channelActive(context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(PreparedAnswer.refused.bytes), promise: nil)
        context.close(mode: .output, promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(lingerTimeout)) {
            context.close(promise: nil)
        }
    }

    // What comes is for nobody.
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed = event { context.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
