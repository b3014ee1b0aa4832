import Domain
import Testing
import Wire

@Suite("Where an engagement came from")
struct OriginTests {
    private static let at = Instant(msSinceEpoch: 1_764_547_200_000)
    private static let marks: [SlotMark] = [.unknown, .ordinary, .assistant]

    private static func facts(
        _ reaction: ReactionFact? = nil, uses: UseOrigins = [], isMarked: Bool = false, isOrdinary: Bool = false
    ) throws -> PersonFacts {
        var facts = PersonFacts(person: try PersonID("ana"))
        facts.reactions[ReactionKey(kind: .like, target: "reel")] = reaction
        facts.encounters["reel"] = EncounterFact(
            lastViewedAt: at, uses: uses.isEmpty ? [:] : [.share: UseFact(since: at, origins: uses)],
            isMarked: isMarked, isOrdinary: isOrdinary)
        return facts
    }

    @Test("the token of its slot decides, whatever was viewed before", arguments: [false, true], [false, true])
    func byToken(isMarked: Bool, isOrdinary: Bool) throws {
        let key = ReactionKey(kind: .like, target: "reel")
        for isEarly in [false, true] {
            let (clean, won) = (
                ReactionFact(isOn: true, occurredAt: Self.at, mark: .ordinary, isEarly: isEarly),
                ReactionFact(isOn: true, occurredAt: Self.at, mark: .assistant, isEarly: isEarly)
            )
            #expect(try Self.facts(clean, isMarked: isMarked, isOrdinary: isOrdinary).origin(of: key) == .clean)
            #expect(try Self.facts(won, isMarked: isMarked, isOrdinary: isOrdinary).origin(of: key) == .assistant)
        }
    }

    @Test(
        "without a token the views do, one that talk placed first; without either it is clean only from early on",
        arguments: [
            (false, false, false, EngagementOrigin.unknown), (false, false, true, .clean), (false, true, false, .clean),
            (false, true, true, .clean), (true, false, false, .assistant), (true, false, true, .assistant),
            (true, true, false, .assistant), (true, true, true, .assistant),
        ])
    func byViews(isMarked: Bool, isOrdinary: Bool, isEarly: Bool, origin: EngagementOrigin) throws {
        let key = ReactionKey(kind: .like, target: "reel")
        let like = ReactionFact(isOn: true, occurredAt: Self.at, mark: .unknown, isEarly: isEarly)
        let facts = try Self.facts(like, isMarked: isMarked, isOrdinary: isOrdinary)
        #expect(facts.origin(of: key) == origin)
        #expect(facts.isClean(key) == (origin == .clean))
        // A share or a click is judged alike.
        let shared = try Self.facts(uses: isEarly ? .early : .unknown, isMarked: isMarked, isOrdinary: isOrdinary)
        #expect(shared.origin(of: .share, "reel") == origin)
        #expect(shared.origin(of: .click, "reel") == nil)
    }

    @Test("a state that does not hold, and what never happened, came from nowhere", arguments: marks)
    func nowhere(mark: SlotMark) throws {
        let off = ReactionFact(isOn: false, occurredAt: Self.at, mark: mark, isEarly: true)
        let facts = try Self.facts(off)
        #expect(facts.origin(of: ReactionKey(kind: .like, target: "reel")) == nil)
        #expect(!facts.isClean(ReactionKey(kind: .like, target: "reel")))
        #expect(facts.origin(of: ReactionKey(kind: .join, target: "reel")) == nil)
        #expect(facts.origin(of: .share, "reel") == nil && facts.origin(of: .share, "other") == nil)
    }

    @Test(
        "of many shares that count as one the cleanest decides",
        arguments: [
            ([.ordinary, .assistant, .unknown], .clean), ([.assistant], .assistant),
            ([.assistant, .unknown], .assistant),
            ([.assistant, .early], .clean), ([.unknown, .early], .clean), ([.unknown], .unknown), ([.ordinary], .clean),
        ] as [(UseOrigins, EngagementOrigin)])
    func cleanest(origins: UseOrigins, origin: EngagementOrigin) throws {
        #expect(try Self.facts(uses: origins).origin(of: .share, "reel") == origin)
    }

    @Test("a view that talk placed spoils every use that has no ordinary token of its own")
    func marked() throws {
        for raw in UInt8(1)...15 {
            let origins = UseOrigins(rawValue: raw)
            let origin = try Self.facts(uses: origins, isMarked: true, isOrdinary: true).origin(of: .share, "reel")
            #expect(origin == (origins.contains(.ordinary) ? .clean : .assistant), "\(raw)")
        }
    }

    @Test("origins that this version does not know are unknown, never clean")
    func later() throws {
        #expect(try Self.facts(uses: UseOrigins(rawValue: 64)).origin(of: .share, "reel") == .unknown)
    }
}
