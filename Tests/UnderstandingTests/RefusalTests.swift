import Domain
import TestSupport
import Testing

@testable import Understanding

@Suite("What a \"not\" does")
struct RefusalTests {
    private let reader = MessageReader.standard

    private func topics(_ text: String) -> [String] {
        reader.read(text, language: .english).topics.map(\.topic.rawValue)
    }

    @Test("what is refused raises nothing", arguments: RefusalSentences.refused)
    func refused(text: String, expected: String) {
        let found = topics(text)
        #expect(expected.split(separator: ",").allSatisfy { !found.contains(String($0)) }, "\(found)")
    }

    @Test(
        "a lack, a question, a complaint about a thing or a double \"not\" raises as ever",
        arguments: RefusalSentences.kept)
    func kept(text: String, expected: String) {
        let found = topics(text)
        #expect(expected.split(separator: ",").allSatisfy { found.contains(String($0)) }, "\(found)")
    }

    @Test("the sentences say something: without the \"not\" each refused topic is one")
    func sentencesHaveTopics() throws {
        let plain = try MessageReader(
            taxonomy: .standard, lexicon: .standard, refusals: RefusalTable(table: "[attitude]\nzzzz"))
        for (text, expected) in RefusalSentences.refused {
            let found = plain.read(text, language: .english).topics.map(\.topic.rawValue)
            #expect(expected.split(separator: ",").contains { found.contains(String($0)) }, "\(text): \(found)")
        }
    }

    @Test("only what is refused falls: other topics of the message count")
    func others() {
        #expect(topics("I hate hiking but love camping") == ["camping"])
        #expect(topics("I hate hiking, love camping") == ["camping"])
        #expect(topics("no golf please. Which guitar should I buy?") == ["guitar"])
        #expect(topics("not interested in golf or tennis, show me yoga") == ["yoga"])
        #expect(topics("stop showing me golf i want to learn guitar") == ["guitar"])
    }

    @Test("a refused topic raises nothing, also for words elsewhere; \"without\" takes only its own word")
    func wholeTopic() {
        #expect(topics("I can't stand hiking. Trail shoes everywhere!").isEmpty)
        #expect(topics("can I go camping without a tent?") == ["camping"])
    }

    @Test("what falls makes no room: of nine topics the ninth stays out")
    func noRoom() {
        let nine = "golf, tennis, yoga, guitar, piano, camping, hiking, sourdough, cricket"
        let named = Set(topics(nine))
        #expect(named.count == MessageReader.topicCountMax)
        #expect(Set(topics("\(nine). I hate golf")) == named.subtracting(["golf"]))
    }

    @Test("what is sensitive stays so")
    func sensitive() {
        for (text, category) in [
            ("I am not religious", SensitiveCategory.religion), ("stop showing me church stuff", .religion),
            ("I don't have cancer", .health), ("I'm not gay", .sexualOrientation), ("I'd never join a union", .union),
        ] {
            #expect(reader.read(text, language: .english).sensitive.contains(category), "\(text)")
        }
    }

    private static let vocabulary = [
        "I", "we", "do not", "don't", "hate", "not", "no", "never", "stop", "showing me", "into", "without", "but",
        "and",
        ",", ".", "?", "please", "no thanks", "hiking", "golf", "boots", "tent", "guitar", "is", "boring", "my", "how",
        "enough", "which", "love", "want", "to", "the", "more", "really", "anything but", "tired of", "for me", "again",
        "or", "\n\n", "given up", "can't", "stand", "hike", "camping",
    ]

    @Test("a \"not\" only takes away: it never raises a topic or a weight", arguments: 1...60)
    func onlyTakes(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<40 {
            let words = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                Self.vocabulary[Int.random(in: 0..<Self.vocabulary.count, using: &random)]
            }
            let text = words.joined(separator: " ")
            let found = reader.index.matches(in: text)
            let all = Self.plain.topics(in: Self.plain.index.matches(in: text), of: text)
            for weight in reader.topics(in: found, of: text) {
                #expect(all.contains { $0.topic == weight.topic && $0.weight >= weight.weight }, "\(text)")
            }
        }
    }

    /// A reader without refusals.
    private static let plain: MessageReader = {
        // The table is a constant, and a test above reads one like it.
        try! MessageReader(taxonomy: .standard, lexicon: .standard, refusals: RefusalTable(table: "[attitude]\nzzzz"))
    }()

    @Test("a table of refusals says what is wrong with it")
    func tableErrors() {
        for table in ["[nothing]\nhate", "hate", "[attitude]\n{hate", "@a = b\n@a = c", "[direct]\na & b"] {
            #expect(throws: CueTableError.self) { try RefusalTable(table: table) }
        }
    }

    @Test("clauses end at commas, joining and parting words, and sentences; empty ones take the strongest break")
    func clauses() {
        let text = "I hate golf, and tennis but, well. Yes"
        let map = ClauseMap(text, tokenizer: reader.index.tokenizer, words: reader.refusals.words) { _, _ in }
        #expect(map.clauses.map(\.opener) == [.sentence, .joining, .hard, .sentence])
        #expect(map.clauses.map(\.start) == [0, 4, 6, 8])
        #expect(map.classes.count == reader.index.tokenizer.tokens(of: text).count)
    }
}
