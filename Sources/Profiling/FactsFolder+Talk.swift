import Domain

/// What is said.
extension FactsFolder {
    func fold(_ turn: AssistantTurn, _ entry: SignalEntry, into facts: inout PersonFacts) {
        facts.assistantFirstUsedAt = min(facts.assistantFirstUsedAt ?? entry.occurredAt, entry.occurredAt)
        facts.turnsFolded += 1
        let digest = digest(facts.person, turn.conversation)
        // What was said in an app before its accounts were unlinked was taken back then: late turns come too late.
        if facts.history.isTakenBack(saidIn: turn.app, at: entry.occurredAt) {
            return bar(turn.conversation, digest, in: &facts)
        }
        if turn.isSensitive { facts.bars.insert(digest) }
        var conversation = facts.conversations[turn.conversation] ?? OpenConversation()
        conversation.isSensitive =
            conversation.isSensitive || turn.isSensitive || !conversation.isUnread && facts.bars.contains(digest)
        let moment = Moment(entry, facts.history)
        let understanding = moment.understanding(of: turn.languageHint)
        let talk = Talk(
            count: 1, firstSaidAt: entry.occurredAt, lastSaidAt: entry.occurredAt, lastReceivedAt: entry.receivedAt,
            topics: understanding == .foreign ? [:] : Self.tallies(of: turn.topics))
        let stamp = stamp(turn, entry, moment, isUnderstood: understanding == .understood, facts)
        if conversation.talk[stamp]?.add(talk) == nil { conversation.talk[stamp] = talk }
        dropSensitiveTopics(of: &conversation)
        facts.conversations[turn.conversation] = conversation
    }

    /// A message that could not be read bars its conversation; it is no use of the assistant.
    func fold(_ turn: UnreadTurn, of person: PersonID, into facts: inout PersonFacts) {
        facts.bars.insert(digest(person, turn.conversation))
        facts.conversations[turn.conversation, default: OpenConversation()].isUnread = true
    }

    /// The bars are full or were asked to be made anew: all ids that were used so far are promised not to come back, and
    /// what was said under them reaches ads no more.
    func renewBars(of facts: inout PersonFacts) {
        facts.bars = nil
        for id in Array(facts.conversations.keys) { facts.conversations[id]?.isUnread = true }
        var tallies: [TopicKey: TopicTally] = [:]
        for (key, tally) in facts.tallies {
            var key = key
            key.stamp.adsBars.insert(.conversationUnread)
            tallies[key, default: TopicTally()].add(tally)
        }
        facts.tallies = tallies
    }

    /// Takes back what was said in apps. Each conversation that loses a turn stays barred, sensitive or not, so that the
    /// bar says nothing.
    func takeBack(_ apps: Set<AppID>, in facts: inout PersonFacts) {
        for (id, conversation) in facts.conversations {
            var rest = conversation
            rest.talk = conversation.talk.filter { !apps.contains($0.key.app) }
            guard rest.talk.count < conversation.talk.count else { continue }
            rest.isUnread = true
            facts.conversations[id] = rest.talk.isEmpty ? nil : rest
            facts.bars.insert(digest(facts.person, id))
        }
        facts.tallies = facts.tallies.filter { !apps.contains($0.key.stamp.app) }
    }

    /// Settings that say since when they have held take away from what was said since then, and give it nothing.
    func restrict(_ facts: inout PersonFacts, to settings: PersonSettings, since: Instant) {
        for (id, conversation) in facts.conversations {
            guard conversation.talk.values.contains(where: { $0.lastSaidAt >= since }) else { continue }
            var talk: [TurnStamp: Talk] = [:]
            for (stamp, turns) in conversation.talk {
                let restricted =
                    turns.lastSaidAt >= since
                    ? self.restricted(stamp, to: settings, on: localDay(turns.firstSaidAt, settings)) : stamp
                if talk[restricted]?.add(turns) == nil { talk[restricted] = turns }
            }
            facts.conversations[id]?.talk = talk
        }
        restrictTallies(&facts, to: settings, since: since)
    }

