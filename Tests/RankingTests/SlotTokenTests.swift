import Domain
import TestSupport
import Testing

@testable import Ranking

@Suite struct SlotTokenTests {
    private let mac = Fixture.mac()

    private func read(_ text: String, person: PersonID = Fixture.ana, key: UInt64 = 1) -> SlotToken? {
        SlotToken(text: text, person: person, mac: Fixture.mac(key: key))
    }

    private func token(_ target: String = "reel-7", mark: SlotMark = .assistant) -> SlotToken {
        SlotToken(
            person: Fixture.ana, target: ItemID(unchecked: target), kind: .reels, localDay: Fixture.today, mark: mark)
    }

    @Test(arguments: SlateKind.allCases, [SlotMark.ordinary, .assistant])
    func roundTrip(kind: SlateKind, mark: SlotMark) {
        for day in [Int32.min, -1, 0, 20_439, .max] {
            let token = SlotToken(
                person: Fixture.ana, target: CampaignID(unchecked: "c:1@x"), kind: kind,
                localDay: CivilDay(daysSinceEpoch: day), mark: mark)
            #expect(read(token.text(mac: mac)) == token)
        }
    }

    @Test func theTextIsStable() {
        // The content, then sixteen bytes of digest. Old tokens must stay readable, so this text must not change.
        let text = token().text(mac: { _ in (0..<32).map { UInt8($0) } })
        #expect(text == "AQZyZWVsLTcFcmVlbHOuvwICAAECAwQFBgcICQoLDA0ODw")
        #expect(!text.contains("ana"))
    }

    @Test func theLongestTokenIsFarBelowTheBound() {
        let long = String(repeating: "x", count: 128)
        let token = SlotToken(
            person: PersonID(unchecked: long), target: ItemID(unchecked: long), kind: .friends,
            localDay: CivilDay(daysSinceEpoch: .min), mark: .assistant)
        let text = token.text(mac: mac)
        #expect(text.utf8.count <= 256)
        #expect(SlotToken(text: text, person: PersonID(unchecked: long), mac: mac) == token)
    }

    @Test func ofAnotherPersonOrKeyItIsWorthNothing() {
        let text = token().text(mac: mac)
        #expect(read(text) != nil)
        #expect(read(text, person: PersonID(unchecked: "anb")) == nil)
        #expect(read(text, key: 2) == nil)
    }

    @Test func noCharacterCanBeChangedAddedOrLeftOut() {
        let text = Array(token(mark: .ordinary).text(mac: mac).utf8)
        func isRead(_ bytes: [UInt8]) -> Bool { read(String(decoding: bytes, as: UTF8.self)) != nil }
        #expect(isRead(text))
        for index in text.indices {
            for character in "Aa0-_=+/ ".utf8 where character != text[index] {
                var changed = text
                changed[index] = character
                #expect(!isRead(changed))
            }
            #expect(!isRead(Array(text[..<index])))
            #expect(!isRead(text[..<index] + Array("A".utf8) + text[index...]))
        }
        #expect(!isRead(text + Array("A".utf8)) && !isRead(text + Array("=".utf8)))
    }

    @Test func aShortDigestNeverVerifies() {
        for length in 0..<16 {
            let short: ([UInt8]) -> [UInt8] = { _ in [UInt8](repeating: 0, count: length) }
            #expect(SlotToken(text: token().text(mac: short), person: Fixture.ana, mac: short) == nil)
        }
    }

    /// Rubbish with a right digest must be refused too, by the decoder.
    @Test func rubbishIsRefusedWithAndWithoutARightDigest() {
        var random = SeededGenerator(seed: 11)
        let constant: ([UInt8]) -> [UInt8] = { _ in [UInt8](repeating: 7, count: 16) }
        var accepted = 0
        for _ in 0..<6000 {
            var content = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) { content = mutated(using: &random) }
            let text = Base64URL.encode(content + constant([]))
            if let token = SlotToken(text: text, person: Fixture.ana, mac: constant) {
                accepted += 1
                #expect(token.text(mac: constant) == text, "what is read is written the same")
            }
            #expect(read(text) == nil)
        }
        #expect(accepted > 100)
        #expect(read(String(repeating: "A", count: 513)) == nil)
        #expect(read("") == nil && read("ä€😀") == nil && read("\0\0\0\0") == nil)
    }

    private func mutated(using random: inout SeededGenerator) -> [UInt8] {
        guard var content = Base64URL.decode(token().text(mac: { _ in [] })) else { return [] }
        content[Int.random(in: 0..<content.count, using: &random)] ^= UInt8.random(in: 0...255, using: &random)
        return content
    }

    @Test func base64urlIsThatOfTheStandard() {
        // RFC 4648, section 10, without padding; and the two characters in which URLs differ.
        let vectors = [
            "": "", "f": "Zg", "fo": "Zm8", "foo": "Zm9v", "foob": "Zm9vYg", "fooba": "Zm9vYmE", "foobar": "Zm9vYmFy",
        ]
        for (plain, text) in vectors {
            #expect(Base64URL.encode(Array(plain.utf8)) == text)
            #expect(Base64URL.decode(text) == Array(plain.utf8))
        }
        #expect(Base64URL.encode([0xFB, 0xFF]) == "-_8" && Base64URL.decode("-_8") == [0xFB, 0xFF])
        for wrong in ["A", "AAAAA", "Zh", "-_9", "+/8", "Zg=="] { #expect(Base64URL.decode(wrong) == nil) }
    }
}
