public import Domain

/// Decides what of a person's facts may be used. Everything it decides from is an argument, so a policy edit, a move or an
/// unlinked app acts at once and back in time.
public struct Gate: Sendable {
    /// The policy that it applies.
    public let policy: Policy
    let zones: any ZoneSource
    let decay: DecayTable

    /// A gate for a policy, by those rules of time zones.
    public init(policy: Policy, zones: any ZoneSource) {
        self.policy = policy
        self.zones = zones
        decay = DecayTable(halfLifeDays: policy.interestHalfLifeDays)
    }

    /// What may be used to choose content for a person who looks at `app` at the civil time `at`. Without an app no talk
    /// is used, nor from facts that are not current: what was said last may take back what they hold.
    public func contentProfile(
        of facts: PersonFacts, app: AppID?, at: Instant, isCurrent: Bool = true
    ) -> ContentProfile {
        let standing = Standing(of: facts, at: at, under: policy, zones: zones)
        return ContentProfile(
            person: facts.person, at: at, localDay: standing.localDay, isPolicyInForce: standing.isPolicyInForce,
            assistantInterests: isCurrent ? interests(of: facts, standing: standing, purpose: .content, app: app) : [:],
            likes: targets(of: .like, in: facts), follows: targets(of: .follow, in: facts),
            memberships: targets(of: .join, in: facts), hides: Hides(facts),
            seen: facts.encounters.filter { $0.value.lastViewedAt != nil }.keys.sorted(),
            policyVersion: policy.version)
    }

    /// What may be used to choose ads for a person who looks at `app` at the civil time `at`, as above. Nothing in it
    /// depends on what a sensitive conversation holds, nor on whether there was one.
    public func adsProfile(of facts: PersonFacts, app: AppID?, at: Instant, isCurrent: Bool = true) -> AdsProfile {
        let standing = Standing(of: facts, at: at, under: policy, zones: zones)
        return AdsProfile(
            person: facts.person, at: at, localDay: standing.localDay, region: facts.settings?.region,
            languages: facts.settings?.languages ?? [], ageYears: standing.ageYears,
            assistantInterests: isCurrent ? interests(of: facts, standing: standing, purpose: .ads, app: app) : [:],
            likes: targetsClean(of: .like, in: facts), memberships: targetsClean(of: .join, in: facts),
            hides: Hides(facts), policyVersion: policy.version)
    }

    private func interests(of facts: PersonFacts, standing: Standing, purpose: Purpose, app: AppID?) -> [TopicID: Int] {
        guard app != nil, standing.isOpen(for: purpose, ageMin: policy.adsAgeMin) else { return [:] }
        let rule = TurnRule(policy: policy, standing: standing, purpose: purpose, app: app)
        var sum = InterestSum()
        for conversation in facts.conversations.values where !rule.isBarred(conversation) {
            for (stamp, talk) in conversation.talk where rule.omissions(of: stamp).isEmpty {
                let left = decay.left(afterDays: standing.localDay.days(since: stamp.day))
                for (topic, tally) in talk.topics where rule.isAllowed(topic) {
                    sum.add(topic, weight: tally.weight, left: left)
                }
            }
        }
        for (key, tally) in facts.tallies where rule.isAllowed(key.topic) && rule.omissions(of: key.stamp).isEmpty {
            let left = decay.left(afterDays: standing.localDay.days(since: key.stamp.day))
            sum.add(key.topic, weight: tally.weight, left: left)
        }
        return sum.interests
    }

    private func targets(of kind: ReactionKind, in facts: PersonFacts) -> [String] {
        facts.reactions.filter { $0.key.kind == kind && $0.value.isOn }.map(\.key.target).sorted()
    }

    private func targetsClean(of kind: ReactionKind, in facts: PersonFacts) -> [String] {
        facts.reactions.keys.filter { $0.kind == kind && facts.isClean($0) }.map(\.target).sorted()
    }
}
