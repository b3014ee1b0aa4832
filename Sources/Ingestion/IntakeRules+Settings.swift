import Contracts
import Domain
import Policy

/// What is said about people.
extension IntakeRules {
    func understand(_ id: EntryID, _ person: PersonID, _ settings: PersonSettings) throws(Refusal) -> Understood {
        let linked = settings.linkedApps ?? []
        guard linked.count <= IntakeLimits.linkedAppsMax else { throw Refusal(rejection: .tooManyLinkedApps) }
        guard settings.languages.count <= IntakeLimits.languagesMax else { throw Refusal(rejection: .tooManyLanguages) }
        for app in linked where !policy.apps.known.contains(app) { throw Refusal(rejection: .unknownApp(app)) }
        if let since = settings.since, since > now { throw Refusal(rejection: .sinceInFuture(since, now: now)) }
        let isZoneKnown = settings.zone.map(zones.contains) ?? true
        let isAgePlausible = settings.birthDay.map { isPlausible($0, in: isZoneKnown ? settings.zone : nil) } ?? true
        if !isZoneKnown {
            throw doubt(.unknownZone, isAgePlausible ? [.timeZone] : [.timeZone, .birthDate], id, person)
        }
        guard isAgePlausible else { throw doubt(.badBirthDate, [.birthDate], id, person) }
        return state(id, person, now, .settings(settings))
    }

    private func isPlausible(_ birthDay: CivilDay, in zone: ZoneName?) -> Bool {
        (0...130).contains(birthDay.wholeYears(until: LocalTime(now, in: zone, by: zones).day))
    }

    /// A value that is not understood is unknown from now on, and the rest of the earlier settings stands: who has moved to a
    /// place that nobody knows is not where they were.
    private func doubt(
        _ rejection: IntakeRejection, _ fields: [SettingsField], _ id: EntryID, _ person: PersonID
    ) -> Refusal {
        Refusal(
            rejection: rejection, instead: state(id, person, now, .settingsDoubted(SettingsDoubt(fields: fields))))
    }
}
