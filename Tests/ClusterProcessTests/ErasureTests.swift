import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Erasure and rights", .serialized, .processes, .timeLimit(.minutes(4)))
struct ErasureTests {
    /// An id and a title that occur nowhere else.
    private let person = "zephyrine.quillfeather"
    private let title = "Marzipan over the saltmarsh"

    private func tellStory(_ cluster: TestCluster) async throws {
        try await cluster.loadCatalogue()
        try await cluster.put(person)
        try await cluster.put("ana")
        let item: [String: Any] = [
            "type": "item", "id": "reel-zq-1", "kind": "reel", "creator": person, "title": title,
            "topics": ["hiking"], "createdAt": "2025-11-01T00:00:00Z",
        ]
        #expect(try await cluster.send(item, to: .catalog).outcome == .accepted)
        try await cluster.say("what can I cook tonight", by: person, conversation: "c-0", at: "2025-12-01T17:00:00Z")
        try await cluster.step(to: "2025-12-02T18:00:00Z")
        try await cluster.step(to: "2025-12-17T14:30:00Z")
        try await cluster.say(
            "planning a three day hike in the Rockies", by: person, id: "late-1", at: "2025-12-17T14:00:00Z")
        try await cluster.engage("like", "reel-one-pan-orzo", by: person, at: "2025-12-17T14:01:00Z")
        try await cluster.say("hiking the Rockies", by: "ana", at: "2025-12-17T14:02:00Z")
    }

    private func export(_ cluster: TestCluster, _ person: String) async throws -> ExportBody {
        try JSONDecoder().decode(ExportBody.self, from: Data(try await cluster.answer(["export", person]).utf8))
    }

    private func forget(_ cluster: TestCluster) async throws -> ErasureBody {
        try JSONDecoder().decode(
            ErasureBody.self, from: Data(try await cluster.answer(["forget", person, "--json"]).utf8))
    }

    private func expectGone(_ cluster: TestCluster) async throws {
        let held = try await export(cluster, person)
        #expect(held.log.isEmpty && held.items.isEmpty && held.notices.inbox.isEmpty && held.facts.settings == nil)
        #expect(held.facts.turns.isEmpty && held.facts.reactions.isEmpty)
        #expect(held.notices.notPlannedBecause == "never_used_assistant")
        let reels = try await cluster.slate(of: "ana", .reels)
        #expect(!reels.slots.contains { $0.creator == person || $0.title == title })
        #expect(!(try await cluster.slate(of: person, .reels)).usesAssistant)
    }

    private func expectNowhere(_ cluster: TestCluster) {
        let search = WordSearch([person, title, "late-1"])
        #expect(search.found(below: cluster.folder) == [])
    }

    @Test("a person is gone from every role and every byte; a late retry, a restart and an old copy bring nothing back")
    func erased() async throws {
        try await TestCluster.run(clock: "2025-12-01T18:00:00Z") { cluster in
            try await tellStory(cluster)
            let held = try await export(cluster, person)
            #expect(held.log.map(\.kind).sorted() == ["engagement", "notice", "settings", "turn", "turn"])
            #expect(held.facts.turns.count == 2 && held.notices.inbox.count == 1)
            #expect(held.items.map(\.title) == [title])
            #expect(try await cluster.slate(of: "ana", .reels).slots.contains { $0.title == title })

            let old = cluster.folder.appending(path: "old-copy")
            _ = try await cluster.answer(["down"])
            try FileManager.default.copyItem(at: cluster.data, to: old)
            let second = try await TestCluster.up(cluster.folder)
            let receipt = try await forget(second)
            #expect(receipt.isComplete)
            #expect(receipt.places.map(\.place) == ["log", "facts", "notices", "catalogue", "items of ranker-1"])
            #expect(receipt.places.allSatisfy { $0.erasedAt.hasPrefix("2025-12-17T14:30:00") })
            try await expectGone(second)
            let counts = try await second.answer(["status"])
            #expect(counts.contains("1 person,"), "\(counts)")
            let retry = try await second.send(lateMessage, to: .interactions)
            #expect(retry.outcome == .rejected && retry.code == "person_erased")
            _ = try await second.answer(["down"])
            expectNowhere(second)
            try await replay(cluster.folder)

            try FileManager.default.removeItem(at: cluster.data)
            try FileManager.default.moveItem(at: old, to: cluster.data)
            let third = try await TestCluster.up(cluster.folder)
            // A step ends when every role has read its log.
            try await third.step(to: "2025-12-17T14:31:00Z")
            try await expectGone(third)
            let log = try String(contentsOfFile: third.data.path + "/logs/ingestor-1.log", encoding: .utf8)
            #expect(log.contains("erased again"))
            #expect(try await third.send(lateMessage, to: .interactions).outcome == .rejected)
            expectNowhere(third)

            // Who comes back later is a stranger, and is told again.
            try await third.step(to: "2025-12-17T14:40:00Z")
            try await third.put(person)
            try await third.say("hiking again", by: person, id: "new-1", at: "2025-12-17T14:40:00Z")
            #expect(try await export(third, person).log.map(\.kind) == ["settings", "turn"])
            try await third.step(to: "2025-12-18T18:00:00Z")
            #expect(try await third.notices(of: person).inbox.count == 1)
            _ = try await third.answer(["down"])
        }
    }

