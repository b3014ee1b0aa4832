import Domain

/// Folds log entries into facts about a person. Pure: the same entries in any order give the same facts, as far as their
/// meaning allows (what a turn is stamped with is what the log said before it).
///
/// Each step touches what its entry is about and nothing else of the person, so that a long life costs no more than a
/// short one; `settle` alone goes through all of it, once a day.
struct FactsFolder: Sendable {
    /// Whether topics of sensitive conversations may be kept at all (the policy lets content use them).
    let keepsSensitiveTopics: Bool
    /// From when the policy can have applied to anybody.
    let dates: PolicyDates
    /// The rules of time zones.
    let zones: any ZoneSource
    /// The name of a person's conversation among their bars.
    let digest: @Sendable (PersonID, ConversationID) -> ConversationDigest

    /// The languages that this reader's topics may be trusted in.
    static let languagesUnderstood: [LanguageTag] = [.english]
    /// For how long something that is said later takes back what was said before (milliseconds).
    static let openMs: Int64 = 31 * Instant.msPerDay
    /// For how long a click or share counts, and a view is remembered (milliseconds).
    static let encounterMs: Int64 = 90 * Instant.msPerDay

    /// What an entry does to the facts.
    func fold(_ entry: SignalEntry, into facts: inout PersonFacts) {
        switch entry.signal {
        case .turn(let turn): fold(turn, entry, into: &facts)
        case .unread(let turn): fold(turn, of: entry.person, into: &facts)
        case .engagement(let engagement): fold(engagement, entry, into: &facts)
        case .settings(let settings): fold(settings, entry, into: &facts)
        case .settingsDoubted(let doubt):
            fold((facts.settings ?? PersonSettings()).forgetting(doubt.fields), entry, into: &facts)
        case .noticeDelivered(let delivery): fold(delivery, entry, into: &facts)
        case .barsRenewed: renewBars(of: &facts)
        // What was taken back stands in the log no more; who folds it folds it anew, see `FactsStore`. The bars are left.
        case .takenBack(let takenBack): bar(takenBack.conversations, in: &facts)
        }
    }

    private func fold(_ settings: PersonSettings, _ entry: SignalEntry, into facts: inout PersonFacts) {
        // Settings are stamped by the ingestor, whose time does not go back: at the same moment the log's order decides.
        guard facts.history.presentSince ?? entry.occurredAt <= entry.occurredAt else { return }
        let unlinked = facts.history.add(settings, arrivedAt: entry.occurredAt)
        if !unlinked.isEmpty { takeBack(unlinked, in: &facts) }
        if let since = settings.since, since < entry.occurredAt { restrict(&facts, to: settings, since: since) }
    }

    private func fold(_ delivery: NoticeDelivery, _ entry: SignalEntry, into facts: inout PersonFacts) {
        // A notice that does not name AI tells nobody anything, nor does one in a language that is none of theirs; a
        // second one changes nothing.
        guard delivery.namesAI, facts.notice == nil,
            let language = LanguageMatching.best(for: facts.settings?.languages ?? [], among: delivery.languages).first
        else { return }
        let zone = facts.settings?.zone
        let day = max(
            LocalTime(entry.occurredAt, in: zone, by: zones).day, LocalTime(entry.receivedAt, in: zone, by: zones).day)
        facts.notice = NoticeFact(
            version: delivery.version, language: language, deliveredAt: entry.occurredAt, day: day)
    }
}

/// What a policy says of times before which nothing that people did can have been brought about by talk.
struct PolicyDates: Hashable, Sendable {
    /// The earliest day on which the policy comes into force anywhere; nil: nowhere.
    let earliestDay: CivilDay?
    /// Full days between the day after a notice and the first day whose talk counts.
    let leadDays: Int
}
