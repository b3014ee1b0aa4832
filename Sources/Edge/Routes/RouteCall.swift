import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A request on its way to a route's handler.
struct RouteCall: Sendable {
    let request: Request
    let query: QueryParameters
    private let path: [String: String]
    private let exchange: Exchange?

    /// Throws `Problem` when the query is not what the route knows.
    init(_ request: Request, context: EdgeContext, route: Route) throws(Problem) {
        self.request = request
        exchange = context.exchange
        query = try QueryParameters(request.uri.query, known: route.query)
        var path: [String: String] = [:]
        for (name, value) in context.parameters {
            guard let decoded = String(value).removingPercentEncoding else {
                throw Problem(.badRequest, "invalid_parameter", "\(name) in the path is not percent-encoded UTF-8").with
                {
                    $0.parameter = String(name)
                }
            }
            path[String(name)] = decoded
        }
        self.path = path
    }

    /// A part of the path; the router has matched it.
    func part(_ name: String) -> String { path[name] ?? "" }

    /// The person of the path.
    func person() throws(Problem) -> PersonID {
        guard let person = PersonID(rawValue: part("person")) else {
            throw Problem(
                .badRequest, "invalid_id",
                "the person in the path is no id; use 1 to 128 ASCII letters, digits or . _ : @ -"
            ).with { $0.parameter = "person" }
        }
        return person
    }

    /// The whole body. Throws `Problem` when it is none that can be taken, before a byte of it is read.
    func body(bytesMax: Int) async throws -> [UInt8] {
        try checkHeaders()
        let tooLarge = Problem(
            .contentTooLarge, "body_too_large", "the body has more than \(bytesMax) bytes; send it in several requests")
        if let declared = request.headers[.contentLength].flatMap({ Int($0) }), declared > bytesMax { throw tooLarge }
        if request.headers[.expect] != nil { exchange?.proceed() }
        do {
            return Array(try await request.body.collect(upTo: bytesMax).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw tooLarge
        } catch {
            throw BodyFailure(reason: error)
        }
    }

    private func checkHeaders() throws(Problem) {
        if let encoding = request.headers[.contentEncoding], encoding.lowercased() != "identity" {
            let shown = shownName(encoding).map { " (\($0))" } ?? ""
            throw Problem(
                .unsupportedMediaType, "unsupported_encoding",
                "the body is compressed\(shown), which is not taken yet; send it as it is, without Content-Encoding")
        }
        // In its binary form a CloudEvent says in its headers what it is; without them its data would be taken for a
        // plain entry.
        if request.headers.contains(where: { $0.name.canonicalName.hasPrefix("ce-") }) {
            throw Problem(
                .unsupportedMediaType, "unsupported_cloud_event",
                "the headers that begin with ce- make this a CloudEvent, which is not taken; send the entry without them"
            )
        }
        if let expectation = request.headers[.expect], expectation.lowercased() != "100-continue" {
            throw Problem(
                .expectationFailed, "expectation_failed", "of Expect only 100-continue is known; leave it out")
        }
    }
}

/// The connection broke or spoke no HTTP in the middle of a body; the server itself knows what to do then.
struct BodyFailure: Error {
    let reason: any Error
}
