import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("A cluster's life", .serialized, .processes, .timeLimit(.minutes(3)))
struct LifecycleTests {
    @Test("up, status and down; the shipped counts; everything for its owner's eyes only")
    func upAndDown() async throws {
        try await TestCluster.run(roles: "ingestor: 1, profiler: 2, ranker: 2, notifier: 1, gateway: 1") { cluster in
            #expect(cluster.status.isHealthy && cluster.status.nodes.count == 7)
            #expect(cluster.status.clock == "stepped" && cluster.status.civilTime == "2025-12-17T14:30:00Z")
            let owned = cluster.status.nodes.filter { $0.role == "profiler" }.map(\.partitions.count)
            #expect(owned == [2, 2])
            let text = try await cluster.answer(["status"])
            for name in ["ingestor-1", "profiler-2", "ranker-2", "notifier-1", "gateway-1"] {
                #expect(text.contains(name))
            }
            #expect(try mode(cluster.data.path) == 0o700)
            for name in try FileManager.default.contentsOfDirectory(atPath: cluster.data.path + "/logs") {
                #expect(try mode(cluster.data.path + "/logs/" + name) == 0o600, "\(name)")
            }
            _ = try await cluster.answer(["down"])
            for node in cluster.status.nodes { #expect(kill(try #require(node.processID), 0) == -1, "\(node.name)") }
            let again = try await cluster.waymark(["down"])
            #expect(again.status == 1 && again.standardError.contains("no cluster runs on"))
            let status = try await cluster.waymark(["status"])
            #expect(status.status == 1 && status.standardError.contains("waymark up"))
        }
    }

    private func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test("a second cluster on the same data directory is refused by name of its holder")
    func secondCluster() async throws {
        try await TestCluster.run { cluster in
            let second = try await cluster.waymark(["up"])
            #expect(second.status == 1)
            #expect(second.standardError.contains("another cluster (pid "))
            #expect(second.standardError.contains(cluster.data.path))
            #expect(try await cluster.answer(["status"]).contains("healthy"))
        }
    }

    @Test("a port in use is named, and nothing is left running")
    func portInUse() async throws {
        let taken = try TakenPort()
        let folder = try TestCluster.makeFolder(port: taken.port)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "cluster.yaml").path
        let up = try await Command.run("waymark", ["up", "--cluster", file])
        #expect(up.status == 1)
        #expect(up.standardError.contains("gateway-1") && up.standardError.contains("\(taken.port)"))
        let status = try await Command.run("waymark", ["status", "--cluster", file])
        #expect(status.status == 1 && status.standardError.contains("no cluster runs on"))
    }

    @Test("a broken policy file is refused by line before anything starts")
    func brokenPolicy() async throws {
        let folder = try TestCluster.makeFolder { $0.replacing("start: 2025-10-07", with: "start: 2025-13-07") }
        defer { try? FileManager.default.removeItem(at: folder) }
        let up = try await Command.run("waymark", ["up", "--cluster", folder.appending(path: "cluster.yaml").path])
        #expect(up.status == 78)
        #expect(up.standardError.contains("policy.yaml:") && up.standardError.contains("bad_date"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/data"))
    }

    @Test("a process that dies is started again, with the reason in the log")
    func restart() async throws {
        try await TestCluster.run { cluster in
            let processID = try cluster.processID(of: "profiler-1")
            kill(processID, SIGKILL)
            // The next question waits for the new process: a call to a partition goes on when its owner is back.
            try await cluster.put("ana")
            _ = try await cluster.slate(of: "ana", .reels)
            let log = try String(contentsOfFile: cluster.data.path + "/logs/supervisor.log", encoding: .utf8)
            #expect(log.contains("signal 9") && log.contains("profiler-1"))
            let status = try JSONDecoder().decode(
                StatusBody.self, from: Data(try await cluster.answer(["status", "--json"]).utf8))
            #expect(status.isHealthy)
            #expect(status.nodes.first { $0.name == "profiler-1" }?.processID != processID)
        }
    }

    @Test("kill -9 of the supervisor ends every process, and the next start finds all that was acknowledged")
    func supervisorKilled() async throws {
        let folder = try TestCluster.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try await TestCluster.up(folder, clock: "2025-12-17T14:30:00Z")
        try await first.put("ana")
        try await first.say("hiking in the Rockies", by: "ana", at: "2025-12-17T14:00:00Z")
        let supervisor = try supervisorProcess(of: first.data)
        kill(supervisor, SIGKILL)
        // `up` waits for the locks that dying processes still hold.
        let second = try await TestCluster.up(folder)
        #expect(second.status.isHealthy)
        for node in first.status.nodes { #expect(kill(try #require(node.processID), 0) == -1, "\(node.name)") }
        #expect(second.status.civilTime == "2025-12-17T14:30:00Z")
        let output = try await second.answer(["status"])
        #expect(output.contains("1 people, 1 messages"), "\(output)")
        _ = try await second.answer(["down"])
    }

    private func supervisorProcess(of data: URL) throws -> Int32 {
        let lock = try String(contentsOf: data.appending(path: "cluster.lock"), encoding: .utf8)
        return try #require(Int32(lock.prefix { $0.isNumber }), "\(lock)")
    }
}

/// A port that this process listens on.
private final class TakenPort {
    let port: Int
    private let descriptor: Int32

    init() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.descriptor = descriptor
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(descriptor, raw, length) == 0 && listen(descriptor, 1) == 0
                    && getsockname(descriptor, raw, &length) == 0
            }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        try #require(isListening)
    }

    deinit { close(descriptor) }
}
