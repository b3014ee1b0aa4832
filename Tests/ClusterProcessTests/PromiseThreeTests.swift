import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Promise 3: only where it applies, and no back-flow", .serialized, .processes, .timeLimit(.minutes(3)))
struct PromiseThreeTests {
    private static let talk = "planning a three day hike in the Rockies, what should I pack?"

    @Test("an excluded region, a stranger, a minor, an app that is not linked, no app: no byte changes")
    func whereItDoesNotApply() async throws {
        try await TestCluster.run(clock: "2025-12-01T18:00:00Z") { cluster in
            try await cluster.loadCatalogue()
            try await cluster.put("lena", region: "DE", zone: "Europe/Berlin")
            try await cluster.put("noone", region: nil)
            try await cluster.put("juno", birthDate: "2009-05-30")
            try await cluster.put("ageless", birthDate: nil)
            try await cluster.put("ana")
            for person in ["lena", "noone", "juno", "ageless", "ana"] {
                try await cluster.say(
                    "what can I cook tonight", by: person, conversation: "c-0", at: "2025-12-01T17:00:00Z")
            }
            try await cluster.step(to: "2025-12-01T18:00:00Z")
            try await cluster.step(to: "2025-12-17T18:00:00Z")
            for person in ["lena", "noone", "juno", "ageless", "ana"] {
                let before = try await cluster.slates(of: person)
                let beforeElsewhere = try await cluster.slates(of: person, app: "chat")
                let beforeNowhere = try await cluster.slates(of: person, app: nil)
                let position = try await cluster.say(Self.talk, by: person, at: "2025-12-17T17:00:00Z")
                let after = try await cluster.slates(of: person, after: position)
                switch person {
                case "lena", "noone": #expect(after == before, "\(person)")
                case "juno", "ageless":
                    #expect(after[.ads] == before[.ads], "\(person)")
                    #expect(after[.reels] != before[.reels], "\(person)")
                default: for kind in SlateKind.allCases where kind != .friends { #expect(after[kind] != before[kind]) }
                }
                // Nobody here has linked `chat`, and a request without an app uses nothing.
                #expect(try await cluster.slates(of: person, app: "chat") == beforeElsewhere, "\(person)")
                #expect(try await cluster.slates(of: person, app: nil) == beforeNowhere, "\(person)")
            }
        }
    }

    @Test("there is no opt-out, and the API says so in the policy's words")
    func noOptOut() async throws {
        try await TestCluster.run { cluster in
            let answer = try await cluster.gateway.send("POST", ["v1", "people", "ana", "opt-out"])
            #expect(answer.status == 409)
            let problem = try answer.decoded(ProblemBody.self)
            #expect(problem.code == "no_opt_out" && problem.detail.hasPrefix("There is no opt-out"))
        }
    }

    @Test("what assistant-placed slots won lifts nothing for people to whom the policy does not apply")
    func noBackFlow() async throws {
        try await TestCluster.run(clock: "2025-12-01T18:00:00Z") { cluster in
            try await cluster.loadCatalogue()
            try await cluster.put("lena", region: "DE", zone: "Europe/Berlin")
            try await cluster.put("bo", zone: "America/New_York")
            try await cluster.put("ana")
            for person in ["ana", "bo"] {
                try await cluster.say(
                    "what can I cook tonight", by: person, conversation: "c-0", at: "2025-12-01T17:00:00Z")
            }
            try await cluster.step(to: "2025-12-01T18:00:00Z")
            try await cluster.step(to: "2025-12-17T18:00:00Z")
            let position = try await cluster.say(Self.talk, by: "ana", at: "2025-12-17T17:00:00Z")
            let slate = try await cluster.slate(of: "ana", .reels, after: position)
            let placed = try #require(slate.slots.first { slot in slot.reasons.contains { $0.signal == "assistant" } })
            try await cluster.engage("like", placed.id, by: "ana", at: "2025-12-17T17:30:00Z", token: placed.slotToken)
            try await cluster.step(to: "2025-12-17T20:00:00Z")
            #expect(try await popularity(of: placed.id, for: "lena", in: cluster) == nil)
            #expect(try await popularity(of: placed.id, for: "bo", in: cluster) != nil, "the policy applies to Bo")
            // Of a like without a token nobody knows what won it, once talk may place anything.
            try await cluster.engage("like", placed.id, by: "bo", at: "2025-12-17T19:00:00Z")
            try await cluster.step(to: "2025-12-17T21:00:00Z")
            #expect(try await popularity(of: placed.id, for: "lena", in: cluster) == nil)
            // The control: a like in a slot that no assistant signal won counts for everybody.
            let plain = try await cluster.slate(of: "lena", .reels, count: 100)
            let slot = try #require(plain.slots.first { $0.id == placed.id })
            try await cluster.engage(
                "like", placed.id, by: "lena", at: "2025-12-17T20:59:00Z", token: slot.slotToken)
            try await cluster.step(to: "2025-12-17T22:00:00Z")
            #expect(try await popularity(of: placed.id, for: "lena", in: cluster) != nil)
        }
    }

    /// The points that popularity gives an item in a person's reels.
    private func popularity(of id: String, for person: String, in cluster: TestCluster) async throws -> Int? {
        let slate = try await cluster.slate(of: person, .reels, count: 100)
        let slot = try #require(slate.slots.first { $0.id == id }, "not in the slate")
        return slot.reasons.first { $0.signal == "popularity" }?.points
    }
}
