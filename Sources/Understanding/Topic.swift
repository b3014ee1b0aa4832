public import Domain

/// What a message, an item or a campaign can be about.
public struct Topic: Hashable, Sendable {
    /// Its id; never used again for another topic.
    public let id: TopicID
    /// What it is called, in English.
    public let name: String
    /// The wider topic it belongs to; nil at the top.
    public let parent: TopicID?
    /// The unique id of the nearest topic of the IAB Tech Lab's Content Taxonomy 3.1, where one fits.
    public let iabID: String?
    /// The words and phrases that point to it, in the notation of the tables; one that ends with `?` is weak: two of
    /// them are needed.
    public let cues: [String]

    /// A topic of its parts.
    public init(id: TopicID, name: String, parent: TopicID?, iabID: String?, cues: [String]) {
        self.id = id
        self.name = name
        self.parent = parent
        self.iabID = iabID
        self.cues = cues
    }
}
