import Domain

/// Sums what turns say about topics and turns the sums into interests. Integers only; the order of adding changes nothing.
struct InterestSum {
    private var sums: [TopicID: Int] = [:]

    /// One turn of full weight (1000 thousandths) said today (1,000,000 millionths): the sum at which an interest is half.
    static let half = 1000 * DecayTable.whole
    /// Sums stop here, a million such turns: 1000 times it still fits 63 bits.
    static let max = 1_000_000 * half

    /// Adds a weight (thousandths; less than 0 counts as 0) of which `left` (millionths) is left.
    mutating func add(_ topic: TopicID, weight: Int, left: Int) {
        let (product, overflow) = Swift.max(0, weight).multipliedReportingOverflow(by: left)
        let part = overflow ? Self.max : Swift.min(product, Self.max)
        // Both are at most `max`, so this cannot overflow; a capped sum of parts ≥ 0 is the same in any order.
        sums[topic] = Swift.min(sums[topic, default: 0] + part, Self.max)
    }

    /// Interests in thousandths: 1000·s / (s + half), rounded down, for the sum s. It rises with every turn, by less each
    /// time, and stays below 1000; one full turn of today gives 500, three give 750. What rounds to 0 is left out.
    var interests: [TopicID: Int] {
        sums.mapValues { 1000 * $0 / ($0 + Self.half) }.filter { $0.value > 0 }
    }
}
