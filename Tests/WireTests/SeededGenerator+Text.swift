import TestSupport

extension SeededGenerator {
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
