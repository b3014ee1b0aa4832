import Domain
import Testing

@testable import Profiling

@Suite struct FactsFolderTests {
    private let person = PersonID(unchecked: "ana")
    private let start = Instant(msSinceEpoch: 1_765_900_000_000)
    private let hourMs: Int64 = 3_600_000
    private let folder = FactsFolder(keepsSensitiveTopics: false, horizonMs: 30 * Instant.msPerDay)

    private func turn(
        _ id: String, hours: Int64, conversation: String = "c1", isSensitive: Bool = false,
        language: LanguageTag? = .english, receivedHours: Int64? = nil
    ) -> SignalEntry {
        let topics = isSensitive ? [] : [TopicWeight(topic: TopicID(unchecked: "hiking"), weight: 500)]
        return SignalEntry(
            id: EntryID(unchecked: id), person: person, occurredAt: start.advanced(byMs: hours * hourMs),
            receivedAt: start.advanced(byMs: (receivedHours ?? hours) * hourMs),
            signal: .turn(
                AssistantTurn(
                    conversation: ConversationID(unchecked: conversation), app: AppID(unchecked: "social"),
                    modality: .text, languageHint: language, readerVersion: 1, isSensitive: isSensitive,
                    topics: topics)))
    }

    private func engagement(
        _ id: String, _ kind: EngagementKind, _ target: String, hours: Int64, mark: SlotMark = .unknown
    ) -> SignalEntry {
        SignalEntry(
            id: EntryID(unchecked: id), person: person, occurredAt: start.advanced(byMs: hours * hourMs),
            receivedAt: start.advanced(byMs: 100 * hourMs),
            signal: .engagement(EngagementSignal(kind: kind, target: target, mark: mark)))
    }

    private func fold(_ entries: [SignalEntry]) -> PersonFacts {
        var facts = PersonFacts(person: person)
        for entry in entries { folder.fold(entry, into: &facts) }
        return facts
    }

    @Test func aSensitiveTurnTakesBackTheWholeConversationInAnyOrder() {
        let entries = [
            turn("a", hours: 0), turn("b", hours: 1, isSensitive: true), turn("c", hours: 20, receivedHours: 21),
        ]
        let expected = fold(entries)
        #expect(expected.turns.allSatisfy { $0.topics.isEmpty })
        #expect(expected.conversations.count == 1)
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            #expect(fold(order.map { entries[$0] }) == expected)
        }
        // The control: without the sensitive turn the topics stand.
        #expect(fold([entries[0], entries[2]]).turns.allSatisfy { !$0.topics.isEmpty })
    }

    @Test func aGapOfMoreThanADayBeginsAnotherConversation() {
        let within = fold([turn("a", hours: 0), turn("b", hours: 24, isSensitive: true)])
        #expect(within.turns.allSatisfy { $0.topics.isEmpty })
        let beyond = fold([turn("a", hours: 0), turn("b", hours: 25, isSensitive: true)])
        #expect(beyond.conversations.map(\.isSensitive) == [false, true])
        #expect(beyond.turns.first?.topics.isEmpty == false)
    }

    @Test func aTurnBetweenTwoJoinsThem() {
        let facts = fold([
            turn("a", hours: 0), turn("b", hours: 40, isSensitive: true), turn("c", hours: 20, receivedHours: 41),
        ])
        #expect(facts.conversations.count == 1)
        #expect(facts.turns.allSatisfy { $0.topics.isEmpty })
    }

    @Test func closedConversationsBecomeCountsAndSensitiveOnesNothing() {
        let facts = fold([
            turn("a", hours: 0, conversation: "plain"), turn("b", hours: 0, conversation: "ill", isSensitive: true),
            turn("c", hours: 24 * 40, conversation: "later"),
        ])
        #expect(facts.turns.map(\.conversation.rawValue) == ["later"])
        #expect(facts.tallies.map(\.value) == [TopicTally(count: 1, weight: 500)])
    }

    @Test func languageDecidesWhatATurnMayGive() {
        let german = fold([turn("a", hours: 0, language: LanguageTag(rawValue: "de"))])
        #expect(german.turns.first?.topics.isEmpty == true)
        let unknown = fold([turn("a", hours: 0, language: nil)])
        #expect(unknown.turns.first?.topics.isEmpty == false)
        #expect(unknown.turns.first?.stamp.isLanguageUnderstood == false)
    }

    @Test func theLatestStateWinsInAnyOrderAndATieUsesLess() {
        let like = engagement("a", .like, "reel-1", hours: 2)
        let unlike = engagement("b", .unlike, "reel-1", hours: 1)
        let key = ReactionKey(kind: .like, target: "reel-1")
        #expect(fold([like, unlike]).reactions[key]?.isOn == true)
        #expect(fold([unlike, like]).reactions[key]?.isOn == true)
        let tie = engagement("c", .unlike, "reel-1", hours: 2)
        #expect(fold([like, tie]).reactions[key]?.isOn == false)
        #expect(fold([tie, like]).reactions[key]?.isOn == false)
    }

    @Test func aLikeWithoutATokenTakesTheMarkOfAView() {
        let like = engagement("a", .like, "reel-1", hours: 2)
        let view = engagement("b", .view, "reel-1", hours: 1, mark: .assistant)
        for facts in [fold([like, view]), fold([view, like])] {
            #expect(facts.popularityShare(of: "reel-1") == PopularityCount(all: 1, unassisted: 0))
        }
        #expect(fold([like]).popularityShare(of: "reel-1") == PopularityCount(all: 1, unassisted: 1))
    }

    @Test func aTurnIsStampedWithWhatStoodInTheLogBeforeIt() {
        var facts = PersonFacts(person: person)
        let told = SignalEntry(
            id: EntryID(unchecked: "n"), person: person, occurredAt: start, receivedAt: start,
            signal: .noticeDelivered(NoticeDelivery(version: "1", namesAI: true, channel: .inbox)))
        folder.fold(turn("a", hours: 0, conversation: "x"), into: &facts)
        folder.fold(told, into: &facts)
        folder.fold(turn("b", hours: 0, conversation: "y"), into: &facts)
        #expect(facts.turns.map(\.stamp.isAfterNotice) == [false, true])
    }
}
