import Testing

@testable import Understanding

@Suite("Words of a message")
struct TokenizerTests {
    private let tokenizer = Tokenizer()

    /// The words, without what marks the ends of sentences.
    private func words(_ text: String) -> [String] {
        tokenizer.tokens(of: text).filter { token in token.contains { $0.isLetter || $0.isNumber || !$0.isASCII } }
    }

    @Test(
        "capitals, accents and full-width letters are of no matter", arguments: ["Café", "CAFE", "ｃａｆé", "cafe\u{301}"])
    func folding(text: String) {
        #expect(words(text) == ["cafe"])
    }

    @Test("zero-width marks and soft hyphens hide no word")
    func disguises() {
        #expect(words("h\u{200B}i\u{200D}k\u{FEFF}e") == ["hike"])
        #expect(words("che\u{AD}mo") == ["chemo"])
    }

    @Test("apostrophes and hyphens of every shape")
    func apostrophes() {
        #expect(words("don't") == words("don’t"))
        #expect(words("follow-up") == words("follow up"))
    }

    @Test("emoji are words of their own")
    func emoji() {
        #expect(words("hike🏔️now").count == 3)
    }

    @Test("nothing and blanks give no words", arguments: ["", " \n\t", "...", "\u{200B}"])
    func empty(text: String) {
        #expect(words(text).isEmpty)
    }

    @Test("a word of any length stays bounded")
    func long() {
        for token in tokenizer.tokens(of: String(repeating: "a", count: 32 << 10)) {
            #expect(token.utf8.count <= Tokenizer.wordLengthMaxBytes)
        }
    }
}
