import Domain
import Policy
import Testing
import Wire

/// Why talk is used or not, by code.
@Suite struct ExplanationTests {
    private let gate: Gate
    private let at: Instant

    init() throws {
        gate = Gate(policy: try PolicyText().policy(), zones: Clocks.zones)
        at = try instant("2025-12-18T12:00:00Z")
    }

    @Test("where all holds, every condition says so and the turn counts as used", arguments: Purpose.allCases)
    func allHolds(purpose: Purpose) throws {
        let found = try explain(try anaHiking(), purpose: purpose)
        #expect(found.isOpen)
        #expect(found.conditions.allSatisfy { $0.holds })
        let names = UseConditionName.allCases.filter { name in
            name != .facts && (purpose == .ads || name != .age && name != .conversations)
        }
        #expect(found.conditions.map(\.name) == names)
        #expect(found.turnsUsed == 1)
        #expect(found.turnsLeftOut.isEmpty)
        #expect(found.policyVersion == gate.policy.version)
        #expect(found.languages == [.english], "the language to say it in")
        #expect(try UseExplanation(wireBytes: found.wireBytes()) == found)
    }

    @Test("each refusal is named", arguments: UseRefusal.allCases)
    func refusals(_ refusal: UseRefusal) throws {
        var facts = try anaHiking()
        var appName: String? = "feed"
        var from: String?
        var isCurrent = true
        switch refusal {
        case .noApp: appName = nil
        case .appNotLinked: appName = "threads"
        case .neverUsedAssistant: facts.assistantFirstUsedAt = nil
        case .regionUnknown: facts.change { $0.region = nil }
        case .regionExcluded: try facts.change { $0.region = try region("GB") }
        case .regionNotYet:
            try facts.change { $0.region = try region("MX") }
            from = "2026-02-01"
        case .noticeNotDelivered: facts.notice = nil
        case .noticeLeadTime:
            facts.notice?.day = try day("2025-12-16")
            from = "2025-12-24"
        case .ageUnknown: facts.change { $0.birthDay = nil }
        case .ageBelowMinimum: try facts.change { $0.birthDay = try day("2010-12-18") }
        case .conversationsFull: facts.bars = .full
        case .factsBehind: isCurrent = false
        }
        let looked = try appName.map { try app($0) }
        let found = gate.explanation(of: facts, app: looked, purpose: .ads, at: at, isCurrent: isCurrent)
        let failed = found.conditions.filter { !$0.holds }
        #expect(failed.map(\.refusal) == [refusal])
        if let from { #expect(failed.first?.from == (try day(from))) }
        #expect(!found.isOpen)
        #expect(found.turnsUsed == 0)
        let ads = gate.adsProfile(of: facts, app: looked, at: at, isCurrent: isCurrent)
        #expect(ads.assistantInterests.isEmpty)
    }

    @Test("each reason to leave a turn out is named, for open turns and closed ones", arguments: TurnOmission.allCases)
    func omissions(_ omission: TurnOmission) throws {
        var facts = try ana()
        try facts.say(stamp: stamp())
        switch omission {
        case .appNotLinked: try facts.say("c2", stamp: stamp(app: "threads"))
        case .beforeEffectiveDate: try facts.say("c2", stamp: stamp(day: "2025-12-15"))
        case .beforeNotice: try facts.say("c2", stamp: stamp(afterNotice: false))
        case .saidWhereNotInForce: try facts.say("c2", stamp: stamp(regions: ["DE"]))
        case .futureDay: try facts.say("c2", stamp: stamp(day: "2025-12-19"))
        case .sensitiveConversation: try facts.say("c2", stamp: stamp(), sensitive: true)
        case .tooYoungThen: try facts.say("c2", stamp: stamp(ageYears: 17))
        case .voiceUncertain: try facts.say("c2", stamp: stamp(modality: .voice, adsBars: .voiceUncertain))
        case .disguised: try facts.say("c2", stamp: stamp(adsBars: .disguised))
        case .topicNotAllowed: try facts.say("c2", stamp: stamp(), topics: ["tarot"])
        case .languageNotUnderstood: try facts.say("c2", stamp: stamp(understood: false))
        case .readerRecalled: try facts.say("c2", stamp: stamp(reader: 4))
        case .clockDoubted: try facts.say("c2", stamp: stamp(adsBars: .clockDoubted))
        }
        let found = try explain(facts, purpose: .ads)
        #expect(found.turnsLeftOut == [omission: 1])
        #expect(found.turnsUsed == 1)
        guard omission != .sensitiveConversation else { return }
        let closed = try explain(facts.closed, purpose: .ads)
        #expect(closed.turnsLeftOut == [omission: 1])
        #expect(closed.turnsUsed == 1)
    }

    @Test("of a sensitive conversation only that is told, whatever else is true of its turns")
    func sensitiveOnly() throws {
        var facts = try ana()
        try facts.say(stamp: stamp(regions: ["DE"], reader: 3), topics: ["tarot"])
        try facts.say(at: "2025-12-17T19:00:00Z", stamp: stamp(), sensitive: true)
        #expect(try explain(facts, purpose: .ads).turnsLeftOut == [.sensitiveConversation: 2])
        #expect(try explain(facts, purpose: .content).turnsLeftOut == [.sensitiveConversation: 2])
    }

    @Test("content says why a turn in another language gave nothing")
    func unreadable() throws {
        var facts = try ana()
        try facts.say(stamp: stamp(understood: false), topics: [])
        #expect(try explain(facts, purpose: .content).turnsLeftOut == [.languageNotUnderstood: 1])
    }

    @Test("an explanation agrees with the profile that it explains")
    func agrees() throws {
        var open = 0
        for person in try RandomCase.all.get() {
            for purpose in Purpose.allCases {
                let found = gate.explanation(of: person.facts, app: person.app, purpose: purpose, at: person.at)
                let interests =
                    switch purpose {
                    case .content:
                        gate.contentProfile(of: person.facts, app: person.app, at: person.at).assistantInterests
                    case .ads: gate.adsProfile(of: person.facts, app: person.app, at: person.at).assistantInterests
                    }
                if found.turnsUsed == 0 { #expect(interests.isEmpty, "\(person.facts.person)") }
                if !interests.isEmpty { #expect(found.isOpen && found.turnsUsed > 0, "\(person.facts.person)") }
                if !interests.isEmpty { open += 1 }
            }
        }
        #expect(open > 100)
    }

    @Test("every code has a sentence of its own")
    func sentences() {
        #expect(Set(UseRefusal.allCases.map(\.sentence)).count == UseRefusal.allCases.count)
        #expect(Set(TurnOmission.allCases.map(\.sentence)).count == TurnOmission.allCases.count)
    }

    private func explain(_ facts: PersonFacts, purpose: Purpose) throws -> UseExplanation {
        gate.explanation(of: facts, app: try app("feed"), purpose: purpose, at: at)
    }
}
