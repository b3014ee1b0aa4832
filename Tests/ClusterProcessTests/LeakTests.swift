import Client
import Documents
import Foundation
import Testing

@Suite("What a person types goes to the gateway and nowhere else", .serialized, .processes, .timeLimit(.minutes(3)))
struct LeakTests {
    private static let words = "zanzibar quinces"

    private func proxies(_ trap: Trap) -> [String: String] {
        let address = "http://127.0.0.1:\(trap.port)"
        return Dictionary(
            uniqueKeysWithValues: ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "https_proxy"].map {
                ($0, address)
            })
    }

    @Test("no proxy of the environment gets a byte, and nothing of it is printed")
    func proxies() async throws {
        try await TestCluster.run { cluster in
            try await cluster.put("ana")
            let trap = try Trap()
            let keys = cluster.folder.appending(path: "keys.log")
            let environment = proxies(trap).merging(
                ["URLSessionDebugLibcurl": "YES", "URLSessionDebug": "YES", "SSLKEYLOGFILE": keys.path]
            ) { $1 }
            let said = try await cluster.waymark(
                ["say", "ana", "--app", "social"], input: Self.words, environment: environment)
            #expect(said.status == 0, "\(said.standardError)")
            let line =
                #"{"id":"m-1","person":"ana","conversation":"c-1","occurredAt":"2025-12-17T14:00:00Z","app":"social","#
                + #""modality":"text","text":"\#(Self.words)"}"#
            let replayed = try await cluster.waymark(["replay", "-"], input: line, environment: environment)
            #expect(replayed.status == 0 && replayed.standardOutput.contains("1 accepted"), "\(replayed.standardError)")
            #expect(!trap.hasCaller)
            #expect(!FileManager.default.fileExists(atPath: keys.path))
            for text in [said, replayed].flatMap({ [$0.standardOutput, $0.standardError] }) {
                #expect(!text.contains("quinces") && !text.contains("POST"), "\(text)")
            }
            let asked = try await cluster.waymark(
                ["say", "ana", "--app", "social", "--use-proxy"], input: Self.words, environment: environment)
            #expect(asked.status != 0 && asked.standardError.contains("never reached through a proxy"))
            #expect(!trap.hasCaller)
        }
    }

    @Test("a gateway elsewhere is reached through a proxy only when that is asked for")
    func elsewhere() async throws {
        let trap = try Trap()
        // A name that leads nowhere (RFC 6761).
        let arguments = ["notices", "ana", "--gateway", "http://gateway.invalid:8420"]
        let direct = try await Command.run("waymark", arguments, environment: proxies(trap))
        #expect(direct.status == 1 && direct.standardError.contains("no answer from the gateway"))
        #expect(!trap.hasCaller)
        async let call = trap.firstCall()
        let asked = try await Command.run("waymark", arguments + ["--use-proxy"], environment: proxies(trap))
        #expect(asked.status == 1)
        #expect(await call.hasPrefix("GET http://gateway.invalid:8420/v1/people/ana/notices HTTP/1.1\r\n"))
    }

    @Test("a crash prints nothing of what was typed, whatever the environment asks for")
    func crash() async throws {
        let process = Process()
        process.executableURL = Command.folder.appending(path: "waymark")
        process.arguments = [
            "read", "--policy", TestCluster.repository.appending(path: "cluster/policy.yaml").path,
        ]
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no"]
        ) { $1 }
        let (input, output, error) = (Pipe(), Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = error
        try process.run()
        // It reads in large pieces; what follows the words are empty lines.
        let lines = Data("\(Self.words)\n".utf8) + Data(repeating: UInt8(ascii: "\n"), count: 300_000)
        try input.fileHandleForWriting.write(contentsOf: lines)
        // It has read the line once it complains of it.
        var said = Data()
        while !String(decoding: said, as: UTF8.self).contains("invalid_json") {
            let more = error.fileHandleForReading.availableData
            try #require(!more.isEmpty)
            said += more
        }
        kill(process.processIdentifier, SIGSEGV)
        said += error.fileHandleForReading.readDataToEndOfFile() + output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGSEGV)
        let text = String(decoding: said, as: UTF8.self)
        #expect(text.hasPrefix("error: line 1: invalid_json") && text.split(separator: "\n").count == 1, "\(text)")
    }

    @Test("the processes of a cluster have none of the variables that carry words away")
    func environments() async throws {
        let trap = try Trap()
        let environment = proxies(trap).merging(
            ["SSLKEYLOGFILE": "/tmp/none", "CURL_HOME": "/tmp", "MALLOC_CHECK_": "3", "SWIFT_DEBUG_X": "1"]
        ) { $1 }
        let folder = try TestCluster.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "cluster.yaml").path
        let up = try await Command.run("waymark", ["up", "--json", "--cluster", file], environment: environment)
        try #require(up.status == 0, "\(up.standardError)")
        let status = try JSONDecoder().decode(StatusBody.self, from: Data(up.standardOutput.utf8))
        let supervisor = try #require(status.nodes.compactMap(\.processID).first.flatMap(parent))
        for processID in status.nodes.compactMap(\.processID) + [supervisor] {
            // Only root may look: the processes are not dumpable.
            guard let bytes = FileManager.default.contents(atPath: "/proc/\(processID)/environ"), !bytes.isEmpty else {
                continue
            }
            let names = bytes.split(separator: 0).map { line in
                String(decoding: line.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
            }
            let others = Set(names.filter { !$0.hasPrefix("WAYMARK_") })
            #expect(others.isSubset(of: Self.inherited), "\(names)")
        }
        _ = try await Command.run("waymark", ["down", "--cluster", file])
    }

    private static let inherited = [
        "PATH", "HOME", "LANG", "LC_ALL", "TZ", "TZDIR", "LD_LIBRARY_PATH", "TMPDIR", "SWIFT_BACKTRACE",
    ]

    private func parent(of processID: Int32) -> Int32? {
        guard let bytes = FileManager.default.contents(atPath: "/proc/\(processID)/stat") else { return nil }
        // Columns: number, (name), state, parent …
        return String(decoding: bytes, as: UTF8.self).split(separator: " ").dropFirst(3).first.flatMap { Int32($0) }
    }
}
