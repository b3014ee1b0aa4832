import Domain
import Wire

/// Facts as versions before the settings' history wrote them, as far as they are still understood. What they do not tell —
/// an age or a link as of the saying, a click from a share, where a click came from — is unknown.
struct FirstFormFacts: WireRecord {
    private struct Notice: WireRecord {
        let version: String
        let deliveredAt: Instant
        let day: CivilDay

        func encodeFields(to writer: inout WireWriter) {}

        init(fields reader: inout WireReader) throws(WireError) {
            version = try reader.read()
            deliveredAt = try reader.read()
            day = try reader.read()
        }
    }

    private struct Stamp: WireRecord, Hashable, Comparable {
        let app: AppID
        let modality: Modality
        let region: RegionCode?
        let day: CivilDay
        let readerVersion: Int
        let isLanguageUnderstood: Bool
        let isAfterNotice: Bool

        static func < (left: Self, right: Self) -> Bool { left.day < right.day }

        func encodeFields(to writer: inout WireWriter) {}

        init(fields reader: inout WireReader) throws(WireError) {
            app = try reader.read()
            modality = try reader.read()
            region = try reader.read()
            day = try reader.read()
            readerVersion = try reader.read()
            isLanguageUnderstood = try reader.read()
            isAfterNotice = try reader.read()
        }

        var stamp: TurnStamp {
            TurnStamp(
                app: app, modality: modality, regions: region.map { [$0] } ?? [], isPlaceKnown: region != nil, day: day,
                readerVersion: readerVersion, isLanguageUnderstood: isLanguageUnderstood, isLanguageHinted: false,
                isAfterNotice: isAfterNotice, adsBars: modality == .voice ? .voiceUncertain : [], ageYears: nil,
                carriesTo: [])
        }
    }

    private struct Turn: WireRecord {
        let conversation: ConversationID
        let occurredAt: Instant
        let stamp: Stamp
        let isSensitive: Bool
        let topics: [TopicWeight]

        func encodeFields(to writer: inout WireWriter) {}

        init(fields reader: inout WireReader) throws(WireError) {
            conversation = try reader.read()
            occurredAt = try reader.read()
            stamp = try reader.read()
            isSensitive = try reader.read()
            topics = try reader.read()
        }
    }

    private struct Key: WireRecord, Hashable, Comparable {
        let topic: TopicID
        let stamp: Stamp

        static func < (left: Self, right: Self) -> Bool { left.topic < right.topic }

        func encodeFields(to writer: inout WireWriter) {}

        init(fields reader: inout WireReader) throws(WireError) {
            topic = try reader.read()
            stamp = try reader.read()
        }
    }

    private struct Encounter: WireRecord {
        let lastViewedAt: Instant?
        let uses: Int
        let isMarked: Bool

        func encodeFields(to writer: inout WireWriter) {}

        init(fields reader: inout WireReader) throws(WireError) {
            lastViewedAt = try reader.read()
            uses = try reader.read()
            _ = try reader.read(Int.self)
            isMarked = try reader.read()
        }
    }

    private let person: PersonID
    private let settings: PersonSettings?
    private let settingsAt: Instant?
    private let assistantFirstUsedAt: Instant?
    private let notice: Notice?
    private let turns: [Turn]
    private let tallies: [Key: TopicTally]
    private let reactions: [ReactionKey: ReactionFact]
    private let encounters: [String: Encounter]
    private let turnsFolded: Int
    private let engagementsFolded: Int

    /// They are never written.
    func encodeFields(to writer: inout WireWriter) {}

    init(fields reader: inout WireReader) throws(WireError) {
        person = try reader.read()
        settings = try reader.read()
        settingsAt = try reader.read()
        assistantFirstUsedAt = try reader.read()
        notice = try reader.read()
        turns = try reader.read()
        tallies = try reader.read()
        reactions = try reader.read()
        encounters = try reader.read()
        turnsFolded = try reader.read()
        engagementsFolded = try reader.read()
    }

    /// The same in the present form.
    func facts(digest: (PersonID, ConversationID) -> ConversationDigest) -> PersonFacts {
        var facts = PersonFacts(person: person)
        if let settings, let settingsAt { facts.history.add(settings, arrivedAt: settingsAt) }
        facts.assistantFirstUsedAt = assistantFirstUsedAt
        if let notice, !LanguageMatching.best(for: settings?.languages ?? [], among: [.english]).isEmpty {
            facts.notice = NoticeFact(version: notice.version, deliveredAt: notice.deliveredAt, day: notice.day)
        }
        let sensitive = Set(turns.filter(\.isSensitive).map(\.conversation))
        for id in sensitive { facts.bars.insert(digest(person, id)) }
        for turn in turns {
            let isSensitive = sensitive.contains(turn.conversation)
            let topics = isSensitive ? [] : turn.topics.map { ($0.topic, TopicTally(count: 1, weight: $0.weight)) }
            let talk = Talk(
                count: 1, firstSaidAt: turn.occurredAt, lastSaidAt: turn.occurredAt, lastReceivedAt: turn.occurredAt,
                topics: Dictionary(topics) { first, _ in first })
            var conversation = facts.conversations[turn.conversation] ?? OpenConversation(isSensitive: isSensitive)
            if conversation.talk[turn.stamp.stamp]?.add(talk) == nil { conversation.talk[turn.stamp.stamp] = talk }
            facts.conversations[turn.conversation] = conversation
        }
        for (key, tally) in tallies {
            facts.tallies[TopicKey(topic: key.topic, stamp: key.stamp.stamp), default: TopicTally()].add(tally)
        }
        facts.reactions = reactions
        facts.encounters = encounters.mapValues { encounter in
            let since = encounter.lastViewedAt ?? Instant(msSinceEpoch: 0)
            return EncounterFact(
                lastViewedAt: encounter.lastViewedAt,
                uses: encounter.uses > 0 ? [.click: UseFact(since: since, origins: .unknown)] : [:],
                isMarked: encounter.isMarked)
        }
        facts.turnsFolded = turnsFolded
        facts.engagementsFolded = engagementsFolded
        return facts
    }
}
