import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix

/// Listens at an address, lets connections in or turns them away, and has each request answered.
final class EdgeListener: Sendable {
    /// What a listener needs.
    struct Parts: Sendable {
        let responder: RouterResponder<EdgeContext>
        let registry: ConnectionRegistry
        let group: MultiThreadedEventLoopGroup
        /// For connections when the process can have no more descriptors.
        let spares: SpareDescriptors
        let log: Logger
    }

    /// The port that it listens on; 0 for a socket file.
    let port: UInt16
    private let acceptor: Acceptor
    private let registry: ConnectionRegistry

    /// Binds and listens. Throws `EdgeServerError`.
    init(_ address: EdgeAddress, _ parts: Parts) throws(EdgeServerError) {
        let socket = try ListeningSocket(address)
        port = socket.port
        registry = parts.registry
        acceptor = Acceptor(socket, registry: parts.registry, spares: parts.spares) { descriptor, number in
            Self.admit(descriptor, number, parts)
        }
    }

    /// Listens no more, lets requests that are under way end, up to a limit, and closes every connection.
    func stop() async {
        await acceptor.stop()
        await registry.stop(within: registry.limits.stopTimeout)
    }

    private static func admit(_ descriptor: Int32, _ number: Int, _ parts: Parts) {
        ClientBootstrap(group: parts.group)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelInitializer { channel in
                guard parts.registry.attach(channel, as: number) else {
                    sayFarewell(descriptor)
                    return channel.eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel)
                }
                return setUp(channel, number, parts)
            }
            .withConnectedSocket(descriptor)
            .whenFailure { _ in
                // It went away before anything was said.
                parts.registry.close(number)
            }
    }

    /// It had to make room before anything was read from it.
    private static func sayFarewell(_ descriptor: Int32) {
        _ = PreparedAnswer.refused.bytes.withUnsafeReadableBytes {
            send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        shutdown(descriptor, Int32(SHUT_WR))
    }

    private static func setUp(_ channel: any Channel, _ number: Int, _ parts: Parts) -> EventLoopFuture<Void> {
        let registry = parts.registry
        channel.closeFuture.whenComplete { _ in
            registry.close(number)
            parts.spares.refill()
        }
        let arrival = Arrival()
        let answering = Answering(responder: parts.responder, registry: registry, arrival: arrival, log: parts.log)
        let http = HTTP1Channel(responder: answering.answer)
        return http.setup(channel: channel, logger: parts.log).flatMapThrowing { connection in
            let pipeline = channel.pipeline.syncOperations
            let reader = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            let handler = ConnectionGuard(number: number, registry: registry, arrival: arrival)
            try pipeline.addHandler(handler, position: .after(reader))
            registry.serve(number) { await http.handle(value: connection, logger: parts.log) }
        }
    }
}
