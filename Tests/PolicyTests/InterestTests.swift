import Domain
import TestSupport
import Testing

@testable import Policy

/// Decay and saturation, in integers.
@Suite struct InterestTests {
    @Test("a weight is halved by each half-life, exactly", arguments: [1, 2, 7, 30, 90, 365])
    func halves(days: Int) {
        let table = DecayTable(halfLifeDays: days)
        #expect(table.left(afterDays: 0) == 1_000_000)
        #expect(table.left(afterDays: days) == 500_000)
        #expect(table.left(afterDays: 2 * days) == 250_000)
        #expect(table.left(afterDays: 20 * days) == 0)
        #expect(table.left(afterDays: -1) == 0)
        #expect(table.left(afterDays: .max) == 0)
        #expect(table.left(afterDays: .min) == 0)
        for day in 0..<(5 * days) {
            #expect(table.left(afterDays: day) >= table.left(afterDays: day + 1), "day \(day)")
        }
    }

    @Test("in between, decay follows the power of two to a few millionths")
    func follows() {
        let table = DecayTable(halfLifeDays: 30)
        // 1,000,000 · 2^(−d/30), rounded, from a table of powers.
        for (day, expected) in [(1, 977_160), (10, 793_701), (15, 707_107), (29, 511_687), (45, 353_553)] {
            #expect(abs(table.left(afterDays: day) - expected) <= 3, "day \(day)")
        }
    }

    @Test("more talk gives more, by less each time, and less than 1000")
    func saturates() throws {
        let hiking = try topic("hiking")
        var sum = InterestSum()
        var values = [0]
        for _ in 0..<200 {
            sum.add(hiking, weight: 1000, left: 1_000_000)
            values.append(sum.interests[hiking] ?? 0)
        }
        #expect(values[1] == 500 && values[3] == 750)
        let steps = zip(values.dropFirst(), values).map { $0 - $1 }
        #expect(steps.allSatisfy { $0 >= 0 })
        // Rounding down can make one step longer by one than the step before.
        #expect(zip(steps.dropFirst(), steps).allSatisfy { $0 <= $1 + 1 })
        #expect(values.allSatisfy { $0 < 1000 })
    }

    @Test("the order of adding changes nothing, not even at the bound")
    func order() throws {
        let hiking = try topic("hiking")
        var random = SeededGenerator(seed: 7)
        var parts = (0..<200).map { _ in Int.random(in: -5...2_000_000_000_000, using: &random) } + [.max, .min, 0]
        let sum = { (parts: [Int]) in
            var sum = InterestSum()
            for part in parts { sum.add(hiking, weight: part, left: 123_457) }
            return sum.interests
        }
        let first = sum(parts)
        parts.shuffle(using: &random)
        #expect(first == sum(parts))
        #expect(first == [hiking: 999])
        #expect(sum([0, -4]).isEmpty)
        var bound = InterestSum()
        for _ in 0..<3 { bound.add(hiking, weight: .max, left: 1) }
        #expect(bound.interests == [hiking: 999])
    }
}