    /// Of closed talk only the day is known, which may lie before that of the saying by as much as zones lie apart.
    private func restrictTallies(_ facts: inout PersonFacts, to settings: PersonSettings, since: Instant) {
        let firstDay = since.dayInUTC.advanced(by: -1)
        guard facts.tallies.keys.contains(where: { $0.stamp.day >= firstDay }) else { return }
        var tallies: [TopicKey: TopicTally] = [:]
        for (key, tally) in facts.tallies {
            var key = key
            if key.stamp.day >= firstDay { key.stamp = restricted(key.stamp, to: settings, on: key.stamp.day) }
            tallies[key, default: TopicTally()].add(tally)
        }
        facts.tallies = tallies
    }

    private func localDay(_ instant: Instant, _ settings: PersonSettings) -> CivilDay {
        LocalTime(instant, in: settings.zone, by: zones).day
    }

    /// Conversations that lost a turn can no longer be known to be harmless.
    func bar(_ conversations: [ConversationDigest], in facts: inout PersonFacts) {
        guard !conversations.isEmpty else { return }
        for conversation in conversations { facts.bars.insert(conversation) }
        let barred = Set(conversations)
        for id in Array(facts.conversations.keys) where barred.contains(digest(facts.person, id)) {
            facts.conversations[id]?.isUnread = true
        }
    }

    /// Closes what nothing can take back any more; of a sensitive conversation nothing is left, of an unread one what
    /// content may use. Goes through all of the person's talk.
    /// - Parameter known: what is known to be barred although the entries that barred it may be gone.
    func closeConversations(
        in facts: inout PersonFacts, at receivedAt: Instant, barring known: ConversationBars? = nil
    ) {
        let before = receivedAt.advanced(byMs: -Self.openMs)
        for (id, conversation) in facts.conversations {
            let old = conversation.talk.filter { $0.value.lastReceivedAt < before }
            guard !old.isEmpty || conversation.talk.isEmpty else { continue }
            if !conversation.isSensitive {
                let isUnread = conversation.isUnread || known.contains(digest(facts.person, id))
                for (stamp, talk) in old { tally(talk, stamp, isUnread: isUnread, in: &facts) }
            }
            for stamp in old.keys { facts.conversations[id]?.talk[stamp] = nil }
            // Its bar stands among the person's: the conversation itself need not.
            if facts.conversations[id]?.talk.isEmpty == true { facts.conversations[id] = nil }
        }
    }

    private func tally(_ talk: Talk, _ stamp: TurnStamp, isUnread: Bool, in facts: inout PersonFacts) {
        var stamp = stamp
        if isUnread { stamp.adsBars.insert(.conversationUnread) }
        for (topic, tally) in talk.topics {
            facts.tallies[TopicKey(topic: topic, stamp: stamp), default: TopicTally()].add(tally)
        }
    }

    private func bar(_ id: ConversationID, _ digest: ConversationDigest, in facts: inout PersonFacts) {
        facts.bars.insert(digest)
        facts.conversations[id]?.isUnread = true
    }

    /// Of a sensitive conversation only "sensitive" is kept.
    private func dropSensitiveTopics(of conversation: inout OpenConversation) {
        guard conversation.isSensitive, !keepsSensitiveTopics else { return }
        for (stamp, talk) in conversation.talk where !talk.topics.isEmpty { conversation.talk[stamp]?.topics = [:] }
    }

    private static func tallies(of topics: [TopicWeight]) -> [TopicID: TopicTally] {
        Dictionary(topics.map { ($0.topic, TopicTally(count: 1, weight: $0.weight)) }) { first, _ in first }
    }
}

extension ConversationBars? {
    /// Bars a conversation of somebody who may have had none barred.
    mutating func insert(_ digest: ConversationDigest) {
        var bars = self ?? ConversationBars()
        bars.insert(digest)
        self = bars
    }

    /// Whether a conversation of somebody who may have none barred is.
    func contains(_ digest: ConversationDigest) -> Bool { self?.contains(digest) ?? false }
}
