import Domain
import Policy
import Testing
import Wire

/// Why talk is used or not, by code.
@Suite struct ExplanationTests {
    private let gate: Gate
    private let at: Instant

    init() throws {
        gate = Gate(policy: try PolicyText().policy())
        at = try instant("2025-12-18T12:00:00Z")
    }

    @Test("where all holds, every condition says so and the turn counts as used", arguments: Purpose.allCases)
    func allHolds(purpose: Purpose) throws {
        let found = try explain(try anaHiking(), purpose: purpose)
        #expect(found.isOpen)
        #expect(found.conditions.allSatisfy { $0.holds })
        let names = UseConditionName.allCases.filter { $0 != .age || purpose == .ads }
        #expect(found.conditions.map(\.name) == names)
        #expect(found.turnsUsed == 1)
        #expect(found.turnsLeftOut.isEmpty)
        #expect(found.policyVersion == gate.policy.version)
        #expect(try UseExplanation(wireBytes: found.wireBytes()) == found)
    }

    @Test("each refusal is named", arguments: UseRefusal.allCases)
    func refusals(_ refusal: UseRefusal) throws {
        var facts = try anaHiking()
        var appName: String? = "feed"
        var from: String?
        switch refusal {
        case .noApp: appName = nil
        case .appNotLinked: appName = "threads"
        case .neverUsedAssistant: facts.assistantFirstUsedAt = nil
        case .regionUnknown: facts.settings?.region = nil
        case .regionExcluded: facts.settings?.region = try region("GB")
        case .regionNotYet:
            facts.settings?.region = try region("MX")
            from = "2026-02-01"
        case .noticeNotDelivered: facts.notice = nil
        case .noticeLeadTime:
            facts.notice?.day = try day("2025-12-16")
            from = "2025-12-24"
        case .ageUnknown: facts.settings?.birthDay = nil
        case .ageBelowMinimum: facts.settings?.birthDay = try day("2010-12-18")
        }
        let found = gate.explanation(of: facts, app: try appName.map { try app($0) }, purpose: .ads, at: at)
        let failed = found.conditions.filter { !$0.holds }
        #expect(failed.map(\.refusal) == [refusal])
        if let from { #expect(failed.first?.from == (try day(from))) }
        #expect(!found.isOpen)
        #expect(found.turnsUsed == 0)
        #expect(gate.adsProfile(of: facts, app: try appName.map { try app($0) }, at: at).assistantInterests.isEmpty)
    }

    @Test("each reason to leave a turn out is named, for open turns and closed ones", arguments: TurnOmission.allCases)
    func omissions(_ omission: TurnOmission) throws {
        var facts = try ana()
        facts.turns = [try turn(stamp: try stamp())]
        switch omission {
        case .appNotLinked: facts.turns.append(try turn("c2", stamp: try stamp(app: "threads")))
        case .beforeEffectiveDate: facts.turns.append(try turn("c2", stamp: try stamp(day: "2025-12-15")))
        case .beforeNotice: facts.turns.append(try turn("c2", stamp: try stamp(afterNotice: false)))
        case .saidWhereNotInForce: facts.turns.append(try turn("c2", stamp: try stamp(region: "DE")))
        case .futureDay: facts.turns.append(try turn("c2", stamp: try stamp(day: "2025-12-19")))
        case .sensitiveConversation: facts.turns.append(try turn("c2", stamp: try stamp(), sensitive: true))
        case .topicNotAllowed: facts.turns.append(try turn("c2", stamp: try stamp(), topics: ["tarot"]))
        case .languageNotUnderstood: facts.turns.append(try turn("c2", stamp: try stamp(understood: false)))
        case .readerRecalled: facts.turns.append(try turn("c2", stamp: try stamp(reader: 4)))
        }
        facts.turns.sort()
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
        facts.turns = [
            try turn(stamp: try stamp(region: "DE", reader: 3), topics: ["tarot"]),
            try turn(at: "2025-12-17T19:00:00Z", stamp: try stamp(), sensitive: true),
        ]
        #expect(try explain(facts, purpose: .ads).turnsLeftOut == [.sensitiveConversation: 2])
        #expect(try explain(facts, purpose: .content).turnsLeftOut == [.sensitiveConversation: 2])
    }

    @Test("content says why a turn in another language gave nothing")
    func unreadable() throws {
        var facts = try ana()
        facts.turns = [try turn(stamp: try stamp(understood: false), topics: [])]
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
