import Client
import Documents
import Foundation
import Testing

@Suite("Promise 5: words stop at the door", .serialized, .processes, .timeLimit(.minutes(3)))
struct PromiseFiveTests {
    private static let words = ["zanzibarquokka", "plinthmarmalade"]

    @Test("no word of a message is on the disk, in a log, in arguments or in the environment of a process")
    func words() async throws {
        try await TestCluster.run { cluster in
            try await cluster.put("ana")
            let text = "my \(Self.words[0]) hike, what should I \(Self.words[1])?"
            try await cluster.say(text, by: "ana", at: "2025-12-17T14:00:00Z")
            // By the command line too: its text comes on standard input.
            _ = try await cluster.answer(["say", "ana", "--app", "social", "--language", "en"], input: text)
            // And in ways that are refused: too long, no such app, no JSON.
            _ = try await cluster.send(message(text, app: "nowhere"), to: .interactions)
            _ = try await cluster.send(message(String(repeating: text, count: 2000), app: "social"), to: .interactions)
            let broken = try await cluster.gateway.send(
                "POST", ["v1", "interactions"], body: Data("{\"text\": \"\(text)\", ".utf8))
            #expect(broken.status == 400)
            #expect(!String(decoding: broken.body, as: UTF8.self).contains(Self.words[0]))
            try expectNowhere(cluster)
            _ = try await cluster.answer(["down"])
            try expectNowhere(cluster)
            // The search finds what is there: a file name that the cluster does write.
            #expect(
                try files(cluster).contains {
                    $0.lastPathComponent == "gateway-1.log" && bytes(of: $0).contains("ready")
                })
        }
    }

    private func message(_ text: String, app: String) -> [String: Any] {
        [
            "id": UUID().uuidString, "person": "ana", "conversation": "c-1", "occurredAt": "2025-12-17T14:00:00Z",
            "app": app, "modality": "text", "text": text,
        ]
    }

    private func expectNowhere(_ cluster: TestCluster) throws {
        for file in try files(cluster) {
            let bytes = self.bytes(of: file)
            for word in Self.words { #expect(!bytes.contains(word), "\(word) in \(file.lastPathComponent)") }
        }
        for node in cluster.status.nodes {
            for name in ["cmdline", "environ"] {
                // A process that has ended has neither.
                guard let bytes = FileManager.default.contents(atPath: "/proc/\(node.processID ?? 0)/\(name)") else {
                    continue
                }
                for word in Self.words { #expect(!bytes.contains(word), "\(word) in \(name) of \(node.name)") }
            }
        }
    }

    /// A file that goes away between listing and reading has nothing to hide any more.
    private func bytes(of file: URL) -> Data { (try? Data(contentsOf: file)) ?? Data() }

    private func files(_ cluster: TestCluster) throws -> [URL] {
        let all = FileManager.default.enumerator(at: cluster.folder, includingPropertiesForKeys: [.isRegularFileKey])
        return try (all?.allObjects as? [URL] ?? []).filter {
            try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
        }
    }
}

extension Data {
    /// Whether the text stands in it, in UTF-8 or UTF-16.
    fileprivate func contains(_ word: String) -> Bool {
        let forms = [Data(word.utf8), Data(word.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })]
        return forms.contains { range(of: $0) != nil }
    }
}
