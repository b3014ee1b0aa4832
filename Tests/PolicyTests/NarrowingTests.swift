import Domain
import Policy
import TestSupport
import Testing

/// Laws of what can only take away: each leaves every interest as it was or makes it less.
@Suite struct NarrowingTests {
    private let gate: Gate

    init() throws { gate = Gate(policy: try PolicyText().policy(), zones: Clocks.zones) }

    @Test("what else may have been true of talk takes away and never gives: places, ages, links, bars, languages")
    func stamps() throws {
        let germany = try region("DE")
        let mexico = try region("MX")
        let changes: [(String, (inout TurnStamp) -> Void)] = [
            ("a place out", { $0.regions = Set($0.regions + [germany]).sorted() }),
            ("a place of a later date", { $0.regions = Set($0.regions + [mexico]).sorted() }),
            ("an unknown place", { $0.isPlaceKnown = false }),
            ("a lower age", { $0.ageYears = $0.ageYears.map { $0 - 9 } }),
            ("an unknown age", { $0.ageYears = nil }),
            ("fewer links", { $0.carriesTo = Array($0.carriesTo.dropFirst()) }),
            ("no links", { $0.carriesTo = [] }), ("a bar", { $0.adsBars.insert(.disguised) }),
            ("another language", { $0.isLanguageUnderstood = false }),
            ("before the notice", { $0.isAfterNotice = false }),
        ]
        for (name, change) in changes {
            let taken = try less(than: RandomCase.all.get()) { facts, random in
                facts.stampingTalk { stamp in
                    var stamp = stamp
                    if random.chance(60) { change(&stamp) }
                    return stamp
                }
            }
            #expect(taken > 20, "\(name) must take something away")
        }
    }

    @Test("what is taken back takes away and never gives: the rest of its conversation stays out of ads")
    func takenBack() throws {
        let taken = try less(than: RandomCase.all.get()) { facts, random in
            var copy = facts
            for (id, conversation) in facts.conversations {
                copy.conversations[id]?.talk = conversation.talk.filter { _ in random.chance(50) }
                if copy.conversations[id]?.talk.count != conversation.talk.count {
                    copy.conversations[id]?.isUnread = true
                }
            }
            copy.tallies = facts.tallies.filter { _ in random.chance(50) }
            return copy
        }
        #expect(taken > 100)
    }

    @Test("a doubt about settings takes away and never gives, but for the zone and language that decide nothing here")
    func doubts() throws {
        for field in [SettingsField.region, .birthDate] {
            let taken = try less(than: RandomCase.all.get()) { facts, _ in
                var copy = facts
                if let settings = facts.settings, let since = facts.history.presentSince {
                    copy.history.add(settings.forgetting([field]), arrivedAt: since)
                }
                return copy
            }
            #expect(taken > 100, "\(field)")
        }
        let taken = try less(than: RandomCase.all.get()) { facts, _ in
            var copy = facts
            copy.change { $0.linkedApps = nil }
            return copy
        }
        #expect(taken > 20, "unknown links")
    }

    /// Compares what counts of people's talk before and after something that may only take away.
    /// - Returns: with how many of them it took something.
    private func less(
        than people: [RandomCase], after change: (PersonFacts, inout SeededGenerator) -> PersonFacts
    ) -> Int {
        var random = SeededGenerator(seed: 19)
        var taken = 0
        for person in people {
            let (facts, app, at) = (person.facts, person.app, person.at)
            let changed = change(facts, &random)
            let before = [
                gate.contentProfile(of: facts, app: app, at: at).assistantInterests,
                gate.adsProfile(of: facts, app: app, at: at).assistantInterests,
            ]
            let after = [
                gate.contentProfile(of: changed, app: app, at: at).assistantInterests,
                gate.adsProfile(of: changed, app: app, at: at).assistantInterests,
            ]
            for (old, new) in zip(before, after) {
                #expect(new.allSatisfy { $0.value <= old[$0.key, default: 0] }, "\(facts.person)")
            }
            if before != after { taken += 1 }
        }
        return taken
    }
}
