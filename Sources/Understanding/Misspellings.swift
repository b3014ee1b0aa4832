/// Likely misspellings of a word: a letter left out, doubled, or swapped with its neighbour, or a wrong vowel.
///
/// They are made when the lexicon is built, for words that are marked as having no innocent neighbour, so that reading a
/// message costs nothing more. The first letter is taken to be right.
enum Misspellings {
    /// Words shorter than this have too many neighbours.
    static let wordLengthMin = 6

    /// All of them, as bytes; empty for words that are short or not in ASCII.
    static func of(_ word: String) -> [[UInt8]] {
        let letters = Array(word.utf8)
        guard letters.count >= wordLengthMin, letters.allSatisfy({ $0 < 0x80 }) else { return [] }
        var result: [[UInt8]] = []
        for index in 1..<letters.count {
            result.append(Array(letters[..<index] + letters[(index + 1)...]))
            result.append(Array(letters[...index] + letters[index...]))
            if index + 1 < letters.count, letters[index] != letters[index + 1] {
                var swapped = letters
                swapped.swapAt(index, index + 1)
                result.append(swapped)
            }
            guard vowels.contains(letters[index]) else { continue }
            for vowel in vowels where vowel != letters[index] {
                var changed = letters
                changed[index] = vowel
                result.append(changed)
            }
        }
        return result
    }

    private static let vowels = Array("aeiouy".utf8)
}
