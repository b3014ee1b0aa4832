import NIOCore
import NIOHTTP1

// What the guard says itself, and when.
extension ConnectionGuard {
    /// Turns a request away. Without a body to come, the connection can go on.
    func shed(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        guard head.isKeepAlive, !head.hasBody else { return end(with: .shed, head.method, context) }
        isBodyOpen = true
        isDropping = true
        hasAnswered = true
        write(.shed, head.method, isLast: false, context)
    }

    /// Leaves, and says why, unless the other side waits for nothing.
    func makeRoom(_ context: ChannelHandlerContext) {
        if isBodyOpen, unanswered == 1 {
            end(with: .timedOut, .GET, context)
        } else if unanswered > 0 {
            // It has just sent a request as a whole: that one is answered yet.
            isLast = true
        } else if !hasAnswered {
            // What it has sent may stand unread where the machine is slow: then it was not silent, and is to come again.
            end(with: .refused, .GET, context)
        } else {
            close(context: context, mode: .output, promise: nil)
        }
    }

    /// Says a last thing and listens no more.
    private func end(
        with answer: PreparedAnswer, _ method: HTTPMethod, _ context: ChannelHandlerContext
    ) {
        isEnding = true
        write(answer, method, isLast: true, context)
        close(context: context, mode: .output, promise: nil)
    }

    private func write(
        _ answer: PreparedAnswer, _ method: HTTPMethod, isLast: Bool, _ context: ChannelHandlerContext
    ) {
        context.write(wrapOutboundOut(.head(answer.head(isLast: isLast))), promise: nil)
        if method != .HEAD { context.write(wrapOutboundOut(.body(.byteBuffer(answer.body))), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// Tells the sender that the body is wanted.
    func proceed(_ context: ChannelHandlerContext) {
        guard isBodyOpen, !isEnding else { return }
        context.writeAndFlush(
            wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))), promise: nil)
    }

    /// Listens for a moment more.
    func linger(_ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        wait(for: .end, .now() + TimeAmount(limits.lingerTimeout), context)
    }

    func waitForBody(_ context: ChannelHandlerContext) {
        let silence = NIODeadline.now() + TimeAmount(limits.bodySilenceTimeout)
        wait(for: .body, min(silence, bodyBegan + TimeAmount(limits.bodyTimeout)), context)
    }

    func wait(for wait: ConnectionWait, _ deadline: NIODeadline, _ context: ChannelHandlerContext) {
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
