import Domain
import Testing

@testable import Understanding

@Suite("What was spoken")
struct VoiceTests {
    private let reader = MessageReader.standard

    private func read(_ text: String, _ confidence: Int?, _ modality: Modality = .voice) -> Reading {
        reader.read(text, language: .english, modality: modality, confidence: confidence)
    }

    @Test(
        "the bars of a confidence",
        arguments: [
            (nil, AdsBars.voiceUncertain), (0, .voiceUnusable), (399, .voiceUnusable), (400, .voiceUncertain),
            (699, .voiceUncertain), (700, []), (1000, []), (-1, .voiceUncertain), (1001, .voiceUncertain),
        ] as [(Int?, AdsBars)])
    func bars(confidence: Int?, expected: AdsBars) {
        #expect(read("which hiking boots are good", confidence).adsBars == expected)
        #expect(read("which hiking boots are good", confidence, .text).adsBars.isEmpty)
    }

    @Test("the thresholds belong to the version: whoever changes one steps the other")
    func thresholds() {
        #expect(MessageReader.voiceConfidenceMin == 400 && MessageReader.voiceConfidenceAdsMin == 700)
        #expect(MessageReader.version == 2)
    }

    @Test("below the lower threshold nothing counts, but what is sensitive is still said")
    func unusable() {
        #expect(read("hiking boots", 399).topics.isEmpty)
        #expect(!read("hiking boots", 400).topics.isEmpty && !read("hiking boots", nil).topics.isEmpty)
        #expect(read("my chemo starts monday", 10).sensitive == [.health])
    }

    @Test(
        "sound tags are no topic", arguments: Modality.allCases,
        [
            "[Music]", "(applause)", "[MUSIC PLAYING]", "[BLANK_AUDIO]", "*coughs*", "(dog barking)", "♪ music ♪",
            "[ Laughter ] [Music]", "(upbeat guitar music)", "<music>", "【音楽】", "(Musik)", "{piano music}",
        ])
    func tags(modality: Modality, text: String) {
        #expect(read(text, 900, modality).topics.isEmpty, "\(read(text, 900, modality).topics)")
    }

    @Test("a tag takes only itself; lyrics between notes are nobody's words")
    func besideTags() {
        for modality in Modality.allCases {
            let topics = read("[Music] any good hiking trails near Denver?", 900, modality).topics
            #expect(topics.map(\.topic.rawValue) == ["hiking"], "\(modality)")
        }
        let lyrics = "♪ my guitar gently weeps ♪ where can I go camping"
        #expect(read(lyrics, 900).topics.map(\.topic.rawValue) == ["camping"])
    }

    @Test("what a person types in brackets or with stress is talk")
    func typedBrackets() {
        for text in ["which tent (for camping in winter)?", "I *love* camping", "camping [two people]", "*camping*"] {
            #expect(read(text, nil, .text).topics.contains { $0.topic.rawValue == "camping" }, "\(text)")
        }
    }

    @Test(
        "what recognisers make of silence has no topic", arguments: Modality.allCases,
        [
            "Thanks for watching!", "Thank you so much for watching.",
            "thanks for watching and don't forget to subscribe",
            "Subscribe to my channel", "Please like and subscribe!", "Subtitles by the Amara.org community", "Bye.",
            "you",
            "Bye bye. Thank you. Bye.", "See you in the next video!", "Untertitel der Amara.org-Community",
            "Untertitelung des ZDF, 2020", "Sous-titres réalisés par la communauté d'Amara.org", "ご視聴ありがとうございました",
            "시청해주셔서 감사합니다", "Продолжение следует...", "Субтитры сделал DimaTorzok", "请不吝点赞 订阅 转发 打赏支持明镜与点点栏目",
            "Don't forget to like this video and subscribe to my channel. Bye!",
            "[Music] Thanks for watching! [Applause]",
        ])
    func inventions(modality: Modality, text: String) {
        let reading = reader.read(text, language: nil, modality: modality, confidence: 900)
        #expect(reading.topics.isEmpty, "\(reading.topics)")
        let said = SoundTags.removing(from: text, modality: modality) ?? text
        #expect(reader.isInvention(reader.index.matches(in: said)), "\(text)")
    }

    @Test(
        "with anything else beside them they are talk",
        arguments: [
            "thanks for watching my dog", "how do I get people to subscribe to my channel",
            "thank you, and which hiking boots?",
            "bye, I'm going camping", "music", "see you in the next video game",
        ])
    func noInventions(text: String) {
        #expect(text == "music" || !reader.isInvention(reader.index.matches(in: text)))
    }

    @Test("nothing and a text of brackets alone are read like any other")
    func edges() {
        for text in ["", "[", "((((", "♪", "*", "[]", String(repeating: "[", count: 5000)] {
            #expect(read(text, 900).topics.isEmpty && read(text, nil, .text).topics.isEmpty)
        }
    }
}
