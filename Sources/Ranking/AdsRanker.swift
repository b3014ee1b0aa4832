public import Domain
public import Policy

/// Chooses ads: the highest value among the campaigns whose flight and targeting fit.
///
/// What it knows about the person is in an `AdsProfile` and nowhere else. Popularity is not used.
public enum AdsRanker {
    /// The first `count` campaigns for the person of `profile` on their local day.
    ///
    /// The value of a showing is the bid raised by relevance, `bid × (1000 + relevance) / 1000`, in millionths of a US
    /// dollar; relevance (thousandths) is what talk, likes and memberships say about the topics that the campaign asks
    /// for. Only topics in `allowedTopics` count, whatever signal they come from. At most two slots go to one brand, as
    /// to one creator elsewhere. Sums that pass the largest number stay there. A hidden campaign, advertiser or topic is
    /// not shown, whatever talk says.
    public static func slate(
        for profile: AdsProfile, from catalogue: Catalogue, allowedTopics: Set<TopicID>, parents: [TopicID: TopicID],
        count: Int
    ) -> RankedSlate {
        let scoring = AdsScoring(
            profile: profile, catalogue: catalogue, allowedTopics: allowedTopics, parents: parents)
        let scoringWithout = AdsScoring(
            profile: profile.withoutAssistant(), catalogue: catalogue, allowedTopics: allowedTopics, parents: parents)
        let placement = Placement(
            count: count, id: { catalogue.campaigns[$0].id.rawValue }, creator: { catalogue.campaigns[$0].brand })
        let placed = placement.places(of: catalogue.campaigns.indices.compactMap(scoring.candidate(at:)))
        let positionsWithout = placement.places(
            of: catalogue.campaigns.indices.compactMap(scoringWithout.candidate(at:))
        ).positions
        let slots = placed.enumerated().map { offset, candidate in
            let campaign = catalogue.campaigns[candidate.index]
            return RankedSlot(
                position: offset + 1, id: campaign.id.rawValue, title: campaign.title, creator: campaign.brand,
                topics: campaign.targeting.topics, score: candidate.score, reasons: scoring.reasons(for: campaign),
                positionWithoutAssistant: positionsWithout[candidate.index])
        }
        return RankedSlate(
            person: profile.person, kind: .ads, at: profile.at, localDay: profile.localDay,
            policyVersion: profile.policyVersion, slots: slots,
            emptyBecause: catalogue.campaigns.isEmpty ? .nothingOffered : .nothingLeft)
    }
}
