import Contracts
import Domain
import Policy
import Ranking
import Understanding

/// Decides for each entry whether it is taken and what its log entry says. Pure: time, policy, zones and reader come in.
struct IntakeRules: Sendable {
    let policy: Policy
    let now: Instant
    /// How far back events are taken (milliseconds).
    let horizonMs: Int64
    let reader: MessageReader
    /// The rules of time zones.
    let zones: any ZoneSource
    /// Whether the taxonomy has a topic.
    let isTopic: @Sendable (TopicID) -> Bool
    /// Authenticates slot tokens.
    let tokenMAC: @Sendable ([UInt8]) -> [UInt8]
    /// The name of a person's conversation among their bars.
    let digest: @Sendable (PersonID, ConversationID) -> ConversationDigest
    /// Whether the clock that `now` comes from is not believed: what is said meanwhile counts for nothing.
    var isClockDoubted = false

    /// An entry that was understood.
    struct Understood {
        var entry: SignalEntry
        /// Which categories were found, for the operator's counters only.
        var sensitive: [SensitiveCategory] = []
        /// Until when a repetition is told apart.
        var remembersUntil: Instant
        /// What to take down where another entry was taken under the same id.
        var ifInConflict: SignalEntry?
    }

    /// An entry that is refused, and what is taken down all the same: that something could not be read.
    struct Refusal: Error {
        let rejection: IntakeRejection
        var instead: Understood?
    }

    func understand(_ entry: IntakeEntry) throws(Refusal) -> Understood {
        switch entry {
        case .interaction(let interaction): try understand(interaction)
        case .unread(let message): try understand(message)
        case .engagement(let engagement): try plain { () throws(IntakeRejection) in try understand(engagement) }
        case .settings(let id, let person, let settings): try understand(id, person, settings)
        case .settingsDoubted(let id, let person, let fields):
            state(id, person, now, .settingsDoubted(SettingsDoubt(fields: fields)))
        case .barsRenewed(let id, let person): state(id, person, now, .barsRenewed)
        case .noticeDelivered(let id, let person, let occurredAt, let delivery):
            try plain { () throws(IntakeRejection) in
                try checkTime(occurredAt, isEvent: false)
                return state(id, person, occurredAt, .noticeDelivered(delivery))
            }
        }
    }

    private func plain(_ body: () throws(IntakeRejection) -> Understood) throws(Refusal) -> Understood {
        do throws(IntakeRejection) {
            return try body()
        } catch {
            throw Refusal(rejection: error)
        }
    }

    private func understand(_ engagement: Engagement) throws(IntakeRejection) -> Understood {
        let isEvent = engagement.kind.state == nil
        try checkTime(engagement.occurredAt, isEvent: isEvent)
        let targetType = try targetType(of: engagement)
        var mark = SlotMark.unknown
        if let text = engagement.slotToken {
            guard let token = SlotToken(text: text, person: engagement.person, mac: tokenMAC) else {
                throw .badSlotToken
            }
            // Whoever hides the creator or topic of a slot sends the token of that slot, as for a follow.
            guard
                token.target == engagement.target || engagement.kind.state?.reaction == .follow || targetType != .item
            else { throw .foreignSlotToken }
            mark = token.mark
        }
        let signal = EngagementSignal(
            kind: engagement.kind, target: engagement.target, mark: mark, targetType: targetType)
        return Understood(
            entry: self.signal(engagement.id, engagement.person, engagement.occurredAt, .engagement(signal)),
            remembersUntil: (isEvent ? engagement.occurredAt : now).advanced(byMs: horizonMs))
    }

    /// What the target of an engagement is, if it can be what it is said to be.
    private func targetType(of engagement: Engagement) throws(IntakeRejection) -> TargetType {
        let type = engagement.targetType ?? .item
        guard type == .item || engagement.kind.state?.reaction == .hide else { throw .badTargetType(engagement.kind) }
        let target = engagement.target
        let isPossible =
            switch type {
            case .item: ItemID(rawValue: target) != nil
            case .creator: PersonID(rawValue: target) != nil
            case .advertiser: AdvertiserID(rawValue: target) != nil
            case .topic: TopicID(rawValue: target) != nil
            }
        guard isPossible else { throw .badTarget }
        if type == .topic, let topic = TopicID(rawValue: target), !isTopic(topic) {
            throw .unknownTopic(topic, in: "target")
        }
        return type
    }

    /// Something that was said or became so now, or is told as of a time of its own, and has no horizon.
    func state(_ id: EntryID, _ person: PersonID, _ at: Instant, _ signal: Signal) -> Understood {
        Understood(entry: self.signal(id, person, at, signal), remembersUntil: now.advanced(byMs: horizonMs))
    }

    func signal(_ id: EntryID, _ person: PersonID, _ at: Instant, _ signal: Signal) -> SignalEntry {
        SignalEntry(id: id, person: person, occurredAt: at, receivedAt: now, signal: signal)
    }

    /// Events older than the horizon are refused, for their repetition could not be told apart; states have no horizon.
    func checkTime(_ occurredAt: Instant, isEvent: Bool) throws(IntakeRejection) {
        guard occurredAt <= now.advanced(byMs: IntakeLimits.clockAheadMsMax) else {
            throw .inFuture(occurredAt, now: now)
        }
        let age = now.msSinceEpoch - occurredAt.msSinceEpoch
        if isEvent, age > horizonMs { throw .tooOld(occurredAt, days: horizonMs / Instant.msPerDay) }
        guard let floor = Instant(IntakeLimits.occurredAtMin), occurredAt >= floor else {
            throw .implausible(occurredAt)
        }
    }
}
