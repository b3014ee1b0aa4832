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

    @Test("a second `up` says that the cluster runs; one of another file on its data is refused by name of the holder")
    func secondCluster() async throws {
        try await TestCluster.run { cluster in
            let processID = try cluster.supervisorProcessID()
            let second = try await cluster.waymark(["up"])
            #expect(second.status == 1)
            #expect(second.standardError.contains("is running already (pid \(processID))"), "\(second.standardError)")
            let copy = cluster.folder.appending(path: "copy.yaml")
            try FileManager.default.copyItem(atPath: cluster.file, toPath: copy.path)
            let other = try await Command.run("waymark", ["up", "--cluster", copy.path])
            #expect(other.status == 1)
            #expect(other.standardError.contains("another cluster (pid \(processID), waymark up of \(cluster.file))"))
            #expect(other.standardError.contains(cluster.data.path))
            #expect(try await cluster.answer(["status"]).contains("healthy"))
        }
    }

    @Test("before the first `up`, what needs a cluster says how to start it")
    func beforeTheFirstStart() async throws {
        let folder = try TestCluster.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "cluster.yaml").path
        for command in [["status"], ["down"], ["scale", "ranker=2"], ["clock"], ["parked"]] {
            let output = try await Command.run("waymark", command + ["--cluster", file])
            #expect(output.status == 1)
            #expect(output.standardError.contains("start it with `waymark up`"), "\(command): \(output.standardError)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/data"))
    }

    @Test("a port in use is told in one sentence, and nothing is left running")
    func portInUse() async throws {
        let taken = try TakenPort()
        let folder = try TestCluster.makeFolder(port: taken.port)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "cluster.yaml").path
        let up = try await Command.run("waymark", ["up", "--cluster", file])
        #expect(up.status == 1)
        #expect(
            up.standardError == """
                error: gateway-1 did not start: cannot listen for HTTP on 127.0.0.1:\(taken.port): another process listens \
                there; stop it, or set another port in the cluster file

                """)
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
        kill(try first.supervisorProcessID(), SIGKILL)
        // `up` waits for the locks that dying processes still hold.
        let second = try await TestCluster.up(folder)
        #expect(second.status.isHealthy)
        for node in first.status.nodes {
            // A process whose parent is gone stays in the table until the system's first process has noticed its end.
            let process = try #require(node.processID)
            try await eventually("\(node.name) is gone") { kill(process, 0) == -1 }
        }
        #expect(second.status.civilTime == "2025-12-17T14:30:00Z")
        let output = try await second.answer(["status"])
        #expect(output.contains("1 person, 1 message, 0 engagements"), "\(output)")
        _ = try await second.answer(["down"])
    }
}
