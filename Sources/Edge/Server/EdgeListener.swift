import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix

/// Listens at an address, lets connections in or turns them away, and has each request answered.
final class EdgeListener: Sendable {
    /// Connections that may wait to be let in; the system may allow fewer.
    private static let backlog: Int32 = 4096
    /// Connections that are let in at one go.
    private static let acceptsAtOnce: UInt = 64

    private let channel: any Channel
    private let registry: ConnectionRegistry

    private init(channel: any Channel, registry: ConnectionRegistry) {
        self.channel = channel
        self.registry = registry
    }

    /// What a listener needs.
    struct Parts: Sendable {
        let responder: RouterResponder<EdgeContext>
        let registry: ConnectionRegistry
        let group: MultiThreadedEventLoopGroup
        let spares: SpareDescriptors
        let log: Logger
    }

    /// Binds. Throws `IOError`.
    static func bind(_ address: EdgeAddress, _ parts: Parts) async throws -> EdgeListener {
        let bootstrap = ServerBootstrap(group: parts.group)
            .serverChannelOption(.backlog, value: backlog)
            .serverChannelOption(.maxMessagesPerRead, value: acceptsAtOnce)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handler = SpareAcceptHandler(parts.spares, registry: parts.registry)
                    try channel.pipeline.syncOperations.addHandler(handler)
                }
            }
            .childChannelInitializer { setUp($0, parts) }
        let channel =
            switch address {
            case .port(let host, let port): try await bootstrap.bind(host: host, port: Int(port)).get()
            case .socketFile(let path):
                try await bootstrap.bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true).get()
            }
        if case .socketFile(let path) = address {
            // Its folder is private already; the file says so too.
            chmod(path, 0o600)
        }
        return EdgeListener(channel: channel, registry: parts.registry)
    }

    /// The port that it listens on; 0 for a socket file.
    var port: UInt16 { UInt16(clamping: channel.localAddress?.port ?? 0) }

    /// Listens no more, lets requests that are under way end, up to a limit, and closes every connection.
    func stop() async {
        // Closed already is closed as well.
        try? await channel.close()
        await registry.stop(within: registry.limits.stopTimeout)
    }

    private static func setUp(_ channel: any Channel, _ parts: Parts) -> EventLoopFuture<Void> {
        let registry = parts.registry
        channel.closeFuture.whenComplete { _ in parts.spares.refill() }
        guard let number = registry.open(channel) else {
            registry.refuse(channel)
            return channel.eventLoop.makeCompletedFuture {
                let handler = RefusalHandler(lingerTimeout: registry.limits.lingerTimeout)
                try channel.pipeline.syncOperations.addHandler(handler)
            }
        }
        channel.closeFuture.whenComplete { _ in registry.close(number) }
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
