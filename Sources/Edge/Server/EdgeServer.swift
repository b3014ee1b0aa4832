import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import ServiceLifecycle
import Synchronization

/// The HTTP server over an `EdgeRouter`. Whoever starts one stops it.
public final class EdgeServer: Sendable {
    private struct Running {
        let group: ServiceGroup
        let task: Task<Void, any Error>
    }

    private let router: EdgeRouter
    private let host: String
    private let port: UInt16
    private let limits: EdgeLimits
    private let log: Logger
    private let running = Mutex<Running?>(nil)

    /// - Parameters:
    ///   - host: the numeric address to bind.
    ///   - port: the port to bind; 0 asks the system for a free one.
    public init(
        router: EdgeRouter, host: String = "127.0.0.1", port: UInt16, limits: EdgeLimits = EdgeLimits(), log: Logger
    ) {
        self.router = router
        self.host = host
        self.port = port
        self.limits = limits
        self.log = log
    }

    /// Binds and serves; returns the bound port. Call once. Throws `EdgeServerError` when it cannot bind.
    public func start() async throws -> UInt16 {
        let (ports, bound) = AsyncThrowingStream<UInt16, any Error>.makeStream()
        var quiet = log
        // What the server's own lines say at lower levels may hold paths, and with them persons.
        quiet.logLevel = max(.error, log.logLevel)
        let application = Application(
            responder: router.responder(),
            server: .http1(
                configuration: HTTP1Channel.Configuration(idleTimeout: TimeAmount(limits.idleTimeout))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: Int(port)),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connectionsMax)),
            onServerRunning: { channel in
                bound.yield(UInt16(clamping: channel.localAddress?.port ?? 0))
                bound.finish()
            }, logger: quiet)
        var configuration = ServiceGroupConfiguration(services: [application], logger: quiet)
        configuration.maximumGracefulShutdownDuration = limits.stopTimeout
        let group = ServiceGroup(configuration: configuration)
        let task = Task {
            do {
                try await group.run()
                bound.finish()
            } catch {
                bound.finish(throwing: error)
                throw error
            }
        }
        running.withLock { $0 = Running(group: group, task: task) }
        do {
            for try await port in ports { return port }
        } catch let error as IOError {
            throw EdgeServerError(host: host, port: port, errnoCode: error.errnoCode)
        }
        throw EdgeServerError(host: host, port: port, errnoCode: nil)
    }

    /// Lets requests that are under way end, up to a limit, and closes every connection.
    public func stop() async {
        guard let running = running.withLock({ $0.take() }) else { return }
        await running.group.triggerGracefulShutdown()
        // Ending by the limit is an end like any other here; the connections are closed in both cases.
        _ = try? await running.task.value
    }
}
