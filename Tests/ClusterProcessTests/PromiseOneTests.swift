import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Promise 1: never in ads", .serialized, .processes, .timeLimit(.minutes(3)))
struct PromiseOneTests {
    /// Twins: a cluster in which somebody was told and everything is prepared, and a copy of it in which they say nothing.
    private func withTwins(_ body: (_ speaks: TestCluster, _ silent: TestCluster) async throws -> Void) async throws {
        let folder = try TestCluster.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try await TestCluster.up(folder, clock: "2025-10-06T12:00:00Z")
        try await first.loadCatalogue()
        try await first.put("ana")
        try await first.engage("like", "reel-one-pan-orzo", by: "ana", at: "2025-10-05T12:00:00Z")
        try await first.say("what can I cook tonight", by: "ana", conversation: "c-0", at: "2025-10-06T11:00:00Z")
        try await first.step(to: "2025-10-07T18:00:00Z")
        try await first.step(to: "2025-12-17T14:30:00Z")
        _ = try await first.answer(["down"])
        try await TestCluster.run(clock: nil, copyOf: first.data) { silent in
            let speaks = try await TestCluster.up(folder)
            do {
                try await body(speaks, silent)
            } catch {
                _ = try? await speaks.waymark(["down"])
                throw error
            }
            _ = try await speaks.answer(["down"])
        }
    }

    @Test("a sensitive conversation changes no ad slate by a byte; the same talk without it does")
    func twins() async throws {
        try await withTwins { speaks, silent in
            let before = try await speaks.slates(of: "ana")
            #expect(try await silent.slates(of: "ana") == before)
            let sensitive = [
                "hiking boots that work after my knee surgery", "a church camping trip in the mountains",
                "camping tent for the pride hike with my girlfriend and me, both lesbian",
                "hiking to the polling station to vote",
                "as a vegan pacifist I only buy hiking gear without leather, it is my philosophy of life",
                "my ancestry test says I am Cherokee, hiking trails there", "the union strike pickets after our hike",
            ]
            var position: String?
            for (number, text) in sensitive.enumerated() {
                position = try await speaks.say(
                    text, by: "ana", conversation: "c-sensitive-\(number)", at: "2025-12-17T14:0\(number):00Z")
            }
            let after = try await speaks.slates(of: "ana", after: position)
            #expect(after[.ads] == before[.ads])
            #expect(after == before, "the shipped policy keeps sensitive talk out of content too")
            // The control: the same topic in a conversation of its own, allowed.
            position = try await speaks.say(
                "planning a three day hike in the Rockies", by: "ana", conversation: "c-hike",
                at: "2025-12-17T14:20:00Z")
            let allowed = try await speaks.slates(of: "ana", after: position)
            #expect(allowed[.ads] != before[.ads])
            #expect(try await speaks.slate(of: "ana", .ads).usesAssistant)
            // One sensitive turn takes back what its conversation gave, earlier turns included.
            position = try await speaks.say(
                "and which of them is fine with my diabetes?", by: "ana", conversation: "c-hike",
                at: "2025-12-17T14:25:00Z")
            let takenBack = try await speaks.slates(of: "ana", after: position)
            #expect(takenBack == before)
            #expect(try await silent.slates(of: "ana") == before)
        }
    }
}
