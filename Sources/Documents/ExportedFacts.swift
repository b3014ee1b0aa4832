import Domain

/// What was derived from a person's log. Which of it may be used, and what it weighs, is decided when it is read.
public struct ExportedFacts: Codable, Hashable, Sendable {
    /// A replacement of their settings.
    public struct Change: Codable, Hashable, Sendable {
        /// When it arrived.
        public var arrivedAt: String
        /// What was said.
        public var settings: ExportedSettings
    }

    /// Turns of a conversation of which the same was true.
    public struct Talk: Codable, Hashable, Sendable {
        /// The app.
        public var app: String
        /// Typed or spoken.
        public var modality: String
        /// The person's local day.
        public var day: String
        /// Where they may have been.
        public var regions: [String]
        /// How old they were (whole years), if that was known.
        public var ageYears: Int?
        /// The apps whose accounts were linked with this one's.
        public var linkedWith: [String]
        /// Whether the person had been told about the use of their talk before.
        public var isAfterNotice: Bool
        /// What keeps them from ads, whatever they are about.
        public var barsFromAds: [String]
        /// How many turns.
        public var count: Int
        /// When the last of them was said.
        public var lastSaidAt: String
        /// What they were about, with the weights of all together.
        public var topics: [ExportedTopic]
    }

    /// A conversation that can still be taken back by what comes later.
    public struct Conversation: Codable, Hashable, Sendable {
        /// Its id.
        public var conversation: String
        /// Whether a turn of it was sensitive, or it was barred before.
        public var isSensitive: Bool
        /// Whether a message of it could not be read.
        public var isUnread: Bool
        /// Its turns.
        public var talk: [Talk]
    }

    /// What older talk gave to a topic on a day.
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
        /// What kind of thing that is.
        public var targetType: String
        /// Whether it holds.
        public var isOn: Bool
        /// Since when.
        public var occurredAt: String
    }

    /// Views, clicks and shares of a target.
    public struct Encounter: Codable, Hashable, Sendable {
        /// Of what.
        public var target: String
        /// Since when a click counts, if one does.
        public var clickedAt: String?
        /// Since when a share counts, if one does.
        public var sharedAt: String?
        /// When it was last seen.
        public var lastViewedAt: String?
    }

    /// The settings that hold.
    public var settings: ExportedSettings?
    /// The settings of the last month, oldest first.
    public var settingsHistory: [Change]
    /// When the accounts of apps were last unlinked.
    public var unlinkedAt: [String: String]
    /// The first use of the assistant.
    public var assistantFirstUsedAt: String?
    /// When they were told about the use of their talk.
    public var noticeDeliveredAt: String?
    /// In which language they were told.
    public var noticeLanguage: String?
    /// Conversations that can still be taken back.
    public var conversations: [Conversation]
    /// Whether some conversations stay barred from ads. Which ones, not even Waymark can list.
    public var hasBarredConversations: Bool
    /// What older talk gave.
    public var tallies: [Tally]
    /// Likes, follows, memberships, hides.
    public var reactions: [Reaction]
    /// Views, clicks, shares.
    public var encounters: [Encounter]

    init(_ facts: PersonFacts) {
        settings = facts.settings.map(ExportedSettings.init)
        settingsHistory = facts.history.changes.map {
            Change(arrivedAt: "\($0.arrivedAt)", settings: ExportedSettings($0.settings))
        }
        unlinkedAt = Dictionary(
            uniqueKeysWithValues: facts.history.unlinkedAt.map { ($0.key.rawValue, "\($0.value)") })
        assistantFirstUsedAt = facts.assistantFirstUsedAt.map { "\($0)" }
        noticeDeliveredAt = facts.notice.map { "\($0.deliveredAt)" }
        noticeLanguage = facts.notice?.language.rawValue
        conversations = facts.conversations.sorted { $0.key < $1.key }.map { id, conversation in
            Conversation(
                conversation: id.rawValue, isSensitive: conversation.isSensitive, isUnread: conversation.isUnread,
                talk: conversation.talk.sorted { $0.value.firstSaidAt < $1.value.firstSaidAt }.map {
                    Talk($0.key, $0.value)
                })
        }
        hasBarredConversations = facts.bars != nil
        tallies = facts.tallies.sorted { $0.key < $1.key }.map { key, tally in
            Tally(
                topic: key.topic.rawValue, day: "\(key.stamp.day)", app: key.stamp.app.rawValue, count: tally.count,
                weight: tally.weight)
        }
        reactions = facts.reactions.sorted { $0.key < $1.key }.map { key, reaction in
            Reaction(
                kind: key.kind.rawValue, target: key.target, targetType: key.targetType.rawValue, isOn: reaction.isOn,
                occurredAt: "\(reaction.occurredAt)")
        }
        encounters = facts.encounters.sorted { $0.key < $1.key }.map { target, encounter in
            Encounter(
                target: target, clickedAt: encounter.uses[.click].map { "\($0.since)" },
                sharedAt: encounter.uses[.share].map { "\($0.since)" },
                lastViewedAt: encounter.lastViewedAt.map { "\($0)" })
        }
    }
}

extension ExportedFacts.Talk {
    init(_ stamp: TurnStamp, _ talk: Talk) {
        self.init(
            app: stamp.app.rawValue, modality: stamp.modality.rawValue, day: "\(stamp.day)",
            regions: stamp.regions.map(\.rawValue), ageYears: stamp.ageYears,
            linkedWith: stamp.carriesTo.map(\.rawValue), isAfterNotice: stamp.isAfterNotice,
            barsFromAds: stamp.adsBars.names, count: talk.count, lastSaidAt: "\(talk.lastSaidAt)",
            topics: talk.topics.sorted { $0.key < $1.key }.map {
                ExportedTopic(TopicWeight(topic: $0.key, weight: $0.value.weight))
            })
    }
}
