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

    @Test("a zone's name has the form of one, with or without a slash")
    func zones() {
        for text in [
            "America/Denver", "America/Argentina/ComodRivadavia", "Etc/GMT+12", "EST5EDT", "Japan", "UTC", "Singapore",
            "W-SU", "NZ-CHAT", "Mars/Olympus", "a/b/c/d", String(repeating: "x", count: 64),
        ] {
            #expect(ZoneName(rawValue: text)?.description == text, "\(text)")
        }
        for text in [
            "", "/", "/UTC", "UTC/", "a//b", "..", "../etc/passwd", "Europe/../right", "./UTC", ".UTC", "a/b/c/d/e",
            "Europe/Berlin ", "Europe\\Berlin", "Europe/Berlin\0", "Zürich", "tzdata.zi", "a:b",
            String(repeating: "x", count: 65),
        ] {
            #expect(ZoneName(rawValue: text) == nil, "\(text)")
        }
    }

    @Test("zones are ordered by their letters and travel as texts")
    func zonesOnTheWire() throws {
        let zone = try #require(ZoneName(rawValue: "EST5EDT"))
        #expect(try ZoneName(wireBytes: zone.wireBytes()) == zone)
        #expect(zone < (try #require(ZoneName(rawValue: "Japan"))))
        var writer = WireWriter()
        writer.write(text: "../etc/passwd")
        #expect(throws: WireError.self) { try ZoneName(wireBytes: writer.bytes) }
    }
}
