import Documents
import EventLoop
import Foundation
import Synchronization
import Testing

@testable import Client

@Suite("A client of the gateway", .timeLimit(.minutes(1)))
struct GatewayClientTests {
    /// A server that gives one canned answer to each connection and keeps what it was asked.
    private final class CannedServer: Sendable {
        let loop: EventLoop
        let asked = Mutex<[String]>([])

        init() throws {
            loop = try EventLoop()
            loop.runInBackground()
        }

        deinit { loop.stop() }

        /// Listens; returns the base address.
        func start(_ answer: String) async throws -> URL {
            let port = try await withCheckedThrowingContinuation {
                (continuation: CheckedContinuation<UInt16, any Error>) in
                loop.execute { [self] in
                    continuation.resume(
                        with: Result {
                            let listener = try TCPListener(
                                loop: loop, address: SocketAddress(host: "127.0.0.1", port: 0)
                            ) { connection in
                                connection.start(
                                    onBytes: { [weak connection] bytes in
                                        self.asked.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
                                        connection?.write(Array(answer.utf8))
                                    }, onClose: { _ in })
                            }
                            return listener.address.port
                        })
                }
            }
            return try #require(URL(string: "http://127.0.0.1:\(port)"))
        }
    }

    private func http(_ status: String, _ body: String, headers: String = "") -> String {
        "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
    }

    @Test("paths and parameters are percent-encoded piece by piece")
    func encoding() async throws {
        let server = try CannedServer()
        let client = GatewayClient(base: try await server.start(http("200 OK", "{}")))
        _ = try await client.call("GET", ["v1", "people", "a/b ü?"], query: [("app", "x&y=z")])
        #expect(
            server.asked.withLock { $0.first }?.hasPrefix("GET /v1/people/a%2Fb%20%C3%BC%3F?app=x%26y%3Dz HTTP/1.1")
                == true)
    }

    @Test("ids of dots arrive as they are meant", arguments: [(".", "%2E"), ("..", "%2E%2E"), ("...", "...")])
    func dots(_ case: (id: String, path: String)) async throws {
        let server = try CannedServer()
        let client = GatewayClient(base: try await server.start(http("200 OK", "{}")))
        _ = try await client.call("DELETE", ["v1", "people", `case`.id])
        _ = try await client.call("GET", ["v1", "people", `case`.id, "export"])
        let asked = server.asked.withLock { $0 }
        #expect(asked.first?.hasPrefix("DELETE /v1/people/\(`case`.path) HTTP/1.1\r\n") == true, "\(asked)")
        #expect(asked.last?.hasPrefix("GET /v1/people/\(`case`.path)/export HTTP/1.1\r\n") == true, "\(asked)")
    }

    @Test("nobody is followed elsewhere", arguments: [301, 303, 307, 308])
    func redirects(_ status: Int) async throws {
        let elsewhere = try CannedServer()
        let address = try await elsewhere.start(http("200 OK", "{}"))
        let server = try CannedServer()
        let location = "Location: \(address.absoluteString)/stolen\r\n"
        let client = GatewayClient(base: try await server.start(http("\(status) Elsewhere", "", headers: location)))
        let error = await #expect(throws: GatewayError.self) {
            _ = try await client.call("POST", ["v1", "interactions"], body: Data("words".utf8))
        }
        #expect(error?.description.contains("elsewhere") == true && error?.isWorthRetrying == false)
        #expect(elsewhere.asked.withLock { $0.isEmpty })
    }

    @Test("a problem document becomes an error with its code, its words and when to ask again")
    func problem() async throws {
        let body =
            #"{"type":"/problems/overloaded","title":"Overloaded","status":503,"detail":"wait","code":"overloaded"}"#
        let server = try CannedServer()
        let client = GatewayClient(
            base: try await server.start(http("503 Service Unavailable", body, headers: "Retry-After: 2\r\n")))
        let error = await #expect(throws: GatewayError.self) { _ = try await client.call("GET", ["x"]) }
        #expect(error == .refused(status: 503, code: "overloaded", detail: "wait", retryAfterSeconds: 2))
        #expect(error?.isWorthRetrying == true)
        #expect(error?.description == "overloaded (HTTP 503): wait")
    }

    @Test("results are found in an answer and in a problem document alike; fewer than asked is an error")
    func results() async throws {
        let body = #"{"code":"nothing_taken","results":[{"id":"1","outcome":"rejected","code":"text_empty"}]}"#
        let server = try CannedServer()
        let client = GatewayClient(base: try await server.start(http("422 Unprocessable Content", body)))
        #expect(try await client.append([Data("{}".utf8)], to: .interactions).first?.code == "text_empty")
        await #expect(throws: GatewayError.self) {
            _ = try await client.append([Data("{}".utf8), Data("{}".utf8)], to: .interactions)
        }
    }

    @Test("nobody listens; what answers speaks no JSON")
    func strangers() async throws {
        let nobody = GatewayClient(base: try #require(URL(string: "http://127.0.0.1:1")))
        let error = await #expect(throws: GatewayError.self) { _ = try await nobody.call("GET", ["x"]) }
        #expect(error?.isWorthRetrying == true && error?.description.contains("http://127.0.0.1:1") == true)
        let server = try CannedServer()
        let stranger = GatewayClient(base: try await server.start(http("404 Not Found", "<html>")))
        let refused = await #expect(throws: GatewayError.self) { _ = try await stranger.call("GET", ["x"]) }
        #expect(refused?.isWorthRetrying == false && refused?.description.hasPrefix("http_404") == true)
    }
}
