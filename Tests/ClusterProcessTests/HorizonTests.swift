import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Duplicates at the edges of the horizon", .serialized, .processes, .timeLimit(.minutes(3)))
struct HorizonTests {
    private func message(_ text: String = "hiking the Rockies") -> [String: Any] {
        [
            "id": "edge", "person": "ana", "conversation": "c-1", "occurredAt": "2025-12-17T14:00:00Z",
            "app": "social", "modality": "text", "language": "en", "text": text,
        ]
    }

    private func follow(_ kind: String, id: String, at instant: String) -> [String: Any] {
        ["id": id, "person": "ana", "occurredAt": instant, "kind": kind, "target": "slow.miles"]
    }

    @Test("an event: a duplicate until its thirtieth day is over, refused from then on; another body is a conflict")
    func event() async throws {
        try await TestCluster.run(clock: "2025-12-17T14:00:00Z") { cluster in
            try await cluster.put("ana")
            #expect(try await cluster.send(message(), to: .interactions).outcome == .accepted)
            let other = try await cluster.send(message("cooking"), to: .interactions)
            #expect(other.outcome == .rejected && other.code == "id_conflict")
            for instant in ["2026-01-16T13:59:59Z", "2026-01-16T14:00:00Z"] {
                try await cluster.step(to: instant)
                #expect(try await cluster.send(message(), to: .interactions).outcome == .duplicate, "\(instant)")
                #expect(
                    try await cluster.send(message("cooking"), to: .interactions).code == "id_conflict", "\(instant)")
            }
            try await cluster.step(to: "2026-01-16T14:00:01Z")
            let late = try await cluster.send(message(), to: .interactions)
            #expect(late.outcome == .rejected && late.code == "occurred_too_long_ago")
            let counts = try await cluster.currentStatus().nodes.flatMap(\.partitions).compactMap { $0.counts["turns"] }
            #expect(counts.reduce(0, +) == 1)
        }
    }

    @Test("a state: taken however old, the latest wins whenever it comes, and sent again it changes nothing")
    func backFill() async throws {
        try await TestCluster.run(clock: "2025-12-17T14:00:00Z") { cluster in
            try await cluster.put("ana")
            let off = follow("unfollow", id: "f-2", at: "2019-05-05T00:00:00Z")
            let on = follow("follow", id: "f-1", at: "2015-01-01T00:00:00Z")
            for entry in [off, on] {
                #expect(try await cluster.send(entry, to: .engagements).outcome == .accepted)
                #expect(try await cluster.send(entry, to: .engagements).outcome == .duplicate)
            }
            #expect(try await follows(cluster) == [false])
            // Long after its id was forgotten the same state comes again: it is taken, and says nothing new.
            try await cluster.step(to: "2026-03-01T00:00:00Z")
            #expect(try await cluster.send(on, to: .engagements).outcome == .accepted)
            #expect(try await follows(cluster) == [false])
            let ancient = try await cluster.send(
                follow("follow", id: "f-3", at: "1999-12-31T23:59:59Z"), to: .engagements)
            #expect(ancient.code == "occurred_implausible")
        }
    }

    private func follows(_ cluster: TestCluster) async throws -> [Bool] {
        let held = try JSONDecoder().decode(
            ExportBody.self, from: Data(try await cluster.answer(["export", "ana"]).utf8))
        return held.facts.reactions.map(\.isOn)
    }
}
