import Domain
import Foundation
import Policy
import Store
import Testing

@testable import Profiling

/// Noon (UTC) of a day.
func noon(_ day: String, plusHours hours: Int64 = 0) throws -> Instant {
    let days = Int64(try #require(CivilDay(day)).daysSinceEpoch)
    return Instant(msSinceEpoch: days * Instant.msPerDay + (12 + hours) * 3_600_000)
}

extension FactsFolder {
    /// A folder under a policy that begins on a day, without rules of time zones.
    static func test(
        keepsSensitiveTopics: Bool = false, from earliestDay: CivilDay? = CivilDay("2025-12-16"),
        digest: @escaping @Sendable (PersonID, ConversationID) -> ConversationDigest = testDigest
    ) -> FactsFolder {
        FactsFolder(
            keepsSensitiveTopics: keepsSensitiveTopics, dates: PolicyDates(earliestDay: earliestDay, leadDays: 7),
            zones: ZoneTable(), digest: digest)
    }

    /// Spreads as a keyed digest does.
    static let testDigest: @Sendable (PersonID, ConversationID) -> ConversationDigest = { person, conversation in
        let hash = StableHash.fnv1a((person.rawValue + "/" + conversation.rawValue).utf8)
        return ConversationDigest(high: StableHash.mix(hash), low: StableHash.mix(hash &+ 1))
    }
}

/// One person's entries in the log's order.
struct Life {
    static let subject = SubjectKey(bytes: [UInt8](repeating: 1, count: SubjectKey.byteCount))
    let person = PersonID(unchecked: "ana")
    let folder: FactsFolder
    private(set) var entries: [SignalEntry] = []

    init(_ folder: FactsFolder = .test()) { self.folder = folder }

    /// Somebody in the United States who was told on 1 December 2025, so that talk counts from the 16th on.
    static func told(linked: [String]? = nil) throws -> Life {
        var life = Life()
        try life.set("2025-12-01", linked: linked)
        try life.add(
            .noticeDelivered(NoticeDelivery(version: "1", namesAI: true, channel: .inbox)), try noon("2025-12-01"))
        return life
    }

    /// What the entries make of the facts, step by step as the log is followed.
    func facts() throws -> PersonFacts {
        let subject = try #require(Self.subject)
        var step = FoldStep(people: [:])
        for entry in entries { step.fold(entry, of: subject, with: folder) }
        return step.people[subject]?.facts ?? PersonFacts(person: person)
    }

    mutating func add(_ signal: Signal, _ said: Instant, arriving: Instant? = nil) throws {
        entries.append(
            SignalEntry(
                id: EntryID(unchecked: "e\(entries.count)"), person: person, occurredAt: said,
                receivedAt: arriving ?? said, signal: signal))
    }

    mutating func set(
        _ day: String, region: String? = "US", languages: [String] = ["en"], zone: String? = nil,
        birthDay: String? = "1990-05-01", linked: [String]? = nil, since: String? = nil
    ) throws {
        let settings = PersonSettings(
            region: region.flatMap(RegionCode.init(rawValue:)), languages: languages.compactMap(LanguageTag.init),
            zone: zone.flatMap(ZoneName.init(rawValue:)), birthDay: birthDay.flatMap { CivilDay($0) },
            linkedApps: linked?.map { AppID(unchecked: $0) }, since: try since.map { try noon($0) })
        try add(.settings(settings), try noon(day))
    }

    mutating func say(
        _ topic: String = "hiking", _ day: String, arriving: String? = nil, conversation: String = "c1",
        app: String = "chat", language: String? = nil, isSensitive: Bool = false
    ) throws {
        let turn = AssistantTurn(
            conversation: ConversationID(unchecked: conversation), app: AppID(unchecked: app), modality: .text,
            languageHint: language.flatMap(LanguageTag.init), readerVersion: 1, isSensitive: isSensitive,
            topics: [TopicWeight(topic: TopicID(unchecked: topic), weight: 500)])
        try add(.turn(turn), try noon(day), arriving: try arriving.map { try noon($0) })
    }

    mutating func sayUnread(_ day: String, conversation: String = "c1", app: String = "chat") throws {
        try add(
            .unread(UnreadTurn(conversation: ConversationID(unchecked: conversation), app: AppID(unchecked: app))),
            try noon(day))
    }

    mutating func engage(
        _ kind: EngagementKind, _ target: String, _ day: String, mark: SlotMark = .unknown,
        type: TargetType = .item
    ) throws {
        try add(
            .engagement(EngagementSignal(kind: kind, target: target, mark: mark, targetType: type)), try noon(day))
    }
}

extension PersonFacts {
    /// The stamps of all talk in open conversations.
    var stamps: [TurnStamp] { conversations.values.flatMap(\.talk.keys).sorted() }

    /// What of a topic the conversations let ads have (weight), whatever its stamps allow.
    func weightForAds(of topic: String = "hiking") -> Int {
        let topic = TopicID(unchecked: topic)
        let open = conversations.values.filter { !$0.isBarredFromAds }.flatMap(\.talk.values)
        let closed = tallies.filter { $0.key.topic == topic && !$0.key.stamp.adsBars.contains(.conversationUnread) }
        return open.reduce(0) { $0 + ($1.topics[topic]?.weight ?? 0) } + closed.values.reduce(0) { $0 + $1.weight }
    }

    func conversation(_ id: String = "c1") -> OpenConversation? { conversations[ConversationID(unchecked: id)] }

    /// Whether a conversation stands among the bars.
    func isBarred(_ id: String = "c1", digest: ConversationDigest? = nil) -> Bool {
        bars?.contains(digest ?? FactsFolder.testDigest(person, ConversationID(unchecked: id))) ?? false
    }
}

/// The gate under the policy that Waymark ships.
func shippedGate() throws -> Gate {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let yaml = try String(contentsOf: root.appending(path: "cluster/policy.yaml"), encoding: .utf8)
    return Gate(
        policy: try Policy.load(yaml: yaml, fileName: "policy.yaml", knownTopics: nil), zones: ZoneTable())
}

extension Gate {
    /// For how many of the purposes talk says something to a person in one of two apps, at a time.
    func usesOfTalk(_ facts: PersonFacts, at instant: Instant) -> Int {
        ["chat", "photos"].map { AppID(unchecked: $0) }.reduce(0) { count, app in
            count + (contentProfile(of: facts, app: app, at: instant).assistantInterests.isEmpty ? 0 : 1)
                + (adsProfile(of: facts, app: app, at: instant).assistantInterests.isEmpty ? 0 : 1)
        }
    }
}
