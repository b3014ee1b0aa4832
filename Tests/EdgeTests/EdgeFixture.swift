import Contracts
import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing

@testable import Edge

/// An answer as a test looks at it.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    init(_ response: TestResponse) {
        status = response.status.code
        headers = response.headers
        text = String(buffer: response.body)
    }

    func decoded<Body: Decodable>(as type: Body.Type = Body.self) throws -> Body {
        try JSONDecoder().decode(Body.self, from: Data(text.utf8))
    }

    /// The problem document that it must be.
    func problem() throws -> ProblemBody {
        #expect(headers[.contentType] == "application/problem+json")
        let problem = try decoded(as: ProblemBody.self)
        #expect(problem.status == status)
        #expect(problem.type == "/problems/\(problem.code)")
        #expect(!problem.detail.isEmpty)
        return problem
    }

    func results() throws -> [EntryResult] { try decoded(as: ResultsBody.self).results }
}

/// Sends requests to the routes over `backend`, without a socket.
struct Edge: Sendable {
    let client: any TestClientProtocol

    static let json = "application/json"
    static let lines = "application/x-ndjson"

    static func with(
        _ backend: FakeBackend = FakeBackend(), limits: EdgeLimits = EdgeLimits(),
        _ body: @Sendable (Edge) async throws -> Void
    ) async throws {
        let application = Application(responder: router(backend, limits: limits).responder(), logger: silent)
        try await application.test(.router) { try await body(Edge(client: $0)) }
    }

    static func router(_ backend: FakeBackend, limits: EdgeLimits = EdgeLimits()) -> EdgeRouter {
        EdgeRouter(
            backend: backend, isLoopbackOnly: true, limits: limits,
            topicName: { $0.rawValue == "hiking" ? "Hiking" : nil },
            makeEntryID: { EntryID(unchecked: "settings-1") }, log: silent)
    }

    static var silent: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }

    func get(_ uri: String) async throws -> Answer { try await send(.get, uri) }

    func post(_ uri: String, _ body: String, _ type: String? = Edge.json) async throws -> Answer {
        try await send(.post, uri, Array(body.utf8), type)
    }

    func put(_ uri: String, _ body: String, _ type: String? = Edge.json) async throws -> Answer {
        try await send(.put, uri, Array(body.utf8), type)
    }

    func send(
        _ method: HTTPRequest.Method, _ uri: String, _ body: [UInt8]? = nil, _ type: String? = nil,
        _ headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        headers[.contentType] = type
        return Answer(
            try await client.execute(
                uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) }))
    }
}
