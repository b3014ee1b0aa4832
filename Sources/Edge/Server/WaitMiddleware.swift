import Hummingbird

/// Turns a request away that has waited for so long that its answer would come too late: whoever asked has gone, or asks
/// again.
struct WaitMiddleware: RouterMiddleware {
    let waitMax: Duration
    let count: @Sendable (EdgeEvent) -> Void

    func handle(
        _ request: Request, context: EdgeContext, next: (Request, EdgeContext) async throws -> Response
    ) async throws -> Response {
        if let arrivedAt = context.exchange?.arrivedAt, arrivedAt.advanced(by: waitMax) <= .now {
            count(.requestTimedOut)
            throw Problem(
                .serviceUnavailable, "waited_too_long", "the request waited here for too long; send it again"
            ).with { $0.retryAfterSeconds = 1 }
        }
        return try await next(request, context)
    }
}
