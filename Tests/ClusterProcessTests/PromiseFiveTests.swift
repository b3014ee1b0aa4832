import Client
import Documents
import Foundation
import Testing

@Suite("Promise 5: words stop at the door", .serialized, .processes, .timeLimit(.minutes(3)))
struct PromiseFiveTests {
    private static let words = ["zanzibarquokka", "plinthmarmalade"]
    private static let text = "my \(Self.words[0]) hike, what should I \(Self.words[1])?"
    private let search = WordSearch(Self.words)

    @Test("no word of a message is on the disk, in a log, in arguments or in the environment of a process")
    func wordsStopAtTheDoor() async throws {
        try await TestCluster.run { cluster in
            try await cluster.put("ana")
            try await cluster.say(Self.text, by: "ana", at: "2025-12-17T14:00:00Z")
            // By the command line too: its text comes on standard input.
            _ = try await cluster.answer(["say", "ana", "--app", "social", "--language", "en"], input: Self.text)
            // And in ways that are refused: too long, no such app, no JSON.
            _ = try await cluster.send(Self.message(Self.text, app: "nowhere"), to: .interactions)
            _ = try await cluster.send(
                Self.message(String(repeating: Self.text, count: 2000), app: "social"), to: .interactions)
            let broken = try await cluster.gateway.send(
                "POST", ["v1", "interactions"], body: Data("{\"text\": \"\(Self.text)\", ".utf8))
            #expect(broken.status == 400 && search.found(in: broken.body).isEmpty)
            expectNowhere(cluster)
            _ = try await cluster.answer(["down"])
            expectNowhere(cluster)
        }
    }

    @Test("the search finds a word in every form")
    func searchFinds() {
        for form in [
            Self.words[0], "%7A%61%6E%7A%69%62%61%72%71%75%6F%6B%6B%61",
            Data("see \(Self.text)".utf8).base64EncodedString(),
            "\\u007a\\u0061\\u006e\\u007a\\u0069\\u0062\\u0061\\u0072\\u0071\\u0075\\u006f\\u006b\\u006b\\u0061",
        ] {
            #expect(!search.found(in: Data("before \(form) after".utf8)).isEmpty, "\(form)")
        }
        #expect(!search.found(in: Data(Self.words[1].utf16.flatMap { [UInt8($0), 0] })).isEmpty)
        #expect(search.found(in: Data("zanzibar quokka".utf8)).isEmpty)
    }

    @Test("a gateway that crashes with half of a message in its hands says nothing of it")
    func gatewayCrashes() async throws {
        try await TestCluster.run { cluster in
            let whole = try JSONSerialization.data(withJSONObject: Self.message(Self.text + Self.text, app: "social"))
            let half = whole.prefix(whole.count - 5)
            #expect(!search.found(in: half).isEmpty)
            let connection = try HalfRequest(to: cluster.gateway.base, bodyBytes: whole.count, first: half)
            // The gateway has taken every byte that was sent, and cannot have finished: five are missing.
            try await connection.waitUntilTaken()
            try await crash("gateway-1", of: cluster, with: SIGSEGV)
            #expect(try await connection.answer().isEmpty)
            expectNowhere(cluster)
        }
    }

    @Test("an ingestor that crashes in the middle of a batch says nothing of it")
    func ingestorCrashes() async throws {
        try await TestCluster.run { cluster in
            let lines = try (0..<3000).map { number in
                try JSONSerialization.data(
                    withJSONObject: Self.message(Self.text, by: "p-\(number % 60)", app: "social"))
            }
            async let results = cluster.gateway.append(lines, to: .interactions)
            // As soon as the first batch stands in the log the others are on their way.
            var before: Int64 = 0
            while before == 0 { before = try await accepted(cluster) }
            #expect(before < lines.count, "the trap must fall in the middle")
            try await crash("ingestor-1", of: cluster, with: SIGILL)
            // What was not acknowledged is sent again, as a client does: nothing is lost, nothing counts twice.
            var outcomes = try await results.map(\.outcome)
            while outcomes.contains(.failed) {
                outcomes = try await cluster.gateway.append(lines, to: .interactions).map(\.outcome)
            }
            #expect(outcomes.allSatisfy { $0 == .accepted || $0 == .duplicate })
            let rows = try await cluster.gateway.document(StatusBody.self, at: ["v1", "status"]).nodes
                .flatMap(\.partitions).filter { $0.area == "log" }.reduce(0) { $0 + $1.position }
            #expect(rows == lines.count)
            expectNowhere(cluster)
        }
    }

    private func accepted(_ cluster: TestCluster) async throws -> Int64 {
        let status = try await cluster.gateway.document(StatusBody.self, at: ["v1", "status"])
        return status.nodes.flatMap(\.counters).filter { $0.key.hasPrefix("entries_accepted{kind=turn") }
            .reduce(0) { $0 + $1.value }
    }

    /// Makes a process crash as a trap in it would, and waits until the supervisor has told of it.
    private func crash(_ member: String, of cluster: TestCluster, with signal: Int32) async throws {
        kill(try cluster.processID(of: member), signal)
        let log = cluster.data.appending(path: "logs/supervisor.log")
        while try !String(contentsOf: log, encoding: .utf8).contains("signal \(signal)") { await Task.yield() }
    }

    private static func message(_ text: String, by person: String = "ana", app: String) -> [String: Any] {
        [
            "id": UUID().uuidString, "person": person, "conversation": "c-1", "occurredAt": "2025-12-17T14:00:00Z",
            "app": app, "modality": "text", "text": text, "language": "en",
        ]
    }

    private func expectNowhere(_ cluster: TestCluster) {
        #expect(search.found(below: cluster.folder).isEmpty)
        #expect(search.foundInProcesses().isEmpty)
        // Where a core file would be: in the working directory, which is this process's own.
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: FileManager.default.currentDirectoryPath)) ?? []
        #expect(!names.contains { $0 == "core" || $0.hasPrefix("core.") })
    }
}
