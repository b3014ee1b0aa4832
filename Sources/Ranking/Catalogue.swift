public import Domain

/// Everything that can be shown, and how popular it is: the fold of the catalogue's log.
///
/// What a ranking looks at for every item is kept ready in arrays beside the items, so that a slate copies none of
/// them. Which entries were applied decides what it says; the order in which different ids came in does not.
public struct Catalogue: Sendable {
    private(set) var items: [CatalogueItem] = []
    /// Beside `items`, by the same index.
    private(set) var features: [ItemFeatures] = []
    private(set) var campaigns: [Campaign] = []
    private(set) var topics = Numbering<TopicID>()
    private(set) var creators = Numbering<PersonID>()
    private var popularity = PopularitySnapshot.none
    private var itemIndexes: [String: Int] = [:]
    private var campaignIndexes: [String: Int] = [:]
    private var unread: [CampaignID: Campaign] = [:]
    private var indexesByKind: [ItemKind: [Int]] = [:]
    private var postIndexesByCreator: [Int: [Int]] = [:]

    /// An empty catalogue.
    public init() {}

    /// Takes the next entry of the log in. An item or campaign of a known id replaces the earlier one; a popularity
    /// snapshot replaces the current one if its number is higher.
    public mutating func apply(_ entry: CatalogueEntry) {
        switch entry {
        case .item(let item): put(item)
        case .campaign(let campaign): put(campaign)
        case .popularity(let snapshot): put(snapshot)
        case .withdrawal(let withdrawal): remove(withdrawal.campaign)
        case .review(let review): putReviewed(by: review.readerVersion)
        // Whoever keeps the catalogue goes by it; nothing is shown or taken out for it.
        case .overrule: break
        }
    }

    /// Campaigns whose text nobody has read are not shown until it was.
    public var campaignsUnreadCount: Int { unread.count }

    /// Takes out every item of a creator.
    public mutating func removeItems(of creator: PersonID) {
        guard creators[creator] != nil else { return }
        // Built anew: indexes and numbers say nothing of the removed any more.
        var kept = Catalogue()
        kept.put(popularity)
        for item in items where item.creator != creator { kept.put(item) }
        for campaign in campaigns { kept.put(campaign) }
        kept.unread = unread
        self = kept
    }

    /// The item of that id.
    public func item(_ id: ItemID) -> CatalogueItem? { itemIndexes[id.rawValue].map { items[$0] } }

    /// The campaign of that id.
    public func campaign(_ id: CampaignID) -> Campaign? { campaignIndexes[id.rawValue].map { campaigns[$0] } }

    /// How many items it holds.
    public var itemCount: Int { items.count }

    /// How many campaigns it holds.
    public var campaignCount: Int { campaigns.count }

    /// The number of the popularity snapshot in use; 0 before the first.
    public var popularityNumber: Int64 { popularity.number }

    /// Where the item that an engagement names stands, if the name is an item's.
    func itemIndex(ofTarget target: String) -> Int? { itemIndexes[target] }

    /// Where the items of one kind stand.
    func itemIndexes(of kind: ItemKind) -> [Int] { indexesByKind[kind] ?? [] }

    /// Where the posts of the creator with that number stand.
    func postIndexes(ofCreator creator: Int) -> [Int] { postIndexesByCreator[creator] ?? [] }
}

extension Catalogue {
    private mutating func put(_ item: CatalogueItem) {
        let itemFeatures = makeFeatures(of: item)
        guard let index = itemIndexes[item.id.rawValue] else {
            itemIndexes[item.id.rawValue] = items.count
            list(items.count, kind: item.kind, creator: itemFeatures.creator)
            items.append(item)
            features.append(itemFeatures)
            return
        }
        if items[index].kind != item.kind || items[index].creator != item.creator {
            unlist(index, kind: items[index].kind, creator: features[index].creator)
            list(index, kind: item.kind, creator: itemFeatures.creator)
        }
        items[index] = item
        features[index] = itemFeatures
    }

    private mutating func makeFeatures(of item: CatalogueItem) -> ItemFeatures {
        let topicNumbers = item.topics.map { topics.number(of: $0) }
        return ItemFeatures(
            topics: topicNumbers, creator: creators.number(of: item.creator), createdAt: item.createdAt,
            tieHash: TieBreak.hash(of: item.id.rawValue),
            popularity: popularity.counts[item.id.rawValue] ?? PopularityCount())
    }

    private mutating func list(_ index: Int, kind: ItemKind, creator: Int) {
        indexesByKind[kind, default: []].append(index)
        if kind == .post { postIndexesByCreator[creator, default: []].append(index) }
    }

    private mutating func unlist(_ index: Int, kind: ItemKind, creator: Int) {
        indexesByKind[kind]?.removeAll { $0 == index }
        if kind == .post { postIndexesByCreator[creator]?.removeAll { $0 == index } }
    }

    private mutating func put(_ campaign: Campaign) {
        guard campaign.readerVersion != nil else {
            remove(campaign.id)
            unread[campaign.id] = campaign
            return
        }
        unread[campaign.id] = nil
        if let index = campaignIndexes[campaign.id.rawValue] {
            campaigns[index] = campaign
        } else {
            campaignIndexes[campaign.id.rawValue] = campaigns.count
            campaigns.append(campaign)
        }
    }

    private mutating func putReviewed(by readerVersion: Int) {
        for var campaign in unread.values.sorted(by: { $0.id < $1.id }) {
            campaign.readerVersion = readerVersion
            put(campaign)
        }
    }

    private mutating func remove(_ id: CampaignID) {
        unread[id] = nil
        guard let index = campaignIndexes[id.rawValue] else { return }
        campaigns.remove(at: index)
        campaignIndexes = Dictionary(uniqueKeysWithValues: campaigns.enumerated().map { ($1.id.rawValue, $0) })
    }

    private mutating func put(_ snapshot: PopularitySnapshot) {
        guard snapshot.number > popularity.number else { return }
        popularity = snapshot
        for index in items.indices {
            features[index].popularity = snapshot.counts[items[index].id.rawValue] ?? PopularityCount()
        }
    }
}
