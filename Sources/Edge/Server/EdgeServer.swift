public import Logging
import NIOCore
import NIOPosix
import Synchronization

/// The HTTP server over an `EdgeRouter`. Whoever starts one stops it.
public final class EdgeServer: Sendable {
    private struct Running {
        let listener: EdgeListener
        let spares: SpareDescriptors
        /// A thread of its own, if it has one.
        let group: MultiThreadedEventLoopGroup?
    }

    private let router: EdgeRouter
    private let address: EdgeAddress
    private let limits: EdgeLimits
    private let hasOwnThread: Bool
    private let log: Logger
    private let count: @Sendable (EdgeEvent) -> Void
    private let running = Mutex<Running?>(nil)

    /// - Parameters:
    ///   - address: where to listen.
    ///   - hasOwnThread: whether connections are read on a thread that no other server has.
    public convenience init(
        router: EdgeRouter, at address: EdgeAddress, limits: EdgeLimits = EdgeLimits(), hasOwnThread: Bool = false,
        log: Logger
    ) {
        self.init(router: router, at: address, limits: limits, hasOwnThread: hasOwnThread, log: log) { $0.count() }
    }

    init(
        router: EdgeRouter, at address: EdgeAddress, limits: EdgeLimits, hasOwnThread: Bool = false, log: Logger,
        count: @escaping @Sendable (EdgeEvent) -> Void
    ) {
        self.router = router
        self.address = address
        self.limits = limits
        self.hasOwnThread = hasOwnThread
        self.log = log
        self.count = count
    }

    /// Binds and serves; returns the bound port, 0 for a socket file. Call once. Throws `EdgeServerError` when it cannot
    /// bind.
    public func start() async throws -> UInt16 {
        var quiet = log
        // What the server's own lines say at lower levels may hold paths, and with them persons.
        quiet.logLevel = max(.error, log.logLevel)
        let group = hasOwnThread ? MultiThreadedEventLoopGroup(numberOfThreads: 1) : nil
        let spares = SpareDescriptors(countMax: limits.sparesMax)
        let parts = EdgeListener.Parts(
            responder: router.responder(count: count), registry: ConnectionRegistry(limits: limits, count: count),
            group: group ?? .singleton, spares: spares, log: quiet)
        do {
            let listener = try EdgeListener(address, parts)
            running.withLock { $0 = Running(listener: listener, spares: spares, group: group) }
            return listener.port
        } catch {
            spares.close()
            try? await group?.shutdownGracefully()
            throw error
        }
    }

    /// Lets requests that are under way end, up to a limit, and closes every connection.
    public func stop() async {
        guard let running = running.withLock({ $0.take() }) else { return }
        await running.listener.stop()
        running.spares.close()
        // It fails only when it was shut down before.
        try? await running.group?.shutdownGracefully()
    }
}
