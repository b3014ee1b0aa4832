import Documents
import Domain
import Foundation
import Synchronization
import Testing

@testable import Edge

/// The server on real sockets.
@Suite(.timeLimit(.minutes(1))) struct ServerTests {
    private static func withServer(
        _ backend: FakeBackend = FakeBackend(), limits: EdgeLimits = EdgeLimits(),
        _ body: @Sendable (EdgeServer, UInt16) async throws -> Void
    ) async throws {
        let server = EdgeServer(
            router: Edge.router(backend, limits: limits), at: .port(host: "127.0.0.1", port: 0), limits: limits,
            log: Edge.silent)
        let port = try await server.start()
        do {
            try await body(server, port)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    /// Sends one request as it is written and returns everything that comes back.
    private static func exchange(_ port: UInt16, _ request: String) async throws -> String {
        let connection = try RawConnection(port: port)
        defer { connection.close() }
        try connection.send(request)
        return try await connection.readToEnd()
    }

    private static func get(_ path: String, host: String? = "localhost", more: String = "") -> String {
        "GET \(path) HTTP/1.1\r\n" + (host.map { "Host: \($0)\r\n" } ?? "") + more + "Connection: close\r\n\r\n"
    }

    @Test("it answers on the port that it names")
    func answers() async throws {
        try await Self.withServer { _, port async throws in
            #expect(port != 0)
            let text = try await Self.exchange(port, Self.get("/healthz"))
            #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(text.hasSuffix(#"{"status":"ok"}"#))
        }
    }

    @Test(
        "only names of this machine are answered",
        arguments: [
            ("localhost", true), ("LOCALHOST:8420", true), ("127.0.0.1:8420", true), ("127.1.2.3", true),
            ("[::1]:8420", true), ("[::1]", true), ("evil.example", false), ("localhost.evil.example", false),
            ("127.0.0.1.evil.example", false), ("127.0.0.1:x", false), ("[::1", false), ("[::2]", false),
            ("192.168.0.7", false), ("127.0.0.1.1", false), ("127", false), ("0.0.0.0", false), ("", false),
        ])
    func hosts(_ case: (host: String, isAnswered: Bool)) async throws {
        try await Self.withServer { _, port async throws in
            let text = try await Self.exchange(port, Self.get("/v1/people/ana/notices", host: `case`.host))
            #expect(text.hasPrefix(`case`.isAnswered ? "HTTP/1.1 200 " : "HTTP/1.1 421 "))
            #expect(text.contains("host_not_allowed") != `case`.isAnswered)
        }
    }

    @Test(
        "pages of other origins are not answered",
        arguments: [
            ("http://localhost:3000", true), ("https://127.0.0.1", true), ("http://evil.example", false),
            ("null", false), ("http://localhost.evil.example", false), ("file://localhost", false),
        ])
    func origins(_ case: (origin: String, isAnswered: Bool)) async throws {
        try await Self.withServer { _, port async throws in
            let text = try await Self.exchange(port, Self.get("/healthz", more: "Origin: \(`case`.origin)\r\n"))
            #expect(text.hasPrefix(`case`.isAnswered ? "HTTP/1.1 200 " : "HTTP/1.1 403 "))
        }
    }

    @Test("a request without a host is not answered, whatever its path")
    func noHost() async throws {
        try await Self.withServer { _, port async throws in
            for path in ["/healthz", "/nowhere"] {
                let text = try await Self.exchange(port, Self.get(path, host: nil))
                #expect(text.hasPrefix("HTTP/1.1 421 "))
            }
        }
    }

    @Test("what is no HTTP ends its connection, and the server lives on")
    func noHTTP() async throws {
        try await Self.withServer { _, port async throws in
            let text = try await Self.exchange(port, "knee surgery\r\n\r\n")
            #expect(text.hasPrefix("HTTP/1.1 400 "))
            #expect(!text.contains("knee"))
            let chunk =
                "POST /v1/interactions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nknee\r\n"
            #expect(try await !Self.exchange(port, chunk).contains(" 200 "))
            #expect(try await Self.exchange(port, Self.get("/healthz")).contains(" 200 "))
        }
    }

    @Test("a body without a length is bounded as well")
    func chunked() async throws {
        var limits = EdgeLimits()
        limits.bodyBytesMax = 10
        let head =
            "POST /v1/interactions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
        try await Self.withServer(limits: limits) { _, port async throws in
            let over = try await Self.exchange(port, head + "6\r\n[     \r\n6\r\n     ]\r\n0\r\n\r\n")
            #expect(over.contains(" 413 "))
            #expect(over.contains("body_too_large"))
            let within = try await Self.exchange(port, head + "1\r\n[\r\n1\r\n]\r\n0\r\n\r\n")
            #expect(within.contains("empty_body"))
        }
    }

    @Test("a port in use is named")
    func portInUse() async throws {
        try await Self.withServer { _, port async throws in
            let second = EdgeServer(
                router: Edge.router(FakeBackend()), at: .port(host: "127.0.0.1", port: port), log: Edge.silent)
            let error = await #expect(throws: EdgeServerError.self) { try await second.start() }
            #expect(error?.code == "port_in_use")
            #expect(error?.description.contains("127.0.0.1:\(port)") == true)
            await second.stop()
        }
    }

    @Test("an address that this machine has not is named")
    func foreignAddress() async throws {
        let server = EdgeServer(
            router: Edge.router(FakeBackend()), at: .port(host: "192.0.2.1", port: 0), log: Edge.silent)
        let error = await #expect(throws: EdgeServerError.self) { try await server.start() }
        #expect(error?.code == "host_not_here")
        await server.stop()
    }

    @Test("a stop lets a request that is under way end")
    func gracefulStop() async throws {
        let (started, hasStarted) = AsyncStream<Void>.makeStream()
        let (released, release) = AsyncStream<Void>.makeStream()
        let backend = FakeBackend(beforeSlate: {
            hasStarted.finish()
            for await _ in released {}
        })
        try await Self.withServer(backend) { server, port async throws in
            async let answer = Self.exchange(port, Self.get("/v1/people/ana/slates/reels"))
            for await _ in started {}
            async let stopped: Void = server.stop()
            release.finish()
            #expect(try await answer.contains(" 200 "))
            await stopped
            #expect(throws: RawConnection.Failure.self) { try RawConnection(port: port) }
        }
    }

    @Test("a stop does not wait for ever")
    func boundedStop() async throws {
        var limits = EdgeLimits()
        limits.stopTimeout = .milliseconds(100)
        let (started, hasStarted) = AsyncStream<Void>.makeStream()
        let backend = FakeBackend(beforeSlate: {
            hasStarted.finish()
            // Ends by cancellation only.
            try await Task.sleep(for: .seconds(3600))
        })
        try await Self.withServer(backend, limits: limits) { server, port async throws in
            let halfSent = try RawConnection(port: port)
            defer { halfSent.close() }
            try halfSent.send("POST /v1/interactions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{")
            async let answer = Self.exchange(port, Self.get("/v1/people/ana/slates/reels"))
            for await _ in started {}
            await server.stop()
            _ = try await answer
        }
    }
}
