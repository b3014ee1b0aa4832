import Domain
public import Policy

/// What of a person's talk is used for both purposes in one app, and what is not and why, as JSON.
public struct PersonUseBody: Codable, Hashable, Sendable {
    /// Whose talk.
    public var person: String
    /// The civil time it holds for.
    public var at: String
    /// The policy it was judged under.
    public var policyVersion: String
    /// For reels, groups and friends' updates.
    public var content: UseBody
    /// For ads.
    public var ads: UseBody

    /// The JSON form of both explanations.
    public init(content: UseExplanation, ads: UseExplanation) {
        person = content.person.rawValue
        at = "\(content.at)"
        policyVersion = content.policyVersion
        self.content = UseBody(content)
        self.ads = UseBody(ads)
    }
}
