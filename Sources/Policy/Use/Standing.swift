import Domain

/// How a person stands under the policy at one time: everything that does not depend on the single turn.
struct Standing {
    let localDay: CivilDay
    let ageYears: Int?
    let linked: Set<AppID>
    /// The day from which the region's policy applies; nil where the person is, it does not.
    let regionFrom: CivilDay?
    let regionRefusal: UseRefusal?
    /// The first day whose talk counts, by the notice; nil: not told yet.
    let noticeFrom: CivilDay?
    let noticeRefusal: UseRefusal?
    let hasUsedAssistant: Bool
    let areBarsFull: Bool

    init(of facts: PersonFacts, at: Instant, under policy: Policy, zones: any ZoneSource) {
        let day = LocalTime(at, in: facts.settings?.zone, by: zones).day
        localDay = day
        // A birthday that is still to come is a mistake, so the age is unknown.
        ageYears = facts.settings?.birthDay.map { $0.wholeYears(until: day) }.flatMap { $0 >= 0 ? $0 : nil }
        linked = Set(facts.settings?.linkedApps ?? [])
        switch policy.rule(for: facts.settings?.region) {
        case .unknown: (regionFrom, regionRefusal) = (nil, .regionUnknown)
        case .out: (regionFrom, regionRefusal) = (nil, .regionExcluded)
        case .inForce(let from): (regionFrom, regionRefusal) = (from, day < from ? .regionNotYet : nil)
        }
        noticeFrom = facts.notice.map { policy.usableFrom(noticeDay: $0.day) }
        noticeRefusal = noticeFrom.map { day < $0 ? .noticeLeadTime : nil } ?? .noticeNotDelivered
        hasUsedAssistant = facts.assistantFirstUsedAt != nil
        areBarsFull = facts.areBarsFull
    }

    /// Whether talk may shape this person's content today at all, in some app.
    var isPolicyInForce: Bool { hasUsedAssistant && regionRefusal == nil && noticeRefusal == nil }

    /// What bars ads by age, if anything does.
    func ageRefusal(min: Int) -> UseRefusal? {
        guard let ageYears else { return .ageUnknown }
        return ageYears < min ? .ageBelowMinimum : nil
    }

    /// Whether any talk may be used for `purpose`, in some app.
    func isOpen(for purpose: Purpose, ageMin: Int) -> Bool {
        switch purpose {
        case .content: isPolicyInForce
        case .ads: isPolicyInForce && ageRefusal(min: ageMin) == nil && !areBarsFull
        }
    }
}
