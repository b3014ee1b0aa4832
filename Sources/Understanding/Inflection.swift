/// The regular forms of an English verb.
enum Inflection {
    /// The word itself, its -ed form and its -ing form: final -e falls, -y after a consonant becomes -ied, a consonant
    /// behind a lone vowel is doubled in words of one syllable.
    static func forms(of word: String) -> [String] {
        let letters = Array(word)
        guard let last = letters.last, letters.count >= 2 else { return [word] }
        let isVowelBefore = isVowel(letters[letters.count - 2])
        if last == "e" {
            let stem = String(letters.dropLast())
            return [word, word + "d", letters[letters.count - 2] == "e" ? word + "ing" : stem + "ing"]
        }
        if last == "y", !isVowelBefore { return [word, String(letters.dropLast()) + "ied", word + "ing"] }
        if doublesLast(letters) { return [word, word + String(last) + "ed", word + String(last) + "ing"] }
        return [word, word + "ed", word + "ing"]
    }

    private static func doublesLast(_ letters: [Character]) -> Bool {
        guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxy".contains(last) else { return false }
        return isVowel(letters[letters.count - 2]) && letters.dropLast(2).allSatisfy { !isVowel($0) }
    }

    private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