    /// Without facts and notices, both are made anew from the oldest entry that the logs keep.
    private func replay(_ folder: URL) async throws {
        for area in ["facts", "notices"] {
            let files = folder.appending(path: "data/\(area)")
            for file in try FileManager.default.contentsOfDirectory(at: files, includingPropertiesForKeys: nil) {
                try FileManager.default.removeItem(at: file)
            }
        }
        let cluster = try await TestCluster.up(folder)
        try await cluster.step(to: "2025-12-17T14:30:30Z")
        try await expectGone(cluster)
        #expect(try await export(cluster, "ana").facts.turns.count == 1)
        _ = try await cluster.answer(["down"])
        expectNowhere(cluster)
    }

    private var lateMessage: [String: Any] {
        [
            "id": "late-1", "person": person, "conversation": "c-1", "occurredAt": "2025-12-17T14:00:00Z",
            "app": "social", "modality": "text", "language": "en", "text": "planning a three day hike in the Rockies",
        ]
    }

    @Test(
        "what a conversation or a period gave is taken back exactly, for good, and an old copy does not bring it back")
    func partly() async throws {
        try await TestCluster.run(clock: "2025-12-01T18:00:00Z") { cluster in
            try await tellStory(cluster)
            try await cluster.step(to: "2025-12-17T14:30:00Z")
            let old = cluster.folder.appending(path: "old-copy")
            _ = try await cluster.answer(["down"])
            try FileManager.default.copyItem(at: cluster.data, to: old)
            let second = try await TestCluster.up(cluster.folder)
            #expect(try await second.slate(of: person, .reels).usesAssistant)
            let receipt = try JSONDecoder().decode(
                ErasureBody.self,
                from: Data(try await second.answer(["forget", person, "--conversation", "c-1", "--json"]).utf8))
            #expect(receipt.isComplete && receipt.entriesTakenBack == 1)
            #expect(receipt.places.map(\.place) == ["log", "facts", "notices"])
            try await expectHikingIsGone(second)
            let text = try await second.answer(
                ["forget", person, "--from", "2025-12-17T14:01:00Z", "--until", "2025-12-17T14:01:30Z"])
            #expect(text.contains("1 entry of \(person) is taken back"), "\(text)")
            #expect(try await export(second, person).facts.reactions.isEmpty)
            #expect(try await second.send(lateMessage, to: .interactions).outcome == .duplicate)
            #expect(try await second.notices(of: person).inbox.count == 1)
            let counts = try await second.answer(["status"])
            #expect(counts.contains("2 people, 2 messages, 0 engagements"), "\(counts)")
            _ = try await second.answer(["down"])

            try FileManager.default.removeItem(at: cluster.data)
            try FileManager.default.moveItem(at: old, to: cluster.data)
            let third = try await TestCluster.up(cluster.folder)
            try await third.step(to: "2025-12-17T14:31:00Z")
            try await expectHikingIsGone(third)
            #expect(try await export(third, person).facts.reactions.isEmpty)
            _ = try await third.answer(["down"])
        }
    }

    private func expectHikingIsGone(_ cluster: TestCluster) async throws {
        #expect(!(try await cluster.slate(of: person, .reels)).usesAssistant)
        let held = try await export(cluster, person)
        #expect(held.facts.turns == ["c-0"])
        #expect(held.log.filter { $0.kind == "turn" }.map(\.conversation) == ["c-0"])
        #expect(held.facts.noticeDeliveredAt != nil)
    }

    @Test("a role that is stopped makes the receipt say what is pending, and follows when it goes on")
    func pending() async throws {
        // It is to stay stopped until the test wakes it.
        try await TestCluster.run(settings: "supervision: { silenceSecondsMax: 3600 }") { cluster in
            try await cluster.put(person)
            try await cluster.say("hiking the Rockies", by: person, at: "2025-12-17T14:00:00Z")
            _ = try await export(cluster, person)
            let profiler = try cluster.processID(of: "profiler-1")
            kill(profiler, SIGSTOP)
            defer { kill(profiler, SIGCONT) }
            let receipt = try await forget(cluster)
            #expect(!receipt.isComplete)
            #expect(receipt.places.filter { !$0.isDone }.map(\.place) == ["facts"])
            kill(profiler, SIGCONT)
            #expect(try await forget(cluster).isComplete)
            try await expectGone(cluster)
        }
    }
}
