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

    /// Throws `Problem` when the query is not what the route knows.
    init(_ request: Request, parameters: Parameters, route: Route) throws(Problem) {
        self.request = request
        query = try QueryParameters(request.uri.query, known: route.query)
        var path: [String: String] = [:]
        for (name, value) in parameters {
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

    /// The whole body. Throws `Problem` when it is too large or compressed.
    func body(bytesMax: Int) async throws -> [UInt8] {
        if let encoding = request.headers[.contentEncoding], encoding.lowercased() != "identity" {
            throw Problem(.unsupportedMediaType, "unsupported_encoding", "send the body without Content-Encoding")
        }
        let tooLarge = Problem(
            .contentTooLarge, "body_too_large", "the body has more than \(bytesMax) bytes; send it in several requests")
        if let declared = request.headers[.contentLength].flatMap({ Int($0) }), declared > bytesMax { throw tooLarge }
        do {
            return Array(try await request.body.collect(upTo: bytesMax).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw tooLarge
        } catch {
            throw BodyFailure(reason: error)
        }
    }
}

/// The connection broke or spoke no HTTP in the middle of a body; the server itself knows what to do then.
struct BodyFailure: Error {
    let reason: any Error
}
