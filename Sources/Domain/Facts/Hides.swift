public import Wire

/// What a person does not want to see. A hide counts wherever it happened, because it only ever takes away.
public struct Hides: Hashable, Sendable, WireRecord {
    /// Items and campaigns by id.
    public var items: Set<String>
    /// Creators by id.
    public var creators: Set<String>
    /// Advertisers by id.
    public var advertisers: Set<String>
    /// Topics, whose children are meant too.
    public var topics: Set<String>

    /// Hides of their parts.
    public init(
        items: Set<String> = [], creators: Set<String> = [], advertisers: Set<String> = [], topics: Set<String> = []
    ) {
        self.items = items
        self.creators = creators
        self.advertisers = advertisers
        self.topics = topics
    }

    /// What a person hides now.
    public init(_ facts: PersonFacts) {
        self.init()
        for (key, reaction) in facts.reactions where key.kind == .hide && reaction.isOn {
            switch key.targetType {
            case .item: items.insert(key.target)
            case .creator: creators.insert(key.target)
            case .advertiser: advertisers.insert(key.target)
            case .topic: topics.insert(key.target)
            }
        }
    }

    /// Each list sorted.
    public func encodeFields(to writer: inout WireWriter) {
        for list in [items, creators, advertisers, topics] { writer.write(list.sorted()) }
    }

    /// Four lists.
    public init(fields reader: inout WireReader) throws(WireError) {
        items = Set(try reader.read([String].self))
        creators = Set(try reader.read([String].self))
        advertisers = Set(try reader.read([String].self))
        topics = Set(try reader.read([String].self))
    }
}
