public import Domain
public import Hummingbird
public import Logging

/// Every HTTP route over a backend.
public struct EdgeRouter: Sendable {
    private let routes: [Route]
    private let isLoopbackOnly: Bool
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
        routes =
            IntakeRoutes(backend: backend, limits: limits, makeEntryID: makeEntryID).all
            + PersonRoutes(backend: backend, limits: limits, sentences: SlotSentences(topicName: topicName)).all
            + ClusterRoutes(backend: backend).all
        self.isLoopbackOnly = isLoopbackOnly
        self.log = log
    }

    /// What answers requests.
    public func responder() -> RouterResponder<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ProblemMiddleware(routes: routes, log: log))
        if isLoopbackOnly { router.add(middleware: LoopbackGuard()) }
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try await route.handle(try RouteCall(request, parameters: context.parameters, route: route))
            }
        }
        return router.buildResponder()
    }
}
