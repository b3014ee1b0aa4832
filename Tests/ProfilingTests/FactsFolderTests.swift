import Domain
import Testing

@testable import Profiling

@Suite struct FactsFolderTests {
    private let start = Instant(msSinceEpoch: 1_765_900_000_000)
    private let hourMs: Int64 = 3_600_000
    private let folder = FactsFolder.test()
    private let person = PersonID(unchecked: "ana")

    private func fold(_ entries: [SignalEntry]) -> PersonFacts {
        var facts = PersonFacts(person: person)
        for entry in entries { folder.fold(entry, into: &facts) }
        return facts
    }

    private func life(_ build: (inout Life) throws -> Void) throws -> [SignalEntry] {
        var life = Life()
        try build(&life)
        return life.entries
    }

    @Test("a sensitive turn takes back the whole conversation, in whatever order its turns arrive")
    func sensitiveInAnyOrder() throws {
        let entries = try life { life in
            try life.say("hiking", "2025-12-17", arriving: "2025-12-20", app: "chat")
            try life.say("health", "2025-12-18", arriving: "2025-12-20", app: "chat", isSensitive: true)
            try life.say("hiking", "2025-12-19", arriving: "2025-12-20", app: "photos")
        }
        let expected = fold(entries)
        #expect(expected.conversations.count == 1 && expected.conversation()?.turnCount == 3)
        #expect(expected.conversation()?.talk.values.allSatisfy { $0.topics.isEmpty } == true)
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            #expect(fold(order.map { entries[$0] }) == expected)
        }
        // The control: without the sensitive turn the topics stand.
        #expect(fold([entries[0], entries[2]]).conversation()?.talk.values.contains { $0.topics.isEmpty } == false)
    }

    @Test("an unread message bars its conversation from ads, in whatever order it arrives")
    func unreadInAnyOrder() throws {
        let entries = try life { life in
            try life.say("hiking", "2025-12-17")
            try life.sayUnread("2025-12-17")
            try life.say("camping", "2025-12-17")
        }
        let expected = fold(entries)
        #expect(expected.conversation()?.isBarredFromAds == true && expected.conversation()?.isSensitive == false)
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            #expect(fold(order.map { entries[$0] }) == expected)
        }
    }

    @Test("what is sensitive is kept where the policy lets content use it, and never reaches ads")
    func keptTopics() throws {
        var life = Life(.test(keepsSensitiveTopics: true))
        try life.say("hiking", "2025-12-17", isSensitive: true)
        #expect(try life.facts().conversation()?.talk.values.contains { $0.topics.isEmpty } == false)
        #expect(try life.facts().weightForAds() == 0)
        try life.say("cycling", "2026-02-01", conversation: "later")
        #expect(try life.facts().tallies.isEmpty)
    }

    @Test("closed conversations become counts, sensitive ones nothing")
    func closing() throws {
        var life = Life()
        try life.say("hiking", "2025-12-17", conversation: "plain")
        try life.say("health", "2025-12-17", conversation: "ill", isSensitive: true)
        // A day more, and what was said first is still open.
        try life.say("hiking", "2026-01-17", conversation: "later")
        #expect(try life.facts().conversations.count == 3)
        try life.say("hiking", "2026-01-18", conversation: "later")
        let facts = try life.facts()
        #expect(facts.conversations.keys.map(\.rawValue) == ["later"])
        #expect(facts.tallies.map(\.value) == [TopicTally(count: 1, weight: 500)])
    }

    @Test("language decides what a turn may give")
    func language() throws {
        let german = fold(try life { try $0.say("hiking", "2025-12-17", language: "de") })
        #expect(german.conversation()?.talk.values.allSatisfy { $0.topics.isEmpty } == true)
        let unknown = fold(try life { try $0.say("hiking", "2025-12-17") })
        #expect(unknown.conversation()?.talk.values.contains { $0.topics.isEmpty } == false)
        #expect(unknown.stamps.first?.isLanguageUnderstood == false)
    }

    @Test("the latest state wins in any order, and a tie uses less")
    func latestState() throws {
        func engagement(_ kind: EngagementKind, hours: Int64) -> SignalEntry {
            SignalEntry(
                id: EntryID(unchecked: "\(kind) \(hours)"), person: person,
                occurredAt: start.advanced(byMs: hours * hourMs), receivedAt: start.advanced(byMs: 100 * hourMs),
                signal: .engagement(EngagementSignal(kind: kind, target: "reel-1", mark: .unknown)))
        }
        let like = engagement(.like, hours: 2)
        let unlike = engagement(.unlike, hours: 1)
        let key = ReactionKey(kind: .like, target: "reel-1")
        #expect(fold([like, unlike]).reactions[key]?.isOn == true)
        #expect(fold([unlike, like]).reactions[key]?.isOn == true)
        let tie = engagement(.unlike, hours: 2)
        #expect(fold([like, tie]).reactions[key]?.isOn == false)
        #expect(fold([tie, like]).reactions[key]?.isOn == false)
    }

    @Test("hides of different kinds of things stand beside each other")
    func hides() throws {
        let facts = fold(
            try life { life in
                for type in TargetType.allCases { try life.engage(.hide, "x", "2025-12-17", type: type) }
                try life.engage(.unhide, "x", "2025-12-18", type: .creator)
            })
        #expect(Hides(facts) == Hides(items: ["x"], creators: [], advertisers: ["x"], topics: ["x"]))
    }
}
