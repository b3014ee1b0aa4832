public import Domain
public import Policy

/// Chooses and orders reels, groups and friends' updates.
public enum ContentRanker {
    /// The first `count` items of `kind` for the person of `profile` at the time of `profile`.
    ///
    /// A score is the sum of what talk, likes, memberships, follows, popularity and freshness say, each by itself. At
    /// most half of the places, rounded up, go to items that would not be in the slate without talk: it joins the other
    /// signals and does not replace them.
    ///
    /// Not shown are items that do not exist yet at that time, the person's own, hidden ones and those of hidden creators
    /// and topics, seen reels and posts,
    /// joined groups, posts of creators they do not follow, and more than two of one creator; when nothing else is left
    /// the slate is shorter than `count`.
    ///
    /// Where the profile says that the policy is not in force, interests from talk count for nothing even if the
    /// profile names some, and popularity is the form without what assistant-placed slots won.
    ///
    /// - Parameter parents: the topic above each topic; an interest counts by half one step up and one step down.
    public static func slate(
        of kind: ItemKind, for profile: ContentProfile, from catalogue: Catalogue, parents: [TopicID: TopicID],
        count: Int
    ) -> RankedSlate {
        let scoring = ContentScoring(profile: profile, catalogue: catalogue, parents: parents)
        let scoringWithout = ContentScoring(
            profile: profile.withoutAssistant(), catalogue: catalogue, parents: parents)
        let shown = candidateIndexes(of: kind, for: profile, from: catalogue, parents: parents)
        let placement = Placement(
            count: count, id: { catalogue.items[$0].id.rawValue }, creator: { catalogue.features[$0].creator })
        let placedWithout = placement.places(of: shown.map(scoringWithout.candidate(at:)))
        let placed = placement.places(
            of: shown.map(scoring.candidate(at:)), guests: .halfOf(count, besides: placedWithout))
        let positionsWithout = placedWithout.positions
        let slots = placed.enumerated().map { offset, candidate in
            let item = catalogue.items[candidate.index]
            return RankedSlot(
                position: offset + 1, id: item.id.rawValue, title: item.title, creator: item.creator.rawValue,
                topics: item.topics, score: candidate.score, reasons: scoring.reasons(at: candidate.index),
                positionWithoutAssistant: positionsWithout[candidate.index])
        }
        return RankedSlate(
            person: profile.person, kind: kind.slateKind, at: profile.at, localDay: profile.localDay,
            policyVersion: profile.policyVersion, slots: slots,
            emptyBecause: catalogue.itemIndexes(of: kind).isEmpty
                ? .nothingOffered : kind == .post && profile.follows.isEmpty ? .followsNobody : .nothingLeft)
    }

    private static func candidateIndexes(
        of kind: ItemKind, for profile: ContentProfile, from catalogue: Catalogue, parents: [TopicID: TopicID]
    ) -> [Int] {
        // A seen group is still one to join; a seen reel or post is old news.
        let passedOver = kind == .group ? profile.memberships : profile.seen
        let hidden = HiddenThings(profile.hides, parents: parents)
        let excluded = Set(passedOver.compactMap(catalogue.itemIndex(ofTarget:)))
        let own = catalogue.creators[profile.person]
        return offered(kind, to: profile, from: catalogue).filter { index in
            let features = catalogue.features[index]
            return features.createdAt <= profile.at && features.creator != own && !excluded.contains(index)
                && !hidden.contain(catalogue.items[index])
        }
    }

    private static func offered(
        _ kind: ItemKind, to profile: ContentProfile, from catalogue: Catalogue
    ) -> [Int] {
        guard kind == .post else { return catalogue.itemIndexes(of: kind) }
        return catalogue.creatorNumbers(profile.follows).flatMap(catalogue.postIndexes(ofCreator:))
    }
}

extension Catalogue {
    /// The numbers of those of `creatorIDs` who have an item, each once.
    func creatorNumbers(_ creatorIDs: [String]) -> Set<Int> {
        Set(creatorIDs.compactMap { PersonID(rawValue: $0).flatMap { creators[$0] } })
    }
}
