import Domain
import TestSupport
import Testing

@Suite("Local time")
struct LocalTimeTests {
    private let denver: ZoneName
    private let zones: ZoneTable

    init() throws {
        denver = try #require(ZoneName(rawValue: "America/Denver"))
        let kiritimati = try #require(ZoneName(rawValue: "Pacific/Kiritimati"))
        zones = ZoneTable([
            denver: try ZoneRules(posixRule: "MST7MDT,M3.2.0,M11.1.0"),
            kiritimati: ZoneRules(fixedOffsetSeconds: 14 * 3600),
        ])
    }

    @Test("days and minutes follow the zone; where it is not given or not known, the last zone on earth")
    func days() throws {
        let at = try #require(Instant("2025-12-16T06:30:00Z"))
        #expect(LocalTime(at, in: denver, by: zones).day.description == "2025-12-15")
        #expect(LocalTime(at, in: denver, by: zones).minuteOfDay == 23 * 60 + 30)
        let kiritimati = try #require(ZoneName(rawValue: "Pacific/Kiritimati"))
        #expect(LocalTime(at, in: kiritimati, by: zones).day.description == "2025-12-16")
        for unknown in [nil, ZoneName(rawValue: "Mars/Olympus")] {
            #expect(LocalTime(at, in: unknown, by: zones).day.description == "2025-12-15")
            #expect(LocalTime(at, in: unknown, by: zones).minuteOfDay == 18 * 60 + 30)
            #expect(LocalTime.offsetSeconds(of: unknown, at: at, by: zones) == LocalTime.offsetSecondsUnknown)
        }
    }

    @Test("a zone that its source loses is unknown from then on")
    func vanished() throws {
        let at = try #require(Instant("2025-12-16T06:30:00Z"))
        var zones = zones
        #expect(zones.contains(denver) && LocalTime.offsetSeconds(of: denver, at: at, by: zones) == -7 * 3600)
        zones.rules[denver] = nil
        #expect(!zones.contains(denver) && zones.offsetSeconds(of: denver, at: at) == nil)
        #expect(LocalTime.offsetSeconds(of: denver, at: at, by: zones) == LocalTime.offsetSecondsUnknown)
    }

    @Test("no instant is too early or too late")
    func extremes() {
        for ms in [Int64.min, .min + 1, -1, 0, .max - 1, .max] {
            for zone in [denver, nil] {
                let local = LocalTime(Instant(msSinceEpoch: ms), in: zone, by: zones)
                #expect((0..<1440).contains(local.minuteOfDay))
            }
        }
        #expect(LocalTime(Instant(msSinceEpoch: .max), in: denver, by: zones).day.daysSinceEpoch == .max)
        #expect(LocalTime(Instant(msSinceEpoch: .min), in: denver, by: zones).day.daysSinceEpoch == .min)
    }

    @Test("a minute later the wall shows a minute more, but for the change of the offset", arguments: [1, 2, 3])
    func minutes(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        // A day around each change of 2026, and days anywhere.
        let changes = try ["2026-03-08T09:00:00Z", "2026-11-01T08:00:00Z"].map {
            try #require(Instant($0)).msSinceEpoch
        }
        let others = (0..<20).map { _ in Int64.random(in: -4_000_000_000_000...8_000_000_000_000, using: &generator) }
        var changesSeen = 0
        for begin in changes + others {
            var before = Instant(msSinceEpoch: begin - 43_200_000 + Int64.random(in: 0..<60_000, using: &generator))
            for _ in 0..<1440 {
                let after = before.advanced(byMs: 60_000)
                let step = minutes(after) - minutes(before)
                let offsets = [before, after].map { LocalTime.offsetSeconds(of: denver, at: $0, by: zones) }
                #expect(step == 1 + (offsets[1] - offsets[0]) / 60, "\(before)")
                if step != 1 { changesSeen += 1 }
                before = after
            }
        }
        #expect(changesSeen >= 2)
    }

    private func minutes(_ at: Instant) -> Int {
        let local = LocalTime(at, in: denver, by: zones)
        return Int(local.day.daysSinceEpoch) * 1440 + local.minuteOfDay
    }
}
