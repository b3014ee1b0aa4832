import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Storms at the gateway", .serialized, .processes, .timeLimit(.minutes(3)))
struct StormTests {
    private func port(_ cluster: TestCluster) throws -> UInt16 {
        try #require(cluster.gateway.base.port.flatMap { UInt16(exactly: $0) })
    }

    private func socketFile(_ cluster: TestCluster) throws -> String {
        try #require(cluster.status.nodes.compactMap(\.operators).first)
    }

    /// What the gateway has counted, asked at the operators' listener.
    private func counters(_ cluster: TestCluster) async throws -> [String: Int64] {
        let answer = try await SocketFile.get("/v1/status", from: try socketFile(cluster))
        let body = try #require(answer.components(separatedBy: "\r\n\r\n").last)
        let status = try JSONDecoder().decode(StatusBody.self, from: Data(body.utf8))
        return try #require(status.nodes.first { $0.role == "gateway" }?.counters)
    }

    /// Asks at the gateway until it is served, as a client would that is turned away; how long that took.
    private func patience(_ cluster: TestCluster) async throws -> Duration {
        try await patience { _ = try await cluster.gateway.call("GET", ["healthz"]) }
    }

    private func patience(_ ask: () async throws -> Void) async throws -> Duration {
        let begin = ContinuousClock.now
        while true {
            do {
                try await ask()
                return ContinuousClock.now - begin
            } catch GatewayError.refused(let status, _, _, let retryAfterSeconds) {
                #expect([429, 503].contains(status) && retryAfterSeconds == 1)
            }
        }
    }

    @Test("10,000 slates at once end within seconds, served or turned away; operators are answered meanwhile")
    func slates() async throws {
        try await TestCluster.run { cluster in
            try await cluster.loadCatalogue()
            try await cluster.put("ana")
            let count = min(10_000, Storm.descriptors())
            let request = "GET /v1/people/ana/slates/reels HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            async let storm = Storm.run(port: try port(cluster), count: count, request: request, limit: .seconds(90))
            var healthTimeMax = Duration.zero
            for _ in 0..<20 {
                let begin = ContinuousClock.now
                let health = try await SocketFile.get("/healthz", from: try socketFile(cluster))
                #expect(health.hasPrefix("HTTP/1.1 200 OK\r\n"))
                healthTimeMax = max(healthTimeMax, ContinuousClock.now - begin)
            }
            let result = try await storm
            print("\(count) slates at once: \(result.endings) in \(result.elapsed), operators waited \(healthTimeMax)")
            #expect(Set(result.endings.keys).isSubset(of: ["200", "429", "503"]), "\(result.endings)")
            #expect(result.endings.values.reduce(0, +) == count)
            #expect(result.endings["200", default: 0] > 0)
            // Some seconds on a machine that has nothing else to do.
            #expect(result.elapsed < .seconds(60))
            #expect(healthTimeMax < .seconds(2))
            let counters = try await counters(cluster)
            let turnedAway = ["requests_shed{kind=slate}", "connections_refused", "connections_closed_for_room"]
                .reduce(0) { $0 + counters[$1, default: 0] }
            #expect(turnedAway >= count - result.endings["200", default: 0], "\(counters)")
            // And then all is as it was.
            #expect(try await cluster.slate(of: "ana", .reels).slots.count == 30)
            #expect(try await cluster.answer(["status"]).contains("turned away \(turnedAway) "))
        }
    }

    @Test(
        "connections that say nothing, or half of something, keep nobody out for long",
        arguments: [
            "", "GET /healthz HTTP/1.1\r\nHost: loc",
            "POST /v1/interactions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\n\r\n{",
        ])
    func silence(_ beginning: String) async throws {
        try await TestCluster.run { cluster in
            let silent = try SilentConnections(
                port: try port(cluster), count: min(2_000, Storm.descriptors()), sending: beginning)
            let waited = try await patience(cluster)
            #expect(waited < .seconds(10), "\(waited)")
            #expect(try await patience { try await cluster.put("ana") } < .seconds(10))
            let health = try await SocketFile.get("/healthz", from: try socketFile(cluster))
            #expect(health.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(try await counters(cluster)["connections_refused", default: 0] > 0)
            withExtendedLifetime(silent) {}
        }
    }

    @Test("without descriptors operators are answered, and apps as soon as a silent connection gives one back")
    func descriptors() async throws {
        try await TestCluster.run { cluster in
            // The gateway is connected to everybody.
            _ = try await counters(cluster)
            let gateway = try cluster.processID(of: "gateway-1")
            try await limit(gateway, to: 80)
            let silent = try SilentConnections(port: try port(cluster), count: 200)
            for _ in 0..<5 {
                let health = try await SocketFile.get("/healthz", from: try socketFile(cluster))
                #expect(health.hasPrefix("HTTP/1.1 200 OK\r\n"))
                let status = try await SocketFile.get("/v1/status", from: try socketFile(cluster))
                #expect(status.contains("\"isHealthy\":true"), "\(status)")
            }
            #expect(try await patience(cluster) < .seconds(10))
            #expect(try await counters(cluster)["spare_descriptors_used", default: 0] > 0)
            withExtendedLifetime(silent) {}
            try await limit(gateway, to: 1024)
            try await cluster.put("ana")
        }
    }

    /// Sets how many descriptors a process may have.
    private func limit(_ processID: Int32, to count: Int) async throws {
        let tool = try await Command.run("/usr/bin/prlimit", ["--pid", "\(processID)", "--nofile=\(count):"])
        try #require(tool.status == 0, "\(tool.standardError)")
    }

    @Test("operators have a port where the cluster file asks for one, and a folder under /tmp where a path is too long")
    func places() async throws {
        try await TestCluster.run(operators: "port: 0") { cluster in
            let address = try #require(cluster.status.nodes.compactMap(\.operators).first)
            let operators = GatewayClient(base: try #require(URL(string: "http://\(address)")))
            #expect(try await operators.send("GET", ["healthz"]).status == 200)
            #expect(try await operators.send("GET", ["v1", "status"]).status == 200)
            #expect(try await operators.send("GET", ["v1", "people", "ana", "notices"]).status == 404)
            #expect(!FileManager.default.fileExists(atPath: cluster.data.appending(path: "gateway-1.sock").path))
        }
        let long = String(repeating: "d", count: 100)
        try await TestCluster.run(data: long) { cluster in
            let file = try socketFile(cluster)
            #expect(file.hasPrefix("/tmp/waymark-") && file.utf8.count <= 107)
            #expect(try await SocketFile.get("/healthz", from: file).hasPrefix("HTTP/1.1 200 OK\r\n"))
            let log = try String(
                contentsOf: cluster.folder.appending(path: "\(long)/logs/gateway-1.log"), encoding: .utf8)
            #expect(log.contains("too long for a socket file"))
            _ = try await cluster.answer(["down"])
            #expect(!FileManager.default.fileExists(atPath: file))
            try? FileManager.default.removeItem(atPath: URL(filePath: file).deletingLastPathComponent().path)
        }
    }
}
