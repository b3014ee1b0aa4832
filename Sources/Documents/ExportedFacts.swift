import Domain

/// What was derived from a person's log. Which of it may be used, and what it weighs, is decided when it is read.
public struct ExportedFacts: Codable, Hashable, Sendable {
    /// A turn of a conversation that may still go on.
    public struct Turn: Codable, Hashable, Sendable {
        /// The conversation.
        public var conversation: String
        /// When it was said.
        public var occurredAt: String
        /// The app.
        public var app: String
        /// Whether it was sensitive.
        public var isSensitive: Bool
        /// Whether the person had been told about the use of their talk before.
        public var isAfterNotice: Bool
        /// What it was about.
        public var topics: [ExportedTopic]
    }

    /// What closed conversations gave to a topic on a day.
    public struct Tally: Codable, Hashable, Sendable {
        /// Which topic.
        public var topic: String
        /// The person's local day.
        public var day: String
        /// The app.
        public var app: String
        /// How many turns.
        public var count: Int
        /// Their weights together (thousandths).
        public var weight: Int
    }

    /// A like, a follow, a membership or a hide.
    public struct Reaction: Codable, Hashable, Sendable {
        /// Which of them.
        public var kind: String
        /// Towards what.
        public var target: String
        /// Whether it holds.
        public var isOn: Bool
        /// Since when.
        public var occurredAt: String
    }

    /// Views, clicks and shares of a target.
    public struct Encounter: Codable, Hashable, Sendable {
        /// Of what.
        public var target: String
        /// Clicks and shares.
        public var uses: Int
        /// When it was last seen.
        public var lastViewedAt: String?
    }

    /// The settings that hold.
    public var settings: ExportedSettings?
    /// The first use of the assistant.
    public var assistantFirstUsedAt: String?
    /// When they were told about the use of their talk.
    public var noticeDeliveredAt: String?
    /// Turns of open conversations.
    public var turns: [Turn]
    /// What closed conversations gave.
    public var tallies: [Tally]
    /// Likes, follows, memberships, hides.
    public var reactions: [Reaction]
    /// Views, clicks, shares.
    public var encounters: [Encounter]

    init(_ facts: PersonFacts) {
        settings = facts.settings.map(ExportedSettings.init)
        assistantFirstUsedAt = facts.assistantFirstUsedAt.map { "\($0)" }
        noticeDeliveredAt = facts.notice.map { "\($0.deliveredAt)" }
        turns = facts.turns.map { turn in
            Turn(
                conversation: turn.conversation.rawValue, occurredAt: "\(turn.occurredAt)",
                app: turn.stamp.app.rawValue, isSensitive: turn.isSensitive, isAfterNotice: turn.stamp.isAfterNotice,
                topics: turn.topics.map(ExportedTopic.init))
        }
        tallies = facts.tallies.sorted { $0.key < $1.key }.map { key, tally in
            Tally(
                topic: key.topic.rawValue, day: "\(key.stamp.day)", app: key.stamp.app.rawValue, count: tally.count,
                weight: tally.weight)
        }
        reactions = facts.reactions.sorted { $0.key < $1.key }.map { key, reaction in
            Reaction(
                kind: key.kind.rawValue, target: key.target, isOn: reaction.isOn, occurredAt: "\(reaction.occurredAt)")
        }
        encounters = facts.encounters.sorted { $0.key < $1.key }.map { target, encounter in
            Encounter(target: target, uses: encounter.uses, lastViewedAt: encounter.lastViewedAt.map { "\($0)" })
        }
    }
}
