import Domain
import Testing
import Wire

@testable import Policy

/// What another process sends is opened only if it keeps the policy.
@Suite struct AdsProfileCheckTests {
    private let policy: Policy
    private let profile: AdsProfile

    init() throws {
        policy = try PolicyText().policy()
        profile = Gate(policy: policy, zones: Clocks.zones).adsProfile(
            of: try anaHiking(), app: try app("feed"), at: try instant("2025-12-18T12:00:00Z"))
    }

    @Test("a profile from the gate passes over the wire unchanged")
    func passes() throws {
        #expect(!profile.assistantInterests.isEmpty)
        let received = try AdsProfileMessage(wireBytes: profile.message.wireBytes())
        #expect(try AdsProfile(received, under: policy) == profile)
        let without = profile.withoutAssistant()
        #expect(try AdsProfile(without.message, under: policy) == without)
        #expect(without.likes == profile.likes)
        #expect(without.assistantInterests.isEmpty)
    }

    @Test("every profile that the gate makes passes, wherever on earth")
    func passesAll() throws {
        let gate = Gate(policy: policy, zones: Clocks.zones)
        for person in try RandomCase.all.get().prefix(1000) {
            let made = gate.adsProfile(of: person.facts, app: person.app, at: person.at)
            #expect(try AdsProfile(made.message, under: policy) == made)
        }
    }

    @Test("a profile of another policy is refused, interests or not")
    func otherPolicy() throws {
        let other = try PolicyText().replacing("leadDays: 7", with: "leadDays: 8").policy()
        let expected = AdsProfileError.policyMismatch(expected: other.version, found: policy.version)
        #expect(throws: expected) { try AdsProfile(profile.message, under: other) }
        #expect(throws: expected) { try AdsProfile(profile.withoutAssistant().message, under: other) }
    }

    @Test("a topic outside the allow-list is refused, and not named")
    func topics() throws {
        let message = changed(interests: [try topic("tarot"): 5]).message
        let error = #expect(throws: AdsProfileError.topicNotAllowed) { try AdsProfile(message, under: policy) }
        #expect(error?.description.contains("tarot") == false)
    }

    @Test("weights from 1 to 1000 pass, others do not", arguments: [1, 1000, 0, 1001, -1, Int.max])
    func weights(weight: Int) throws {
        let message = changed(interests: [try topic("hiking"): weight]).message
        if (1...1000).contains(weight) {
            #expect(throws: Never.self) { try AdsProfile(message, under: policy) }
        } else {
            #expect(throws: AdsProfileError.weightOutOfRange(weight)) { try AdsProfile(message, under: policy) }
        }
    }

    @Test("interests need a known age and a region in force; without interests neither matters")
    func ageAndRegion() throws {
        for age in [nil, 17, -1] {
            let young = changed(ageYears: .some(age))
            #expect(throws: AdsProfileError.ageNotAllowed(ageMin: 18)) { try AdsProfile(young.message, under: policy) }
            #expect(throws: Never.self) { try AdsProfile(young.withoutAssistant().message, under: policy) }
        }
        for region in [nil, try region("DE"), try region("MX")] {
            let away = changed(region: .some(region))
            #expect(throws: AdsProfileError.regionNotInForce(region)) { try AdsProfile(away.message, under: policy) }
            #expect(throws: Never.self) { try AdsProfile(away.withoutAssistant().message, under: policy) }
        }
    }

    @Test("a local day that is none anywhere on earth is refused, by any number")
    func localDay() throws {
        for at in [profile.at.msSinceEpoch + 3 * 86_400_000, .min, .max, -1] {
            let message = changed(at: Instant(msSinceEpoch: at)).message
            #expect(throws: AdsProfileError.dayMismatch) { try AdsProfile(message, under: policy) }
        }
    }

    @Test("codes are distinct and sentences say who is at fault")
    func codes() throws {
        let errors: [AdsProfileError] = [
            .policyMismatch(expected: "a", found: "b"), .dayMismatch, .topicNotAllowed, .weightOutOfRange(0),
            .ageNotAllowed(ageMin: 18), .regionNotInForce(nil),
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        #expect(errors.dropFirst().allSatisfy { $0.description.contains("sender is faulty") })
    }

    private func changed(
        at: Instant? = nil, region: RegionCode?? = nil, ageYears: Int?? = nil, interests: [TopicID: Int]? = nil
    ) -> AdsProfile {
        AdsProfile(
            person: profile.person, at: at ?? profile.at, localDay: profile.localDay, region: region ?? profile.region,
            languages: profile.languages, ageYears: ageYears ?? profile.ageYears,
            assistantInterests: interests ?? profile.assistantInterests, likes: profile.likes,
            memberships: profile.memberships, hides: profile.hides, policyVersion: profile.policyVersion)
    }
}
