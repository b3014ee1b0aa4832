import Contracts
import Domain
import Foundation
import Policy
import Understanding

@testable import Ingestion

/// Rules under the shipped policy, on 17 December 2025.
struct Fixture {
    static let now = Instant(msSinceEpoch: 1_765_980_000_000)
    static let dayMs = Instant.msPerDay
    static let mac: @Sendable ([UInt8]) -> [UInt8] = { message in
        // Any keyed digest of 32 bytes will do: here the sum of the bytes, spread.
        let sum = message.reduce(UInt8(7)) { $0 &* 31 &+ $1 }
        return (0..<32).map { sum &+ $0 }
    }

    let policy: Policy
    let rules: IntakeRules
    let catalogue: CatalogueRules

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../cluster/policy.yaml")
        policy = try Policy.load(
            yaml: String(contentsOf: file, encoding: .utf8), fileName: "policy.yaml",
            knownTopics: Set(Taxonomy.standard.topics.map(\.id)))
        rules = IntakeRules(
            policy: policy, now: Self.now, horizonMs: 30 * Self.dayMs, reader: .standard, tokenMAC: Self.mac)
        catalogue = CatalogueRules(policy: policy, taxonomy: .standard)
    }

    func interaction(
        _ text: String = "planning a three day hike in the Rockies", app: String = "social", agoMs: Int64 = 0,
        modality: Modality = .text, language: String? = "en", confidence: Int? = nil
    ) -> IntakeEntry {
        .interaction(
            Interaction(
                id: EntryID(unchecked: "say-1"), person: PersonID(unchecked: "ana"),
                conversation: ConversationID(unchecked: "c-1"), occurredAt: Self.now.advanced(byMs: -agoMs),
                app: AppID(unchecked: app), modality: modality, text: text,
                language: language.flatMap(LanguageTag.init(rawValue:)), confidence: confidence))
    }

    func engagement(
        _ kind: EngagementKind, target: String = "reel-1", agoMs: Int64 = 0, token: String? = nil
    ) -> IntakeEntry {
        .engagement(
            Engagement(
                id: EntryID(unchecked: "eng-1"), person: PersonID(unchecked: "ana"),
                occurredAt: Self.now.advanced(byMs: -agoMs), kind: kind, target: target, slotToken: token))
    }

    /// The code and reason with which an entry is refused; nil when it is taken.
    func refusal(_ entry: IntakeEntry) -> Rejection? {
        do throws(IntakeRejection) {
            _ = try rules.understand(entry)
            return nil
        } catch {
            return error.rejection
        }
    }

    /// The same for the catalogue.
    func refusal(_ entry: CatalogueEntry) -> Rejection? {
        do throws(IntakeRejection) {
            try catalogue.check(entry)
            return nil
        } catch {
            return error.rejection
        }
    }
}
