import Domain
public import Policy

/// What of a person's talk is used for one purpose in one app, and what is not and why, as JSON.
public struct UseBody: Codable, Hashable, Sendable {
    /// One condition for the person as a whole.
    public struct Condition: Codable, Hashable, Sendable {
        /// Which condition.
        public var name: String
        /// Whether it holds.
        public var holds: Bool
        /// Why it does not, by code.
        public var refusal: String?
        /// Why it does not, in words.
        public var sentence: String?
        /// The local day from which it holds or will hold, where it hangs on a day.
        public var from: String?
    }

    /// Turns that are left out for one reason.
    public struct LeftOut: Codable, Hashable, Sendable {
        /// The reason, by code.
        public var reason: String
        /// The reason, in words.
        public var sentence: String
        /// How many.
        public var turns: Int
    }

    /// What the talk would be used for: `content` or `ads`.
    public var purpose: String
    /// The app that the person looks at.
    public var app: String?
    /// The person's local day.
    public var localDay: String
    /// The policy it was judged under.
    public var policyVersion: String
    /// Whether every condition holds.
    public var isOpen: Bool
    /// What must hold for the person as a whole.
    public var conditions: [Condition]
    /// Turns that are used.
    public var turnsUsed: Int
    /// Turns that are left out, by reason.
    public var turnsLeftOut: [LeftOut]

    /// The JSON form of an explanation.
    public init(_ explanation: UseExplanation) {
        purpose = explanation.purpose.rawValue
        app = explanation.app?.rawValue
        localDay = "\(explanation.localDay)"
        policyVersion = explanation.policyVersion
        isOpen = explanation.isOpen
        conditions = explanation.conditions.map { condition in
            Condition(
                name: condition.name.rawValue, holds: condition.holds, refusal: condition.refusal?.rawValue,
                sentence: condition.refusal?.sentence, from: condition.from.map { "\($0)" })
        }
        turnsUsed = explanation.turnsUsed
        turnsLeftOut = explanation.turnsLeftOut.sorted { $0.key < $1.key }.map { omission, turns in
            LeftOut(reason: omission.rawValue, sentence: omission.sentence, turns: turns)
        }
    }
}
