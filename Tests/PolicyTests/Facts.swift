import Domain
import Testing
import Zones

/// The zones that the tests go by: the machine's, or Foundation's where none are installed.
enum Clocks {
    static let zones = SystemZones()
}

// Short ways to write facts by hand. Texts that are no ids, dates or codes stop the test.

func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }
func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }
func region(_ text: String) throws -> RegionCode { try #require(RegionCode(rawValue: text)) }
func zone(_ text: String) throws -> ZoneName { try #require(ZoneName(rawValue: text)) }
func app(_ text: String) throws -> AppID { try AppID(text) }
func topic(_ text: String) throws -> TopicID { try TopicID(text) }
/// Tags with spaces between.
func languages(_ text: String) throws -> [LanguageTag] {
    try text.split(separator: " ").map { try #require(LanguageTag(rawValue: String($0)), "\($0)") }
}

/// The stamp of a turn that may be used for everything, said in Denver on 17 December 2025 by an adult whose four apps
/// are linked.
func stamp(
    app: String = "feed", modality: Modality = .text, regions: [String] = ["US"], isPlaceKnown: Bool = true,
    day: String = "2025-12-17", reader: Int = 1, understood: Bool = true, afterNotice: Bool = true,
    adsBars: AdsBars = [], ageYears: Int? = 35, carriesTo: [String] = ["feed", "messages", "photos", "threads"]
) throws -> TurnStamp {
    TurnStamp(
        app: try AppID(app), modality: modality, regions: try regions.map { try PolicyTests.region($0) },
        isPlaceKnown: isPlaceKnown, day: try PolicyTests.day(day), readerVersion: reader,
        isLanguageUnderstood: understood, isLanguageHinted: false, isAfterNotice: afterNotice, adsBars: adsBars,
        ageYears: ageYears, carriesTo: try carriesTo.filter { $0 != app }.map { try AppID($0) })
}

/// Ana in Denver: an adult who was told on 7 October 2025 and has used the assistant, without any talk yet.
func ana() throws -> PersonFacts {
    var facts = PersonFacts(person: try PersonID("ana"))
    facts.history.add(
        PersonSettings(
            region: try region("US"), languages: [.english], zone: try zone("America/Denver"),
            birthDay: try day("1990-05-01"), linkedApps: [try app("feed"), try app("photos")]),
        arrivedAt: try instant("2025-09-01T12:00:00Z"))
    facts.assistantFirstUsedAt = try instant("2025-09-01T12:00:00Z")
    facts.notice = NoticeFact(
        version: "text-1", deliveredAt: try instant("2025-10-07T15:00:00Z"), day: try day("2025-10-07"))
    return facts
}

/// Ana after she spoke about hiking on 17 December 2025.
func anaHiking() throws -> PersonFacts {
    var facts = try ana()
    try facts.say(stamp: stamp())
    return facts
}

extension PersonFacts {
    /// Adds a turn about `topics` at full weight.
    mutating func say(
        _ conversation: String = "c1", at: String = "2025-12-17T18:00:00Z", stamp: TurnStamp, sensitive: Bool = false,
        unread: Bool = false, topics: [String] = ["hiking"]
    ) throws {
        let moment = try instant(at)
        let id = try ConversationID(conversation)
        let tallies = try topics.map { (try topic($0), TopicTally(count: 1, weight: 1000)) }
        let talk = Talk(
            count: 1, firstSaidAt: moment, lastSaidAt: moment, lastReceivedAt: moment,
            topics: Dictionary(uniqueKeysWithValues: tallies))
        var open = conversations[id] ?? OpenConversation()
        open.isSensitive = open.isSensitive || sensitive
        open.isUnread = open.isUnread || unread
        if open.talk[stamp]?.add(talk) == nil { open.talk[stamp] = talk }
        conversations[id] = open
    }

    /// The same person had their settings always been others.
    mutating func change(_ change: (inout PersonSettings) throws -> Void) rethrows {
        guard var changed = settings, let since = history.presentSince else { return }
        try change(&changed)
        history = SettingsHistory()
        history.add(changed, arrivedAt: since)
    }

    /// The same person as if nothing they said had been kept.
    var withoutTalk: PersonFacts {
        var copy = self
        copy.conversations = [:]
        copy.tallies = [:]
        return copy
    }

    /// The same person as if what they said with other stamps than these had not been kept.
    func keepingTalk(where isKept: (TurnStamp) -> Bool) -> PersonFacts {
        var copy = self
        for (id, conversation) in conversations {
            copy.conversations[id]?.talk = conversation.talk.filter { isKept($0.key) }
        }
        copy.tallies = tallies.filter { isKept($0.key.stamp) }
        return copy
    }

    /// The same person with other stamps on the same talk.
    func stampingTalk(_ change: (TurnStamp) -> TurnStamp) -> PersonFacts {
        var copy = self
        for (id, conversation) in conversations {
            copy.conversations[id]?.talk = [:]
            for (stamp, talk) in conversation.talk {
                let changed = change(stamp)
                if copy.conversations[id]?.talk[changed]?.add(talk) == nil {
                    copy.conversations[id]?.talk[changed] = talk
                }
            }
        }
        copy.tallies = [:]
        for (key, tally) in tallies {
            let changed = TopicKey(topic: key.topic, stamp: change(key.stamp))
            copy.tallies[changed, default: TopicTally()].add(tally)
        }
        return copy
    }

    /// The same person without any conversation that is barred from ads, and without the bars.
    var withoutBarredConversations: PersonFacts {
        var copy = keepingTalk { !$0.adsBars.contains(.conversationUnread) }
        copy.conversations = copy.conversations.filter { !$0.value.isBarredFromAds }
        copy.bars = nil
        return copy
    }

    /// The same talk, had none of it been sensitive or unread.
    var withoutBars: PersonFacts {
        var copy = stampingTalk { stamp in
            var stamp = stamp
            stamp.adsBars.remove(.conversationUnread)
            return stamp
        }
        for id in copy.conversations.keys {
            copy.conversations[id]?.isSensitive = false
            copy.conversations[id]?.isUnread = false
        }
        copy.bars = nil
        return copy
    }

    /// What it holds once its conversations were closed and counted: of a sensitive one nothing is left, and an unread one
    /// stays barred from ads.
    var closed: PersonFacts {
        var copy = self
        copy.conversations = [:]
        for conversation in conversations.values where !conversation.isSensitive {
            for (stamp, talk) in conversation.talk {
                var stamp = stamp
                if conversation.isUnread { stamp.adsBars.insert(.conversationUnread) }
                for (topic, tally) in talk.topics {
                    copy.tallies[TopicKey(topic: topic, stamp: stamp), default: TopicTally()].add(tally)
                }
            }
        }
        return copy
    }
}

extension ConversationBars {
    /// Bars that were filled with other conversations.
    static let full: ConversationBars = {
        var bars = ConversationBars()
        var number: UInt64 = 0
        while !bars.isFull {
            number += 1
            bars.insert(ConversationDigest(high: StableHash.mix(number), low: StableHash.mix(~number)))
        }
        return bars
    }()
}
