import Domain
import Foundation
import Testing

@testable import Policy

@Suite("Talk that was received while the machine's clock was not believed")
struct DoubtedClockRuleTests {
    @Test("it counts for neither purpose, for that reason alone; the same talk without the mark counts for both")
    func bothPurposes() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../cluster/policy.yaml")
        let policy = try Policy.load(
            yaml: String(contentsOf: file, encoding: .utf8), fileName: "policy.yaml", knownTopics: nil)
        let region = try #require(RegionCode(rawValue: "US"))
        let now = try #require(Instant("2026-01-10T18:00:00Z"))
        let social = AppID(unchecked: "social")
        var facts = PersonFacts(person: PersonID(unchecked: "ana"))
        _ = facts.history.add(
            PersonSettings(
                region: region, languages: [.english], birthDay: CivilDay("1991-04-12"), linkedApps: [social]),
            arrivedAt: now)
        facts.assistantFirstUsedAt = now
        facts.notice = NoticeFact(version: "v1", deliveredAt: now, day: try #require(CivilDay("2025-10-07")))
        let standing = Standing(of: facts, at: now, under: policy, zones: ZoneTable())
        var stamp = TurnStamp(
            app: social, modality: .text, regions: [region], isPlaceKnown: true,
            day: try #require(CivilDay("2026-01-08")), readerVersion: 1_000, isLanguageUnderstood: true,
            isLanguageHinted: true, isAfterNotice: true, ageYears: 34, carriesTo: [])
        for purpose in [Purpose.content, .ads] {
            let rule = TurnRule(policy: policy, standing: standing, purpose: purpose, app: social)
            stamp.adsBars = []
            #expect(rule.omissions(of: stamp) == [])
            stamp.adsBars = .clockDoubted
            #expect(rule.omissions(of: stamp) == [.clockDoubted])
        }
    }
}
