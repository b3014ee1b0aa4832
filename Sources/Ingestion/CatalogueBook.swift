import Domain

/// What whoever keeps the catalogue must know of its campaigns: their texts as they stand, what was withdrawn, and which
/// findings operators have overruled. The fold of the catalogue's log. Pure.
struct CatalogueBook: Sendable {
    /// Campaigns as they were last sent, the withdrawn ones among them.
    private(set) var campaigns: [CampaignID: Campaign] = [:]
    /// Why campaigns are withdrawn.
    private(set) var withdrawn: [CampaignID: SensitiveCategory] = [:]
    /// Findings that count for nothing, each with its reason.
    private(set) var overruled: [CampaignID: [SensitiveCategory: String]] = [:]
    /// The version of understanding that has read all campaigns.
    private(set) var readerVersion: Int?

    /// Takes the next entry in.
    mutating func apply(_ entry: CatalogueEntry) {
        switch entry {
        case .item, .popularity: break
        case .campaign(let campaign):
            campaigns[campaign.id] = campaign
            withdrawn[campaign.id] = nil
        case .withdrawal(let withdrawal): withdrawn[withdrawal.campaign] = withdrawal.category
        case .overrule(let overrule):
            overruled[overrule.campaign, default: [:]][overrule.category] = overrule.reason
        case .review(let review): readerVersion = review.readerVersion
        }
    }

    /// How many there are of each, for status.
    var counts: [String: Int64] {
        [
            "campaigns": Int64(campaigns.count - withdrawn.count), "campaigns_withdrawn": Int64(withdrawn.count),
            "findings_overruled": Int64(overruled.values.reduce(0) { $0 + $1.count }),
        ]
    }
}
