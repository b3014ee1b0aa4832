public import Domain

/// A slate as JSON.
public struct SlateBody: Codable, Hashable, Sendable {
    /// Whose.
    public var person: String
    /// Which surface.
    public var kind: String
    /// The civil time it was made for.
    public var at: String
    /// The policy it was made under.
    public var policyVersion: String
    /// The places, first first.
    public var slots: [SlotBody]
    /// Why there is none, if there is none: `nothing_offered`, `follows_nobody`, `nothing_left`.
    public var emptyBecause: String?
    /// The same in words.
    public var emptySentence: String?

    /// The JSON form of a slate.
    public init(_ slate: Slate) {
        person = slate.person.rawValue
        kind = slate.kind.rawValue
        at = "\(slate.at)"
        policyVersion = slate.policyVersion
        slots = slate.slots.map(SlotBody.init)
        emptyBecause = slate.emptyBecause?.rawValue
        emptySentence = slate.emptyBecause?.sentence(of: slate.kind)
    }
}

extension EmptySlateReason {
    /// The reason as a person is told it.
    func sentence(of kind: SlateKind) -> String {
        let things = kind == .friends ? "friends' updates" : kind.rawValue
        return switch self {
        case .nothingOffered: "The catalogue has no \(things)."
        case .followsNobody: "The person follows nobody."
        case .nothingLeft:
            "Of all \(things) none is left that is meant for the person and was not seen, joined or hidden."
        }
    }
}

/// One place of a slate as JSON.
public struct SlotBody: Codable, Hashable, Sendable {
    /// 1 for the first.
    public var position: Int
    /// The item's or campaign's id.
    public var id: String
    /// What it is called.
    public var title: String
    /// The creator's id, or the brand.
    public var creator: String
    /// Its topics.
    public var topics: [String]
    /// To be sent back with any engagement that happens in this slot.
    public var slotToken: String
    /// The score (thousandths; for ads, millionths of a US dollar).
    public var score: Int
    /// Why it stands here, strongest first.
    public var reasons: [ReasonBody]
    /// Where it would have stood without the assistant's signals; null: not in the slate.
    public var positionWithoutAssistant: Int?

    /// The JSON form of a slot.
    public init(_ slot: Slot) {
        position = slot.position
        id = slot.id
        title = slot.title
        creator = slot.creator
        topics = slot.topics.map(\.rawValue)
        slotToken = slot.token
        score = slot.score
        reasons = slot.reasons.map(ReasonBody.init)
        positionWithoutAssistant = slot.positionWithoutAssistant
    }

    /// Writes every field: that a slot would not be there without the assistant is said by a null, not by silence.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(position, forKey: .position)
        try container.encode(id, forKey: .id)
        try container.encode(title, forKey: .title)
        try container.encode(creator, forKey: .creator)
        try container.encode(topics, forKey: .topics)
        try container.encode(slotToken, forKey: .slotToken)
        try container.encode(score, forKey: .score)
        try container.encode(reasons, forKey: .reasons)
        try container.encode(positionWithoutAssistant, forKey: .positionWithoutAssistant)
    }
}

/// One reason as JSON.
public struct ReasonBody: Codable, Hashable, Sendable {
    /// What kind of signal.
    public var signal: String
    /// About which topic, where it is about one.
    public var topic: String?
    /// Whom or what else it names.
    public var subject: String?
    /// How much it put into the score (thousandths).
    public var points: Int

    /// The JSON form of a reason.
    public init(_ reason: SlotReason) {
        signal = reason.signal.rawValue
        topic = reason.topic?.rawValue
        subject = reason.subject
        points = reason.points
    }
}
