import Documents
public import Foundation
import FoundationNetworking

/// Speaks to a gateway over HTTP, as an app would.
public struct GatewayClient: Sendable {
    /// What a gateway answered.
    public struct Response: Sendable {
        /// The HTTP status.
        public var status: Int
        /// The header fields.
        public var headers: [String: String]
        /// The body.
        public var body: Data

        /// The body as a value.
        public func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try JSONDecoder().decode(type, from: body)
        }
    }

    /// Where the gateway is.
    public let base: URL
    private let session: URLSession

    /// A client of the gateway at `base` (`http://127.0.0.1:8420`).
    /// - Parameter usesProxy: whether a proxy that the environment names may stand between; never for a gateway on this
    ///   machine. Otherwise those variables are taken out of this process's environment.
    public init(base: URL, timeoutSeconds: Double = 30, usesProxy: Bool = false) {
        self.base = base
        if !usesProxy || isLoopbackHost(base.host() ?? "") { ProxyVariables.drop() }
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeoutSeconds
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        session = URLSession(configuration: configuration, delegate: NoRedirects(), delegateQueue: nil)
    }

    /// Sends a request and gives whatever answer comes. `path` is percent-encoded here, segment by segment.
    /// Throws `GatewayError.unreachable`.
    public func send(
        _ method: String, _ path: [String], query: [(String, String)] = [], body: Data? = nil,
        contentType: String = "application/json"
    ) async throws(GatewayError) -> Response {
        var request = URLRequest(url: url(path, query))
        request.httpMethod = method
        if let body {
            request.httpBody = body
            request.setValue(contentType, forHTTPHeaderField: "Content-Type")
        }
        let data: Data
        let answer: URLResponse
        do {
            (data, answer) = try await session.data(for: request)
        } catch {
            throw .unreachable(
                base: base.absoluteString, reason: (error as? URLError)?.localizedDescription ?? "\(error)")
        }
        guard let http = answer as? HTTPURLResponse else {
            throw .unreachable(base: base.absoluteString, reason: "it does not speak HTTP")
        }
        let headers = http.allHeaderFields.reduce(into: [String: String]()) { fields, field in
            fields["\(field.key)".lowercased()] = "\(field.value)"
        }
        return Response(status: http.statusCode, headers: headers, body: data)
    }

    /// Sends a request that must succeed. Throws `GatewayError.refused` with the gateway's own words when it does not.
    public func call(
        _ method: String, _ path: [String], query: [(String, String)] = [], body: Data? = nil,
        contentType: String = "application/json"
    ) async throws(GatewayError) -> Data {
        let response = try await send(method, path, query: query, body: body, contentType: contentType)
        guard (200..<300).contains(response.status) else { throw GatewayError(response) }
        return response.body
    }

    private func url(_ path: [String], _ query: [(String, String)]) -> URL {
        var allowed = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
        allowed.insert(charactersIn: "-._~")
        func encode(_ text: String) -> String {
            // As they are, these two would be taken for steps of the path.
            if text == "." || text == ".." { return text.replacing(".", with: "%2E") }
            return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        }
        var components = URLComponents(url: base, resolvingAgainstBaseURL: false) ?? URLComponents()
        components.percentEncodedPath = "/" + path.map(encode).joined(separator: "/")
        if !query.isEmpty {
            components.percentEncodedQuery = query.map { "\(encode($0.0))=\(encode($0.1))" }.joined(separator: "&")
        }
        // Everything was percent-encoded above, so the parts always make a URL.
        return components.url ?? base
    }
}
