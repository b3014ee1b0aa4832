import Domain
import TestSupport
import Testing

@testable import Understanding

@Suite("Reading messages")
struct MessageReaderTests {
    private let reader = MessageReader.standard

    private func topics(_ text: String, language: String? = "en") -> [String] {
        reader.read(text, language: language.flatMap(LanguageTag.init(rawValue:))).topics.map(\.topic.rawValue)
    }

    @Test(
        "everyday talk has its topic and nothing sensitive",
        arguments: [
            ("planning a three day hike in the Rockies, what should I pack?", "hiking"),
            ("which trail shoes are good for muddy switchbacks", "hiking"),
            ("my sourdough never rises, the dough is too wet", "baking"),
            ("what tyre pressure for my road bike", "cycling"), ("tune my ukulele or guitar by ear", "guitar"),
            ("is the new iphone camera better than the pixel", "smartphones"), ("my puppy chews every shoe", "dogs"),
            ("cheap flights to lisbon in may", "air-travel"), ("my monstera has yellow leaves", "houseplants"),
            ("teach me a python for loop", "programming"),
        ])
    func everyday(text: String, topic: String) {
        let reading = reader.read(text, language: .english)
        #expect(reading.topics.contains { $0.topic.rawValue == topic }, "\(reading.topics)")
        #expect(reading.sensitive.isEmpty, "\(reading.sensitive)")
        #expect(reading.isLanguageUnderstood)
    }

    @Test("weights lie between 400 and 1000, strongest first, at most eight; saying it again adds nothing")
    func weights() {
        let reading = reader.read(
            "hiking boots, tent, guitar, sourdough, puppy, python, iphone, piano, tennis", language: .english)
        #expect(reading.topics.count <= MessageReader.topicCountMax)
        #expect(reading.topics.map(\.weight) == reading.topics.map(\.weight).sorted(by: >))
        #expect(reading.topics.allSatisfy { (400...1000).contains($0.weight) })
        #expect(topics("hiking hiking hiking") == topics("hiking"))
        let once = reader.read("hiking", language: .english)
        #expect(reader.read("hiking hiking hiking", language: .english).topics == once.topics)
    }

    @Test("a language that is not understood has no topics; without a hint that is left to whoever knows")
    func languages() {
        #expect(topics("hiking boots", language: "en-US") == ["hiking"])
        #expect(topics("hiking boots", language: "de").isEmpty)
        #expect(topics("hiking boots", language: nil) == ["hiking"])
        #expect(!reader.read("hiking boots", language: nil).isLanguageUnderstood)
        // What is sensitive is looked for in every language.
        #expect(reader.read("my chemo", language: LanguageTag(rawValue: "de")).sensitive == [.health])
    }

    @Test("nothing, emoji and a text of the greatest length are read like any other")
    func edges() {
        #expect(topics("").isEmpty && topics("🏔️🏔️").count <= 1)
        let long = String(repeating: "hiking in the rockies with my dog ", count: 950)
        #expect(topics(long).contains("hiking"))
        #expect(topics(String(repeating: "a", count: 32 << 10)).isEmpty)
    }

    @Test("any bytes can be read, and twice alike", arguments: 1...40)
    func rubbish(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = (0..<Int.random(in: 0...2000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(reader.read(text, language: .english) == reader.read(text, language: .english))
    }

    @Test("no word of the message is in the reading")
    func wordless() {
        let reading = reader.read("hike with zanzibarquokka", language: .english)
        #expect(!"\(reading)".contains("zanzibarquokka"))
    }
}
