import Contracts
import Domain
import Policy
import Ranking
import Understanding

/// Decides for each entry whether it is taken and what its log entry says. Pure: time, policy and reader come in.
struct IntakeRules: Sendable {
    let policy: Policy
    let now: Instant
    /// How far back events are taken (milliseconds).
    let horizonMs: Int64
    let reader: MessageReader
    /// Authenticates slot tokens.
    let tokenMAC: @Sendable ([UInt8]) -> [UInt8]

    /// An entry that was understood.
    struct Understood {
        var entry: SignalEntry
        /// Which categories were found, for the operator's counters only.
        var sensitive: [SensitiveCategory] = []
        /// Until when a repetition is told apart.
        var remembersUntil: Instant
    }

    func understand(_ entry: IntakeEntry) throws(IntakeRejection) -> Understood {
        switch entry {
        case .interaction(let interaction): try understand(interaction)
        case .engagement(let engagement): try understand(engagement)
        case .settings(let id, let person, let settings): try understand(id, person, settings)
        case .noticeDelivered(let id, let person, let occurredAt, let delivery):
            try understand(id, person, occurredAt, delivery)
        }
    }

    private func understand(_ interaction: Interaction) throws(IntakeRejection) -> Understood {
        try checkTime(interaction.occurredAt, isEvent: true)
        guard policy.apps.known.contains(interaction.app) else { throw .unknownApp(interaction.app) }
        guard interaction.text.utf8.count <= IntakeLimits.textBytesMax else {
            throw .textTooLong(bytes: interaction.text.utf8.count)
        }
        guard !interaction.text.allSatisfy(\.isWhitespace) else { throw .textEmpty }
        if let confidence = interaction.confidence {
            guard interaction.modality == .voice, (0...1000).contains(confidence) else { throw .badConfidence }
        }
        let reading = reader.read(interaction.text, language: interaction.language)
        let isSensitive = !reading.sensitive.isEmpty
        let turn = AssistantTurn(
            conversation: interaction.conversation, app: interaction.app, modality: interaction.modality,
            languageHint: interaction.language, readerVersion: MessageReader.version, isSensitive: isSensitive,
            topics: isSensitive && !policy.contentFromSensitiveConversations ? [] : reading.topics)
        return Understood(
            entry: signal(interaction.id, interaction.person, interaction.occurredAt, .turn(turn)),
            sensitive: reading.sensitive, remembersUntil: interaction.occurredAt.advanced(byMs: horizonMs))
    }

    private func understand(_ engagement: Engagement) throws(IntakeRejection) -> Understood {
        let isEvent = engagement.kind.state == nil
        try checkTime(engagement.occurredAt, isEvent: isEvent)
        guard ItemID(rawValue: engagement.target) != nil else { throw .badTarget }
        var mark = SlotMark.unknown
        if let text = engagement.slotToken {
            guard let token = SlotToken(text: text, person: engagement.person, mac: tokenMAC) else {
                throw .badSlotToken
            }
            guard token.target == engagement.target || engagement.kind.state?.reaction == .follow else {
                throw .foreignSlotToken
            }
            mark = token.mark
        }
        let signal = EngagementSignal(kind: engagement.kind, target: engagement.target, mark: mark)
        return Understood(
            entry: self.signal(engagement.id, engagement.person, engagement.occurredAt, .engagement(signal)),
            remembersUntil: (isEvent ? engagement.occurredAt : now).advanced(byMs: horizonMs))
    }

    private func understand(
        _ id: EntryID, _ person: PersonID, _ settings: PersonSettings
    ) throws(IntakeRejection) -> Understood {
        guard settings.linkedApps.count <= IntakeLimits.linkedAppsMax else { throw .tooManyLinkedApps }
        for app in settings.linkedApps where !policy.apps.known.contains(app) { throw .unknownApp(app) }
        if let birthDay = settings.birthDay {
            let age = birthDay.wholeYears(until: LocalTime(now, in: settings.zone).day)
            guard (0...130).contains(age) else { throw .badBirthDate }
        }
        return Understood(
            entry: signal(id, person, now, .settings(settings)), remembersUntil: now.advanced(byMs: horizonMs))
    }

    private func understand(
        _ id: EntryID, _ person: PersonID, _ occurredAt: Instant, _ delivery: NoticeDelivery
    ) throws(IntakeRejection) -> Understood {
        try checkTime(occurredAt, isEvent: false)
        return Understood(
            entry: signal(id, person, occurredAt, .noticeDelivered(delivery)),
            remembersUntil: now.advanced(byMs: horizonMs))
    }

    private func signal(_ id: EntryID, _ person: PersonID, _ at: Instant, _ signal: Signal) -> SignalEntry {
        SignalEntry(id: id, person: person, occurredAt: at, receivedAt: now, signal: signal)
    }

    /// Events older than the horizon are refused, for their repetition could not be told apart; states have no horizon.
    private func checkTime(_ occurredAt: Instant, isEvent: Bool) throws(IntakeRejection) {
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
