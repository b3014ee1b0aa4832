import Domain
import Testing
import Wire

@Suite struct AdsBarsTests {
    @Test("each bar has its own number, and numbers are never changed")
    func numbers() {
        #expect(AdsBars.disguised.rawValue == 1)
        #expect(AdsBars.voiceUncertain.rawValue == 2)
        #expect(AdsBars.voiceUnusable.rawValue == 4)
        #expect(AdsBars.conversationUnread.rawValue == 8)
        #expect(AdsBars.clockDoubted.rawValue == 16)
        #expect(AdsBars().isEmpty && !AdsBars.disguised.isEmpty)
    }

    @Test(
        "every set travels, with bars that this version does not know", arguments: [0, 1, 3, 6, 7, 8, 0x8001, 0xFFFF])
    func travels(raw: UInt16) throws {
        let bars = AdsBars(rawValue: raw)
        let back = try AdsBars(wireBytes: bars.wireBytes())
        #expect(back == bars && back.rawValue == raw && back.isEmpty == (raw == 0))
    }

    @Test("the bytes are those of the number; more than sixteen bits are no set of bars")
    func bytes() {
        #expect(AdsBars([.disguised, .voiceUnusable]).wireBytes() == [5])
        #expect(AdsBars(rawValue: 300).wireBytes() == [0xAC, 0x02])
        #expect(throws: WireError.self) { try AdsBars(wireBytes: [0x80, 0x80, 0x04]) }
    }
}
