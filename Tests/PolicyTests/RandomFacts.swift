import Domain
import TestSupport
import Testing

/// Someone who looks at an app at some time.
struct RandomCase: Sendable {
    let facts: PersonFacts
    let app: AppID?
    let at: Instant

    /// Two thousand of them, always the same.
    static let all: Result<[RandomCase], any Error> = Result {
        var random = try RandomFacts(seed: 1)
        return try (0..<2000).map { number in
            RandomCase(facts: try random.facts(number: number), app: random.app(), at: random.lookedAt())
        }
    }
}

/// Makes people at random around the days on which the policy comes into force. Most are close to being usable, so that
/// each rule decides often.
struct RandomFacts {
    var random: SeededGenerator
    private let apps: [AppID]
    private let topics: [TopicID]
    private let regions: [RegionCode?]
    private let zones: [ZoneName?]
    /// 1 December 2025.
    private let start = Instant(msSinceEpoch: 1_764_547_200_000)

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        apps = try ["feed", "photos", "threads", "messages"].map { try AppID($0) }
        topics = try ["hiking", "camping", "cycling", "tarot", "baking"].map { try TopicID($0) }
        regions = try ["US", "US", "US", "US", "US", "US", "NZ", "KI", "MX", "DE", nil].map {
            try $0.map { try region($0) }
        }
        zones = try ["America/Denver", "Pacific/Auckland", "Pacific/Kiritimati", nil].map {
            try $0.map { try zone($0) }
        }
    }

    mutating func facts(number: Int) throws -> PersonFacts {
        var facts = PersonFacts(person: try PersonID("p\(number)"))
        facts.settings = random.chance(95) ? settings() : nil
        facts.settingsAt = facts.settings.map { _ in start }
        if random.chance(90) {
            let noticeDay = random.chance(80) ? 20_368 : Int32.random(in: 20_430...20_450, using: &random)
            facts.notice = NoticeFact(
                version: "text-1", deliveredAt: start, day: CivilDay(daysSinceEpoch: noticeDay))
        }
        for conversation in 0..<Int.random(in: 0...5, using: &random) {
            facts.turns += try turns(conversation: conversation, zone: facts.settings?.zone)
        }
        facts.turns.sort()
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            let stamp = stamp(at: moment(), zone: facts.settings?.zone, app: random.pick(apps))
            let count = Int.random(in: 1...4, using: &random)
            facts.tallies[TopicKey(topic: random.pick(topics), stamp: stamp)] = TopicTally(
                count: count, weight: count * Int.random(in: 100...1000, using: &random))
        }
        if !facts.turns.isEmpty || !facts.tallies.isEmpty { facts.assistantFirstUsedAt = start }
        addEngagement(to: &facts)
        return facts
    }

    /// A moment from 1 December 2025 to 9 February 2026.
    mutating func moment() -> Instant { start.advanced(byMs: Int64.random(in: 0..<70 * 86_400_000, using: &random)) }

    /// A moment at which to look: from 11 December 2025 to 19 February 2026.
    mutating func lookedAt() -> Instant { moment().advanced(byMs: 10 * 86_400_000) }

    /// An app, or none.
    mutating func app() -> AppID? { random.chance(95) ? random.pick(apps) : nil }

    private mutating func settings() -> PersonSettings {
        let birthDays: [Int32] = [0, 3_000, 7_000, 10_000, 13_880, 13_900, 15_000]
        return PersonSettings(
            region: random.pick(regions), language: .english, zone: random.pick(zones),
            birthDay: random.chance(90) ? CivilDay(daysSinceEpoch: random.pick(birthDays)) : nil,
            linkedApps: apps.filter { _ in random.chance(75) })
    }

    private mutating func turns(conversation: Int, zone: ZoneName?) throws -> [TurnFact] {
        let isSensitive = random.chance(40)
        let count = Int.random(in: 1...4, using: &random)
        let app = random.pick(apps)
        let sensitiveTurn = Int.random(in: 0..<count, using: &random)
        var at = moment()
        var result: [TurnFact] = []
        for index in 0..<count {
            let topics = topics.filter { _ in random.chance(30) }
            result.append(
                TurnFact(
                    conversation: try ConversationID("c\(conversation)"), occurredAt: at,
                    stamp: stamp(at: at, zone: zone, app: app), isSensitive: isSensitive && index == sensitiveTurn,
                    topics: topics.map { TopicWeight(topic: $0, weight: Int.random(in: 1...1000, using: &random)) }))
            at = at.advanced(byMs: Int64.random(in: 0...ConversationFact.gapMsMax, using: &random))
        }
        return result
    }

    private mutating func stamp(at: Instant, zone: ZoneName?, app: AppID) -> TurnStamp {
        TurnStamp(
            app: app, modality: random.chance(50) ? .text : .voice, region: random.pick(regions),
            day: LocalTime(at, in: zone).day, readerVersion: random.chance(95) ? 1 : 3,
            isLanguageUnderstood: random.chance(90), isAfterNotice: random.chance(90))
    }

    private mutating func addEngagement(to facts: inout PersonFacts) {
        for number in 0..<Int.random(in: 0...8, using: &random) {
            let mark: SlotMark = random.pick([.unknown, .ordinary, .assistant])
            facts.reactions[ReactionKey(kind: random.pick(ReactionKind.allCases), target: "t\(number)")] = ReactionFact(
                isOn: random.chance(80), occurredAt: start, mark: mark)
            if random.chance(50) {
                facts.encounters["t\(number)"] = EncounterFact(
                    lastViewedAt: random.chance(70) ? start : nil, isMarked: random.chance(40))
            }
        }
    }
}
