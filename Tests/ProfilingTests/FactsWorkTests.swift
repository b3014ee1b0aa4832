import Cluster
import Domain
import Testing

@testable import Profiling

/// What folding costs, counted in entries of facts that are read and written.
@Suite struct FactsWorkTests {
    private static let count = 10_000
    private static let start = Instant(msSinceEpoch: 1_765_843_200_000)

    private func entry(_ number: Int, of people: Int, _ signal: (Int) -> Signal) -> SignalEntry {
        // Within one day, so that nobody is gone through twice.
        let instant = Self.start.advanced(byMs: Int64(number) * 5000)
        return SignalEntry(
            id: EntryID(unchecked: "e\(number)"), person: PersonID(unchecked: "p\(number % people)"),
            occurredAt: instant, receivedAt: instant, signal: signal(number))
    }

    private func work(of people: Int, _ signal: (Int) -> Signal) async throws -> Int {
        let bench = try await FactsBench()
        let entries = (0..<Self.count).map { entry($0, of: people, signal) }
        for start in stride(from: 0, to: Self.count, by: 1000) {
            try await bench.append(Array(entries[start..<min(start + 1000, Self.count)]))
        }
        try await bench.fold()
        let work = bench.store.work.total
        try await bench.close()
        return work
    }

    private func turn(in conversation: String) -> Signal {
        .turn(
            AssistantTurn(
                conversation: ConversationID(unchecked: conversation), app: AppID(unchecked: "chat"), modality: .text,
                languageHint: .english, readerVersion: 1, isSensitive: false,
                topics: [TopicWeight(topic: TopicID(unchecked: "hiking"), weight: 500)]))
    }

    private func click(_ target: String) -> Signal {
        .engagement(EngagementSignal(kind: .click, target: target, mark: .ordinary))
    }

    @Test("10,000 turns of one conversation cost at most twice what 10,000 turns of 300 people cost")
    func oneConversation() async throws {
        let many = try await work(of: 300) { _ in turn(in: "c") }
        let one = try await work(of: 1) { _ in turn(in: "c") }
        #expect(many > 0 && one <= 2 * many, "one: \(one), 300: \(many)")
    }

    @Test("10,000 turns in as many conversations of one person cost at most twice what those of 300 people cost")
    func manyConversations() async throws {
        let many = try await work(of: 300) { turn(in: "c\($0)") }
        let one = try await work(of: 1) { turn(in: "c\($0)") }
        #expect(many > 0 && one <= 2 * many, "one: \(one), 300: \(many)")
    }

    @Test("10,000 engagements of one person cost at most twice what those of 300 people cost")
    func engagements() async throws {
        let many = try await work(of: 300) { click("reel-\($0)") }
        let one = try await work(of: 1) { click("reel-\($0)") }
        #expect(many > 0 && one <= 2 * many, "one: \(one), 300: \(many)")
    }

    @Test("however long a life is, a step reads and writes a page of it and no more")
    func page() async throws {
        let bench = try await FactsBench()
        let entries = (0..<4000).map { number in
            entry(number, of: 1) { $0.isMultiple(of: 2) ? turn(in: "c\($0)") : click("reel-\($0)") }
        }
        for start in stride(from: 0, to: entries.count, by: 1000) {
            try await bench.append(Array(entries[start..<start + 1000]))
        }
        try await bench.fold()
        // Half full pages: nothing is divided anew while it is watched.
        for number in 4000..<4016 {
            try await bench.append([
                entry(number, of: 1) { $0.isMultiple(of: 2) ? turn(in: "c\($0 % 100)") : click("reel-\($0 % 100)") }
            ])
            let before = bench.store.work.total
            try await bench.fold()
            // Read and written once each; a page is fuller than the average by chance.
            #expect(bench.store.work.total - before <= 4 * FactsPages.entriesPerPageMax)
        }
        #expect(try await bench.store.facts(of: PersonID(unchecked: "p0")).conversations.count == 2000)
        try await bench.close()
    }
}
