import Domain

/// What may have been true of a person when they said something and when it arrived.
struct Moment {
    /// How far what was said can be trusted in its language.
    enum Understanding: Hashable {
        case understood
        case foreign
        /// Nobody knows in which of their languages it was, or which languages are theirs.
        case uncertain
    }

    /// All settings that may have held then; they must all allow a use.
    let settings: [PersonSettings]
    /// Whether something was known both as of the saying and as of the arrival.
    let isKnown: Bool

    init(_ entry: SignalEntry, _ history: SettingsHistory) {
        let atSaying = history.standing(at: entry.occurredAt)
        settings = atSaying + (history.present.map { [$0] } ?? [])
        isKnown = !atSaying.isEmpty
    }

    func understanding(of hint: LanguageTag?) -> Understanding {
        if let hint { return Self.isUnderstood(hint) ? .understood : .foreign }
        guard isKnown, settings.allSatisfy({ !$0.languages.isEmpty }) else { return .uncertain }
        let languages = settings.flatMap(\.languages)
        if languages.allSatisfy(Self.isUnderstood) { return .understood }
        return languages.contains(where: Self.isUnderstood) ? .uncertain : .foreign
    }

    static func isUnderstood(_ language: LanguageTag) -> Bool {
        FactsFolder.languagesUnderstood.contains { LanguageMatching.isSameLanguage($0, language) }
    }
}

extension FactsFolder {
    func stamp(
        _ turn: AssistantTurn, _ entry: SignalEntry, _ moment: Moment, isUnderstood: Bool, _ facts: PersonFacts
    ) -> TurnStamp {
        let zones = moment.settings.isEmpty ? [nil] : moment.settings.map(\.zone)
        let days = zones.flatMap { zone in
            [entry.occurredAt, entry.receivedAt].map { LocalTime($0, in: zone, by: self.zones).day }
        }
        // There is a zone at least, the unknown one: the list is not empty.
        let day = days.min() ?? LocalTime(entry.occurredAt, in: nil, by: self.zones).day
        let regions = moment.settings.map(\.region)
        return TurnStamp(
            app: turn.app, modality: turn.modality, regions: Set(regions.compactMap { $0 }).sorted(),
            isPlaceKnown: moment.isKnown && !regions.contains(nil), day: day, readerVersion: turn.readerVersion,
            isLanguageUnderstood: isUnderstood, isLanguageHinted: turn.languageHint != nil,
            isAfterNotice: facts.notice != nil, adsBars: turn.adsBars,
            ageYears: moment.isKnown ? Self.leastAge(moment.settings.map(\.birthDay), on: day) : nil,
            carriesTo: moment.isKnown ? Self.carriesTo(turn.app, moment.settings) : [])
    }

    /// What is left of a stamp when other settings may have held, too, under which that was the day of the saying.
    func restricted(_ stamp: TurnStamp, to settings: PersonSettings, on day: CivilDay) -> TurnStamp {
        var result = stamp
        result.day = min(stamp.day, day)
        if let region = settings.region {
            result.regions = Set(stamp.regions + [region]).sorted()
        } else {
            result.isPlaceKnown = false
        }
        let age = Self.leastAge([settings.birthDay], on: result.day)
        result.ageYears = stamp.ageYears.flatMap { mine in age.map { min(mine, $0) } }
        result.carriesTo = Set(stamp.carriesTo).intersection(Self.carriesTo(stamp.app, [settings])).sorted()
        if !stamp.isLanguageHinted {
            let isUnderstood = !settings.languages.isEmpty && settings.languages.allSatisfy(Moment.isUnderstood)
            result.isLanguageUnderstood = stamp.isLanguageUnderstood && isUnderstood
        }
        return result
    }

    /// The least age that one of the birthdays gives; nil when one is unknown, or still to come.
    private static func leastAge(_ birthDays: [CivilDay?], on day: CivilDay) -> Int? {
        var least: Int?
        for birthDay in birthDays {
            guard let birthDay, birthDay <= day else { return nil }
            let age = birthDay.wholeYears(until: day)
            least = min(least ?? age, age)
        }
        return least
    }

    /// The apps that are linked with `app` whatever held.
    private static func carriesTo(_ app: AppID, _ settings: [PersonSettings]) -> [AppID] {
        var common: Set<AppID>?
        for setting in settings {
            guard let linked = setting.linkedApps, linked.contains(app) else { return [] }
            common = common?.intersection(linked) ?? Set(linked)
        }
        return (common ?? []).subtracting([app]).sorted()
    }
}
