import Domain
import Testing

// Short ways to write facts by hand. Texts that are no ids, dates or codes stop the test.

func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }
func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }
func region(_ text: String) throws -> RegionCode { try #require(RegionCode(rawValue: text)) }
func zone(_ text: String) throws -> ZoneName { try #require(ZoneName(rawValue: text)) }
func app(_ text: String) throws -> AppID { try AppID(text) }
func topic(_ text: String) throws -> TopicID { try TopicID(text) }

/// The stamp of a turn that may be used for everything, said in Denver on 17 December 2025.
func stamp(
    app: String = "feed", region: String? = "US", day: String = "2025-12-17", reader: Int = 1, understood: Bool = true,
    afterNotice: Bool = true
) throws -> TurnStamp {
    TurnStamp(
        app: try AppID(app), modality: .text, region: try region.map { try PolicyTests.region($0) },
        day: try PolicyTests.day(day), readerVersion: reader, isLanguageUnderstood: understood,
        isAfterNotice: afterNotice)
}

/// A turn about `topics` at full weight.
func turn(
    _ conversation: String = "c1", at: String = "2025-12-17T18:00:00Z", stamp: TurnStamp, sensitive: Bool = false,
    topics: [String] = ["hiking"]
) throws -> TurnFact {
    TurnFact(
        conversation: try ConversationID(conversation), occurredAt: try instant(at), stamp: stamp,
        isSensitive: sensitive, topics: try topics.map { TopicWeight(topic: try topic($0), weight: 1000) })
}

/// Ana in Denver: an adult who was told on 7 October 2025 and has used the assistant, without any talk yet.
func ana() throws -> PersonFacts {
    var facts = PersonFacts(person: try PersonID("ana"))
    facts.settings = PersonSettings(
        region: try region("US"), language: .english, zone: try zone("America/Denver"), birthDay: try day("1990-05-01"),
        linkedApps: [try app("feed"), try app("photos")])
    facts.assistantFirstUsedAt = try instant("2025-09-01T12:00:00Z")
    facts.notice = NoticeFact(
        version: "text-1", deliveredAt: try instant("2025-10-07T15:00:00Z"), day: try day("2025-10-07"))
    return facts
}

/// Ana after she spoke about hiking on 17 December 2025.
func anaHiking() throws -> PersonFacts {
    var facts = try ana()
    facts.turns = [try turn(stamp: try stamp())]
    return facts
}

extension PersonFacts {
    /// The same person as if nothing they said had been kept.
    var withoutTalk: PersonFacts {
        var copy = self
        copy.turns = []
        copy.tallies = [:]
        return copy
    }

    /// The same person without any conversation in which something sensitive was found.
    var withoutSensitiveConversations: PersonFacts {
        var copy = self
        copy.turns = conversations.filter { !$0.isSensitive }.flatMap(\.turns)
        return copy
    }

    /// The same talk, had none of it been sensitive.
    var withoutSensitiveFlags: PersonFacts {
        var copy = self
        for index in copy.turns.indices { copy.turns[index].isSensitive = false }
        copy.turns.sort()
        return copy
    }

    /// What it holds once its conversations, none of them sensitive, were closed and counted.
    var closed: PersonFacts {
        var copy = self
        copy.turns = []
        for turn in turns {
            for topic in turn.topics {
                let key = TopicKey(topic: topic.topic, stamp: turn.stamp)
                copy.tallies[key, default: TopicTally()].count += 1
                copy.tallies[key, default: TopicTally()].weight += topic.weight
            }
        }
        return copy
    }
}
