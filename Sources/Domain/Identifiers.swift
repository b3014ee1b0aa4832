import Wire

// The names of things. One type each, so that a person can never be passed where an item is meant.

/// A person, or whoever else acts under a person's kind of name (a creator, a page).
public struct PersonID: Identifier {
    /// The name.
    public let rawValue: String
    /// What it names.
    public static var noun: String { "person id" }
    /// Trusts the text.
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// An interaction or engagement, as its sender named it; unique for its person.
public struct EntryID: Identifier {
    /// The name.
    public let rawValue: String
    /// What it names.
    public static var noun: String { "entry id" }
    /// Trusts the text.
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// A conversation with the assistant, as the app named it; unique for its person, over all apps.
public struct ConversationID: Identifier {
    /// The name.
    public let rawValue: String
    /// What it names.
    public static var noun: String { "conversation id" }
    /// Trusts the text.
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// One of the family's apps.
public struct AppID: Identifier {
    /// The name.
    public let rawValue: String
    /// What it names.
    public static var noun: String { "app id" }
    /// Trusts the text.
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// A reel, a group or a post of the catalogue.
public struct ItemID: Identifier {
    /// The name.
    public let rawValue: String
    /// What it names.
    public static var noun: String { "item id" }
    /// Trusts the text.
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// An advertising campaign.
public struct CampaignID: Identifier {
    /// The name.
    public let rawValue: String
    /// What it names.
    public static var noun: String { "campaign id" }
    /// Trusts the text.
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// Who advertises.
public struct AdvertiserID: Identifier {
    /// The name.
    public let rawValue: String
    /// What it names.
    public static var noun: String { "advertiser id" }
    /// Trusts the text.
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// A topic of the taxonomy. Never used again for another topic.
public struct TopicID: Identifier {
    /// The name.
    public let rawValue: String
    /// What it names.
    public static var noun: String { "topic id" }
    /// Trusts the text.
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}
