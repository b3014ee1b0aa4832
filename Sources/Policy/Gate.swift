public import Domain

/// Decides what of a person's facts may be used. Everything it decides from is an argument, so a policy edit, a move or an
/// unlinked app acts at once and back in time.
public struct Gate: Sendable {
    /// The policy that it applies.
    public let policy: Policy
    let decay: DecayTable

    /// A gate for a policy.
    public init(policy: Policy) {
        self.policy = policy
        decay = DecayTable(halfLifeDays: policy.interestHalfLifeDays)
    }

    /// What may be used to choose content for a person who looks at `app` at the civil time `at`. Without an app no talk
    /// is used.
    public func contentProfile(of facts: PersonFacts, app: AppID?, at: Instant) -> ContentProfile {
        let standing = Standing(of: facts, at: at, under: policy)
        return ContentProfile(
            person: facts.person, at: at, localDay: standing.localDay, isPolicyInForce: standing.isPolicyInForce,
            assistantInterests: interests(of: facts, standing: standing, purpose: .content, app: app),
            likes: targets(of: .like, in: facts), follows: targets(of: .follow, in: facts),
            memberships: targets(of: .join, in: facts), hides: targets(of: .hide, in: facts),
            seen: facts.encounters.filter { $0.value.lastViewedAt != nil }.keys.sorted(),
            policyVersion: policy.version)
    }

    /// What may be used to choose ads for a person who looks at `app` at the civil time `at`. Without an app no talk is
    /// used. Nothing in it depends on what a sensitive conversation holds, nor on whether there was one.
    public func adsProfile(of facts: PersonFacts, app: AppID?, at: Instant) -> AdsProfile {
        let standing = Standing(of: facts, at: at, under: policy)
        return AdsProfile(
            person: facts.person, at: at, localDay: standing.localDay, region: facts.settings?.region,
            language: facts.settings?.language, ageYears: standing.ageYears,
            assistantInterests: interests(of: facts, standing: standing, purpose: .ads, app: app),
            likes: targetsUnassisted(of: .like, in: facts), memberships: targetsUnassisted(of: .join, in: facts),
            // A hide only ever takes ads away, so it counts wherever it happened.
            hides: targets(of: .hide, in: facts), policyVersion: policy.version)
    }

    private func interests(of facts: PersonFacts, standing: Standing, purpose: Purpose, app: AppID?) -> [TopicID: Int] {
        guard app != nil, standing.isOpen(for: purpose, ageMin: policy.adsAgeMin) else { return [:] }
        let rule = TurnRule(policy: policy, standing: standing, purpose: purpose, app: app)
        var sum = InterestSum()
        for conversation in facts.orderedConversations where !rule.isBarred(conversation) {
            for turn in conversation.turns where rule.omissions(of: turn.stamp).isEmpty {
                let left = decay.left(afterDays: standing.localDay.days(since: turn.stamp.day))
                for topic in turn.topics where rule.isAllowed(topic.topic) {
                    sum.add(topic.topic, weight: topic.weight, left: left)
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

    private func targetsUnassisted(of kind: ReactionKind, in facts: PersonFacts) -> [String] {
        facts.reactions.keys.filter { $0.kind == kind && facts.isUnassisted($0) }.map(\.target).sorted()
    }
}

extension PersonFacts {
    /// The open turns as conversations, also when whoever made the facts did not keep the turns in order: a sensitive turn
    /// out of its place must not be missed.
    var orderedConversations: [ConversationFact] {
        let isOrdered = zip(turns, turns.dropFirst()).allSatisfy { left, right in
            (left.stamp.app, left.conversation, left.occurredAt)
                <= (right.stamp.app, right.conversation, right.occurredAt)
        }
        if isOrdered { return conversations }
        var copy = self
        copy.turns.sort()
        return copy.conversations
    }
}
