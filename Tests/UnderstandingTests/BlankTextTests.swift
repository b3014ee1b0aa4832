import Testing

@testable import Understanding

@Suite("Texts that say nothing")
struct BlankTextTests {
    @Test(
        "blanks, controls, unseen characters and marks alone are nothing",
        arguments: [
            "", " \n\t", "\u{200B}", "\u{200B}\u{200C}\u{200D}", "\u{FEFF}", "\u{AD}", "\u{2060} \u{2063}", "\u{3164}",
            "\u{115F}\u{1160}", "\u{202E}\u{202C}", "\u{0}\u{1B}\u{7F}", "\u{301}", "\u{FE0F}", "\u{E0020}",
            "\u{A0}\u{3000}",
            "\u{200B}\u{301} \u{200D}\n", "\u{2800}", "\u{85}\u{2028}", "\u{34F}", "\u{20E3}",
        ])
    func blank(text: String) {
        #expect(MessageReader.isBlank(text))
    }

    @Test(
        "one letter, digit, sign or emoji is something",
        arguments: ["a", "\u{200B}a", "7", "?", "❤️", "字", "ा" + "क", "."])
    func something(text: String) {
        #expect(!MessageReader.isBlank(text))
    }
}
