import HTTPTypes
import Hummingbird

/// One thing that the server answers: a method on a path.
struct Route: Sendable {
    let method: HTTPRequest.Method
    /// Its path; parts in braces are parameters.
    let path: String
    /// The query parameters that it knows.
    let query: [String]
    /// How long the cluster may take for it, from the request's arrival on; nil for a route that waits for a body first.
    let timeout: Duration?
    let handle: @Sendable (RouteCall) async throws -> Response

    init(
        _ method: HTTPRequest.Method, _ path: String, query: [String] = [], within timeout: Duration?,
        _ handle: @escaping @Sendable (RouteCall) async throws -> Response
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.timeout = timeout
        self.handle = handle
    }

    /// Whether a request's path is of this form.
    func matches(_ requestPath: String) -> Bool {
        let parts = path.split(separator: "/")
        let found = requestPath.split(separator: "/")
        return parts.count == found.count && zip(parts, found).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}

extension [Route] {
    /// The methods that a path has; none when there is no such path.
    func methods(of path: String) -> [HTTPRequest.Method] {
        let methods = filter { $0.matches(path) }.map(\.method)
        return methods.contains(.get) ? methods + [.head] : methods
    }
}
