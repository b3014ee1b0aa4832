import Domain
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("2025-12-17T18:30:00Z", 1_765_996_200_000), ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1000),
        ("2024-02-29T12:00:00.250Z", 1_709_208_000_250), ("0001-01-01T00:00:00Z", -62_135_596_800_000),
    ])
    func readsAndWrites(text: String, ms: Int64) {
        #expect(Instant(text)?.msSinceEpoch == ms)
        #expect(Instant(msSinceEpoch: ms).description == text)
    }

    @Test func offsetsAreTakenOff() {
        #expect(Instant("2025-12-16T00:00:00-07:00") == Instant("2025-12-16T07:00:00Z"))
        #expect(Instant("2025-12-16T00:00:00+05:30") == Instant("2025-12-15T18:30:00Z"))
    }

    @Test(arguments: [
        "", "2025-12-17", "2025-12-17 18:30:00Z", "2025-13-01T00:00:00Z", "2025-02-29T00:00:00Z",
        "2025-12-17T24:00:00Z", "2025-12-17T18:30:00", "2025-12-17T18:30:00.Z", "2025-12-17T18:30:00+0530",
        "2025-12-17T18:30:61Z", "17.12.2025",
    ])
    func refuses(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(
        "what keeps a text from being an instant",
        arguments: [
            ("2025-12-17T18:30:00Z", nil), ("2025-12-17T18:30:00", InstantProblem.noZone),
            ("2025-12-17T18:30:00.25", .noZone), ("2016-12-31T23:59:60Z", .leapSecond),
            ("2016-12-31T23:59:60+01:00", .leapSecond), ("2016-12-31T23:59:60", .leapSecond), ("2025-12-17", .dateOnly),
            ("2025-02-30", .other), ("2025-12-17 18:30:00Z", .other), ("2025-12-17T18:30:61Z", .other),
            ("2025-12-17T18:30Z", .other), ("yesterday", .other), ("", .other),
            ("2025-12-17T18:30:00+0100", .other),
        ])
    func problems(text: String, problem: InstantProblem?) {
        #expect(InstantProblem(text) == problem)
    }

    @Test("each problem has a message of its own, with a mend")
    func explanations() {
        let explanations = InstantProblem.allCases.map(\.explanation)
        #expect(Set(explanations).count == explanations.count)
        #expect(InstantProblem.noZone.explanation.contains("add Z"))
    }

    @Test(
        "the code that somebody meant",
        arguments: [
            ("UK", "GB"), ("uk", "GB"), ("EL", "GR"), ("us", "US"), ("gB", "GB"), ("ZZ", nil), ("USA", nil), ("", nil),
        ])
    func nearestRegion(text: String, code: String?) {
        #expect(RegionCode.nearest(to: text)?.rawValue == code)
    }

    @Test func everyDayOfFourCenturiesReadsBack() {
        for day in stride(from: Int32(-73_049), through: 73_049, by: 1) {
            let civil = CivilDay(daysSinceEpoch: day)
            #expect(CivilDay(civil.description) == civil)
        }
    }

    @Test func agesChangeOnTheBirthday() throws {
        let birth = try #require(CivilDay("2007-11-25"))
        #expect(birth.wholeYears(until: try #require(CivilDay("2025-11-24"))) == 17)
        #expect(birth.wholeYears(until: try #require(CivilDay("2025-11-25"))) == 18)
        let leap = try #require(CivilDay("2008-02-29"))
        #expect(leap.wholeYears(until: try #require(CivilDay("2026-02-28"))) == 17)
        #expect(leap.wholeYears(until: try #require(CivilDay("2026-03-01"))) == 18)
    }

    @Test("the first and the last instant can be written, however far they are")
    func extremes() {
        for ms in [Int64.min, .min + 1, .max] { #expect(Instant(msSinceEpoch: ms).description.hasSuffix("Z")) }
        #expect(Instant(msSinceEpoch: -1).description == "1969-12-31T23:59:59.999Z")
    }
}
