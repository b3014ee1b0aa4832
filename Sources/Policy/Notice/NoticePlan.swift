public import Domain

/// Why someone needs no notice. The raw values are stable.
public enum NoticeNotNeeded: String, Hashable, Sendable, CaseIterable {
    /// They were told.
    case alreadyDelivered = "already_delivered"
    /// They never spoke to the assistant.
    case neverUsedAssistant = "never_used_assistant"
    /// Nobody knows where they are.
    case regionUnknown = "region_unknown"
    /// The policy does not apply where they are.
    case regionExcluded = "region_excluded"
    /// Nobody knows which languages they read.
    case languageUnknown = "language_unknown"
    /// The policy has no text in a language of theirs.
    case noTextInLanguage = "no_text_in_language"
    /// No way of delivery that the policy names is built.
    case noChannel = "no_channel"
}

/// Whether and when someone must be told how their talk is used.
public enum NoticePlan: Hashable, Sendable {
    /// Not now; ask again when settings, use or the policy change.
    case notNeeded(NoticeNotNeeded)
    /// At this instant, which lies in their daytime; if it is past, in the daytime that comes next.
    case due(at: Instant)

    /// The earliest instant that is not before the first use, not before the notice start on the person's own calendar,
    /// and in their daytime. Where the region's effective date is later, people are told no later for it.
    public init(
        settings: PersonSettings?, assistantFirstUsedAt: Instant?, isDelivered: Bool, policy: Policy,
        zones: any ZoneSource
    ) {
        if isDelivered {
            self = .notNeeded(.alreadyDelivered)
            return
        }
        guard let firstUse = assistantFirstUsedAt else {
            self = .notNeeded(.neverUsedAssistant)
            return
        }
        switch policy.rule(for: settings?.region) {
        case .unknown: self = .notNeeded(.regionUnknown)
        case .out: self = .notNeeded(.regionExcluded)
        case .inForce:
            if let reason = Self.cannotBeTold(settings?.languages ?? [], policy) {
                self = .notNeeded(reason)
            } else {
                self = .due(at: policy.notice.daytime(onOrAfter: firstUse, in: settings?.zone, by: zones))
            }
        }
    }
}

extension NoticePlan {
    private static func cannotBeTold(_ languages: [LanguageTag], _ policy: Policy) -> NoticeNotNeeded? {
        if languages.isEmpty { return .languageUnknown }
        if policy.texts(for: languages).isEmpty { return .noTextInLanguage }
        return policy.notice.channels.isEmpty ? .noChannel : nil
    }
}

extension NoticeRules {
    /// The earliest instant on or after `instant` that is in the local daytime of a day on or after the notice start. An
    /// unknown zone counts as UTC−12.
    ///
    /// It walks the local clock in steps of an hour at most, never past the next start of daytime by that clock. Where the
    /// clock jumped ahead within a step, the first minute of daytime is found by bisection: there is one such jump in an
    /// hour at most. So days of 23 or 25 hours, and the days that islands skipped, come out right, to the minute.
    public func daytime(onOrAfter instant: Instant, in zone: ZoneName?, by zones: any ZoneSource) -> Instant {
        // Nowhere does the notice start come earlier than 14 hours before its start in UTC (a day, to be safe).
        let earliest = Instant(msSinceEpoch: Int64(start.daysSinceEpoch) * Instant.msPerDay - Instant.msPerDay)
        // Beyond the year 9999 there is no civil time to speak of; the bound keeps sums from overflowing.
        var current = min(max(instant, earliest), Self.latest)
        let isDaytime = { self.isDaytime(LocalTime($0, in: zone, by: zones)) }
        if isDaytime(current) { return current }
        current = current.roundedUpToMinute
        while !isDaytime(current) {
            let step = min(minutesToDaytime(from: LocalTime(current, in: zone, by: zones)), 60)
            let next = current.advanced(byMinutes: step)
            if isDaytime(next) { return Self.firstDaytime(after: current, minutes: step, isDaytime) }
            current = next
        }
        return current
    }

    private func isDaytime(_ local: LocalTime) -> Bool {
        local.day >= start && (daytimeFromMinute..<daytimeUntilMinute).contains(local.minuteOfDay)
    }

    /// Minutes to the next start of daytime if the clock does not jump; at least 1.
    private func minutesToDaytime(from local: LocalTime) -> Int {
        let sameDay = daytimeFromMinute - local.minuteOfDay
        let days = max(start.days(since: local.day), sameDay > 0 ? 0 : 1)
        return max(1, days * 1440 + sameDay)
    }

    /// The first minute of daytime among `minutes` minutes after `instant`, the last of which is in daytime.
    private static func firstDaytime(
        after instant: Instant, minutes: Int, _ isDaytime: (Instant) -> Bool
    ) -> Instant {
        var low = 0
        var high = minutes
        while high - low > 1 {
            let middle = (low + high) / 2
            if isDaytime(instant.advanced(byMinutes: middle)) { high = middle } else { low = middle }
        }
        return instant.advanced(byMinutes: high)
    }

    private static let latest = Instant(msSinceEpoch: 253_402_300_799_000)
}

extension Instant {
    fileprivate func advanced(byMinutes minutes: Int) -> Instant { advanced(byMs: Int64(minutes) * 60_000) }

    fileprivate var roundedUpToMinute: Instant {
        let over = msSinceEpoch % 60_000
        return over == 0 ? self : advanced(byMs: (over > 0 ? 60_000 : 0) - over)
    }
}
