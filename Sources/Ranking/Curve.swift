/// A concave way from an amount to points: each doubling of (1 + amount / unit) adds the same, up to a cap. So the
/// second like of a topic says less than the first, and no signal can drown the others.
struct Curve: Sendable {
    /// The amount that doubles the argument for the first time.
    let unit: Int
    /// Points for each doubling (thousandths).
    let pointsPerDoubling: Int
    /// The cap (thousandths).
    let pointsMax: Int

    // Far beyond every cap, and small enough that no step below can overflow.
    private static let amountMax = 1 << 40

    /// The points of `amount`; zero for nothing and for less than nothing.
    func points(_ amount: Int) -> Int {
        guard amount > 0 else { return 0 }
        let argument = unit + min(amount, Self.amountMax)
        return min(pointsMax, pointsPerDoubling * Self.log2Thousandths(argument, over: unit) / 1000)
    }

    /// log2(argument / unit) in thousandths, exact at the powers of two and linear between them: integers only, rising
    /// and concave like the logarithm itself. `argument` is at least `unit`.
    private static func log2Thousandths(_ argument: Int, over unit: Int) -> Int {
        let ratio = argument / unit
        let doublings = Int.bitWidth - 1 - ratio.leadingZeroBitCount
        let base = unit << doublings
        return 1000 * doublings + 1000 * (argument - base) / base
    }
}
