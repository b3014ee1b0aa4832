public import Settings

/// What else can be wrong with a policy file.
extension SettingsProblemCode {
    /// A text that is no date of the calendar.
    public static let badDate = Self(rawValue: "bad_date")
    /// A text that is no time of day.
    public static let badTime = Self(rawValue: "bad_time")
    /// A text that is no identifier.
    public static let badIdentifier = Self(rawValue: "bad_identifier")
    /// A region that is no assigned code of ISO 3166-1.
    public static let unknownRegion = Self(rawValue: "unknown_region")
    /// A region is decided twice.
    public static let regionTwice = Self(rawValue: "region_twice")
    /// Regions are decided nowhere.
    public static let regionMissing = Self(rawValue: "region_missing")
    /// A topic that the taxonomy does not have.
    public static let unknownTopic = Self(rawValue: "unknown_topic")
    /// A sensitive category that does not exist.
    public static let unknownCategory = Self(rawValue: "unknown_category")
    /// A sensitive category has no entry.
    public static let categoryMissing = Self(rawValue: "category_missing")
    /// A sensitive category is not barred from ads.
    public static let categoryNotBarred = Self(rawValue: "category_not_barred")
    /// A purpose that does not exist.
    public static let unknownPurpose = Self(rawValue: "unknown_purpose")
    /// A link names an app that the file does not list.
    public static let unknownApp = Self(rawValue: "unknown_app")
    /// A group of linkable apps has fewer than two.
    public static let linkTooShort = Self(rawValue: "link_too_short")
    /// A way of delivery that does not exist.
    public static let unknownChannel = Self(rawValue: "unknown_channel")
    /// A way of delivery that this build has not.
    public static let channelNotBuilt = Self(rawValue: "channel_not_built")
    /// A text that is no language tag.
    public static let unknownLanguage = Self(rawValue: "unknown_language")
    /// The notice does not say that AI reads people's talk.
    public static let noticeNamesNoAI = Self(rawValue: "notice_names_no_ai")
    /// The notice has something in braces that nothing fills.
    public static let unknownPlaceholder = Self(rawValue: "unknown_placeholder")
    /// The notice does not say from when talk is used.
    public static let placeholderMissing = Self(rawValue: "placeholder_missing")
    /// Two settings of the file cannot both hold.
    public static let contradiction = Self(rawValue: "contradiction")
}
