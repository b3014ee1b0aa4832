import Client
import Documents
import Domain
import Foundation
import Store
import Testing

@Suite("Entries of a later version", .serialized, .processes, .timeLimit(.minutes(3)))
struct ParkedTests {
    @Test("an intact entry that nobody understands is parked with its reason; its partition goes on")
    func parked() async throws {
        try await TestCluster.run { cluster in
            try await cluster.put("ana")
            let before = try await cluster.say("hiking the Rockies", by: "ana", at: "2025-12-17T14:00:00Z")
            _ = try await cluster.answer(["down"])
            try await appendUnknown(to: cluster.data.path, after: before)
            let second = try await TestCluster.up(cluster.folder)
            let position = try await second.say("hiking the Alps", by: "ana", at: "2025-12-17T14:10:00Z")
            _ = try await second.slate(of: "ana", .reels, after: position)
            try await second.step(to: "2025-12-17T14:31:00Z")
            #expect(try await second.currentStatus().isHealthy)
            let status = try await second.answer(["status"])
            #expect(status.contains("2 messages") && status.contains("parked      2 entries"), "\(status)")
            let parked = try await second.answer(["parked"])
            #expect(parked.contains("facts") && parked.contains("notices") && parked.contains("wire_"), "\(parked)")
            #expect(try await second.answer(["parked", "retry"]).contains("0 understood, 2 still parked"))
            _ = try await second.answer(["down"])
        }
    }

    /// What a later version might write: a signal of a kind that does not exist yet.
    private func appendUnknown(to data: String, after position: String) async throws {
        let directory = try DataDirectory.open(at: data)
        let partition = PartitionNumber(try #require(UInt16(position.prefix { $0 != "-" })))
        let log = try await directory.openEventLogWriter(partition: partition, owner: "later version")
        let body: [UInt8] = [0xEE, 0xEE]
        _ = try await log.append(
            [
                NewLogEntry(
                    subject: directory.secret.subject(of: "ana"),
                    identity: directory.secret.digest(label: "test", [body]),
                    bodyDigest: directory.secret.digest(label: "test body", [body]),
                    occurredAtMs: 1_765_980_000_000, remembersUntilMs: nil, body: body)
            ], nowMs: 0)
        await log.close()
    }
}
