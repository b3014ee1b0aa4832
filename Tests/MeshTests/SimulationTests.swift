import Testing

@Suite("Two states and a network with its own mind", .timeLimit(.minutes(1)))
struct SimulationTests {
    /// One seed is run again with `Simulation(seed: SEED)` alone.
    @Test("every call ends exactly once, with its own answer, whatever the network does")
    func everyCallEndsOnce() {
        var outcomes: [String: Int] = [:]
        var broken = 0
        for seed in 1...10_000 as ClosedRange<UInt64> {
            var simulation = Simulation(seed: seed)
            simulation.run(steps: 75)
            #expect(simulation.faults.isEmpty, "seed \(seed): \(simulation.faults)")
            outcomes.merge(simulation.outcomes) { $0 + $1 }
            if simulation.isBroken { broken += 1 }
        }
        // A simulation that never gets so far would prove nothing.
        for outcome in [
            "reply", "failure", "late", "cancelled", "lost", "overloaded", "unavailable", "stall", "delay", "given up",
            "stuck and given up", "dropped",
        ] {
            #expect(outcomes[outcome, default: 0] > 300, "\(outcome): \(outcomes)")
        }
        #expect(broken > 1_000 && broken < 9_000)
    }

    @Test("a seed gives the same run again")
    func isReplayable() {
        var first = Simulation(seed: 42)
        var second = Simulation(seed: 42)
        first.run(steps: 200)
        second.run(steps: 200)
        #expect(first.outcomes == second.outcomes)
        #expect(!first.outcomes.isEmpty)
    }
}
