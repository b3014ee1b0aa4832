public import Wire

/// The seven matters that are never used to show ads.
public enum SensitiveCategory: String, Hashable, Comparable, Sendable, CaseIterable, WireCodable {
    /// Religious views.
    case religion
    /// Sexual orientation; being trans or non-binary is kept with it.
    case sexualOrientation = "sexual_orientation"
    /// Political views.
    case politics
    /// Health.
    case health
    /// Racial or ethnic origin.
    case ethnicity
    /// Philosophical beliefs.
    case philosophy
    /// Trade-union membership.
    case union

    /// By the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What a signal may be used for.
public enum Purpose: String, Hashable, Sendable, CaseIterable, WireCodable {
    /// Reels, groups and friends' updates.
    case content
    /// Ads.
    case ads
}
