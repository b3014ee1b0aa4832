import Client
import Documents
import Foundation
import Testing

@Suite("What operators decide", .serialized, .processes, .timeLimit(.minutes(3)))
struct OperatorDecisionTests {
    @Test("a policy is activated whole and for all, or refused by line; a start goes by what is in force and says so")
    func policy() async throws {
        try await TestCluster.run { cluster in
            let shipped = cluster.folder.appending(path: "policy.yaml")
            let text = try String(contentsOf: shipped, encoding: .utf8)
            let stricter = cluster.folder.appending(path: "stricter.yaml")
            try Data(text.replacing("leadDays: 7", with: "leadDays: 8").utf8).write(to: stricter)
            let broken = cluster.folder.appending(path: "broken.yaml")
            try Data(text.replacing("channels: [inbox]", with: "channels: [email]").utf8).write(to: broken)

            let refused = try await cluster.waymark(["policy", "activate", broken.path])
            #expect(refused.status == 78 && refused.standardError.contains("broken.yaml:"), "\(refused)")
            #expect(try await cluster.currentStatus().policyVersion == cluster.status.policyVersion)

            let activated = try await cluster.answer(["policy", "activate", stricter.path])
            #expect(activated.contains("in the place of \(cluster.status.policyVersion)"), "\(activated)")
            let status = try await cluster.currentStatus()
            #expect(status.policyVersion != cluster.status.policyVersion)
            #expect(Set(status.nodes.map(\.policyVersion)) == [status.policyVersion])
            #expect(try await cluster.answer(["policy", "activate", stricter.path]).contains("in force already"))

            _ = try await cluster.answer(["down"])
            let up = try await cluster.answer(["up"])
            #expect(up.contains("\(status.policyVersion); ") && up.contains(cluster.status.policyVersion), "\(up)")
            _ = try await cluster.answer(["down"])
            // What is in force is repaired without a running cluster, too.
            #expect(try await cluster.answer(["policy", "activate", shipped.path]).contains("no process runs"))
        }
    }

    @Test("a finding about a campaign is overruled with a reason, counted, and the campaign is then taken")
    func overrule() async throws {
        try await TestCluster.run { cluster in
            let campaign: [String: Any] = [
                "type": "campaign", "id": "ad-1", "advertiser": "acme", "brand": "Acme",
                "title": "A test for diabetes at home", "firstDay": "2025-10-01", "bidMicros": 1000,
                "targeting": ["topics": ["hiking"]],
            ]
            let refused = try await cluster.send(campaign, to: .catalog)
            #expect(refused.code == "campaign_sensitive" && refused.reason?.contains("health") == true, "\(refused)")
            let overrule = ["campaign", "overrule", "ad-1", "--category", "health", "--reason"]
            #expect(try await cluster.waymark(overrule + [" "]).status != 0)
            _ = try await cluster.answer(overrule + ["checked by the desk"])
            #expect(try await cluster.send(campaign, to: .catalog).outcome == .accepted)
            let counts = try await cluster.currentStatus().nodes.flatMap(\.partitions).compactMap {
                $0.counts["findings_overruled"]
            }
            #expect(counts == [1])
        }
    }

    @Test("bars of a person's conversations begin anew, and what was said before stays kept from ads")
    func renewal() async throws {
        try await TestCluster.run { cluster in
            try await cluster.put("ana")
            try await cluster.say("I have diabetes", by: "ana", conversation: "c-1", at: "2025-12-17T14:00:00Z")
            func hasBars() async throws -> Bool {
                let text = try await cluster.answer(["export", "ana"])
                return try JSONDecoder().decode(ExportBody.self, from: Data(text.utf8)).facts.hasBarredConversations
            }
            #expect(try await hasBars())
            #expect(try await cluster.answer(["renew", "ana"]).contains("stays kept from ads"))
            #expect(!(try await hasBars()))
        }
    }
}
