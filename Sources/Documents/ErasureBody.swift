public import Domain

/// What was erased of a person, where and when, as JSON.
public struct ErasureBody: Codable, Hashable, Sendable {
    /// One place where something of theirs was.
    public struct Place: Codable, Hashable, Sendable {
        /// What stands there: `log`, `catalogue`, `facts`, `notices`, or `items of` and a ranker's name.
        public var place: String
        /// The tombstone up to which the place is done: its partition and sequence.
        public var position: String
        /// When it was erased there, or will count as erased (RFC 3339).
        public var erasedAt: String
        /// Whether it is gone from there already.
        public var isDone: Bool
        /// Why not, if it is not.
        public var pendingBecause: String?
        /// The same in words.
        public var pendingSentence: String?

        /// A place of its parts.
        public init(
            place: String, position: String, erasedAt: String, isDone: Bool, pendingBecause: String? = nil,
            pendingSentence: String? = nil
        ) {
            self.place = place
            self.position = position
            self.erasedAt = erasedAt
            self.isDone = isDone
            self.pendingBecause = pendingBecause
            self.pendingSentence = pendingSentence
        }
    }

    /// Whom.
    public var person: String
    /// Whether everything is gone from everywhere. If not, the keys are destroyed and the rest follows by itself as soon as
    /// the processes named by the places run.
    public var isComplete: Bool
    /// Whether anything of theirs was held; absent when a process of an earlier version does not say, and for a part.
    public var wasHeld: Bool?
    /// When only some of their entries were taken back: how many.
    public var entriesTakenBack: Int?
    /// Since when everything received could be taken back (RFC 3339); absent when all of it could.
    public var reachesBackTo: String?
    /// Where.
    public var places: [Place]
    /// What stays, and why.
    public var stays: String

    /// A receipt for entries that were taken back.
    public init(person: PersonID, entriesTakenBack: Int, reachesBackTo: Instant?, places: [Place]) {
        self.init(person: person, places: places)
        self.entriesTakenBack = entriesTakenBack
        self.reachesBackTo = reachesBackTo.map { "\($0)" }
        let older =
            reachesBackTo.map {
                " What was received before \($0) has become counts that no longer know what they came from; it stays until "
                    + "the person is erased."
            } ?? ""
        stays =
            "Settings and what they were told stay, and so do all other entries. A period that takes back a sensitive turn "
            + "takes the other turns of its conversation as well." + older
    }

    /// A receipt for a person.
    public init(person: PersonID, wasHeld: Bool? = nil, places: [Place]) {
        self.person = person.rawValue
        self.wasHeld = wasHeld
        self.places = places
        isComplete = places.allSatisfy(\.isDone)
        stays =
            "Counts that name nobody stay: how often a target was liked, joined, clicked and shared. So does the "
            + "tombstone, under a keyed digest of the id, so that a late retry or a restored copy does not bring anything back."
    }
}
