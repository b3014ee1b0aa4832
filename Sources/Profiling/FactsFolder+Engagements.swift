import Domain

/// What people do with what they are shown.
extension FactsFolder {
    func fold(_ engagement: EngagementSignal, _ entry: SignalEntry, into facts: inout PersonFacts) {
        facts.engagementsFolded += 1
        let isEarly = isEarly(entry, facts)
        if let (kind, isOn) = engagement.kind.state {
            let fact = ReactionFact(
                isOn: isOn, occurredAt: entry.occurredAt, mark: engagement.mark, isEarly: isEarly)
            let key = ReactionKey(kind: kind, target: engagement.target, targetType: engagement.targetType)
            facts.reactions[key] = facts.reactions[key].map { Self.later($0, fact) } ?? fact
        } else {
            encounter(
                engagement, entry, isEarly: isEarly, &facts.encounters[engagement.target, default: EncounterFact()])
        }
        if engagement.mark == .unknown, !isEarly, !facts.isSeen(engagement.target) {
            facts.unknownOrigins[engagement.kind, default: 0] += 1
        }
    }

    private func encounter(
        _ engagement: EngagementSignal, _ entry: SignalEntry, isEarly: Bool, _ encounter: inout EncounterFact
    ) {
        guard let use = UseKind(engagement.kind) else {
            encounter.lastViewedAt = max(encounter.lastViewedAt ?? entry.occurredAt, entry.occurredAt)
            encounter.isMarked = encounter.isMarked || engagement.mark == .assistant
            encounter.isOrdinary = encounter.isOrdinary || engagement.mark == .ordinary
            return
        }
        let origin: UseOrigins =
            switch engagement.mark {
            case .ordinary: .ordinary
            case .assistant: .assistant
            case .unknown: isEarly ? .early : .unknown
            }
        var fact = encounter.uses[use] ?? UseFact(since: entry.occurredAt, origins: [])
        fact.since = min(fact.since, entry.occurredAt)
        fact.origins.insert(origin)
        encounter.uses[use] = fact
    }

    /// Forgets what is too old to count of a target. Whether it was seen still tells where a state came from.
    /// - Returns: whether anything was forgotten.
    @discardableResult
    func forgetOld(_ target: String, in facts: inout PersonFacts, at receivedAt: Instant) -> Bool {
        guard var encounter = facts.encounters[target] else { return false }
        let before = receivedAt.advanced(byMs: -Self.encounterMs)
        let standing = encounter
        encounter.uses = encounter.uses.filter { $0.value.since >= before }
        if let viewedAt = encounter.lastViewedAt, viewedAt < before, !facts.hasReaction(to: target) {
            encounter.lastViewedAt = nil
        }
        guard encounter != standing else { return false }
        facts.encounters[target] = encounter.isEmpty ? nil : encounter
        return true
    }

    /// The later one wins; at the same moment the one that uses less: off before on, marked before unmarked.
    private static func later(_ left: ReactionFact, _ right: ReactionFact) -> ReactionFact {
        if left.occurredAt != right.occurredAt { return left.occurredAt > right.occurredAt ? left : right }
        if left.isOn != right.isOn { return left.isOn ? right : left }
        if left.mark != right.mark { return left.mark.rawValue >= right.mark.rawValue ? left : right }
        return left.isEarly ? right : left
    }

    /// Whether an entry comes from before the policy can have applied to its person, by both clocks: before its earliest
    /// date has begun anywhere on earth, or before they were told and their lead time was over.
    private func isEarly(_ entry: SignalEntry, _ facts: PersonFacts) -> Bool {
        guard let earliestDay = dates.earliestDay, let notice = facts.notice else { return true }
        let last = max(entry.occurredAt, entry.receivedAt)
        let begins = Int64(earliestDay.daysSinceEpoch) * Instant.msPerDay - Self.zoneAheadMsMax
        if last.msSinceEpoch < begins { return true }
        let usableFrom = notice.day.advanced(by: 1 + dates.leadDays)
        return LocalTime(last, in: facts.settings?.zone, by: zones).day < usableFrom
            && last.msSinceEpoch < Int64(usableFrom.daysSinceEpoch) * Instant.msPerDay - Self.zoneAheadMsMax
    }

    /// Where a day begins first on earth, it begins so much earlier than in UTC (UTC+14, milliseconds).
    private static let zoneAheadMsMax: Int64 = 14 * 3_600_000
}

extension UseKind {
    fileprivate init?(_ kind: EngagementKind) {
        switch kind {
        case .click: self = .click
        case .share: self = .share
        default: return nil
        }
    }
}

extension PersonFacts {
    /// Whether a view tells where something that was done to the target came from.
    fileprivate func isSeen(_ target: String) -> Bool {
        encounters[target].map { $0.isMarked || $0.isOrdinary } ?? false
    }

    fileprivate func hasReaction(to target: String) -> Bool {
        ReactionKind.allCases.contains { reactions[ReactionKey(kind: $0, target: target)]?.isOn == true }
    }
}
