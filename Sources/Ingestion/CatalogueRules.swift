import Contracts
import Domain
import Policy
import Understanding

/// Decides for each catalogue entry whether it is taken. Pure.
struct CatalogueRules: Sendable {
    let policy: Policy
    let taxonomy: Taxonomy

    func check(_ entry: CatalogueEntry) throws(IntakeRejection) {
        switch entry {
        case .item(let item): try check(item)
        case .campaign(let campaign): try check(campaign)
        case .popularity: throw .badItem("popularity is counted by the cluster, not sent to it")
        }
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
        guard campaign.firstDay <= campaign.lastDay else {
            throw .badCampaign(campaign.id, "lastDay \(campaign.lastDay) lies before firstDay \(campaign.firstDay)")
        }
        guard (1...IntakeLimits.bidMicrosMax).contains(campaign.bidMicros) else {
            throw .badCampaign(campaign.id, "bidMicros must lie between 1 and \(IntakeLimits.bidMicrosMax)")
        }
        try check(campaign.targeting, of: campaign.id)
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
