import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Promise 2: notice before use", .serialized, .processes, .timeLimit(.minutes(3)))
struct PromiseTwoTests {
    @Test("talk counts only after notice, lead time and effective date, by both clocks")
    func order() async throws {
        try await TestCluster.run(clock: "2025-12-20T03:00:00Z") { cluster in
            try await cluster.loadCatalogue()
            try await cluster.put("ana")
            // Told late: past the effective date, at 20:00 in Denver, so that the notice waits for the next morning.
            try await cluster.say(
                "three day hike in the Rockies", by: "ana", conversation: "c-1", at: "2025-12-20T02:00:00Z")
            try await cluster.step(to: "2025-12-20T03:00:00Z")
            #expect(try await inbox(cluster).isEmpty, "20:00 is no daytime")
            #expect(try await cluster.slate(of: "ana", .reels).usesAssistant == false)
            try await cluster.step(to: "2025-12-20T16:00:00Z")
            let told = try await inbox(cluster)
            #expect(told == ["2025-12-20T16:00:00Z"])
            // Told on the 20th, counted from the 28th: seven full days lie between.
            for (day, isUsed) in [("20", false), ("27", false), ("28", true)] {
                try await cluster.step(to: "2025-12-\(day)T18:00:00Z")
                let position = try await cluster.say(
                    "three day hike in the Rockies", by: "ana", conversation: "c-\(day)",
                    at: "2025-12-\(day)T17:00:00Z")
                let slate = try await cluster.slate(of: "ana", .reels, after: position)
                #expect(slate.usesAssistant == isUsed, "\(day) December")
            }
        }
    }

    @Test("what was said before the day is never used, also when it is sent in late")
    func claimedTime() async throws {
        try await TestCluster.run(clock: "2025-12-01T18:00:00Z") { cluster in
            try await cluster.loadCatalogue()
            try await cluster.put("ana")
            try await cluster.say("what can I cook tonight", by: "ana", conversation: "c-0", at: "2025-12-01T17:00:00Z")
            try await cluster.step(to: "2025-12-01T18:00:00Z")
            #expect(try await inbox(cluster).count == 1)
            try await cluster.step(to: "2025-12-17T18:00:00Z")
            // 15 December, 23:59 in Denver.
            var position = try await cluster.say(
                "three day hike in the Rockies", by: "ana", conversation: "c-1", at: "2025-12-16T06:59:00Z")
            #expect(try await cluster.slate(of: "ana", .ads, after: position).usesAssistant == false)
            // 16 December, 00:00.
            position = try await cluster.say(
                "three day hike in the Rockies", by: "ana", conversation: "c-2", at: "2025-12-16T07:00:00Z")
            #expect(try await cluster.slate(of: "ana", .ads, after: position).usesAssistant)
        }
    }

    private func inbox(_ cluster: TestCluster) async throws -> [String] {
        try await cluster.notices(of: "ana").inbox.map(\.deliveredAt)
    }
}
