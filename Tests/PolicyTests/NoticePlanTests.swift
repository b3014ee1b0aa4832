import Domain
import Foundation
import Policy
import TestSupport
import Testing

/// Who is told, and when.
@Suite struct NoticePlanTests {
    private let policy: Policy

    init() throws { policy = try PolicyText().policy() }

    @Test(
        "a first use long ago is told at nine on 7 October, by the person's own clock",
        arguments: [
            ("Pacific/Kiritimati", "2025-10-06T19:00:00Z"), ("Pacific/Auckland", "2025-10-06T20:00:00Z"),
            ("Australia/Lord_Howe", "2025-10-06T22:00:00Z"), ("Asia/Kathmandu", "2025-10-07T03:15:00Z"),
            ("America/Denver", "2025-10-07T15:00:00Z"), ("Pacific/Pago_Pago", "2025-10-07T20:00:00Z"),
            (nil, "2025-10-07T21:00:00Z"),
        ])
    func start(zoneName: String?, due: String) throws {
        for firstUse in ["2024-01-01T00:00:00Z", "2025-10-06T18:59:59Z"] {
            #expect(try plan(firstUse: firstUse, zoneName: zoneName) == .due(at: instant(due)))
        }
    }

    @Test(
        "a first use in daytime is told at once, one at night in the morning",
        arguments: [
            ("2025-10-20T15:00:00Z", "2025-10-20T15:00:00Z"), ("2025-10-20T14:59:59.999Z", "2025-10-20T15:00:00Z"),
            ("2025-10-21T01:59:59.999Z", "2025-10-21T01:59:59.999Z"), ("2025-10-21T02:00:00Z", "2025-10-21T15:00:00Z"),
            ("2025-10-20T18:34:56.789Z", "2025-10-20T18:34:56.789Z"), ("2025-10-20T06:00:00Z", "2025-10-20T15:00:00Z"),
        ])
    func daytime(firstUse: String, due: String) throws {
        #expect(try plan(firstUse: firstUse, zoneName: "America/Denver") == .due(at: instant(due)))
    }

    @Test(
        "days of 23 and 25 hours, and a day that was skipped, come out right",
        arguments: [
            ("America/Denver", "2025-11-02T03:00:00Z", "2025-11-02T16:00:00Z"),
            ("America/Denver", "2026-03-08T04:00:00Z", "2026-03-08T15:00:00Z"),
            ("Australia/Lord_Howe", "2026-04-04T10:00:00Z", "2026-04-04T22:30:00Z"),
            ("America/Denver", "2025-11-02T07:30:00Z", "2025-11-02T16:00:00Z"),
        ])
    func daylightSaving(zoneName: String, firstUse: String, due: String) throws {
        #expect(try plan(firstUse: firstUse, zoneName: zoneName) == .due(at: instant(due)))
    }

    @Test("an island that skips a day is told in the morning after it")
    func skippedDay() throws {
        let early = try PolicyText().replacing("start: 2025-10-07", with: "start: 2011-12-01").policy()
        // Samoa went from the evening of 29 December 2011 straight to the 31st.
        let plan = NoticePlan(
            settings: PersonSettings(
                region: try region("WS"), languages: [.english], zone: try zone("Pacific/Apia")),
            assistantFirstUsedAt: try instant("2011-12-30T07:00:00Z"), isDelivered: false, policy: early,
            zones: Clocks.zones)
        #expect(plan == .due(at: try instant("2011-12-30T19:00:00Z")))
    }

    @Test("a daytime that begins in the hour that spring leaves out begins after it")
    func gap() throws {
        let odd = try PolicyText().replacing("from: \"09:00\"", with: "from: \"02:30\"").policy()
        let due = odd.notice.daytime(
            onOrAfter: try instant("2026-03-08T05:20:00Z"), in: try zone("America/Denver"), by: Clocks.zones)
        #expect(due == (try instant("2026-03-08T09:00:00Z")))
    }

    @Test(
        "it is the earliest minute: a walk minute by minute finds the same",
        arguments: [
            "America/Denver", "Pacific/Auckland", "Australia/Lord_Howe", "Africa/Casablanca", "America/St_Johns", nil,
        ])
    func earliest(zoneName: String?) throws {
        let place = try zoneName.map { try zone($0) }
        var random = SeededGenerator(seed: 21)
        for _ in 0..<12 {
            let seconds = Int64.random(in: 0..<200 * 86_400, using: &random)
            let from = try instant("2025-10-05T00:00:00Z").advanced(byMs: seconds * 1000)
            var expected = from
            while !isDaytime(expected, place) {
                expected = Instant(msSinceEpoch: (expected.msSinceEpoch / 60_000 + 1) * 60_000)
            }
            #expect(policy.notice.daytime(onOrAfter: from, in: place, by: Clocks.zones) == expected, "\(from)")
        }
    }

