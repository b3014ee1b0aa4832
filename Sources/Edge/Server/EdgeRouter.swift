public import Domain
import Hummingbird
public import Logging
import Mesh

/// Every HTTP route over a backend.
public struct EdgeRouter: Sendable {
    private let routes: [Route]
    private let isLoopbackOnly: Bool
    private let limits: EdgeLimits
    private let log: Logger

    /// - Parameters:
    ///   - backend: the cluster behind the routes.
    ///   - isLoopbackOnly: whether requests that name another host, or come from a page of another origin, are refused.
    ///   - limits: the bounds.
    ///   - topicName: what a topic is called; nil when it has no name.
    ///   - makeEntryID: gives each replacement of settings an id that was never used.
    ///   - log: where failures of the cluster are noted.
    public init(
        backend: any EdgeBackend, isLoopbackOnly: Bool, limits: EdgeLimits = EdgeLimits(),
        topicName: @escaping @Sendable (TopicID) -> String?, makeEntryID: @escaping @Sendable () -> EntryID, log: Logger
    ) {
        let routes =
            IntakeRoutes(backend: backend, limits: limits, makeEntryID: makeEntryID).all
            + PersonRoutes(backend: backend, limits: limits, topicName: topicName).all
            + ClusterRoutes(backend: backend, limits: limits).all
        self.init(routes: routes, isLoopbackOnly: isLoopbackOnly, limits: limits, log: log)
    }

    private init(routes: [Route], isLoopbackOnly: Bool, limits: EdgeLimits, log: Logger) {
        self.routes = routes
        self.isLoopbackOnly = isLoopbackOnly
        self.limits = limits
        self.log = log
    }

    /// What operators are answered on their own listener: how the cluster is doing, and nothing about anybody.
    public static func operators(
        backend: any EdgeBackend, isLoopbackOnly: Bool, limits: EdgeLimits = .operators, log: Logger
    ) -> EdgeRouter {
        EdgeRouter(
            routes: ClusterRoutes(backend: backend, limits: limits).all, isLoopbackOnly: isLoopbackOnly, limits: limits,
            log: log)
    }

    /// What answers requests; `count` is told about those that had waited for too long.
    func responder(count: @escaping @Sendable (EdgeEvent) -> Void = { $0.count() }) -> RouterResponder<EdgeContext> {
        let router = Router(context: EdgeContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ProblemMiddleware(routes: routes, log: log))
        router.add(middleware: WaitMiddleware(waitMax: limits.answerTimeout, count: count))
        if isLoopbackOnly { router.add(middleware: LoopbackGuard()) }
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                let call = try RouteCall(request, context: context, route: route)
                guard let timeout = route.timeout else { return try await route.handle(call) }
                let arrivedAt = context.exchange?.arrivedAt ?? .now
                return try await CallContext.$deadline.withValue(arrivedAt.advanced(by: timeout)) {
                    try await route.handle(call)
                }
            }
        }
        return router.buildResponder()
    }
}
