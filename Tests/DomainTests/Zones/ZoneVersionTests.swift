import Domain
import Testing

/// What changed in the tz database from 2025b to 2026f, by its own news, and that each version's files give it.
@Suite("Two versions of the tz database")
struct ZoneVersionTests {
    /// Zones that changed alike.
    struct Change: Sendable, CustomTestStringConvertible {
        let zones: [String]
        /// Instant, then the offsets of 2025b and of 2026f in seconds.
        let offsets: [(at: String, old: Int, new: Int)]

        init(_ zones: String, _ offsets: [(at: String, old: Int, new: Int)]) {
            self.zones = zones.split(separator: " ").map(String.init)
            self.offsets = offsets
        }

        var testDescription: String { zones.joined(separator: " ") }
    }

    /// Changes of the years to come, for which people would be told at the wrong hour.
    static let ahead = [
        // 2026d: from 2026-09-20 at two Morocco stays on +00, in Ramadan and out of it.
        Change(
            "Africa/Casablanca Africa/El_Aaiun",
            [
                ("2026-02-20T12:00:00Z", 0, 0), ("2026-09-20T00:59:59Z", 3600, 3600), ("2026-09-20T01:00:00Z", 3600, 0),
                ("2026-11-30T08:00:00Z", 3600, 0), ("2027-02-10T12:00:00Z", 0, 0), ("2040-07-01T12:00:00Z", 3600, 0),
                ("2087-05-11T02:00:00Z", 3600, 0), ("2099-07-01T00:00:00Z", 3600, 0),
            ]),
        // 2026b: British Columbia stays on −07; 2026-03-08 was its last change.
        Change(
            "America/Vancouver Canada/Pacific",
            [
                ("2026-03-08T09:59:59Z", -28_800, -28_800), ("2026-03-08T10:00:00Z", -25_200, -25_200),
                ("2026-11-01T08:59:59Z", -25_200, -25_200), ("2026-11-01T09:00:00Z", -28_800, -25_200),
                ("2026-11-30T12:00:00Z", -28_800, -25_200), ("2027-07-01T12:00:00Z", -25_200, -25_200),
                ("2090-01-15T12:00:00Z", -28_800, -25_200),
            ]),
        // 2026c and 2026d: Alberta and the Northwest Territories stay on −06.
        Change(
            "America/Edmonton America/Yellowknife America/Inuvik Canada/Mountain",
            [
                ("2026-11-01T07:59:59Z", -21_600, -21_600), ("2026-11-01T08:00:00Z", -25_200, -21_600),
                ("2026-11-30T12:00:00Z", -25_200, -21_600), ("2027-07-01T12:00:00Z", -21_600, -21_600),
                ("2090-01-15T12:00:00Z", -25_200, -21_600),
            ]),
        // 2026e: Manitoba stays on −05, and the west of Ontario with it.
        Change(
            "America/Winnipeg America/Rainy_River Canada/Central",
            [
                ("2026-11-01T06:59:59Z", -18_000, -18_000), ("2026-11-01T07:00:00Z", -21_600, -18_000),
                ("2026-11-30T12:00:00Z", -21_600, -18_000), ("2027-07-01T12:00:00Z", -18_000, -18_000),
                ("2090-01-15T12:00:00Z", -21_600, -18_000),
            ]),
        // 2026f: Cuba skips one winter and falls back on 2027-11-07.
        Change(
            "America/Havana Cuba",
            [
                ("2026-11-01T04:59:59Z", -14_400, -14_400), ("2026-11-01T05:00:00Z", -18_000, -14_400),
                ("2026-11-30T12:00:00Z", -18_000, -14_400), ("2027-07-01T12:00:00Z", -14_400, -14_400),
                ("2027-11-07T04:59:59Z", -14_400, -14_400), ("2027-11-07T05:00:00Z", -18_000, -18_000),
                ("2028-03-12T04:59:59Z", -18_000, -18_000), ("2028-03-12T05:00:00Z", -14_400, -14_400),
            ]),
        // Moldova changes its clocks with the European Union, at one by UTC, since 2022; before at midnight by UTC.
        Change(
            "Europe/Chisinau Europe/Tiraspol",
            [
                ("2021-03-28T00:00:00Z", 10_800, 10_800), ("2026-03-29T00:30:00Z", 10_800, 7200),
                ("2026-03-29T01:00:00Z", 10_800, 10_800), ("2026-10-25T00:30:00Z", 7200, 10_800),
                ("2026-10-25T01:00:00Z", 7200, 7200), ("2026-11-30T12:00:00Z", 7200, 7200),
                ("2099-10-25T00:30:00Z", 7200, 10_800),
            ]),
    ]

