import Documents
import Foundation
import Testing

@testable import Edge

@Suite("The listener for operators", .timeLimit(.minutes(1))) struct OperatorsTests {
    private func exchange(_ path: String, _ request: String) async throws -> String {
        let connection = try RawConnection(socketFile: path)
        defer { connection.close() }
        try connection.send(request + "Connection: close\r\n\r\n")
        return try await connection.readToEnd()
    }

    private func withServer(_ body: (String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "waymark-operators-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/gateway-1.sock"
        // What a process left behind that was killed.
        #expect(bindAndForget(path))
        let server = EdgeServer(
            router: .operators(backend: FakeBackend(), isLoopbackOnly: false, log: Edge.silent),
            at: .socketFile(path: path), limits: .operators, hasOwnThread: true, log: Edge.silent)
        #expect(try await server.start() == 0)
        do {
            try await body(path)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    private func bindAndForget(_ path: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }

    @Test("it answers health and status and nothing else, for this account only")
    func routes() async throws {
        try await withServer { path in
            var found = stat()
            #expect(stat(path, &found) == 0 && found.st_mode & 0o777 == 0o600)
            let health = try await exchange(path, "GET /healthz HTTP/1.1\r\nHost: gateway\r\n")
            #expect(health.hasPrefix("HTTP/1.1 200 OK\r\n") && health.hasSuffix(#"{"status":"ok"}"#))
            #expect(try await exchange(path, "GET /v1/status HTTP/1.1\r\nHost: x\r\n").contains("it is away"))
            for other in ["GET /v1/people/ana/slates/reels", "POST /v1/interactions", "PUT /v1/people/ana"] {
                let answer = try await exchange(path, "\(other) HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n")
                #expect(answer.hasPrefix("HTTP/1.1 404 Not Found\r\n"), "\(other)")
            }
        }
    }

    @Test("spare descriptors are let go, and held again when they can be had")
    func spares() {
        let spares = SpareDescriptors(countMax: 5)
        #expect(spares.count == 5)
        #expect(spares.release(3) && spares.count == 2)
        #expect(spares.release(3) && !spares.release(3))
        spares.refill()
        #expect(spares.count == 5)
        spares.close()
        #expect(spares.count == 0)
    }

    @Test("the socket stands in the data directory; where that path is too long, in a folder of its own under /tmp")
    func place() throws {
        let inside = OperatorsSocket(directory: "/srv/data", member: "gateway-2", userID: 1000)
        #expect(inside.path == "/srv/data/gateway-2.sock" && inside.standIn == nil)
        let longest = "/" + String(repeating: "d", count: 106 - "/gateway-1.sock".utf8.count)
        #expect(OperatorsSocket(directory: longest, member: "gateway-1", userID: 1000).standIn == nil)
        let outside = OperatorsSocket(directory: longest + "d", member: "gateway-1", userID: 1000)
        let folder = try #require(outside.standIn)
        #expect(folder.wholeMatch(of: #/\/tmp\/waymark-1000-[0-9a-f]{16}/#) != nil)
        #expect(outside.path == folder + "/gateway-1.sock" && outside.path.utf8.count <= 107)
        #expect(OperatorsSocket(directory: longest + "e", member: "gateway-1", userID: 1000).standIn != folder)
    }

    @Test("what stands in the socket's place and is none is left alone; a path that is too long is said to be")
    func occupied() throws {
        let path = NSTemporaryDirectory() + "waymark-\(UUID().uuidString.prefix(8)).sock"
        try Data("mine".utf8).write(to: URL(filePath: path))
        defer { unlink(path) }
        #expect(throws: EdgeServerError.self) { try ListeningSocket(.socketFile(path: path)) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        let long = EdgeAddress.socketFile(path: "/tmp/" + String(repeating: "d", count: 103))
        let error = #expect(throws: EdgeServerError.self) { try ListeningSocket(long) }
        #expect(error?.errnoCode == ENAMETOOLONG)
    }

    @Test("either kind of address is bound, and its port is told", arguments: ["127.0.0.1", "::1"])
    func addresses(_ host: String) throws {
        let first = try ListeningSocket(.port(host: host, port: 0))
        defer { first.close() }
        #expect(first.port > 0)
        let second = #expect(throws: EdgeServerError.self) {
            try ListeningSocket(.port(host: host, port: first.port))
        }
        #expect(second?.code == "port_in_use")
    }

    @Test("a folder under /tmp that is not this account's alone is not used")
    func standIn() throws {
        let directory = "/" + UUID().uuidString + String(repeating: "d", count: 100)
        let socket = OperatorsSocket(directory: directory, member: "gateway-1", userID: getuid())
        let folder = try #require(socket.standIn)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try socket.prepare()
        try socket.prepare()
        chmod(folder, 0o755)
        let error = #expect(throws: EdgeServerError.self) { try socket.prepare() }
        #expect(error?.description.contains(folder) == true)
        rmdir(folder)
        symlink("/tmp", folder)
        #expect(throws: EdgeServerError.self) { try socket.prepare() }
        unlink(folder)
    }
}
