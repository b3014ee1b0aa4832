import Contracts
import Domain
import Foundation
import Policy
import Testing
import Understanding
import Wire

@testable import Ingestion

@Suite("What is said while the machine's clock is not believed")
struct DoubtedClockTests {
    private static let now = Instant(msSinceEpoch: 1_765_980_000_000)

    private func turn(_ text: String, isClockDoubted: Bool) throws -> AssistantTurn? {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../cluster/policy.yaml")
        let policy = try Policy.load(
            yaml: String(contentsOf: file, encoding: .utf8), fileName: "policy.yaml",
            knownTopics: Set(Taxonomy.standard.topics.map(\.id)))
        let rules = IntakeRules(
            policy: policy, now: Self.now, horizonMs: 30 * Instant.msPerDay, reader: .standard,
            zones: ZoneTable(), isTopic: { _ in true }, tokenMAC: { $0 },
            digest: { _, _ in ConversationDigest(high: 1, low: 2) },
            isClockDoubted: isClockDoubted)
        let interaction = Interaction(
            id: EntryID(unchecked: "say-1"), person: PersonID(unchecked: "ana"),
            conversation: ConversationID(unchecked: "c-1"), occurredAt: Self.now, app: AppID(unchecked: "social"),
            modality: .text, text: text, language: .english)
        guard case .turn(let turn) = try rules.understand(.interaction(interaction)).entry.signal else { return nil }
        return turn
    }

    @Test("a message keeps no topic and says why; the same one counts while the clock is believed")
    func countsForNothing() throws {
        let text = "planning a three day hike in the Rockies, what should I pack?"
        let turn = try #require(try turn(text, isClockDoubted: true))
        #expect(turn.topics.isEmpty && turn.adsBars.contains(.clockDoubted))
        // It is in the log's own bytes, so that folding anew comes to the same.
        #expect(try AssistantTurn(wireBytes: turn.wireBytes()) == turn)
        let believed = try #require(try self.turn(text, isClockDoubted: false))
        #expect(!believed.topics.isEmpty && believed.adsBars.isEmpty)
    }

    @Test("a sensitive one still bars its conversation")
    func sensitive() throws {
        let turn = try #require(try turn("hiking boots that work after my knee surgery", isClockDoubted: true))
        #expect(turn.isSensitive && turn.topics.isEmpty)
    }
}