    /// Corrections of the past.
    static let past = [
        // In 1965 Brazil's daylight time ended with 31 March, not before it.
        Change("America/Noronha Brazil/DeNoronha", [("1965-03-31T12:00:00Z", -7200, -3600)]),
        Change(
            "America/Araguaina America/Bahia America/Belem America/Fortaleza America/Maceio America/Recife "
                + "America/Sao_Paulo Brazil/East", [("1965-03-31T12:00:00Z", -10_800, -7200)]),
        Change(
            "America/Boa_Vista America/Campo_Grande America/Cuiaba America/Manaus America/Porto_Velho "
                + "America/Santarem Brazil/West", [("1965-03-31T12:00:00Z", -14_400, -10_800)]),
        Change(
            "America/Eirunepe America/Porto_Acre America/Rio_Branco Brazil/Acre",
            [("1965-03-31T12:00:00Z", -18_000, -14_400)]),
        // Colombia's and Iran's daylight time began a day earlier.
        Change(
            "America/Bogota", [("1992-05-02T12:00:00Z", -18_000, -14_400), ("1992-05-04T12:00:00Z", -14_400, -14_400)]),
        Change(
            "Asia/Tehran Iran", [("1979-05-26T12:00:00Z", 12_600, 16_200), ("1979-05-28T12:00:00Z", 16_200, 16_200)]),
        // In 1925 Ireland fell back on 20 September.
        Change("Europe/Dublin Eire", [("1925-09-27T12:00:00Z", 3600, 0), ("1925-09-19T12:00:00Z", 3600, 3600)]),
        // Lower California had daylight time in years where none was known.
        Change(
            "America/Tijuana America/Ensenada America/Santa_Isabel Mexico/BajaNorte",
            [("1975-07-01T12:00:00Z", -28_800, -25_200), ("1976-07-01T12:00:00Z", -25_200, -25_200)]),
        // These were other names of New York, Chicago, Denver and Los Angeles; now they have the federal rules alone.
        Change("EST5EDT", [("1880-01-01T00:00:00Z", -17_762, -18_000), ("1920-07-01T12:00:00Z", -14_400, -18_000)]),
        Change("CST6CDT", [("1880-01-01T00:00:00Z", -21_036, -21_600), ("1920-07-01T12:00:00Z", -18_000, -21_600)]),
        Change("MST7MDT", [("1880-01-01T00:00:00Z", -25_196, -25_200), ("1920-07-01T12:00:00Z", -21_600, -25_200)]),
        Change("PST8PDT", [("1880-01-01T00:00:00Z", -28_378, -28_800), ("1948-07-01T12:00:00Z", -25_200, -28_800)]),
        // Their files differ, their offsets do not.
        Change(
            "Asia/Ho_Chi_Minh Asia/Saigon",
            [("1943-01-01T00:00:00Z", 28_800, 28_800), ("2026-11-30T12:00:00Z", 25_200, 25_200)]),
        Change("Asia/Tbilisi", [("2004-12-01T00:00:00Z", 10_800, 10_800), ("2026-11-30T12:00:00Z", 14_400, 14_400)]),
    ]

    @Test("each version's files give that version's offsets", arguments: ahead + past)
    func offsets(change: Change) throws {
        for zone in change.zones {
            let old = try ZoneFixtures.rules(zone, in: "zones-2025b")
            let new = try ZoneFixtures.rules(zone, in: "zones-2026f")
            for (at, oldOffset, newOffset) in change.offsets {
                let instant = try #require(Instant(at))
                #expect(old.offsetSeconds(at: instant) == oldOffset, "\(zone) 2025b \(at)")
                #expect(new.offsetSeconds(at: instant) == newOffset, "\(zone) 2026f \(at)")
            }
        }
    }

    @Test("no zone that differs is left out")
    func complete() throws {
        let named = (Self.ahead + Self.past).flatMap(\.zones).sorted()
        #expect(named.count == 52 && Set(named).count == 52)
        for version in ["zones-2025b", "zones-2026f"] { #expect(try ZoneFixtures.names(in: version) == named) }
        for name in named {
            #expect(try ZoneFixtures.file(name, in: "zones-2025b") != ZoneFixtures.file(name, in: "zones-2026f"))
        }
    }

    @Test("at 08:00Z on 2026-11-30 it is nine in Casablanca by the old rules, and eight by the wall")
    func casablanca() throws {
        let zone = try #require(ZoneName(rawValue: "Africa/Casablanca"))
        let instant = try #require(Instant("2026-11-30T08:00:00Z"))
        let minutes = try ["zones-2025b", "zones-2026f"].map { version in
            let zones = ZoneTable([zone: try ZoneFixtures.rules(zone.rawValue, in: version)])
            return LocalTime(instant, in: zone, by: zones).minuteOfDay
        }
        #expect(minutes == [9 * 60, 8 * 60])
    }

    @Test(
        "zones of special rules: daylight time across the new year, and hours over 24 in the rule",
        arguments: [
            ("Australia/Sydney", "2026-01-15T00:00:00Z", 39_600), ("Australia/Sydney", "2026-07-15T00:00:00Z", 36_000),
            ("Australia/Sydney", "2050-12-31T23:59:59Z", 39_600), ("Australia/Sydney", "2051-01-01T00:00:00Z", 39_600),
            ("Australia/Sydney", "2051-04-01T15:59:59Z", 39_600), ("Australia/Sydney", "2051-04-01T16:00:00Z", 36_000),
            // A second daylight time is left out in Ramadan, as far as it is foretold: to 2086. Then the rule holds.
            ("Asia/Gaza", "2026-07-15T00:00:00Z", 10_800), ("Asia/Gaza", "2026-11-15T00:00:00Z", 7200),
            ("Asia/Gaza", "2090-03-25T00:00:00Z", 10_800), ("Asia/Gaza", "2090-03-24T23:59:59Z", 7200),
        ])
    func special(zone: String, at: String, offset: Int) throws {
        let rules = try ZoneFixtures.rules(zone, in: "zones-alike")
        #expect(rules.offsetSeconds(at: try #require(Instant(at))) == offset)
    }
}
