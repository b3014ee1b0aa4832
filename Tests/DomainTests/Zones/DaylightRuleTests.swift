import Domain
import Testing

/// Expected instants were worked out by hand from the calendar.
@Suite("Rules of POSIX")
struct DaylightRuleTests {
    @Test(
        "offsets at the second of a change and the one before it",
        arguments: [
            // Denver 2030: second Sunday of March is the 10th, first of November the 3rd, at two by the clock.
            ("MST7MDT,M3.2.0,M11.1.0", "2030-03-10T09:00:00Z", -25_200, -21_600),
            ("MST7MDT,M3.2.0,M11.1.0", "2030-11-03T08:00:00Z", -21_600, -25_200),
            // Sydney: daylight time lies across the new year. First Sundays of October and April, 2030: 6th and 7th.
            ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2030-10-05T16:00:00Z", 36_000, 39_600),
            ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2030-04-06T16:00:00Z", 39_600, 36_000),
            // Lord Howe moves by half an hour.
            ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2030-10-05T15:30:00Z", 37_800, 39_600),
            // Dublin: standard time is the summer's, so "daylight" time is an hour less, in winter. Last Sundays of
            // October and March, 2030: 27th and 31st.
            ("IST-1GMT0,M10.5.0,M3.5.0/1", "2030-10-27T01:00:00Z", 3600, 0),
            ("IST-1GMT0,M10.5.0,M3.5.0/1", "2030-03-31T01:00:00Z", 0, 3600),
            // Havana: at midnight and at one by the clock.
            ("CST5CDT,M3.2.0/0,M11.1.0/1", "2030-03-10T05:00:00Z", -18_000, -14_400),
            ("CST5CDT,M3.2.0/0,M11.1.0/1", "2030-11-03T05:00:00Z", -14_400, -18_000),
            // Gaza: 50 hours after the fourth Thursday's midnight, so on a Saturday at two: 30 March, 26 October 2030.
            ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2030-03-30T00:00:00Z", 7200, 10_800),
            ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2030-10-25T23:00:00Z", 10_800, 7200),
            // Nuuk: an hour before the last Sunday's midnight, 31 March 2030; from −2 to −1.
            ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2030-03-31T01:00:00Z", -7200, -3600),
            // J60 is 1 March in a leap year, too; 59 counts from 0 and is 29 February there, 1 March elsewhere.
            ("ABC0DEF,J60/0,J300/0", "2028-03-01T00:00:00Z", 0, 3600),
            ("ABC0DEF,J60/0,J300/0", "2030-03-01T00:00:00Z", 0, 3600),
            ("ABC0DEF,59/0,J300/0", "2028-02-29T00:00:00Z", 0, 3600),
            ("ABC0DEF,59/0,J300/0", "2030-03-01T00:00:00Z", 0, 3600),
            ("ABC0DEF,J59/0,J300/0", "2028-02-28T00:00:00Z", 0, 3600),
            // 31 December of a leap year is day 365; elsewhere that is the next year's first day.
            ("ABC0DEF,365/0,100/0", "2028-12-31T00:00:00Z", 0, 3600),
            ("ABC0DEF,365/0,100/0", "2031-01-01T00:00:00Z", 0, 3600),
            // Changes that fall into the year before and after the one that names them.
            ("ABC0DEF,0/-167,J100/0", "2029-12-25T01:00:00Z", 0, 3600),
            ("ABC0DEF,J100/0,J365/167:59:59", "2031-01-06T22:59:59Z", 3600, 0),
            // Offsets and times to the second, with signs.
            ("<A+1>-01:02:03<B-2>+2:3:4,J10/+1:00:01,J20/-0:30", "2030-01-09T23:57:58Z", 3723, -7384),
            ("<A+1>-01:02:03<B-2>+2:3:4,J10/+1:00:01,J20/-0:30", "2030-01-20T01:33:04Z", -7384, 3723),
        ])
    func changes(rule: String, at: String, before: Int, from: Int) throws {
        let rules = try ZoneRules(posixRule: rule)
        let instant = try #require(Instant(at))
        #expect(rules.offsetSeconds(at: instant.advanced(byMs: -1)) == before)
        #expect(rules.offsetSeconds(at: instant) == from)
    }

    @Test(
        "daylight time all year, in the forms of RFC 9636, and no daylight time",
        arguments: [
            ("EST5EDT,0/0,J365/25", -14_400), ("XXX3EDT4,0/0,J365/23", -14_400), ("EST5", -18_000),
            ("<-05>5", -18_000), ("UTC0", 0), ("<+0545>-5:45", 20_700), ("<+14>-14", 50_400),
            // Longer than the year, and two changes that meet: no standard time is left either.
            ("EST5EDT,0/0,J365/26", -14_400), ("ABC0DEF,J100/0,J100/1", 3600),
        ])
    func allYear(rule: String, offset: Int) throws {
        let rules = try ZoneRules(posixRule: rule)
        for day in -200_000...200_000 where day % 97 == 0 || day % 365 < 3 {
            let instant = Instant(msSinceEpoch: Int64(day) * 86_400_000)
            guard rules.offsetSeconds(at: instant) == offset else {
                Issue.record("\(rule) at \(instant)")
                return
            }
        }
    }

    @Test("the calendar repeats after 400 years, at any distance")
    func farAway() throws {
        let rules = try ZoneRules(posixRule: "MST7MDT,M3.2.0,M11.1.0")
        let cycleMs: Int64 = 146_097 * 86_400_000
        let july = try #require(Instant("2030-07-01T00:00:00Z"))
        let january = try #require(Instant("2030-01-01T00:00:00Z"))
        for cycles in [-700_000, -5, -1, 0, 1, 5, 700_000] as [Int64] {
            #expect(rules.offsetSeconds(at: july.advanced(byMs: cycles * cycleMs)) == -21_600)
            #expect(rules.offsetSeconds(at: january.advanced(byMs: cycles * cycleMs)) == -25_200)
        }
        for ms in [Int64.min, .max] {
            #expect([-21_600, -25_200].contains(rules.offsetSeconds(at: Instant(msSinceEpoch: ms))))
        }
    }

    @Test(
        "what is no rule is refused",
        arguments: [
            "", "U", "UT0", "UTC", "UTC+", "UTC25", "UTC1:60", "UTC1:00:60", "UTC0X", "UTC0 ", " UTC0", "UTC0\n",
            ":UTC0",
            "<+3>-3", "<+03-3", "<+0 3>-3", "A1C0", "ÄBC0", "UTC0DST", "UTC0DST,", "UTC0DST,M3.2.0", "UTC0DST,M3.2.0,",
            "UTC0DST,M3.2.0,M11.1.0,", "UTC0DST,M0.2.0,M11.1.0", "UTC0DST,M13.2.0,M11.1.0", "UTC0DST,M3.0.0,M11.1.0",
            "UTC0DST,M3.6.0,M11.1.0", "UTC0DST,M3.2.7,M11.1.0", "UTC0DST,M3.2,M11.1.0", "UTC0DST,J0,J5",
            "UTC0DST,J366,J5",
            "UTC0DST,366,5", "UTC0DST,-1,5", "UTC0DST,0/168,J5", "UTC0DST,0/-168,J5", "UTC0DST,0/,J5",
            "UTC0DST,0/1:2:3:4,J5",
            "UTC0DST25,0,J5", "UTC0DST,0000,J5", "UTC9999999999999999999", "EST5EDT,M3.2.0,M11.1.0\0",
        ])
    func refused(rule: String) {
        #expect(throws: ZoneFileError.malformedRule) { try ZoneRules(posixRule: rule) }
    }
}
