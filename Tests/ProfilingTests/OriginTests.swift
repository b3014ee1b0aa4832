import Domain
import Policy
import Testing

@testable import Profiling

@Suite("Where engagement came from, and what one person adds to popularity")
struct OriginTests {
    private static let kinds: [EngagementKind] = [.like, .join, .click, .share]

    private func share(_ life: Life, _ target: String = "reel-1") throws -> PopularityCount {
        try life.facts().popularityShare(of: target)
    }

    @Test("without a token and without a view it is unknown, and counted by kind", arguments: kinds)
    func unknown(kind: EngagementKind) throws {
        var life = try Life.told()
        try life.engage(kind, "reel-1", "2025-12-17")
        #expect(try share(life) == PopularityCount(all: 1, unassisted: 0))
        #expect(try life.facts().unknownOrigins == [kind: 1])
    }

    @Test("a view tells where it came from, before or after: one that talk placed tells first", arguments: kinds)
    func views(kind: EngagementKind) throws {
        for (marks, unassisted) in [([SlotMark.ordinary], 1), ([.assistant], 0), ([.ordinary, .assistant], 0)] {
            for isFirst in [true, false] {
                var life = try Life.told()
                if !isFirst { try life.engage(kind, "reel-1", "2025-12-17") }
                for mark in marks { try life.engage(.view, "reel-1", "2025-12-17", mark: mark) }
                if isFirst { try life.engage(kind, "reel-1", "2025-12-17") }
                #expect(try share(life) == PopularityCount(all: 1, unassisted: unassisted), "\(marks) \(isFirst)")
                if isFirst { #expect(try life.facts().unknownOrigins.isEmpty) }
            }
        }
    }

    @Test("the token of its own slot tells where it came from, whatever the views say", arguments: kinds)
    func tokens(kind: EngagementKind) throws {
        for (mark, view, unassisted) in [
            (SlotMark.ordinary, SlotMark.assistant, 1), (.assistant, .ordinary, 0),
        ] {
            var life = try Life.told()
            try life.engage(.view, "reel-1", "2025-12-17", mark: view)
            try life.engage(kind, "reel-1", "2025-12-17", mark: mark)
            #expect(try share(life) == PopularityCount(all: 1, unassisted: unassisted), "\(mark)")
        }
    }

    @Test("a person whom no notice reached, or a time before the policy can have applied, is clean", arguments: kinds)
    func early(kind: EngagementKind) throws {
        var untold = Life()
        try untold.engage(kind, "reel-1", "2026-01-17")
        #expect(try share(untold) == PopularityCount(all: 1, unassisted: 1))
        #expect(try untold.facts().unknownOrigins.isEmpty)
        var before = try Life.told()
        try before.engage(kind, "reel-1", "2025-12-14")
        #expect(try share(before) == PopularityCount(all: 1, unassisted: 1))
        // A day that has begun somewhere on earth is no day before.
        var begun = try Life.told()
        try begun.engage(kind, "reel-1", "2025-12-15")
        #expect(try share(begun) == PopularityCount(all: 1, unassisted: 0))
    }

    @Test("what is sent late comes from no time before the policy, whatever its sender's clock says", arguments: kinds)
    func early(late kind: EngagementKind) throws {
        var life = try Life.told()
        try life.add(
            .engagement(EngagementSignal(kind: kind, target: "reel-1", mark: .unknown)), try noon("2025-12-10"),
            arriving: try noon("2025-12-20"))
        #expect(try share(life) == PopularityCount(all: 1, unassisted: 0))
    }

    @Test(
        "a hundred clicks of one person count once within the window, and once again after it",
        arguments: [EngagementKind.click, .share])
    func rollingWindow(kind: EngagementKind) throws {
        var life = Life()
        for _ in 0..<100 { try life.engage(kind, "reel-1", "2025-12-01") }
        for day in ["2026-01-01", "2026-02-01", "2026-02-28"] { try life.engage(kind, "reel-1", day) }
        #expect(try share(life).all == 1)
        let use = try life.facts().encounters["reel-1"]?.uses.values.first
        #expect(use?.since == (try noon("2025-12-01")))
        // 90 days after the first one the count begins anew: what comes then is the first again.
        try life.engage(kind, "reel-1", "2026-03-02")
        #expect(try share(life).all == 1)
        #expect(try life.facts().encounters["reel-1"]?.uses.values.first?.since == (try noon("2026-03-02")))
        // It ends by itself, too.
        try life.say("hiking", "2026-06-02")
        #expect(try share(life).all == 0)
    }

    @Test("kinds count apart: one person moves a target by one each")
    func kindsCountApart() throws {
        var life = Life()
        for kind in Self.kinds + Self.kinds { try life.engage(kind, "reel-1", "2025-12-01") }
        #expect(try share(life).all == 4)
        try life.engage(.follow, "reel-1", "2025-12-01")
        try life.engage(.hide, "reel-1", "2025-12-01")
        #expect(try share(life).all == 4)
        try life.engage(.unlike, "reel-1", "2025-12-02")
        #expect(try share(life).all == 3)
    }

    @Test("one click in an ordinary slot is enough to be clean; clicks that talk placed take it away from none")
    func cleanest() throws {
        var life = try Life.told()
        try life.engage(.click, "reel-1", "2025-12-17", mark: .assistant)
        #expect(try share(life).unassisted == 0)
        try life.engage(.click, "reel-1", "2025-12-17", mark: .ordinary)
        try life.engage(.click, "reel-1", "2025-12-17", mark: .assistant)
        #expect(try share(life) == PopularityCount(all: 1, unassisted: 1))
    }

    @Test("ads take likes and memberships only where they are known to be clean")
    func adsFeatures() throws {
        var life = try Life.told()
        try life.engage(.like, "unknown", "2025-12-17")
        try life.engage(.like, "talk", "2025-12-17", mark: .assistant)
        try life.engage(.like, "clean", "2025-12-17", mark: .ordinary)
        try life.engage(.like, "early", "2025-12-02")
        let facts = try life.facts()
        let now = try noon("2025-12-18")
        let gate = try shippedGate()
        #expect(gate.adsProfile(of: facts, app: nil, at: now).likes == ["clean", "early"])
        #expect(gate.contentProfile(of: facts, app: nil, at: now).likes == ["clean", "early", "talk", "unknown"])
    }
}
