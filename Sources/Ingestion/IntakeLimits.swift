/// The bounds of what is taken in, in one place.
public enum IntakeLimits {
    /// Entries of one call.
    public static let entriesPerBatchMax = 10_000
    /// A message's text (UTF-8 bytes).
    public static let textBytesMax = 32 << 10
    /// How far a sender's clock may be ahead (milliseconds).
    public static let clockAheadMsMax: Int64 = 5 * 60_000
    /// No state is older than the first social networks: what claims to be is a wrong clock or unit.
    public static let occurredAtMin = "2000-01-01T00:00:00Z"
    /// A title or a brand (UTF-8 bytes).
    public static let titleBytesMax = 512
    /// Topics of an item, or of a campaign's targeting.
    public static let topicsMax = 16
    /// Regions or languages of a campaign's targeting.
    public static let targetingEntriesMax = 300
    /// Languages of a person.
    public static let languagesMax = 16
    /// Linked apps of a person.
    public static let linkedAppsMax = 32
    /// What a showing may be worth (millionths of a US dollar): 1,000 dollars.
    public static let bidMicrosMax: Int64 = 1_000_000_000
}
