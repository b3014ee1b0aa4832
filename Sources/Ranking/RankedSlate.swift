public import Domain

/// One place of a ranking, before it has a token.
public struct RankedSlot: Hashable, Sendable {
    /// 1 for the first.
    public let position: Int
    /// The item's or campaign's id.
    public let id: String
    /// What it is called.
    public let title: String
    /// The creator's id, or the brand.
    public let creator: String
    /// Its topics; of a campaign, those it asks for.
    public let topics: [TopicID]
    /// The sum of the reasons' points (thousandths; for ads, millionths of a US dollar).
    public let score: Int
    /// Why it stands here, strongest first. Points are in the unit of the score.
    public let reasons: [SlotReason]
    /// Where it would have stood without the assistant's signals; nil: not in the slate.
    public let positionWithoutAssistant: Int?
    /// Whether assistant signals placed it: whether talk put anything into its score, or it would otherwise stand
    /// further down or not in the slate.
    public let mark: SlotMark

    init(
        position: Int, id: String, title: String, creator: String, topics: [TopicID], score: Int,
        reasons: [SlotReason], positionWithoutAssistant: Int?
    ) {
        self.position = position
        self.id = id
        self.title = title
        self.creator = creator
        self.topics = topics
        self.score = score
        self.reasons = reasons.sorted(by: Self.isStronger)
        self.positionWithoutAssistant = positionWithoutAssistant
        mark = SlotMark(
            reasons: reasons, position: position, positionWithoutAssistant: positionWithoutAssistant)
    }

    private static func isStronger(_ left: SlotReason, _ right: SlotReason) -> Bool {
        left.points != right.points ? left.points > right.points : left.signal < right.signal
    }
}

/// A ranking for one person and surface. `sealed(mac:)` makes it the slate that is served.
public struct RankedSlate: Hashable, Sendable {
    /// Whose.
    public let person: PersonID
    /// Which surface.
    public let kind: SlateKind
    /// The civil time it was made for.
    public let at: Instant
    /// The person's local day at that time.
    public let localDay: CivilDay
    /// The policy it was made under (content hash).
    public let policyVersion: String
    /// The places, first first.
    public let slots: [RankedSlot]
    /// Why there would be none.
    public let emptyBecause: EmptySlateReason

    /// The slate with a token in every slot. `mac` is a keyed digest of at least 16 bytes, as for `SlotToken`.
    public func sealed(mac: ([UInt8]) -> [UInt8]) -> Slate {
        let sealedSlots = slots.map { slot in
            let token = SlotToken(person: person, target: slot.id, kind: kind, localDay: localDay, mark: slot.mark)
            return Slot(
                position: slot.position, id: slot.id, title: slot.title, creator: slot.creator, topics: slot.topics,
                token: token.text(mac: mac), score: slot.score, reasons: slot.reasons,
                positionWithoutAssistant: slot.positionWithoutAssistant)
        }
        return Slate(
            person: person, kind: kind, at: at, policyVersion: policyVersion, slots: sealedSlots,
            emptyBecause: slots.isEmpty ? emptyBecause : nil)
    }
}
