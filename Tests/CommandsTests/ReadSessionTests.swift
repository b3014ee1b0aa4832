import Domain
import Foundation
import Testing

@testable import Commands

@Suite("What `read` says of a line")
struct ReadSessionTests {
    private static let policy = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../cluster/policy.yaml").standardizedFileURL.path(percentEncoded: false)
    private let session: ReadSession

    init() throws { session = try ReadSession(policyFile: Self.policy, personLanguage: .english) }

    private func json(_ line: String) throws -> String {
        try Output.json(try session.answer(Data(line.utf8)))
    }

    @Test("topics with weights, and what of them is for ads")
    func topics() throws {
        #expect(
            try json(#"{"id":"1","text":"my first wedding speech, and a campsite for the weekend"}"#).contains(
                #""ads":["camping"]"#))
    }

    @Test("an unknown language has no ads, and is said to be unknown")
    func unknownLanguage() throws {
        let stranger = try ReadSession(policyFile: Self.policy, personLanguage: nil)
        let text = try Output.json(try stranger.answer(Data(#"{"id":"1","text":"hiking boots"}"#.utf8)))
        #expect(text.hasPrefix(#"{"ads":[],"id":"1","language":null,"sensitive":[],"topics":[{"topic":"hiking""#))
    }

    @Test(
        "what is wrong with a line, without a word of it",
        arguments: [
            ("hiking", ReadSession.LineError.notJSON), ("[1]", .notJSON), ("{\"text\":\"hiking\"}", .badField("id")),
            ("{\"id\":1,\"text\":\"hiking\"}", .badField("id")), ("{\"id\":\"1\",\"text\":null}", .badField("text")),
            ("{\"id\":\"1\",\"text\":\"hiking\",\"language\":\"!\"}", .badLanguage),
        ])
    func wrong(line: String, expected: ReadSession.LineError) {
        let error = #expect(throws: ReadSession.LineError.self) { try session.answer(Data(line.utf8)) }
        #expect(error == expected)
        #expect(error?.description.contains("hiking") == false)
    }

    @Test("bytes that are no UTF-8")
    func notUTF8() {
        #expect(throws: ReadSession.LineError.notUTF8) { try session.answer(Data([0x7B, 0xFF])) }
    }
}
