import Domain
import Policy

/// What one person's ads profile says about the campaigns of a catalogue. Points are millionths of a US dollar.
struct AdsScoring {
    private let catalogue: Catalogue
    private let profile: AdsProfile
    private let hidden: HiddenThings
    private let tieBreak: TieBreak
    private let interests: [(signal: ReasonSignal, interests: Interests)]

    init(profile: AdsProfile, catalogue: Catalogue, allowedTopics: Set<TopicID>, parents: [TopicID: TopicID]) {
        self.catalogue = catalogue
        self.profile = profile
        hidden = HiddenThings(profile.hides, parents: parents)
        tieBreak = TieBreak(person: profile.person, localDay: profile.localDay)
        let likes = Interests(targets: profile.likes, in: catalogue, curve: Points.likes)
        let memberships = Interests(targets: profile.memberships, in: catalogue, curve: Points.memberships)
        // The gate keeps talk to the allowed topics; what people like is about anything, and is cut down here.
        interests = [
            (.assistant, Interests(talk: profile.assistantInterests).only(allowedTopics)),
            (.likes, likes.only(allowedTopics)),
            (.memberships, memberships.only(allowedTopics)),
        ]
    }

    /// The campaign at `index` with its value; nil if it does not fit.
    func candidate(at index: Int) -> Candidate? {
        let campaign = catalogue.campaigns[index]
        guard campaign.bidMicros > 0, !hidden.contain(campaign), isInFlight(campaign),
            fits(campaign.targeting)
        else { return nil }
        let reasons = reasons(for: campaign)
        // Asking for topics is asking for an interest in at least one of them.
        guard campaign.targeting.topics.isEmpty || reasons.count > 1 else { return nil }
        return Candidate(
            index: index, score: reasons.reduce(0) { $0.addingSaturated($1.points) },
            tieRank: tieBreak.rank(ofHash: TieBreak.hash(of: campaign.id.rawValue)))
    }

    /// The bid, then each signal that speaks for a topic the campaign asks for, with what it adds to the bid (rounded
    /// down, so possibly nothing). The points add up to the value.
    func reasons(for campaign: Campaign) -> [SlotReason] {
        let bid = SlotReason(signal: .bid, points: Int(clamping: campaign.bidMicros))
        return [bid]
            + interests.compactMap { signal, interests in
                interests.strongest(among: campaign.targeting.topics).map { credit in
                    SlotReason(signal: signal, topic: credit.topic, points: bid.points.thousandths(credit.points))
                }
            }
    }

    private func isInFlight(_ campaign: Campaign) -> Bool {
        campaign.firstDay <= profile.localDay && campaign.lastDay.map { profile.localDay <= $0 } ?? true
    }

    /// What is not known about the person fits nothing that is asked for.
    private func fits(_ targeting: Targeting) -> Bool {
        let fitsRegion = targeting.regions.isEmpty || profile.region.map(targeting.regions.contains) ?? false
        let fitsLanguage =
            targeting.languages.isEmpty
            || !LanguageMatching.best(for: profile.languages, among: targeting.languages).isEmpty
        let fitsAge = targeting.ageMin.map { ageMin in profile.ageYears.map { $0 >= ageMin } ?? false } ?? true
        return fitsRegion && fitsLanguage && fitsAge
    }
}

extension Int {
    /// The sum, or the largest number where it would pass that. Neither part is negative.
    func addingSaturated(_ other: Int) -> Int {
        let (sum, isOverflow) = addingReportingOverflow(other)
        return isOverflow ? .max : sum
    }

    /// `self × thousandths / 1000`, rounded down, or the largest number where it would pass that. Neither is negative.
    func thousandths(_ thousandths: Int) -> Int {
        let (whole, isOverflow) = (self / 1000).multipliedReportingOverflow(by: thousandths)
        return isOverflow ? .max : whole.addingSaturated(self % 1000 * thousandths / 1000)
    }
}
