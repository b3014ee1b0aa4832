import Contracts
import Domain

/// An entry of a person's log.
public struct ExportedEntry: Codable, Hashable, Sendable {
    /// Where it stands: partition and sequence.
    public var position: String
    /// The sender's id.
    public var id: String
    /// When it happened, by the sender's clock.
    public var occurredAt: String
    /// When it was taken.
    public var receivedAt: String
    /// `turn`, `unread`, `engagement`, `settings`, `settings doubted`, `notice`, `taken back` or `bars renewed`.
    public var kind: String
    /// Of a turn: the conversation.
    public var conversation: String?
    /// Of a turn: the app.
    public var app: String?
    /// Of a turn: typed or spoken.
    public var modality: String?
    /// Of a turn: the language that the app named.
    public var language: String?
    /// Of a turn: whether something sensitive was found in it.
    public var isSensitive: Bool?
    /// Of a turn: what it was about.
    public var topics: [ExportedTopic]?
    /// Of a turn: what keeps it from ads, whatever it is about.
    public var barsFromAds: [String]?
    /// Of an engagement: what was done.
    public var engagement: String?
    /// Of an engagement: to what.
    public var target: String?
    /// Of a hide: what kind of thing the target is.
    public var targetType: String?
    /// Of an engagement: whether talk to the assistant had placed it before the person, if that is known.
    public var wasPlacedByTalk: Bool?
    /// Of settings: what was said.
    public var settings: ExportedSettings?
    /// Of settings that came in a form that nobody understands: which parts are unknown since.
    public var unknown: [String]?
    /// Of a notice: which text.
    public var noticeVersion: String?
    /// Of a notice: in which languages.
    public var noticeLanguages: [String]?

    /// Of a taking back: how many earlier entries were emptied.
    public var entriesTakenBack: Int?

    init(_ kept: KeptEntry, partition: UInt16) {
        let entry = kept.entry
        position = "\(LogPosition(partition: partition, sequence: kept.sequence))"
        id = entry.id.rawValue
        occurredAt = "\(entry.occurredAt)"
        receivedAt = "\(entry.receivedAt)"
        switch entry.signal {
        case .turn(let turn):
            kind = "turn"
            conversation = turn.conversation.rawValue
            app = turn.app.rawValue
            modality = turn.modality.rawValue
            language = turn.languageHint?.rawValue
            isSensitive = turn.isSensitive
            topics = turn.topics.map(ExportedTopic.init)
            barsFromAds = turn.adsBars.names
        case .unread(let turn):
            kind = "unread"
            conversation = turn.conversation.rawValue
            app = turn.app.rawValue
        case .engagement(let signal):
            kind = "engagement"
            engagement = signal.kind.rawValue
            target = signal.target
            if signal.kind.state?.reaction == .hide { targetType = signal.targetType.rawValue }
            wasPlacedByTalk = signal.mark == .unknown ? nil : signal.mark == .assistant
        case .settings(let settings):
            kind = "settings"
            self.settings = ExportedSettings(settings)
        case .settingsDoubted(let doubt):
            kind = "settings doubted"
            unknown = doubt.fields.map(\.rawValue)
        case .noticeDelivered(let delivery):
            kind = "notice"
            noticeVersion = delivery.version
            noticeLanguages = delivery.languages.map(\.rawValue)
        case .takenBack(let takenBack):
            kind = "taken back"
            entriesTakenBack = takenBack.count
        case .barsRenewed: kind = "bars renewed"
        }
    }
}

extension AdsBars {
    /// The bars by name.
    var names: [String] {
        let known: [(AdsBars, String)] = [
            (.disguised, "disguised"), (.voiceUncertain, "voice uncertain"), (.voiceUnusable, "voice unusable"),
            (.conversationUnread, "conversation unread"), (.clockDoubted, "clock doubted"),
        ]
        return known.filter { contains($0.0) }.map(\.1)
    }
}
