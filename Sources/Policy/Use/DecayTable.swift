/// How much of a turn's weight is left after a number of days: halved every half-life, exactly.
///
/// Integers only, so that every machine and every build gives the same bits. With the half-life H and one day's factor
/// r = 2^(−1/H), the first H entries are r⁰ … r^(H−1) in millionths, and each further half-life shifts them right by one.
struct DecayTable: Hashable, Sendable {
    /// The half-lives that a policy may set (days).
    static let halfLifeDaysBounds = 1...365
    /// The whole of a weight (millionths).
    static let whole = 1_000_000

    private let millionths: [Int]

    init(halfLifeDays: Int) {
        let days = min(max(halfLifeDays, Self.halfLifeDaysBounds.lowerBound), Self.halfLifeDaysBounds.upperBound)
        let factor = Self.factorOfOneDay(halfLifeDays: days)
        var power = Self.one
        var table: [Int] = []
        for _ in 0..<days {
            table.append(Int(power * UInt64(Self.whole) / Self.one))
            power = power * factor / Self.one
        }
        millionths = table
    }

    /// What is left after `days` days (millionths). Negative days are the future: nothing.
    func left(afterDays days: Int) -> Int {
        guard days >= 0 else { return 0 }
        let (halvings, rest) = days.quotientAndRemainder(dividingBy: millionths.count)
        // `>>` of Swift gives 0 for shifts of the whole width and more.
        return millionths[rest] >> halvings
    }

    /// Fixed point with 31 bits after the point: a product of two fits 64 bits.
    private static let one: UInt64 = 1 << 31

    /// The largest factor whose power over one half-life is at most a half, found by bisection.
    private static func factorOfOneDay(halfLifeDays: Int) -> UInt64 {
        var low: UInt64 = 0
        var high = one
        while high - low > 1 {
            let middle = (low + high) / 2
            var power = one
            for _ in 0..<halfLifeDays { power = power * middle / one }
            if power <= one / 2 { low = middle } else { high = middle }
        }
        return low
    }
}
