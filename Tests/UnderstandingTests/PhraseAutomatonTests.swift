import TestSupport
import Testing

@testable import Understanding

@Suite("The automaton")
struct PhraseAutomatonTests {
    @Test("finds what a naive search finds, in time linear in the text", arguments: 1...60)
    func agreesWithNaiveSearch(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let letters = Int32.random(in: 1...4, using: &random)
        let phrases = Set(
            (0..<Int.random(in: 1...30, using: &random)).map { _ in
                (0..<Int.random(in: 1...5, using: &random)).map { _ in Int32.random(in: 0..<letters, using: &random) }
            })
        var builder = PhraseAutomaton.Builder()
        var numbers: [Int: [Int32]] = [:]
        for phrase in phrases {
            let number = builder.insert(phrase)
            numbers[try #require(number)] = phrase
        }
        let automaton = builder.build()
        let text = (0..<200).map { _ in Int32.random(in: 0..<letters, using: &random) }
        var found: Set<PhraseAutomaton.Match> = []
        var cursor = PhraseAutomaton.Cursor()
        for token in text { automaton.advance(&cursor, token: token) { found.insert($0) } }
        var expected: Set<PhraseAutomaton.Match> = []
        for (number, phrase) in numbers where phrase.count <= text.count {
            for start in 0...(text.count - phrase.count) where Array(text[start..<start + phrase.count]) == phrase {
                expected.insert(PhraseAutomaton.Match(phrase: number, start: start, end: start + phrase.count))
            }
        }
        #expect(found == expected)
        #expect(cursor.stepCount <= 2 * text.count, "seed \(seed)")
    }

    @Test("the same phrase has the same number; an empty one has none")
    func numbers() {
        var builder = PhraseAutomaton.Builder()
        let first = builder.insert([1, 2])
        let again = builder.insert([1, 2])
        let empty = builder.insert([])
        #expect(again == first && first != nil && empty == nil)
    }
}
