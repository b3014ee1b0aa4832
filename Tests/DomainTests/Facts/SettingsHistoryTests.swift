import Domain
import TestSupport
import Testing
import Wire

@Suite("Settings by time")
struct SettingsHistoryTests {
    private static let start = Instant(msSinceEpoch: 1_764_547_200_000)

    private static func after(_ days: Int) -> Instant { start.advanced(byMs: Int64(days) * Instant.msPerDay) }

    /// Settings that are told apart by their region, said at a day; `since` is a day, too.
    private static func settings(_ region: String, since: Int? = nil, linked: [String]? = nil) throws -> PersonSettings
    {
        PersonSettings(
            region: RegionCode(rawValue: region), languages: [.english],
            linkedApps: try linked.map { try $0.map { try AppID($0) } }, since: since.map(after))
    }

    private static func history(_ changes: (day: Int, settings: PersonSettings)...) -> SettingsHistory {
        var history = SettingsHistory()
        for change in changes { history.add(change.settings, arrivedAt: after(change.day)) }
        return history
    }

    private static func regions(_ history: SettingsHistory, _ day: Int) -> [String] {
        history.standing(at: after(day)).map { $0.region?.rawValue ?? "?" }
    }

    @Test("what was said last holds from its arrival on; of the time before the first nothing is known")
    func arrivals() throws {
        let history = Self.history((10, try Self.settings("US")), (20, try Self.settings("GB")))
        #expect([9, 10, 19, 20, 90].map { Self.regions(history, $0) } == [[], ["US"], ["US"], ["GB"], ["GB"]])
        #expect(history.present?.region?.rawValue == "GB" && history.presentSince == Self.after(20))
        #expect(SettingsHistory().standing(at: Self.start).isEmpty && SettingsHistory().present == nil)
    }

    @Test("moved on the 20th and back on the 40th: what was said on the 37th was said there, whenever it arrives")
    func movedAndBack() throws {
        let history = Self.history(
            (1, try Self.settings("US")), (20, try Self.settings("GB")), (40, try Self.settings("US")))
        #expect(Self.regions(history, 37) == ["GB"])
        #expect(Self.regions(history, 41) == ["US"])
    }

    @Test("between since and arrival both the old and the new may have held")
    func since() throws {
        let history = Self.history((10, try Self.settings("US")), (20, try Self.settings("GB", since: 15)))
        #expect([14, 15, 19, 20].map { Self.regions(history, $0) } == [["US"], ["US", "GB"], ["US", "GB"], ["GB"]])
    }

    @Test("a since that lies after its arrival or before everything gives nothing")
    func sinceElsewhere() throws {
        let later = Self.history((10, try Self.settings("US")), (20, try Self.settings("GB", since: 25)))
        #expect([19, 20, 22].map { Self.regions(later, $0) } == [["US"], ["GB"], ["GB"]])
        let first = Self.history((10, try Self.settings("US", since: 2)))
        #expect([1, 5, 10].map { Self.regions(first, $0) } == [[], [], ["US"]])
    }

