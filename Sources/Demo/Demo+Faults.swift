import Client
import Documents
import Domain
import Foundation

extension Demo {
    private static let crowdMessages = 3_000
    private static let crowdPeople = 200

    /// Processes die while thousands of messages come in; afterwards every one of them counts once.
    func tellFaults(_ running: RunningDemoCluster) async throws {
        screen.chapter("5. kill -9: an ingestor and a profiler die while \(Self.crowdMessages) messages come in")
        let file = try writeCrowd()
        let before = try await turnsFolded(running)
        async let replayed = ReplayProcess.run(file: file, gateway: running.gateway.base)
        let killed = try await killOwners(running, whenFolded: before + Self.crowdMessages / 10)
        screen.say("killed \(killed.joined(separator: " and ")) in the middle of it")
        let sum = try await replayed
        screen.detail("`waymark replay`: \(sum.text)")
        screen.claim(
            "every message was acknowledged", sum.accepted + sum.duplicates == Self.crowdMessages, found: sum.text)
        try await running.step(to: try Self.instant("2025-12-17T14:45:00Z"))
        let after = try await turnsFolded(running)
        screen.detail("\(before) messages counted before + \(Self.crowdMessages) acknowledged = \(after) counted after")
        screen.claim(
            "and every one of them counts exactly once", after == before + Self.crowdMessages,
            found: "\(after - before) of \(Self.crowdMessages)")
    }

    private func writeCrowd() throws -> URL {
        let file = workFolder.appending(path: "crowd.ndjson")
        let lines = try (0..<Self.crowdMessages).map { number in
            try JSONSerialization.data(
                withJSONObject: [
                    "id": "crowd-\(number)", "person": "crowd-\(number % Self.crowdPeople)", "conversation": "crowd",
                    "occurredAt": "2025-12-17T14:00:00Z", "app": "social", "modality": "text", "language": "en",
                    "text": "any good hiking trails near here?",
                ])
        }
        try Data(lines.joined(separator: [UInt8(ascii: "\n")])).write(to: file)
        return file
    }

    /// Kills the owner of the logs and one owner of facts as soon as so many messages are counted.
    private func killOwners(_ running: RunningDemoCluster, whenFolded count: Int) async throws -> [String] {
        let deadline = ContinuousClock.now.advanced(by: .seconds(60))
        // A replay that stands still is told by the claims; nobody waits for it for ever.
        while try await turnsFolded(running) < count, .now < deadline {
            try await Task.sleep(for: .milliseconds(10))
        }
        let nodes = try await running.status().nodes
        var killed: [String] = []
        for role in ["ingestor", "profiler"] {
            guard let node = nodes.first(where: { $0.role == role }), let processID = node.processID else { continue }
            kill(processID, SIGKILL)
            killed.append("\(node.name) (pid \(processID))")
        }
        return killed
    }

    private func turnsFolded(_ running: RunningDemoCluster) async throws -> Int {
        let counts = try await running.status().nodes.flatMap(\.partitions).compactMap { $0.counts["turns"] }
        return Int(counts.reduce(0, +))
    }
}

extension RunningDemoCluster {
    /// What every process says of itself.
    fileprivate func status() async throws -> StatusBody {
        try await gateway.document(StatusBody.self, at: ["v1", "status"])
    }
}
