import Domain
import Testing
import Wire

@Suite struct NameTests {
    @Test func identifiersKeepToTheirAlphabet() throws {
        #expect(try PersonID("ana@example.org").rawValue == "ana@example.org")
        #expect(try EntryID(String(repeating: "x", count: 128)).rawValue.count == 128)
        for text in ["", "a b", "ä", "a/b", "a\n", "a\0", String(repeating: "x", count: 129)] {
            #expect(throws: IdentifierError.self) { try PersonID(text) }
        }
    }

    @Test func anIdentifierErrorDoesNotRepeatTheText() {
        do {
            _ = try PersonID("my secret sentence")
            Issue.record("a sentence was taken for an id")
        } catch {
            #expect(error.description.contains("person id"))
            #expect(!error.description.contains("secret"))
        }
    }

    @Test func aSentenceIsNoIdentifierOnTheWireEither() {
        var writer = WireWriter()
        writer.write(text: "not an id")
        #expect(throws: WireError.self) { try PersonID(wireBytes: writer.bytes) }
    }

    @Test func regionsAreTheAssignedCodes() {
        #expect(RegionCode.all.count == 249)
        #expect(RegionCode(rawValue: "NO")?.rawValue == "NO")
        for text in ["no", "XK", "UK", "EU", "", "USA"] { #expect(RegionCode(rawValue: text) == nil, "\(text)") }
    }

    @Test func zonesAreKnownOnes() {
        #expect(ZoneName(rawValue: "America/Denver") != nil)
        for text in ["", "Mars/Olympus", "MST7MDT7X", "../etc/passwd"] {
            #expect(ZoneName(rawValue: text) == nil, "\(text)")
        }
    }
}
