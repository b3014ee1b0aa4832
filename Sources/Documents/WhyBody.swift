/// The answer to "why do I see this?" as JSON.
public struct WhyBody: Codable, Hashable, Sendable {
    /// Whose slate.
    public var person: String
    /// Which surface.
    public var kind: String
    /// The civil time it was made for.
    public var at: String
    /// The policy it was made under.
    public var policyVersion: String
    /// The slot in question.
    public var slot: SlotBody
    /// Its reasons in words, strongest first.
    public var sentences: [String]
    /// Where it would have stood without the assistant's signals, in words.
    public var placement: String
    /// What of the person's talk is used for this surface and app, and what is not and why.
    public var use: UseBody

    /// An answer of its parts.
    public init(
        slate: SlateBody, slot: SlotBody, sentences: [String], placement: String, use: UseBody
    ) {
        person = slate.person
        kind = slate.kind
        at = slate.at
        policyVersion = slate.policyVersion
        self.slot = slot
        self.sentences = sentences
        self.placement = placement
        self.use = use
    }
}
