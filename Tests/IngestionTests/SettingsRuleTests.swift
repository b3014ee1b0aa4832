import Contracts
import Domain
import Testing

@testable import Ingestion

@Suite("What a person's settings must be")
struct SettingsRuleTests {
    private let fixture: Fixture
    private let social = AppID(unchecked: "social")
    private let denver: ZoneName
    private let nowhere: ZoneName

    init() throws {
        fixture = try Fixture()
        denver = try #require(ZoneName(rawValue: "America/Denver"))
        nowhere = try #require(ZoneName(rawValue: "America/Nowhere"))
    }

    private func refusal(_ settings: PersonSettings) -> Rejection? { fixture.refusal(fixture.settings(settings)) }

    /// Which values are unknown from now on.
    private func doubts(_ settings: PersonSettings) -> [SettingsField]? {
        guard case .settingsDoubted(let doubt) = fixture.instead(of: fixture.settings(settings))?.signal else {
            return nil
        }
        return doubt.fields
    }

    @Test("linked apps must be known and few, languages few")
    func bounds() {
        #expect(refusal(PersonSettings(linkedApps: [social])) == nil)
        #expect(refusal(PersonSettings(linkedApps: [AppID(unchecked: "x")]))?.code == "unknown_app")
        let many = Array(repeating: social, count: IntakeLimits.linkedAppsMax + 1)
        #expect(refusal(PersonSettings(linkedApps: many))?.code == "linked_apps_too_many")
        let languages = [LanguageTag](repeating: .english, count: IntakeLimits.languagesMax)
        #expect(refusal(PersonSettings(languages: languages)) == nil)
        #expect(refusal(PersonSettings(languages: languages + [.english]))?.code == "languages_too_many")
        #expect(doubts(PersonSettings(linkedApps: many)) == nil)
    }

    @Test("settings may hold since before they are sent, never from later on")
    func since() {
        #expect(refusal(PersonSettings(since: Fixture.now)) == nil)
        #expect(refusal(PersonSettings(since: Fixture.now.advanced(byMs: -Fixture.dayMs))) == nil)
        let later = PersonSettings(since: Fixture.now.advanced(byMs: 1))
        #expect(refusal(later)?.code == "since_in_future" && doubts(later) == nil)
    }

    @Test(
        "an implausible birth date is refused and unknown from now on",
        arguments: [
            ("1991-04-12", nil), ("1870-01-01", "birth_date_implausible"), ("2031-01-01", "birth_date_implausible"),
        ])
    func birthDate(_ case: (day: String, code: String?)) throws {
        let settings = PersonSettings(birthDay: CivilDay(`case`.day))
        #expect(refusal(settings)?.code == `case`.code)
        #expect(doubts(settings) == (`case`.code == nil ? nil : [.birthDate]))
    }

    @Test("a time zone that the machine does not know is refused and unknown from now on; the answer says both")
    func zone() throws {
        #expect(refusal(PersonSettings(zone: denver)) == nil)
        let settings = PersonSettings(region: RegionCode(rawValue: "US"), zone: nowhere)
        #expect(refusal(settings)?.code == "unknown_time_zone")
        #expect(refusal(settings)?.reason.contains("unknown from now on, the other settings stand") == true)
        #expect(doubts(settings) == [.timeZone])
    }

    @Test("where several values are not understood, none of them stands as it was")
    func several() throws {
        let settings = PersonSettings(zone: nowhere, birthDay: CivilDay("1870-01-01"))
        #expect(doubts(settings).map(Set.init) == [.timeZone, .birthDate])
    }

    @Test("values that the edge could not read are unknown from now on")
    func doubted() throws {
        let entry = IntakeEntry.settingsDoubted(
            id: EntryID(unchecked: "set-1"), person: PersonID(unchecked: "ana"), fields: [.region, .language])
        let signal = try fixture.rules.understand(entry).entry.signal
        #expect(signal == .settingsDoubted(SettingsDoubt(fields: [.region, .language])))
    }
}
