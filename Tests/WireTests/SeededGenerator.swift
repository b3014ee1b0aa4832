/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same numbers everywhere.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func bytes(countMax: Int) -> [UInt8] {
        (0..<Int.random(in: 0...countMax, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
    }

    mutating func text(lengthMax: Int) -> String {
        let letters = ["a", "Z", "0", " ", "é", "ß", "道", "한", "🥾", "\u{0}", "e\u{301}"]
        // An array of letters is never empty.
        return (0..<Int.random(in: 0...lengthMax, using: &self)).map { _ in letters.randomElement(using: &self)! }
            .joined()
    }

    /// A number of a random bit length: small ones come as often as large ones.
    mutating func number() -> UInt64 {
        UInt64.random(in: 0...UInt64.max, using: &self) >> UInt64.random(in: 0...63, using: &self)
    }
}
