import Domain
import Policy
import Testing

/// Dates begin at midnight in the person's own zone, and not a second before.
@Suite struct GateDateTests {
    /// A place and the second at which 16 December 2025 begins there.
    private static let midnights = [
        ("Pacific/Kiritimati", "KI", "2025-12-15T10:00:00Z"), ("Pacific/Auckland", "NZ", "2025-12-15T11:00:00Z"),
        ("America/Denver", "US", "2025-12-16T07:00:00Z"), (nil, "US", "2025-12-16T12:00:00Z"),
    ]

    @Test("the effective date begins at local midnight", arguments: midnights)
    func effectiveDate(zoneName: String?, regionCode: String, midnight: String) throws {
        let gate = Gate(policy: try PolicyText().policy(), zones: Clocks.zones)
        var facts = try ana()
        try facts.change {
            $0.zone = try zoneName.map { try zone($0) }
            $0.region = try region(regionCode)
        }
        try facts.say(stamp: stamp(regions: [regionCode], day: "2025-12-16"))
        let begins = try instant(midnight)
        let before = gate.contentProfile(of: facts, app: try app("feed"), at: begins.advanced(byMs: -1000))
        #expect(before.localDay == (try day("2025-12-15")))
        #expect(!before.isPolicyInForce)
        #expect(before.assistantInterests.isEmpty)
        let adsBefore = gate.adsProfile(of: facts, app: try app("feed"), at: begins.advanced(byMs: -1000))
        #expect(adsBefore.assistantInterests.isEmpty)
        let after = gate.contentProfile(of: facts, app: try app("feed"), at: begins)
        #expect(after.localDay == (try day("2025-12-16")))
        #expect(after.isPolicyInForce)
        #expect(after.assistantInterests == [try topic("hiking"): 500])
        let adsAfter = gate.adsProfile(of: facts, app: try app("feed"), at: begins)
        #expect(adsAfter.assistantInterests == [try topic("hiking"): 500])
    }

    @Test("talk of the day before the effective date never counts, talk of that day does")
    func stampDay() throws {
        #expect(try interests(stamp: stamp(day: "2025-12-15")).isEmpty)
        #expect(try !interests(stamp: stamp(day: "2025-12-16")).isEmpty)
    }

    @Test("told on 20 December, talk counts from the 28th: the day after, and seven full days")
    func leadTime() throws {
        let at = try instant("2025-12-30T12:00:00Z")
        let told = { (facts: inout PersonFacts) in
            facts.notice = NoticeFact(version: "text-1", deliveredAt: at, day: try day("2025-12-20"))
        }
        #expect(try interests(stamp: stamp(day: "2025-12-27"), at: at, told).isEmpty)
        #expect(try !interests(stamp: stamp(day: "2025-12-28"), at: at, told).isEmpty)
        #expect(try interests(stamp: stamp(day: "2025-12-28", afterNotice: false), at: at, told).isEmpty)
        #expect(try interests(stamp: stamp(day: "2025-12-28"), at: at, { $0.notice = nil }).isEmpty)
    }

    @Test(
        "the lead time ends at local midnight",
        arguments: [
            ("Pacific/Auckland", "2025-12-27T11:00:00Z"), ("America/Denver", "2025-12-28T07:00:00Z"),
        ])
    func leadTimeEnd(zoneName: String, midnight: String) throws {
        let gate = Gate(policy: try PolicyText().policy(), zones: Clocks.zones)
        var facts = try ana()
        try facts.change { $0.zone = try zone(zoneName) }
        facts.notice?.day = try day("2025-12-20")
        let ends = try instant(midnight)
        #expect(!gate.contentProfile(of: facts, app: nil, at: ends.advanced(byMs: -1000)).isPolicyInForce)
        #expect(gate.contentProfile(of: facts, app: nil, at: ends).isPolicyInForce)
    }

    @Test("talk of a day that has not come where the person is now waits for it")
    func futureDay() throws {
        let at = try instant("2025-12-18T10:00:00Z")
        #expect(try interests(stamp: stamp(day: "2025-12-19"), at: at).isEmpty)
        #expect(try !interests(stamp: stamp(day: "2025-12-19"), at: instant("2025-12-19T07:00:00Z")).isEmpty)
    }

    @Test("a birthday comes at local midnight, and later where the zone is unknown")
    func birthday() throws {
        let gate = Gate(policy: try PolicyText().policy(), zones: Clocks.zones)
        var facts = try anaHiking()
        try facts.change { $0.birthDay = try day("2007-12-20") }
        let feed = try app("feed")
        let midnight = try instant("2025-12-20T07:00:00Z")
        let before = gate.adsProfile(of: facts, app: feed, at: midnight.advanced(byMs: -1000))
        #expect(before.ageYears == 17)
        #expect(before.assistantInterests.isEmpty)
        let after = gate.adsProfile(of: facts, app: feed, at: midnight)
        #expect(after.ageYears == 18)
        #expect(!after.assistantInterests.isEmpty)
        facts.change { $0.zone = nil }
        #expect(gate.adsProfile(of: facts, app: feed, at: midnight).ageYears == 17)
        try facts.change { $0.birthDay = try day("2030-01-01") }
        #expect(gate.adsProfile(of: facts, app: feed, at: midnight).ageYears == nil)
    }

    @Test("of two regions with two dates the later date counts")
    func twoRegions() throws {
        let at = try instant("2026-02-03T18:00:00Z")
        let moved = { (facts: inout PersonFacts) throws -> Void in try facts.change { $0.region = try region("MX") } }
        #expect(try interests(stamp: stamp(regions: ["US"], day: "2026-01-31"), at: at, moved).isEmpty)
        #expect(try !interests(stamp: stamp(regions: ["US"], day: "2026-02-01"), at: at, moved).isEmpty)
        #expect(try interests(stamp: stamp(regions: ["MX"], day: "2026-01-31"), at: at).isEmpty)
    }

    private func interests(
        stamp: TurnStamp, at: Instant? = nil, _ change: (inout PersonFacts) throws -> Void = { _ in }
    ) throws -> [TopicID: Int] {
        let gate = Gate(policy: try PolicyText().policy(), zones: Clocks.zones)
        var facts = try ana()
        try facts.say(stamp: stamp)
        try change(&facts)
        let at = try at ?? instant("2025-12-18T12:00:00Z")
        let open = gate.contentProfile(of: facts, app: try app("feed"), at: at).assistantInterests
        #expect(open == gate.contentProfile(of: facts.closed, app: try app("feed"), at: at).assistantInterests)
        #expect(open == gate.adsProfile(of: facts, app: try app("feed"), at: at).assistantInterests)
        return open
    }
}