    @Test("since takes away and never gives: with it all that might have held without it is still there")
    func sinceIsALaw() throws {
        var random = SeededGenerator(seed: 7)
        var controls = 0
        for _ in 0..<400 {
            var (with, without) = (SettingsHistory(), SettingsHistory())
            var day = 0
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                day += Int.random(in: 0...9, using: &random)
                let since = random.once(in: 2) ? day - Int.random(in: -2...20, using: &random) : nil
                let region = ["US", "GB", "NZ", "DE"][Int.random(in: 0..<4, using: &random)]
                with.add(try Self.settings(region, since: since), arrivedAt: Self.after(day))
                without.add(try Self.settings(region), arrivedAt: Self.after(day))
            }
            for asked in -3...(day + 3) {
                let (plain, strict) = (Self.regions(without, asked), Self.regions(with, asked))
                #expect(plain.isEmpty == strict.isEmpty, "a since makes no unknown time known")
                #expect(Set(plain).isSubset(of: strict))
                if Set(plain) != Set(strict) { controls += 1 }
            }
        }
        #expect(controls > 100, "a since must take something away")
    }

    @Test("it reaches back 31 days; what held when the reach begins is kept, and nothing from before it")
    func reach() throws {
        var history = Self.history(
            (0, try Self.settings("US")), (5, try Self.settings("GB")), (8, try Self.settings("NZ")))
        history.add(try Self.settings("DE"), arrivedAt: Self.after(38))
        #expect(history.changes.compactMap { $0.settings.region?.rawValue } == ["GB", "NZ", "DE"])
        #expect(Self.regions(history, 7) == ["GB"] && Self.regions(history, 4).isEmpty)
        history.add(try Self.settings("DE"), arrivedAt: Self.after(39))
        #expect(history.changes.compactMap { $0.settings.region?.rawValue } == ["NZ", "DE", "DE"])
        #expect(Self.regions(history, 8) == ["NZ"])
        #expect(Self.regions(history, 7).isEmpty, "what is not known counts for nothing")
    }

    @Test("it keeps 100 changes; of the time before them nothing is known")
    func hundred() throws {
        var history = SettingsHistory()
        for minute in 0..<250 {
            history.add(try Self.settings("US"), arrivedAt: Self.start.advanced(byMs: Int64(minute) * 60_000))
        }
        #expect(history.changes.count == 100)
        #expect(history.standing(at: Self.start.advanced(byMs: 149 * 60_000 + 59_999)).isEmpty)
        #expect(history.standing(at: Self.start.advanced(byMs: 150 * 60_000)).count == 1)
    }

    @Test("pruning changes no answer about the time that it keeps, and makes the rest unknown")
    func pruning() throws {
        var random = SeededGenerator(seed: 31)
        var forgotten = 0
        for _ in 0..<100 {
            var history = SettingsHistory()
            var all: [(day: Int, region: String, since: Int)] = []
            var day = 0
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                day += Int.random(in: 0...6, using: &random)
                let since = day - (random.once(in: 3) ? Int.random(in: 0...20, using: &random) : 0)
                let region = ["US", "GB", "NZ", "DE"][Int.random(in: 0..<4, using: &random)]
                all.append((day, region, since))
                history.add(try Self.settings(region, since: since), arrivedAt: Self.after(day))
            }
            for asked in 0...day {
                guard let index = all.lastIndex(where: { $0.day <= asked }) else { continue }
                let expected = [all[index]] + all[(index + 1)...].filter { $0.since <= asked }
                let found = Self.regions(history, asked)
                if asked >= day - 31 { #expect(found == expected.map(\.region)) }
                if found.isEmpty { forgotten += 1 } else { #expect(found == expected.map(\.region)) }
            }
        }
        #expect(forgotten > 100)
    }

    @Test(
        "only a list that is sent and lacks an app unlinks it; a list that was left out unlinks nothing, then or later")
    func unlinking() throws {
        let (feed, photos) = (try AppID("feed"), try AppID("photos"))
        var history = SettingsHistory()
        let add = { (linked: [String]?, day: Int) throws -> Set<AppID> in
            history.add(try Self.settings("US", linked: linked), arrivedAt: Self.after(day))
        }
        #expect(try add(["feed", "photos"], 1).isEmpty)
        #expect(try add(nil, 2).isEmpty)
        #expect(history.present?.linkedApps == nil, "left out means unknown")
        #expect(try add(["feed"], 3) == [photos], "compared with the last list that was sent")
        #expect(try add(["feed", "photos"], 4).isEmpty)
        #expect(try add([], 6) == [feed, photos])
        #expect(
            history.isTakenBack(saidIn: photos, at: Self.after(6))
                && history.isTakenBack(saidIn: feed, at: Self.after(5)))
        #expect(try add(["feed", "photos"], 8).isEmpty)
        #expect(history.isTakenBack(saidIn: photos, at: Self.after(6)), "a new link brings nothing back")
        #expect(!history.isTakenBack(saidIn: photos, at: Self.after(7)))
        #expect(!history.isTakenBack(saidIn: try AppID("threads"), at: Self.after(1)))
    }

    @Test("an unlinking is remembered when the settings of its time are not any more")
    func unlinkingIsKept() throws {
        var history = Self.history(
            (1, try Self.settings("US", linked: ["feed", "photos"])), (2, try Self.settings("US", linked: ["feed"])))
        for day in 3..<200 {
            history.add(try Self.settings("US", linked: ["feed", "photos"]), arrivedAt: Self.after(day))
        }
        #expect(history.isTakenBack(saidIn: try AppID("photos"), at: Self.after(2)))
    }

    @Test("where the clock went back, whatever may have held on either pass must allow a use")
    func clockWentBack() throws {
        let history = Self.history(
            (10, try Self.settings("GB")), (20, try Self.settings("DE")), (15, try Self.settings("US")),
            (30, try Self.settings("NZ")))
        #expect(Set(Self.regions(history, 17)) == ["GB", "DE", "US"])
        #expect(Set(Self.regions(history, 12)) == ["GB", "DE"], "the clock may have gone back as far as that")
        #expect(Self.regions(history, 31).contains("NZ"))
        #expect(Self.regions(history, 9).isEmpty || Set(Self.regions(history, 9)) == ["DE"])
    }

    @Test("where the clock went back, nothing that the reach still holds is dropped")
    func clockWentBackWithinReach() throws {
        let history = Self.history(
            (0, try Self.settings("US")), (20, try Self.settings("GB")), (15, try Self.settings("US")),
            (50, try Self.settings("US")))
        #expect(Set(Self.regions(history, 21)) == ["GB", "US"])
    }

    @Test("what is not understood is unknown, the rest stands, and a since does not carry over")
    func doubts() throws {
        let full = PersonSettings(
            region: RegionCode(rawValue: "US"), languages: [.english], zone: ZoneName(rawValue: "America/Denver"),
            birthDay: CivilDay("1990-05-01"), linkedApps: [try AppID("feed")], since: Self.start)
        for field in SettingsField.allCases {
            let rest = full.forgetting([field])
            #expect((rest.region == nil) == (field == .region))
            #expect(rest.languages.isEmpty == (field == .language))
            #expect((rest.zone == nil) == (field == .timeZone))
            #expect((rest.birthDay == nil) == (field == .birthDate))
            #expect(rest.linkedApps == full.linkedApps && rest.since == nil)
        }
        #expect(full.forgetting(SettingsField.allCases) == PersonSettings(linkedApps: full.linkedApps))
    }

    @Test("it travels whole")
    func travels() throws {
        var history = Self.history(
            (1, try Self.settings("US", linked: ["feed", "photos"])),
            (9, try Self.settings("GB", since: 5, linked: ["feed"])))
        history.add(PersonSettings(), arrivedAt: Self.after(11))
        #expect(try SettingsHistory(wireBytes: history.wireBytes()) == history)
    }
}
