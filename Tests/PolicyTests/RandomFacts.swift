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
    let apps: [AppID]
    let topics: [TopicID]
    let regions: [RegionCode?]
    let zones: [ZoneName?]
    let languages: [[LanguageTag]]
    /// 1 December 2025.
    let start = Instant(msSinceEpoch: 1_764_547_200_000)

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
        languages = try ["en", "en", "en es", "ja", "zh-Hant en", ""].map { try PolicyTests.languages($0) }
    }

    mutating func facts(number: Int) throws -> PersonFacts {
        var facts = PersonFacts(person: try PersonID("p\(number)"))
        if random.chance(95) { facts.history = history() }
        if random.chance(90) {
            let noticeDay = random.chance(80) ? 20_368 : Int32.random(in: 20_430...20_450, using: &random)
            facts.notice = NoticeFact(
                version: "text-1", language: facts.settings?.languages.first ?? .english, deliveredAt: start,
                day: CivilDay(daysSinceEpoch: noticeDay))
        }
        for index in 0..<Int.random(in: 0...5, using: &random) {
            facts.conversations[try ConversationID("c\(index)")] = conversation(facts.history)
        }
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            let stamp = stamp(facts.history, saidAt: moment(), app: random.pick(apps))
            let count = Int.random(in: 1...4, using: &random)
            facts.tallies[TopicKey(topic: random.pick(topics), stamp: stamp)] = TopicTally(
                count: count, weight: count * Int.random(in: 100...1000, using: &random))
        }
        if !facts.conversations.isEmpty || !facts.tallies.isEmpty { facts.assistantFirstUsedAt = start }
        facts.bars = bars()
        addEngagement(to: &facts)
        return facts
    }

    /// A moment from 1 December 2025 to 9 February 2026.
    mutating func moment() -> Instant {
        start.advanced(byMs: Int64.random(in: 0..<70 * Instant.msPerDay, using: &random))
    }

    /// A moment at which to look: from 11 December 2025 to 19 February 2026.
    mutating func lookedAt() -> Instant { moment().advanced(byMs: 10 * Instant.msPerDay) }

    /// An app, or none.
    mutating func app() -> AppID? { random.chance(95) ? random.pick(apps) : nil }

    private mutating func bars() -> ConversationBars? {
        if random.chance(3) { return .full }
        guard random.chance(40) else { return nil }
        var bars = ConversationBars()
        for _ in 0..<Int.random(in: 1...9, using: &random) {
            bars.insert(ConversationDigest(high: random.next(), low: random.next()))
        }
        return bars
    }
}

/// Talk.
extension RandomFacts {
    private mutating func conversation(_ history: SettingsHistory) -> OpenConversation {
        var open = OpenConversation(isSensitive: random.chance(30), isUnread: random.chance(15))
        let app = random.pick(apps)
        var saidAt = moment()
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let stamp = stamp(history, saidAt: saidAt, app: random.chance(90) ? app : random.pick(apps))
            let spoken = topics.filter { _ in random.chance(30) }
            let tallies = spoken.map { ($0, TopicTally(count: 1, weight: Int.random(in: 1...1000, using: &random))) }
            let talk = Talk(
                count: 1, firstSaidAt: saidAt, lastSaidAt: saidAt, lastReceivedAt: saidAt,
                topics: Dictionary(uniqueKeysWithValues: tallies))
            if open.talk[stamp]?.add(talk) == nil { open.talk[stamp] = talk }
            saidAt = saidAt.advanced(byMs: Int64.random(in: 0...3 * Instant.msPerDay, using: &random))
        }
        return open
    }

    /// Most stamps say what may have held by the history, as of the saying and of an arrival; some say anything.
    private mutating func stamp(_ history: SettingsHistory, saidAt: Instant, app: AppID) -> TurnStamp {
        let delayMs = random.chance(70) ? 0 : Int64.random(in: 0...20 * Instant.msPerDay, using: &random)
        let arrivedAt = saidAt.advanced(byMs: delayMs)
        let atSaying = history.standing(at: saidAt)
        let settings = random.chance(85) ? atSaying + history.standing(at: arrivedAt) : [self.settings()]
        let zones = settings.isEmpty ? [nil] : settings.map(\.zone)
        let days = zones.flatMap { zone in
            [saidAt, arrivedAt].map { LocalTime($0, in: zone, by: Clocks.zones).day }
        }
        let day = days.min() ?? saidAt.dayInUTC
        let ages = settings.map { $0.birthDay?.wholeYears(until: day) }
        let linked = settings.map { Set($0.linkedApps ?? []) }.filter { $0.contains(app) }
        let common = linked.count == settings.count ? linked.reduce(Set(apps)) { $0.intersection($1) } : []
        let unknown = AdsBars(rawValue: 64)
        return TurnStamp(
            app: app, modality: random.chance(50) ? .text : .voice,
            regions: Set(settings.compactMap(\.region)).sorted(),
            isPlaceKnown: !atSaying.isEmpty && settings.allSatisfy { $0.region != nil }, day: day,
            readerVersion: random.chance(95) ? 1 : 3, isLanguageUnderstood: random.chance(90),
            isLanguageHinted: random.chance(50), isAfterNotice: random.chance(90),
            adsBars: random.chance(88)
                ? [] : random.pick([.disguised, .voiceUncertain, .voiceUnusable, .conversationUnread, unknown]),
            ageYears: settings.isEmpty || ages.contains(nil) ? nil : ages.compactMap { $0 }.min(),
            carriesTo: common.subtracting([app]).sorted())
    }
}

