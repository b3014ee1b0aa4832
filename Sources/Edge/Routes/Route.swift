import HTTPTypes
import Hummingbird

/// One thing that the server answers: a method on a path.
struct Route: Sendable {
    let method: HTTPRequest.Method
    /// Its path; parts in braces are parameters.
    let path: String
    /// The query parameters that it knows.
    let query: [String]
    let handle: @Sendable (RouteCall) async throws -> Response

    init(
        _ method: HTTPRequest.Method, _ path: String, query: [String] = [],
        _ handle: @escaping @Sendable (RouteCall) async throws -> Response
    ) {
        self.method = method
        self.path = path
        self.query = query
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
