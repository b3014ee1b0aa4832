import Domain
import Policy

/// What one person's signals say about the items of a catalogue. Points are thousandths.
struct ContentScoring {
    private let catalogue: Catalogue
    private let at: Instant
    private let usesPopularityOfAll: Bool
    private let tieBreak: TieBreak
    private let talk: TopicCredits
    private let likes: TopicCredits
    private let memberships: TopicCredits
    private let follows: Set<Int>

    init(profile: ContentProfile, catalogue: Catalogue, parents: [TopicID: TopicID]) {
        self.catalogue = catalogue
        at = profile.at
        usesPopularityOfAll = profile.isPolicyInForce
        tieBreak = TieBreak(person: profile.person, localDay: profile.localDay)
        let interests = [
            // The gate leaves none where the policy is not in force; to be sure, none are read here either.
            Interests(talk: profile.isPolicyInForce ? profile.assistantInterests : [:]),
            Interests(targets: profile.likes, in: catalogue, curve: Points.likes),
            Interests(targets: profile.memberships, in: catalogue, curve: Points.memberships),
        ]
        let credits = interests.map { TopicCredits($0, parents: parents, catalogue: catalogue) }
        (talk, likes, memberships) = (credits[0], credits[1], credits[2])
        follows = catalogue.creatorNumbers(profile.follows)
    }

    /// The item at `index` with its score.
    func candidate(at index: Int) -> Candidate {
        let features = catalogue.features[index]
        let topicPoints =
            talk.points(of: features.topics) + likes.points(of: features.topics)
            + memberships.points(of: features.topics)
        let otherPoints = followPoints(features) + popularityPoints(features) + freshnessPoints(features)
        return Candidate(
            index: index, score: topicPoints + otherPoints, tieRank: tieBreak.rank(ofHash: features.tieHash))
    }

    /// What the score of the item at `index` is made of; the points add up to the score.
    func reasons(at index: Int) -> [SlotReason] {
        let features = catalogue.features[index]
        let byTopic: [(ReasonSignal, TopicCredits)] = [
            (.assistant, talk), (.likes, likes), (.memberships, memberships),
        ]
        var reasons = byTopic.compactMap { signal, credits in
            credits.strongest(of: features.topics).map {
                SlotReason(signal: signal, topic: $0.topic, points: $0.points)
            }
        }
        let creator = catalogue.items[index].creator.rawValue
        reasons.append(SlotReason(signal: .follows, subject: creator, points: followPoints(features)))
        reasons.append(SlotReason(signal: .popularity, points: popularityPoints(features)))
        reasons.append(SlotReason(signal: .freshness, points: freshnessPoints(features)))
        return reasons.filter { $0.points > 0 }
    }

    private func followPoints(_ features: ItemFeatures) -> Int {
        follows.contains(features.creator) ? Points.follow : 0
    }

    private func popularityPoints(_ features: ItemFeatures) -> Int {
        let count = usesPopularityOfAll ? features.popularity.all : features.popularity.unassisted
        return Points.popularity.points(count)
    }

    private func freshnessPoints(_ features: ItemFeatures) -> Int {
        let (ageMs, isOverflow) = at.msSinceEpoch.subtractingReportingOverflow(features.createdAt.msSinceEpoch)
        return Points.freshness(ageDays: (isOverflow ? Int64.max : ageMs) / Instant.msPerDay)
    }
}