/// Settings.
extension RandomFacts {
    private mutating func settings() -> PersonSettings {
        PersonSettings(
            region: random.pick(regions), languages: random.pick(languages), zone: random.pick(zones),
            birthDay: birthDay(), linkedApps: random.chance(90) ? apps.filter { _ in random.chance(75) } : nil)
    }

    private mutating func birthDay() -> CivilDay? {
        let days: [Int32] = [0, 3_000, 7_000, 10_000, 13_880, 13_900, 15_000]
        return random.chance(90) ? CivilDay(daysSinceEpoch: random.pick(days)) : nil
    }

    /// One to four changes from October on; each of the later ones changes one thing, and some say since when.
    private mutating func history() -> SettingsHistory {
        var history = SettingsHistory()
        var settings = settings()
        var arrivedAt = start.advanced(byMs: -60 * Instant.msPerDay)
        history.add(settings, arrivedAt: arrivedAt)
        for _ in 0..<(random.chance(50) ? 0 : Int.random(in: 1...3, using: &random)) {
            arrivedAt = arrivedAt.advanced(byMs: Int64.random(in: 0...50 * Instant.msPerDay, using: &random))
            let other = self.settings()
            switch Int.random(in: 0..<5, using: &random) {
            case 0: settings.region = other.region
            case 1: settings.zone = other.zone
            case 2: settings.birthDay = other.birthDay
            case 3: settings.languages = other.languages
            default: settings.linkedApps = other.linkedApps
            }
            let isSaid = random.chance(40)
            settings.since =
                isSaid ? arrivedAt.advanced(byMs: -Int64.random(in: 0...9 * Instant.msPerDay, using: &random)) : nil
            history.add(settings, arrivedAt: arrivedAt)
        }
        return history
    }
}

/// Engagement.
extension RandomFacts {
    private mutating func addEngagement(to facts: inout PersonFacts) {
        for number in 0..<Int.random(in: 0...8, using: &random) {
            let mark: SlotMark = random.pick([.unknown, .ordinary, .assistant])
            let kind = random.pick(ReactionKind.allCases)
            let type = kind == .hide ? random.pick(TargetType.allCases) : .item
            facts.reactions[ReactionKey(kind: kind, target: "t\(number)", targetType: type)] = ReactionFact(
                isOn: random.chance(80), occurredAt: start, mark: mark, isEarly: random.chance(30))
            guard random.chance(50) else { continue }
            var encounter = EncounterFact(
                lastViewedAt: random.chance(70) ? start : nil, isMarked: random.chance(40),
                isOrdinary: random.chance(40))
            for use in UseKind.allCases where random.chance(30) {
                encounter.uses[use] = UseFact(
                    since: start, origins: UseOrigins(rawValue: UInt8.random(in: 1...15, using: &random)))
            }
            facts.encounters["t\(number)"] = encounter
        }
        if random.chance(30) { facts.unknownOrigins[random.pick(EngagementKind.allCases)] = 3 }
    }
}
