import Documents
import HTTPTypes
import Hummingbird

/// Refuses requests that a browser sends here on behalf of a page from elsewhere: a name of an attacker that was made to
/// point at this machine ("DNS rebinding"), or a page of another origin. Only for a server that is bound to loopback.
struct LoopbackGuard: RouterMiddleware {
    func handle(
        _ request: Request, context: EdgeContext, next: (Request, EdgeContext) async throws -> Response
    ) async throws -> Response {
        guard let authority = request.head.authority, isLoopback(authority: authority) else {
            throw Problem(
                .misdirectedRequest, "host_not_allowed",
                "this server answers to localhost, 127.0.0.1 and [::1] only; name one of them in Host")
        }
        if let origin = request.headers[.origin], !isLoopback(origin: origin) {
            throw Problem(.forbidden, "origin_not_allowed", "pages of other origins may not use this server")
        }
        return try await next(request, context)
    }

    private func isLoopback(origin: String) -> Bool {
        for scheme in ["http://", "https://"] where origin.hasPrefix(scheme) {
            return isLoopback(authority: String(origin.dropFirst(scheme.count)))
        }
        return false
    }

    private func isLoopback(authority: String) -> Bool {
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return false }
            return isPort(authority[authority.index(after: end)...])
                && isLoopbackHost(String(authority[authority.index(after: authority.startIndex)..<end]))
        }
        let host = authority.prefix { $0 != ":" }
        return isPort(authority[host.endIndex...]) && isLoopbackHost(String(host))
    }

    private func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.first == ":" && UInt16(text.dropFirst()) != nil
    }
}
