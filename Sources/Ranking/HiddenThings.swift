import Domain

/// What a person's hides take out of a catalogue. No talk outvotes them.
struct HiddenThings {
    private let hides: Hides
    private let topics: Set<TopicID>

    /// - Parameter parents: the topic above each topic; a hidden topic hides all below it.
    init(_ hides: Hides, parents: [TopicID: TopicID]) {
        self.hides = hides
        var topics = Set(hides.topics.compactMap(TopicID.init(rawValue:)))
        guard !topics.isEmpty else {
            self.topics = []
            return
        }
        var hasGrown = true
        while hasGrown {
            let below = parents.filter { topics.contains($0.value) && !topics.contains($0.key) }.keys
            hasGrown = !below.isEmpty
            topics.formUnion(below)
        }
        self.topics = topics
    }

    func contain(_ item: CatalogueItem) -> Bool {
        hides.items.contains(item.id.rawValue) || hides.creators.contains(item.creator.rawValue)
            || contain(anyOf: item.topics)
    }

    func contain(_ campaign: Campaign) -> Bool {
        hides.items.contains(campaign.id.rawValue)
            || campaign.advertiser.map { hides.advertisers.contains($0.rawValue) } ?? false
            || contain(anyOf: campaign.targeting.topics)
    }

    private func contain(anyOf topics: [TopicID]) -> Bool { topics.contains(where: self.topics.contains) }
}
