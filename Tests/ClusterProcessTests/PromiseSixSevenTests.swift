import Client
import Documents
import Domain
import Foundation
import Testing

@Suite(
    "Promise 6: every slot can say why. Promise 7: one more piece of the input", .serialized, .processes,
    .timeLimit(.minutes(3)))
struct PromiseSixSevenTests {
    private func withSpeaker(_ body: (TestCluster) async throws -> Void) async throws {
        try await TestCluster.run(clock: "2025-12-01T18:00:00Z") { cluster in
            try await cluster.loadCatalogue()
            try await cluster.put("ana")
            for reel in ["reel-one-pan-orzo", "reel-leftover-rice"] {
                try await cluster.engage("like", reel, by: "ana", at: "2025-11-30T12:00:00Z")
            }
            try await cluster.say("what can I cook tonight", by: "ana", conversation: "c-0", at: "2025-12-01T17:00:00Z")
            try await cluster.step(to: "2025-12-01T18:00:00Z")
            try await cluster.step(to: "2025-12-17T18:00:00Z")
            try await body(cluster)
        }
    }

    @Test("Promise 6: every slot names its reasons, the policy and its place without the assistant's signals")
    func why() async throws {
        try await withSpeaker { cluster in
            var before: [SlateKind: SlateBody] = [:]
            for kind in SlateKind.allCases { before[kind] = try await cluster.slate(of: "ana", kind) }
            let position = try await cluster.say(
                "planning a three day hike in the Rockies", by: "ana", at: "2025-12-17T17:00:00Z")
            for kind in SlateKind.allCases {
                let slate = try await cluster.slate(of: "ana", kind, after: position)
                #expect(slate.policyVersion == cluster.status.policyVersion)
                for slot in slate.slots {
                    #expect(!slot.reasons.isEmpty, "\(slot.id)")
                    let was = before[kind]?.slots.first { $0.id == slot.id }?.position
                    #expect(slot.positionWithoutAssistant == was, "\(slot.id)")
                }
                guard let first = slate.slots.first else { continue }
                let why = try await cluster.gateway.document(
                    WhyBody.self, at: ["v1", "people", "ana", "slates", kind.rawValue, "1", "why"],
                    query: [("app", "social"), ("count", "30")])
                #expect(why.slot == first && why.sentences.count == first.reasons.count)
                #expect(why.use.turnsUsed == 1)
                #expect(why.use.conditions.allSatisfy { $0.holds })
            }
            let text = try await cluster.answer(["why", "ana", "ads", "1", "--app", "social"])
            #expect(text.contains("You spoke to the assistant about") && text.contains(cluster.status.policyVersion))
        }
    }

    @Test("Promise 7: likes and follows still count beside the talk")
    func likesStillCount() async throws {
        try await withSpeaker { cluster in
            let position = try await cluster.say(
                "planning a three day hike in the Rockies", by: "ana", at: "2025-12-17T17:00:00Z")
            let slate = try await cluster.slate(of: "ana", .reels, after: position)
            let signals = Set(slate.slots.prefix(10).flatMap(\.reasons).map(\.signal))
            #expect(signals.isSuperset(of: ["assistant", "likes"]))
        }
    }
}