    @Test(
        "daytime goes by the rules in hand: with those of 2026 Casablanca is told an hour later, at nine by the wall",
        arguments: [
            ("zones-2025b", "Africa/Casablanca", "2026-11-30T08:00:00Z"),
            ("zones-2026f", "Africa/Casablanca", "2026-11-30T09:00:00Z"),
            ("zones-2025b", "America/Vancouver", "2026-11-30T17:00:00Z"),
            ("zones-2026f", "America/Vancouver", "2026-11-30T16:00:00Z"),
            // A zone that its source does not have counts as the last one on earth.
            ("", "Africa/Casablanca", "2026-11-30T21:00:00Z"),
        ])
    func versions(folder: String, name: String, due: String) throws {
        let zone = try zone(name)
        var zones = ZoneTable()
        if !folder.isEmpty {
            let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            let file = tests.appending(path: "DomainTests/Fixtures").appending(path: folder).appending(path: name)
            zones.rules[zone] = try ZoneRules(file: [UInt8](Data(contentsOf: file)))
        }
        // By UTC−12 it is half past eight in the evening of the 29th.
        let plan = NoticePlan(
            settings: PersonSettings(region: try region("US"), languages: [.english], zone: zone),
            assistantFirstUsedAt: try instant(folder.isEmpty ? "2026-11-30T08:30:00Z" : "2026-11-30T07:30:00Z"),
            isDelivered: false, policy: policy, zones: zones)
        #expect(try plan == .due(at: instant(due)))
    }

    @Test("nobody is told who needs not be")
    func notNeeded() throws {
        let use = try instant("2025-10-10T18:00:00Z")
        let denver = try zone("America/Denver")
        let settings = { (code: String?) in
            PersonSettings(region: try code.map { try region($0) }, languages: [.english], zone: denver)
        }
        let plan = { (settings: PersonSettings?, use: Instant?, isDelivered: Bool) in
            NoticePlan(
                settings: settings, assistantFirstUsedAt: use, isDelivered: isDelivered, policy: policy,
                zones: Clocks.zones)
        }
        #expect(try plan(settings("US"), use, false) == .due(at: use))
        #expect(try plan(settings("US"), use, true) == .notNeeded(.alreadyDelivered))
        #expect(try plan(settings("US"), nil, false) == .notNeeded(.neverUsedAssistant))
        #expect(try plan(settings("DE"), use, false) == .notNeeded(.regionExcluded))
        #expect(try plan(settings(nil), use, false) == .notNeeded(.regionUnknown))
        #expect(plan(nil, use, false) == .notNeeded(.regionUnknown))
        #expect(try plan(settings("MX"), use, false) == .due(at: use), "a later effective date delays no notice")
    }

    @Test("no instant stops the plan", arguments: [Int64.min, -1, 0, Int64.max])
    func extremes(ms: Int64) throws {
        let due = policy.notice.daytime(
            onOrAfter: Instant(msSinceEpoch: ms), in: try zone("Pacific/Auckland"), by: Clocks.zones)
        #expect(isDaytime(due, try zone("Pacific/Auckland")))
    }

    @Test("the notice fills in the later of effective date and end of lead time")
    func text() throws {
        let early = try #require(
            policy.noticeText(for: region("MX"), deliveredOn: day("2025-10-07"), languages: [.english]))
        #expect(early.title == "About AI")
        #expect(early.version == "text-1")
        #expect(
            early.body
                == "AI reads it. From 2026-02-01, never religious views, sexual orientation, political views, health, "
                + "racial or ethnic origin, philosophical beliefs, trade-union membership, from 18 years. There is none."
        )
        let late = try #require(
            policy.noticeText(for: region("US"), deliveredOn: day("2025-12-20"), languages: [.english]))
        #expect(late.body.contains("From 2025-12-28,"))
        #expect(late.namesAI)
    }

    private func plan(firstUse: String, zoneName: String?) throws -> NoticePlan {
        NoticePlan(
            settings: PersonSettings(
                region: try region("US"), languages: [.english], zone: try zoneName.map { try zone($0) }),
            assistantFirstUsedAt: try instant(firstUse), isDelivered: false, policy: policy,
            zones: Clocks.zones)
    }

    private func isDaytime(_ instant: Instant, _ zone: ZoneName?) -> Bool {
        let local = LocalTime(instant, in: zone, by: Clocks.zones)
        return local.day >= policy.notice.start && (540..<1200).contains(local.minuteOfDay)
    }
}
