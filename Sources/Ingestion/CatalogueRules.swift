import Contracts
import Domain
import Policy
import Understanding

/// Decides for each catalogue entry whether it is taken. Pure.
struct CatalogueRules: Sendable {
    let policy: Policy
    let taxonomy: Taxonomy
    /// Reads what advertisers write.
    let reader: MessageReader

    /// - Parameter overruled: the findings about a campaign that an operator has overruled.
    /// - Returns: what should be known of an entry that is taken, if anything should.
    func check(
        _ entry: CatalogueEntry, overruled: Set<SensitiveCategory> = []
    ) throws(IntakeRejection) -> String? {
        switch entry {
        case .item(let item):
            try check(item)
            return nil
        case .campaign(let campaign):
            try check(campaign)
            if let category = finding(in: campaign, overruled: overruled) {
                throw .sensitiveCampaign(campaign.id, category)
            }
            return warning(of: campaign)
        case .popularity, .withdrawal, .overrule, .review:
            throw .badItem("popularity and reviews are the cluster's own, not sent to it")
        }
    }

    /// What the text of a campaign touches that no ad may, the first by name; findings that were overruled do not count.
    /// Its page is never fetched: what the advertiser sends is all that is read.
    func finding(in campaign: Campaign, overruled: Set<SensitiveCategory>) -> SensitiveCategory? {
        // Title and brand by themselves and together: a matter may stand across them.
        [campaign.title, campaign.brand, "\(campaign.brand): \(campaign.title)"]
            .flatMap { reader.read($0, language: nil).sensitive }
            .filter { !overruled.contains($0) }.min()
    }

    /// A text in a language that is not read may say anything; that is told to whoever sent it.
    private func warning(of campaign: Campaign) -> String? {
        let isForeign =
            campaign.targeting.languages.contains { !MessageReader.understands($0) }
            || (campaign.title + campaign.brand).unicodeScalars.contains {
                $0.value > 0x24F && $0.properties.isAlphabetic
            }
        guard isForeign else { return nil }
        let read = MessageReader.understoodLanguages.map(\.rawValue).sorted().joined(separator: ", ")
        return
            "campaign \(campaign.id) may be in a language that is not read (read are: \(read)); see to it yourself that "
            + "its text touches none of the seven matters"
    }

    private func check(_ item: CatalogueItem) throws(IntakeRejection) {
        guard !item.title.isEmpty, item.title.utf8.count <= IntakeLimits.titleBytesMax else {
            throw .badItem("item \(item.id): title must have 1 to \(IntakeLimits.titleBytesMax) bytes")
        }
        guard item.topics.count <= IntakeLimits.topicsMax, Set(item.topics).count == item.topics.count else {
            throw .badItem("item \(item.id): topics must be at most \(IntakeLimits.topicsMax), each once")
        }
        for topic in item.topics where !taxonomy.contains(topic) {
            throw .unknownTopic(topic, in: "item \(item.id)")
        }
    }

    private func check(_ campaign: Campaign) throws(IntakeRejection) {
        for (name, text) in [("title", campaign.title), ("brand", campaign.brand)] {
            guard !text.isEmpty, text.utf8.count <= IntakeLimits.titleBytesMax else {
                throw .badCampaign(campaign.id, "\(name) must have 1 to \(IntakeLimits.titleBytesMax) bytes")
            }
        }
        if let lastDay = campaign.lastDay, lastDay < campaign.firstDay {
            throw .badCampaign(campaign.id, "lastDay \(lastDay) lies before firstDay \(campaign.firstDay)")
        }
        if hidesWords(campaign) {
            throw .badCampaign(
                campaign.id, "title or brand is written in letters that can hide words; write it in plain ones")
        }
        guard (1...IntakeLimits.bidMicrosMax).contains(campaign.bidMicros) else {
            throw .badCampaign(campaign.id, "bidMicros must lie between 1 and \(IntakeLimits.bidMicrosMax)")
        }
        try check(campaign.targeting, of: campaign.id)
    }

    private func hidesWords(_ campaign: Campaign) -> Bool {
        [campaign.title, campaign.brand].contains { reader.read($0, language: nil).adsBars.contains(.disguised) }
    }

    private func check(_ targeting: Targeting, of campaign: CampaignID) throws(IntakeRejection) {
        guard targeting.topics.count <= IntakeLimits.topicsMax,
            targeting.regions.count <= IntakeLimits.targetingEntriesMax,
            targeting.languages.count <= IntakeLimits.targetingEntriesMax
        else {
            throw .badCampaign(campaign, "targeting has too many entries (topics at most \(IntakeLimits.topicsMax))")
        }
        if let ageMin = targeting.ageMin, !(13...100).contains(ageMin) {
            throw .badCampaign(campaign, "targeting.ageMin must lie between 13 and 100")
        }
        for topic in targeting.topics {
            guard taxonomy.contains(topic) else { throw .unknownTopic(topic, in: "campaign \(campaign)") }
            // The closed list is the only door: a sensitive topic is one of many that are not on it.
            guard policy.adsTopics.contains(topic) else { throw .topicNotForAds(topic, campaign: campaign) }
        }
    }
}
