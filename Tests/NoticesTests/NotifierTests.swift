import Contracts
import Domain
import NodeSupport
import Testing

@testable import Notices

@Suite("In which language people are told", .timeLimit(.minutes(1)))
struct NotifierTests {
    private static let yesterday = NotifierFixture.now.advanced(byMs: -Instant.msPerDay)

    private func english(title: String = "t", body: String = "b") -> InboxNotice {
        InboxNotice(version: "ai-talk-1", deliveredAt: Self.yesterday, title: title, body: body)
    }

    private func notice(in language: String, title: String = "t", body: String = "b") throws -> InboxNotice {
        var notice = english(title: title, body: body)
        notice.languages = [try #require(LanguageTag(rawValue: language))]
        return notice
    }

    @Test(
        "inbox and log say in which language a person was told",
        arguments: [
            (["ja"], ["ja"], "アシスタント"), (["en-GB", "ja"], ["en"], "assistant"),
            (["sw", "pt-BR"], ["pt"], "assistente"),
            (["zh-TW"], ["zh-Hant"], "AI"),
        ])
    func language(_ case: (reads: [String], told: [String], word: String)) async throws {
        try await NotifierFixture.with { fixture async throws in
            try await fixture.speak("ana", languages: `case`.reads)
            #expect(try await fixture.report("ana").dueAt == NotifierFixture.now)
            #expect(try await fixture.tell() == 1)
            let report = try await fixture.report("ana")
            let notice = try #require(report.inbox.first)
            #expect(report.inbox.count == 1 && report.notPlannedBecause == "already_delivered")
            #expect(notice.languages.map(\.rawValue) == `case`.told && notice.namesAI)
            #expect(notice.body.contains(`case`.word) && notice.body.contains("2025-12-25"))
            #expect(report.languages.map(\.rawValue) == `case`.reads)
            let delivery = try await fixture.deliveries(to: "ana")
            #expect(delivery.map { $0.languages.map(\.rawValue) } == [`case`.told])
            #expect(delivery.map(\.version) == ["ai-talk-1"])
        }
    }

    @Test("where a language without a script may mean two, both texts are delivered")
    func both() async throws {
        try await NotifierFixture.with { fixture async throws in
            try await fixture.speak("ana", languages: ["zh"])
            #expect(try await fixture.tell() == 1)
            let notice = try #require(try await fixture.report("ana").inbox.first)
            #expect(Set(notice.languages.map(\.rawValue)) == ["zh-Hans", "zh-Hant"])
        }
    }

    @Test("once means once a version and language; a later change of language takes nothing back")
    func once() async throws {
        try await NotifierFixture.with { fixture async throws in
            try await fixture.speak("ana", languages: ["ja"])
            #expect(try await fixture.tell() == 1)
            #expect(try await fixture.tell() == 0)
            try await fixture.write("ana", [.settings(try NotifierFixture.settings(["fr"]))])
            #expect(try await fixture.tell() == 0)
            #expect(try await fixture.report("ana").notPlannedBecause == "already_delivered")
            #expect(try await fixture.deliveries(to: "ana").count == 1)
        }
    }

    @Test(
        "a delivery of an earlier version counts as English: who reads Japanese is told again, who reads English is not"
    )
    func countsAsEnglish() async throws {
        let delivered = Signal.noticeDelivered(NoticeDelivery(version: "ai-talk-1", namesAI: true, channel: .inbox))
        let earlier = [("ana", english()), ("bo", english())]
        try await NotifierFixture.with(earlier: earlier) { fixture async throws in
            try await fixture.speak("ana", languages: ["ja"], at: Self.yesterday)
            try await fixture.speak("bo", languages: ["en-US"], at: Self.yesterday)
            for person in ["ana", "bo"] { try await fixture.write(person, [delivered], at: Self.yesterday) }
            #expect(try await fixture.tell() == 1)
            #expect(try await fixture.report("bo").notPlannedBecause == "already_delivered")
            #expect(try await fixture.deliveries(to: "ana").map { $0.languages.map(\.rawValue) } == [["en"], ["ja"]])
            #expect(try await fixture.report("ana").inbox.map { $0.languages.map(\.rawValue) } == [["ja"]])
        }
    }

    @Test("what the ledger knows is in the inbox word for word after a restore, and nobody is told twice")
    func restored() async throws {
        let earlier = [("ana", try notice(in: "ja", title: "前", body: "言葉"))]
        try await NotifierFixture.with(earlier: earlier) { fixture async throws in
            try await fixture.speak("ana", languages: ["ja"], at: Self.yesterday)
            _ = try await fixture.tell()
            let inbox = try await fixture.report("ana").inbox
            #expect(inbox == [try notice(in: "ja", title: "前", body: "言葉")])
            // The log hears of it as of then.
            #expect(try await fixture.deliveries(to: "ana").map { $0.languages.map(\.rawValue) } == [["ja"]])
        }
    }

    @Test(
        "who is not told is counted by reason and language; who is told, erased or has taken talk back is not counted twice"
    )
    func untold() async throws {
        try await NotifierFixture.with { fixture async throws in
            try await fixture.speak("ana", languages: ["sw"])
            try await fixture.speak("bo", languages: ["sw-KE", "ha"])
            try await fixture.speak("cleo", languages: [])
            try await fixture.write(
                "dan", [.settings(try NotifierFixture.settings(["en"], region: "DE")), NotifierFixture.turn])
            try await fixture.speak("eve", languages: ["ja"])
            try await fixture.write("fay", [.settings(try NotifierFixture.settings(["en"]))])
            let before: [String: Int64] = [
                "not_told{reason=no_text_in_language,language=sw}": 1,
                "not_told{reason=no_text_in_language,language=sw-KE}": 1, "not_told{reason=language_unknown}": 1,
                "not_told{reason=region_excluded}": 1, "not_told{reason=due}": 1,
            ]
            #expect(await fixture.untold() == before)
            #expect(try await fixture.report("ana").notPlannedBecause == "no_text_in_language")
            #expect(try await fixture.tell() == 1)
            var after = before
            after["not_told{reason=due}"] = nil
            #expect(await fixture.untold() == after)
            // The second entry of Ana's, her turn, of which another one remains.
            try await fixture.write("ana", [NotifierFixture.turn])
            try await fixture.takeBack("ana", from: 2)
            #expect(await fixture.untold() == after)
            try await fixture.erase("ana")
            _ = try await fixture.tell()
            after["not_told{reason=no_text_in_language,language=sw}"] = nil
            #expect(await fixture.untold() == after)
        }
    }

    @Test("a text that is added in another language tells those who waited for it, and nobody again")
    func added() async throws {
        // Under the first policy the Indonesian text passes for a Swahili one.
        let without = { (text: String) in text.replacing("\n  id:\n", with: "\n  sw:\n") }
        try await NotifierFixture.with(policy: without) { fixture async throws in
            try await fixture.speak("ana", languages: ["id"])
            try await fixture.speak("bo", languages: ["en"])
            #expect(try await fixture.tell() == 1)
            #expect(try await fixture.report("ana").notPlannedBecause == "no_text_in_language")
            try await fixture.node.activate(fixture.node.policyText)
            #expect(try await fixture.tell() == 1)
            #expect(try await fixture.report("ana").inbox.map { $0.languages.map(\.rawValue) } == [["id"]])
            #expect(try await fixture.report("bo").inbox.count == 1)
            #expect(await fixture.untold().isEmpty)
        }
    }
}
