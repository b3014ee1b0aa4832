import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Texts that a terminal may show")
struct VisibleTextTests {
    private let wicked = "a\u{1B}[31mred\u{7}\r\n\u{9B}2J\u{7F}\u{202E}\u{2066}b\tü 🥾"

    @Test("what a terminal acts on is replaced, all else stays")
    func visible() {
        #expect(wicked.visible == "a�[31mred���" + "�2J���b�ü 🥾")
        #expect("one\ntwo\u{1B}".visibleLines == "one\ntwo�")
        #expect("plain – text, “quoted” 👩🏽‍🚀".visible == "plain – text, “quoted” 👩🏽‍🚀")
    }

    @Test("JSON keeps its values, and holds nothing that a terminal acts on")
    func json() throws {
        let text = String(decoding: try JSONEncoder().encode([wicked]), as: UTF8.self)
        let shown = text.visibleJSON
        #expect(shown.visible == shown)
        #expect(try JSONDecoder().decode([String].self, from: Data(shown.utf8)) == [wicked])
        #expect("{\n  \"a\" : 1\n}".visibleJSON == "{\n  \"a\" : 1\n}")
    }

    @Test("so it is with any text", arguments: UInt64(1)...20)
    func random(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var scalars = String.UnicodeScalarView()
        for _ in 0..<500 {
            let range: ClosedRange<UInt32> = generator.once(in: 3) ? 0x2000...0x2070 : 0...0xFF
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { scalars.append(scalar) }
        }
        let text = String(scalars)
        let shown = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self).visibleJSON
        #expect(try JSONDecoder().decode([String].self, from: Data(shown.utf8)) == [text])
        #expect(shown.visible == shown)
        #expect(text.visible.visible == text.visible && text.visible.unicodeScalars.count == text.unicodeScalars.count)
    }
}
