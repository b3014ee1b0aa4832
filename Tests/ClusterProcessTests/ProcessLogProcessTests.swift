import Foundation
import Testing

@Suite("The processes' own logs", .serialized, .processes, .timeLimit(.minutes(2)))
struct ProcessLogProcessTests {
    private func text(_ cluster: TestCluster, _ name: String) throws -> String {
        try String(contentsOf: cluster.data.appending(path: "logs/" + name), encoding: .utf8)
    }

    /// Lets a log grow, as its process would.
    private func fill(_ cluster: TestCluster, _ name: String) throws {
        let file = try FileHandle(forWritingTo: cluster.data.appending(path: "logs/" + name))
        try file.seekToEnd()
        try file.write(contentsOf: Data(repeating: UInt8(ascii: "."), count: 1 << 20) + Data("\n".utf8))
        try file.close()
    }

    @Test("they are bounded: a full file is put aside while its process runs, and no line is lost")
    func bounded() async throws {
        try await TestCluster.run(settings: "processLogs: { fileMebibytesMax: 1, filesMax: 2 }") { cluster in
            try fill(cluster, "profiler-1.log")
            try fill(cluster, "supervisor.log")
            // The supervisor tells of a death and of a start: one line ends the old file, the next begins the new.
            kill(try cluster.processID(of: "ranker-1"), SIGKILL)
            try await eventually("the supervisor has begun a new file") {
                (try? text(cluster, "supervisor.log").contains("started")) == true
                    && FileManager.default.fileExists(atPath: cluster.data.path + "/logs/supervisor.log.1")
            }
            #expect(try text(cluster, "supervisor.log.1").contains("the cluster is ready"))
            #expect(try text(cluster, "supervisor.log.1").contains("signal 9"))
            _ = try await cluster.answer(["down"])
            let old = try text(cluster, "profiler-1.log.1")
            #expect(old.contains("ready") && old.contains("....\n") && old.contains("stopping"))
            #expect(try text(cluster, "profiler-1.log").contains("stopped"))
            #expect(try text(cluster, "supervisor.log").contains("the cluster is stopped"))
            // A log that is full before its process starts: the older file goes, what is said last lands in the newest.
            try fill(cluster, "profiler-1.log")
            _ = try await cluster.answer(["up"])
            #expect(try text(cluster, "profiler-1.log.1").contains("stopped"))
            #expect(try text(cluster, "profiler-1.log").contains("ready"))
            let names = try FileManager.default.contentsOfDirectory(atPath: cluster.data.path + "/logs")
            #expect(names.filter { $0.hasPrefix("profiler-1") }.sorted() == ["profiler-1.log", "profiler-1.log.1"])
        }
    }
}
