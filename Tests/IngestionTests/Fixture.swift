import Cluster
import Contracts
import Domain
import Foundation
import Policy
import Store
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
        guard let secret = DirectorySecret(bytes: [UInt8](repeating: 7, count: 32)) else {
            throw StoreError.invalidArgument("the secret")
        }
        rules = IntakeRules(
            policy: policy, now: Self.now, horizonMs: 30 * Self.dayMs, reader: .standard, zones: DenverOnly(),
            isTopic: Set(Taxonomy.standard.topics.map(\.id)).contains, tokenMAC: Self.mac,
            digest: secret.conversationDigest)
        catalogue = CatalogueRules(policy: policy, taxonomy: .standard, reader: .standard)
    }

    func interaction(
        _ text: String = "planning a three day hike in the Rockies", id: String = "say-1", conversation: String = "c-1",
        app: String = "social", agoMs: Int64 = 0, modality: Modality = .text, language: String? = "en",
        confidence: Int? = nil
    ) -> IntakeEntry {
        .interaction(
            Interaction(
                id: EntryID(unchecked: id), person: PersonID(unchecked: "ana"),
                conversation: ConversationID(unchecked: conversation), occurredAt: Self.now.advanced(byMs: -agoMs),
                app: AppID(unchecked: app), modality: modality, text: text,
                language: language.flatMap(LanguageTag.init(rawValue:)), confidence: confidence))
    }

    func engagement(
        _ kind: EngagementKind, target: String = "reel-1", agoMs: Int64 = 0, token: String? = nil,
        targetType: TargetType? = nil
    ) -> IntakeEntry {
        .engagement(
            Engagement(
                id: EntryID(unchecked: "eng-1"), person: PersonID(unchecked: "ana"),
                occurredAt: Self.now.advanced(byMs: -agoMs), kind: kind, target: target, slotToken: token,
                targetType: targetType))
    }

    func settings(_ settings: PersonSettings) -> IntakeEntry {
        .settings(id: EntryID(unchecked: "set-1"), person: PersonID(unchecked: "ana"), settings: settings)
    }

    /// The code and reason with which an entry is refused; nil when it is taken.
    func refusal(_ entry: IntakeEntry) -> Rejection? { refused(entry)?.rejection.rejection }

    /// What is taken down of an entry that is refused, if anything is.
    func instead(of entry: IntakeEntry) -> SignalEntry? { refused(entry)?.instead?.entry }

    private func refused(_ entry: IntakeEntry) -> IntakeRules.Refusal? {
        do throws(IntakeRules.Refusal) {
            _ = try rules.understand(entry)
            return nil
        } catch {
            return error
        }
    }

    /// The same for the catalogue.
    func refusal(_ entry: CatalogueEntry, overruled: Set<SensitiveCategory> = []) -> Rejection? {
        do throws(IntakeRejection) {
            _ = try catalogue.check(entry, overruled: overruled)
            return nil
        } catch {
            return error.rejection
        }
    }
}

/// Knows one zone, seven hours behind UTC all year.
private struct DenverOnly: ZoneSource {
    func contains(_ zone: ZoneName) -> Bool { zone.rawValue == "America/Denver" }
    func offsetSeconds(of zone: ZoneName, at instant: Instant) -> Int? { contains(zone) ? -7 * 3600 : nil }
}
