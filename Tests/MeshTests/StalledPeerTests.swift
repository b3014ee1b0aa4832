import EventLoop
import Foundation
import Testing

/// Peers that stop reading, in processes of their own. `WAYMARK_STALL_SECONDS` says for how long; a minute shows no more
/// than two seconds do, for what is offered in one would fill the bound many times.
@Suite("A peer that stops reading", .serialized, .timeLimit(.minutes(5)))
struct StalledPeerTests {
    /// What a process may take at most that calls (KiB): 64 MiB in the write queue, whose buffer doubles as it grows, what the
    /// callers themselves hold, twice 75 MiB here, and the process.
    private static let callingKibibytesMax = 384 << 10
    /// The same of one that answers.
    private static let answeringKibibytesMax = 200 << 10
    private static let seconds = ProcessInfo.processInfo.environment["WAYMARK_STALL_SECONDS"].flatMap(Int.init) ?? 2

    /// Starts a server; its port.
    private func serve() async throws -> (server: Probe, port: String) {
        let server = try Probe(["serve"])
        return (server, try #require(try await server.line().split(separator: " ").last.map(String.init)))
    }

    /// A few callers who want little are served.
    private func expectServed(_ port: String) async throws {
        let other = try Probe(["call", port, "1", "8", "4", "1024", "1024", "10000"])
        defer { other.kill() }
        let counts = await other.counts()
        #expect(counts["answered"] ?? 0 > 0, "\(counts)")
    }

    @Test(
        "under calls: a caller that cannot send refuses at once and stays within its bound; others are served afterwards"
    )
    func stoppedServer() async throws {
        let (server, port) = try await serve()
        defer { server.kill() }
        // Three hundred calls of 256 KiB at once; those that give up are followed by as many: 600 MiB at least.
        let caller = try Probe(["call", port, "\(Self.seconds)", "2400", "300", "262144", "0", "500"])
        defer { caller.kill() }
        _ = try await caller.line()
        server.signal(SIGSTOP)
        var counts = await caller.counts()
        server.signal(SIGCONT)
        let kibibytes = counts.removeValue(forKey: "kibibytes") ?? 0
        #expect((1...Self.callingKibibytesMax).contains(kibibytes), "\(counts)")
        #expect(counts["overloaded"] ?? 0 > 0, "\(counts)")
        #expect(Set(counts.keys).isSubset(of: ["answered", "overloaded", "deadline_exceeded"]), "\(counts)")
        try await expectServed(port)
    }

    @Test("under answers: a server stops reading and drops what nobody reads, within its bound; others are served")
    func stoppedCaller() async throws {
        let (server, port) = try await serve()
        defer { server.kill() }
        let caller = try Probe(["call", port, "\(Self.seconds + 1)", "0", "4000", "0", "65536", "1000"])
        defer { caller.kill() }
        _ = try await caller.line()
        // Its first calls are on the way: four thousand answers of 64 KiB each, 250 MiB.
        await server.waitForGrowth()
        caller.signal(SIGSTOP)
        try await Task.sleep(for: .seconds(Self.seconds))
        await server.waitForRest()
        #expect(server.residentKibibytesMax() < Self.answeringKibibytesMax)
        caller.signal(SIGCONT)
        var counts = await caller.counts()
        counts["kibibytes"] = nil
        #expect(server.residentKibibytesMax() < Self.answeringKibibytesMax)
        #expect(Set(counts.keys).isSubset(of: ["answered", "deadline_exceeded", "connection_lost"]), "\(counts)")
        try await expectServed(port)
    }
}

/// A `MeshProbe` process.
private final class Probe {
    private let process = Process()
    private var lines: AsyncStream<String>.Iterator

    init(_ arguments: [String]) throws {
        let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let output = Pipe()
        process.executableURL = binary.deletingLastPathComponent().appending(path: "MeshProbe")
        process.arguments = arguments
        process.standardOutput = output
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        lines = stream.makeAsyncIterator()
        try process.run()
        // Reading waits: it has a thread of its own until the process ends.
        let file = output.fileHandleForReading
        Thread {
            var rest = ""
            while true {
                let bytes = file.availableData
                guard !bytes.isEmpty else { break }
                rest += String(decoding: bytes, as: UTF8.self)
                while let end = rest.firstIndex(of: "\n") {
                    continuation.yield(String(rest[..<end]))
                    rest = String(rest[rest.index(after: end)...])
                }
            }
            continuation.finish()
        }.start()
    }

    /// Its next line.
    func line() async throws -> String {
        let line = await lines.next()
        return try #require(line)
    }

    /// How its calls ended, once they all have.
    func counts() async -> [String: Int] {
        var counts: [String: Int] = [:]
        while let line = await lines.next() {
            let parts = line.split(separator: " ")
            counts[String(parts[0])] = parts.last.flatMap { Int($0) }
        }
        return counts
    }

    /// The most memory it has had so far; it must be running.
    func residentKibibytesMax() -> Int {
        let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }

    /// Waits until it has begun to take memory for its peers.
    func waitForGrowth() async {
        let before = residentKibibytesMax()
        while residentKibibytesMax() < before + 4096 { await Task.yield() }
    }

    /// Waits until it has done all that it was asked: it uses no more of a processor.
    func waitForRest() async {
        var last = ""
        while true {
            let used = processorTime()
            if used == last { return }
            last = used
            try? await Task.sleep(for: .milliseconds(500))
        }
    }

    /// User and system time so far, as the system counts it.
    private func processorTime() -> String {
        let stat = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
        return stat?.split(separator: " ").dropFirst(13).prefix(2).joined(separator: " ") ?? ""
    }

    func signal(_ number: Int32) { Glibc.kill(process.processIdentifier, number) }

    func kill() { signal(SIGKILL) }
}
