public import Wire

/// What kind of thing an item is.
public enum ItemKind: String, Hashable, Comparable, Sendable, CaseIterable, WireCodable {
    /// A short video.
    case reel
    /// A group to join.
    case group
    /// A friend's update: shown only to people who follow its creator.
    case post

    /// By the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A reel, a group or a friend's post.
public struct CatalogueItem: Hashable, Sendable, WireRecord {
    /// Its id.
    public var id: ItemID
    /// What it is.
    public var kind: ItemKind
    /// Whose it is.
    public var creator: PersonID
    /// What it is called.
    public var title: String
    /// What it is about, by topic id.
    public var topics: [TopicID]
    /// When it was made.
    public var createdAt: Instant

    /// An item of its parts.
    public init(
        id: ItemID, kind: ItemKind, creator: PersonID, title: String, topics: [TopicID], createdAt: Instant
    ) {
        self.id = id
        self.kind = kind
        self.creator = creator
        self.title = title
        self.topics = topics
        self.createdAt = createdAt
    }

    /// In the order of declaration.
    public func encodeFields(to writer: inout WireWriter) {
        writer.write(id)
        writer.write(kind)
        writer.write(creator)
        writer.write(title)
        writer.write(topics)
        writer.write(createdAt)
    }

    /// In the order of declaration.
    public init(fields reader: inout WireReader) throws(WireError) {
        id = try reader.read()
        kind = try reader.read()
        creator = try reader.read()
        title = try reader.read()
        topics = try reader.read()
        createdAt = try reader.read()
    }
}
