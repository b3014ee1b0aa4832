import Domain

/// What a ranking looks at for every item, ready to be read without hashing a name.
struct ItemFeatures: Sendable {
    /// The numbers of its topics.
    let topics: [Int]
    /// The number of its creator.
    let creator: Int
    /// When it was made.
    let createdAt: Instant
    /// What it brings into tie-breaks.
    let tieHash: UInt64
    /// By the snapshot in use.
    var popularity: PopularityCount
}
