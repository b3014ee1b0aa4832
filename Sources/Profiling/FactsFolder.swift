import Domain

/// Folds log entries into facts about a person. Pure: the same entries in any order give the same facts, as far as their
/// meaning allows (what a turn is stamped with is what the log said before it).
struct FactsFolder: Sendable {
    /// Whether topics of sensitive conversations may be kept at all (the policy lets content use them).
    let keepsSensitiveTopics: Bool
    /// How late an entry can come (milliseconds).
    let horizonMs: Int64
    /// The languages that this reader's topics may be trusted in.
    static let languagesUnderstood: Set<LanguageTag> = [.english]

    func fold(_ entry: SignalEntry, into facts: inout PersonFacts) {
        switch entry.signal {
        case .turn(let turn): fold(turn, entry, into: &facts)
        case .engagement(let engagement): fold(engagement, entry.occurredAt, into: &facts)
        case .settings(let settings): fold(settings, entry.occurredAt, into: &facts)
        case .noticeDelivered(let delivery): fold(delivery, entry, into: &facts)
        // Who folds the log folds it anew from its start; see `FactsStore`.
        case .takenBack: break
        }
        closeConversations(in: &facts, at: entry.receivedAt)
    }

    private func fold(_ turn: AssistantTurn, _ entry: SignalEntry, into facts: inout PersonFacts) {
        facts.assistantFirstUsedAt = min(facts.assistantFirstUsedAt ?? entry.occurredAt, entry.occurredAt)
        let language = turn.languageHint ?? facts.settings?.language
        let isUnderstood = language.map(Self.languagesUnderstood.contains) ?? false
        // A language that is known and not understood gives no topics; an unknown one may shape content, never ads.
        let hasTopics = language == nil || isUnderstood
        let stamp = TurnStamp(
            app: turn.app, modality: turn.modality, region: facts.settings?.region,
            day: earlierDay(entry, in: facts.settings?.zone), readerVersion: turn.readerVersion,
            isLanguageUnderstood: isUnderstood, isAfterNotice: facts.notice != nil)
        let fact = TurnFact(
            conversation: turn.conversation, occurredAt: entry.occurredAt, stamp: stamp,
            isSensitive: turn.isSensitive, topics: hasTopics ? turn.topics : [])
        let place = facts.turns.firstIndex { fact < $0 } ?? facts.turns.endIndex
        facts.turns.insert(fact, at: place)
        facts.turnsFolded += 1
        dropSensitiveTopics(of: &facts)
    }

    /// Of a sensitive conversation only "sensitive" is kept.
    private func dropSensitiveTopics(of facts: inout PersonFacts) {
        guard !keepsSensitiveTopics else { return }
        for conversation in facts.conversations where conversation.isSensitive {
            for index in conversation.turns.indices { facts.turns[index].topics = [] }
        }
    }

    private func earlierDay(_ entry: SignalEntry, in zone: ZoneName?) -> CivilDay {
        min(LocalTime(entry.occurredAt, in: zone).day, LocalTime(entry.receivedAt, in: zone).day)
    }

    private func fold(_ engagement: EngagementSignal, _ occurredAt: Instant, into facts: inout PersonFacts) {
        facts.engagementsFolded += 1
        if let (kind, isOn) = engagement.kind.state {
            let fact = ReactionFact(isOn: isOn, occurredAt: occurredAt, mark: engagement.mark)
            let key = ReactionKey(kind: kind, target: engagement.target)
            facts.reactions[key] = facts.reactions[key].map { Self.later($0, fact) } ?? fact
            return
        }
        var encounter = facts.encounters[engagement.target] ?? EncounterFact()
        if engagement.kind == .view {
            encounter.lastViewedAt = max(encounter.lastViewedAt ?? occurredAt, occurredAt)
            if engagement.mark == .assistant { encounter.isMarked = true }
        } else {
            encounter.uses += 1
            if engagement.mark != .assistant { encounter.usesUnassisted += 1 }
        }
        facts.encounters[engagement.target] = encounter
    }

    /// The later one wins; at the same moment the one that uses less: off before on, marked before unmarked.
    private static func later(_ left: ReactionFact, _ right: ReactionFact) -> ReactionFact {
        if left.occurredAt != right.occurredAt { return left.occurredAt > right.occurredAt ? left : right }
        if left.isOn != right.isOn { return left.isOn ? right : left }
        return left.mark.rawValue >= right.mark.rawValue ? left : right
    }

    private func fold(_ settings: PersonSettings, _ occurredAt: Instant, into facts: inout PersonFacts) {
        // Settings are stamped by the ingestor, whose time does not go back: at the same moment the log's order decides.
        guard facts.settingsAt ?? occurredAt <= occurredAt else { return }
        facts.settings = settings
        facts.settingsAt = occurredAt
    }

    private func fold(_ delivery: NoticeDelivery, _ entry: SignalEntry, into facts: inout PersonFacts) {
        // A notice that does not name AI tells nobody anything; a second one changes nothing.
        guard delivery.namesAI, facts.notice == nil else { return }
        let zone = facts.settings?.zone
        let day = max(LocalTime(entry.occurredAt, in: zone).day, LocalTime(entry.receivedAt, in: zone).day)
        facts.notice = NoticeFact(version: delivery.version, deliveredAt: entry.occurredAt, day: day)
    }

    /// A conversation to which no turn can be added any more becomes counts; of a sensitive one nothing is left.
    private func closeConversations(in facts: inout PersonFacts, at receivedAt: Instant) {
        let closedBefore = receivedAt.msSinceEpoch - horizonMs - ConversationFact.gapMsMax
        // The oldest turn decides cheaply whether there is anything to do.
        guard facts.turns.contains(where: { $0.occurredAt.msSinceEpoch < closedBefore }) else { return }
        var open: [TurnFact] = []
        for conversation in facts.conversations {
            guard let last = conversation.lastTurnAt, last.msSinceEpoch < closedBefore else {
                open += conversation.turns
                continue
            }
            // Tallies say no longer which conversation they came from, so a sensitive one must not reach them.
            if conversation.isSensitive { continue }
            for turn in conversation.turns { tally(turn, in: &facts) }
        }
        facts.turns = open
    }

    private func tally(_ turn: TurnFact, in facts: inout PersonFacts) {
        for topic in turn.topics {
            let key = TopicKey(topic: topic.topic, stamp: turn.stamp)
            var tally = facts.tallies[key] ?? TopicTally()
            tally.count += 1
            tally.weight += topic.weight
            facts.tallies[key] = tally
        }
    }
}
