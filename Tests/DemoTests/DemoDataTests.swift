import Foundation
import Testing

@testable import Demo

@Suite("The demo's data and screen")
struct DemoDataTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../cluster/demo").standardizedFileURL.path(percentEncoded: false)

    @Test(
        "the shipped world is there: 24 people in 12 regions or more, 80 reels, 20 groups, 15 posts, 24 campaigns of 12 brands"
    )
    func shipped() throws {
        let data = try DemoData(folder: Self.folder)
        #expect(data.people.count == 24 && Set(data.people.map(\.region)).count >= 12)
        let entries = try data.catalogue.map {
            try #require(try JSONSerialization.jsonObject(with: $0) as? [String: Any])
        }
        let kinds = entries.map { $0["kind"] as? String ?? "campaign" }
        #expect(kinds.count { $0 == "reel" } == 80 && kinds.count { $0 == "group" } == 20)
        #expect(kinds.count { $0 == "post" } == 15 && kinds.count { $0 == "campaign" } == 24)
        #expect(Set(entries.compactMap { $0["brand"] as? String }).count == 12)
        let topics = entries.filter { $0["kind"] as? String == "reel" }.flatMap { $0["topics"] as? [String] ?? [] }
        #expect(Set(topics).count >= 40)
        #expect(try data.message("story-2").message.person == "ana")
    }

    @Test("the settings that are sent have neither the id nor the name")
    func settings() throws {
        for line in try DemoData(folder: Self.folder).settings {
            let object = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
            #expect(object["id"] == nil && object["name"] == nil && object["region"] != nil)
        }
    }

    @Test("a folder without the files is named")
    func missing() {
        let error = #expect(throws: DemoError.self) { try DemoData(folder: "/nowhere") }
        #expect(error?.description.contains("/nowhere/people.ndjson") == true)
    }

    @Test("a claim that does not hold is counted and says what was found; colours only on a terminal")
    func screen() {
        var lines: [String] = []
        let plain = Screen(isColoured: false) { lines.append($0) }
        plain.claim("it rains", true)
        plain.claim("it snows", false, found: "sun")
        #expect(plain.claims == 2 && plain.failures == 1)
        #expect(lines == ["  ✓ it rains", "  ✗ it snows — found: sun"])
        let coloured = Screen(isColoured: true) { lines.append($0) }
        coloured.claim("it rains", true)
        #expect(lines.last?.contains("\u{1B}[32m") == true)
    }
}
