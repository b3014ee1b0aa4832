import Documents
import Foundation
import Synchronization
import Testing

@testable import Edge

/// A server on real sockets, and those who come to it.
@Suite("Connections that keep others out", .timeLimit(.minutes(1))) struct ConnectionTests {
    private final class Events: Sendable {
        let all = Mutex<[EdgeEvent]>([])
        @Sendable func note(_ event: EdgeEvent) { all.withLock { $0.append(event) } }
        var isEmpty: Bool { all.withLock(\.isEmpty) }
        func count(_ event: EdgeEvent) -> Int { all.withLock { all in all.count { $0 == event } } }
    }

    private func withServer(
        _ backend: FakeBackend = FakeBackend(), _ change: (inout EdgeLimits) -> Void = { _ in },
        _ body: @Sendable (UInt16, Events) async throws -> Void
    ) async throws {
        var limits = EdgeLimits()
        limits.stopTimeout = .milliseconds(200)
        change(&limits)
        let events = Events()
        let server = EdgeServer(
            router: Edge.router(backend, limits: limits), at: .port(host: "127.0.0.1", port: 0), limits: limits,
            log: Edge.silent, count: events.note)
        let port = try await server.start()
        do {
            try await body(port, events)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private static func get(_ path: String, more: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(more)\r\n"
    }

    private static func post(_ bytes: Int, more: String = "") -> String {
        "POST /v1/interactions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: \(bytes)\r\n\(more)\r\n"
    }

    /// A whole answer, over a connection that ends with it.
    private func exchange(_ port: UInt16, _ request: String) async throws -> String {
        let connection = try RawConnection(port: port)
        defer { connection.close() }
        try connection.send(request)
        return try await connection.readToEnd()
    }

    private func health(_ port: UInt16) async throws -> String {
        try await exchange(port, Self.get("/healthz", more: "Connection: close\r\n"))
    }

    @Test(
        "a head that does not come in time is answered with 408, and its connection ends", arguments: ["", "GET / HT"])
    func headTimeout(_ sent: String) async throws {
        try await withServer(FakeBackend(), { $0.headTimeout = .milliseconds(50) }) { port, events async throws in
            let answer = try await exchange(port, sent)
            #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
            #expect(answer.contains("request_timed_out") && answer.contains("Connection: close"))
            #expect(events.count(.connectionTimedOut(.head)) == 1)
        }
    }

    @Test("a body that pauses for too long, or takes too long as a whole, is answered with 408")
    func bodyTimeout() async throws {
        for isSlow in [false, true] {
            try await withServer(
                FakeBackend(),
                {
                    $0.bodySilenceTimeout = isSlow ? .seconds(30) : .milliseconds(50)
                    $0.bodyTimeout = isSlow ? .milliseconds(50) : .seconds(30)
                }
            ) { port, events async throws in
                #expect(try await exchange(port, Self.post(100) + "{").hasPrefix("HTTP/1.1 408 "))
                #expect(events.count(.connectionTimedOut(.body)) == 1)
            }
        }
    }

    @Test("a connection that waits for its next request is closed without a word")
    func keepAlive() async throws {
        try await withServer(FakeBackend(), { $0.keepAliveTimeout = .milliseconds(50) }) { port, events async throws in
            let answer = try await exchange(port, Self.get("/healthz") + Self.get("/healthz"))
            #expect(answer.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
            #expect(!answer.contains(" 408 "))
            #expect(events.isEmpty)
        }
    }

    @Test("silent connections make room: a storm of them keeps nobody out")
    func silence() async throws {
        try await withServer(
            FakeBackend(),
            {
                $0.connectionsMax = 20
                $0.silenceSpared = .milliseconds(50)
            }
        ) { port, events async throws in
            let silent = try (0..<200).map { _ in try RawConnection(port: port) }
            defer { for connection in silent { connection.close() } }
            var answer = try await health(port)
            // Whoever is turned away asks again, as it was told.
            while answer.hasPrefix("HTTP/1.1 503 ") { answer = try await health(port) }
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(events.count(.connectionClosedForRoom) > 0)
        }
    }

    @Test("who was silent and makes room is told so: it may have been the machine that was slow")
    func madeRoom() async throws {
        try await withServer(
            FakeBackend(),
            {
                $0.connectionsMax = 1
                $0.silenceSpared = .milliseconds(50)
            }
        ) { port, events async throws in
            let silent = try (0..<3).map { _ in try RawConnection(port: port) }
            defer { for connection in silent { connection.close() } }
            while try await health(port).hasPrefix("HTTP/1.1 503 ") {}
            for connection in silent {
                #expect(try await connection.readToEnd().hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            }
            #expect(events.count(.connectionClosedForRoom) >= 1)
        }
    }

    @Test("whoever finds no room in a storm is told at once")
    func storm() async throws {
        try await withServer(
            FakeBackend(),
            {
                $0.connectionsMax = 20
                $0.silenceSpared = .seconds(60)
                $0.headTimeout = .seconds(2)
            }
        ) { port, events async throws in
            let silent = try (0..<200).map { _ in try RawConnection(port: port) }
            defer { for connection in silent { connection.close() } }
            var statuses: [String: Int] = [:]
            for connection in silent {
                statuses[String(try await connection.readToEnd().prefix(12)), default: 0] += 1
            }
            #expect(statuses == ["HTTP/1.1 503": 180, "HTTP/1.1 408": 20])
            #expect(events.count(.connectionRefused) == 180)
        }
    }

    @Test("where everybody is busy, a newcomer is turned away at once, with when to come again")
    func full() async throws {
        let (released, release) = AsyncStream<Void>.makeStream()
        let (started, hasStarted) = AsyncStream<Void>.makeStream()
        let backend = FakeBackend(beforeSlate: {
            hasStarted.yield()
            for await _ in released {}
        })
        try await withServer(
            backend,
            {
                $0.connectionsMax = 1
                $0.silenceSpared = .zero
            }
        ) { port, events async throws in
            async let busy = exchange(port, Self.get("/v1/people/ana/slates/reels", more: "Connection: close\r\n"))
            for await _ in started { break }
            let refused = try await health(port)
            #expect(refused.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(refused.contains("Retry-After: 1\r\n") && refused.contains("too_many_connections"))
            #expect(events.count(.connectionRefused) == 1)
            release.finish()
            #expect(try await busy.hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test("slates above the bound are turned away at once; other requests are not, and the connection goes on")
    func shed() async throws {
        let (released, release) = AsyncStream<Void>.makeStream()
        let (started, hasStarted) = AsyncStream<Void>.makeStream()
        let backend = FakeBackend(beforeSlate: {
            hasStarted.yield()
            for await _ in released {}
        })
        let slate = Self.get("/v1/people/ana/slates/reels")
        try await withServer(backend, { $0.slatesMax = 1 }) { port, events async throws in
            async let first = exchange(port, Self.get("/v1/people/ana/slates/ads", more: "Connection: close\r\n"))
            for await _ in started { break }
            let second = try RawConnection(port: port)
            defer { second.close() }
            try second.send(slate)
            let shed = try await second.read(until: "\"}")
            #expect(shed.hasPrefix("HTTP/1.1 429 Too Many Requests\r\n"))
            #expect(shed.contains("Retry-After: 1\r\n") && shed.contains("\"code\":\"overloaded\""))
            #expect(!shed.contains("Connection: close"))
            try second.send(Self.get("/healthz"))
            #expect(try await second.read(until: "\"}").hasPrefix("HTTP/1.1 200 OK\r\n"))
            release.finish()
            #expect(try await first.hasPrefix("HTTP/1.1 200 OK\r\n"))
            try second.send(slate)
            #expect(try await second.read(until: "]}").hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(events.count(.requestShed(.slate)) == 1)
        }
    }

    @Test("what brings a body is turned away before the body comes")
    func shedBodies() async throws {
        try await withServer(
            FakeBackend(),
            {
                $0.intakesMax = 1
                $0.silenceSpared = .seconds(60)
            }
        ) { port, events async throws in
            let half = try await halfSent(port)
            defer { half.close() }
            let shed = try await exchange(port, Self.post(1 << 24))
            #expect(shed.hasPrefix("HTTP/1.1 429 ") && shed.contains("Connection: close"))
            #expect(events.count(.requestShed(.intake)) == 1)
            try half.send("]")
            #expect(try await half.readToEnd().contains("empty_body"))
        }
    }

    @Test("a body that does not go on makes room for another")
    func halfBodies() async throws {
        try await withServer(
            FakeBackend(),
            {
                $0.intakesMax = 1
                $0.silenceSpared = .zero
            }
        ) { port, events async throws in
            let half = try await halfSent(port)
            defer { half.close() }
            let whole = try await exchange(port, Self.post(2, more: "Connection: close\r\n") + "[]")
            #expect(whole.contains("empty_body"))
            #expect(try await half.readToEnd().hasPrefix("HTTP/1.1 408 "))
            #expect(events.count(.connectionClosedForRoom) == 1 && events.count(.requestShed(.intake)) == 0)
        }
    }

    /// A request of which the server has the head and, soon, half of the body.
    private func halfSent(_ port: UInt16) async throws -> RawConnection {
        let half = try RawConnection(port: port)
        try half.send(Self.post(2, more: "Expect: 100-continue\r\nConnection: close\r\n"))
        #expect(try await half.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 100 Continue\r\n"))
        try half.send("[")
        return half
    }

    @Test("Expect: 100-continue gets its answer, or the one that makes the body needless")
    func expectation() async throws {
        try await withServer { port, _ async throws in
            let asks = "Expect: 100-continue\r\nConnection: close\r\n"
            let connection = try RawConnection(port: port)
            defer { connection.close() }
            try connection.send(Self.post(2, more: asks))
            #expect(try await connection.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            try connection.send("[]")
            #expect(try await connection.readToEnd().contains("empty_body"))
            let large = try await exchange(port, Self.post(1 << 30, more: asks))
            #expect(large.hasPrefix("HTTP/1.1 413 "))
            let packed = try await exchange(port, Self.post(9, more: asks + "Content-Encoding: gzip\r\n"))
            #expect(packed.hasPrefix("HTTP/1.1 415 ") && packed.contains("compressed (gzip)"))
            let miracle = Self.post(2, more: "Expect: a-miracle\r\nConnection: close\r\n")
            let other = try await exchange(port, miracle + "[]")
            #expect(other.hasPrefix("HTTP/1.1 417 ") && other.contains("expectation_failed"))
        }
    }

    @Test("a request that has waited past its time is answered with 503, not worked on")
    func waited() async throws {
        let backend = FakeBackend()
        try await withServer(backend, { $0.answerTimeout = .zero }) { port, events async throws in
            let answer = try await exchange(
                port, Self.get("/v1/people/ana/slates/reels", more: "Connection: close\r\n"))
            #expect(answer.hasPrefix("HTTP/1.1 503 ") && answer.contains("waited_too_long"))
            #expect(answer.contains("Retry-After: 1\r\n"))
            #expect(events.count(.requestTimedOut) == 1)
        }
        #expect(backend.state.withLock(\.slateRequests).isEmpty)
    }

    @Test("an answer that nobody takes does not hold its place for ever")
    func untaken() async throws {
        let backend = FakeBackend(beforeSlate: { try await Task.sleep(for: .seconds(3600)) })
        try await withServer(backend, { $0.exchangeTimeout = .milliseconds(50) }) { port, events async throws in
            #expect(try await exchange(port, Self.get("/v1/people/ana/slates/reels")).isEmpty)
            #expect(events.count(.connectionTimedOut(.answer)) == 1)
        }
    }

    @Test("a long answer is given as a whole to whoever takes it slowly", arguments: ["close", "keep-alive"])
    func slowReader(_ connection: String) async throws {
        let title = String(repeating: "t", count: 16 << 20)
        try await withServer(
            FakeBackend(title: title),
            {
                $0.lingerTimeout = .milliseconds(20)
                $0.keepAliveTimeout = .milliseconds(20)
                $0.connectionsMax = 1
                $0.silenceSpared = .zero
            }
        ) { port, _ async throws in
            let slow = try RawConnection(port: port)
            defer { slow.close() }
            try slow.send(Self.get("/v1/people/ana/slates/reels", more: "Connection: \(connection)\r\n"))
            let head = try await slow.read(until: "\r\n\r\n")
            // Others come meanwhile, and find that it is not silent.
            let begin = ContinuousClock.now
            while ContinuousClock.now - begin < .milliseconds(200) {
                #expect(try await exchange(port, "").hasPrefix("HTTP/1.1 503 "))
            }
            let rest = try await slow.readToEnd()
            #expect((head + rest).utf8.count > title.utf8.count && rest.hasSuffix("]}"))
        }
    }

    @Test("whoever has ended sending still gets an answer")
    func halfClosed() async throws {
        try await withServer { port, _ async throws in
            let connection = try RawConnection(port: port)
            defer { connection.close() }
            try connection.send(Self.get("/healthz"))
            connection.endSending()
            #expect(try await connection.readToEnd().hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test("the date of an answer is written as HTTP wants it")
    func date() {
        #expect(HTTPDate.text(secondsSinceEpoch: 784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(HTTPDate.text(secondsSinceEpoch: 0) == "Thu, 01 Jan 1970 00:00:00 GMT")
        #expect(HTTPDate.text(secondsSinceEpoch: 1_709_210_096) == "Thu, 29 Feb 2024 12:34:56 GMT")
    }
}
