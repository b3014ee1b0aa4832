import Contracts
import Documents
import Domain
import HTTPTypes
import Mesh
import Synchronization
import Testing

@testable import Edge

@Suite("Messages that nobody could read, at the edge") struct UnreadRouteTests {
    private static let whole = """
        {"id":"i1","person":"ana","conversation":"c1","occurredAt":"2025-12-17T14:00:00Z","app":"feed",\
        "modality":"voice","text":"words","language":"en-US","confidence":0.82}
        """
    private static func message(_ id: String = "i1") throws -> UnreadMessage {
        UnreadMessage(
            id: try EntryID(id), person: try PersonID("ana"), conversation: try ConversationID("c1"),
            occurredAt: try instant("2025-12-17T14:00:00Z"), app: try AppID("feed"))
    }

    /// Ways in which a message is refused though it is known whose it is.
    private static let broken = [
        ("\"words\"", "\"knee \\ud800\""), ("\"words\"", "7"), ("\"text\":\"words\",", ""),
        ("\"voice\"", "\"shouted\""),
        ("\"en-US\"", "\"!\""), ("0.82", "\"sure\""), ("\"modality\"", "\"modalty\""),
    ]

    @Test("a message that cannot be read sends a bar for its conversation beside the rejection", arguments: broken)
    func salvage(_ case: (old: String, new: String)) async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let entry = Self.whole.replacing(`case`.old, with: `case`.new)
            let result = try #require(try await edge.post("/v1/interactions", entry).problem().results?.first)
            #expect(result.outcome == .rejected && result.id == "i1" && result.position == nil)
            #expect(
                result.reason?.hasSuffix("its conversation is kept from ads, for this message was not read") == true)
            #expect(result.reason?.contains("knee") == false)
        }
        #expect(backend.state.withLock { $0.entries } == [.unread(try Self.message())])
    }

    @Test("half a surrogate pair in a text rejects that entry, not the body")
    func halfPair() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let broken = Self.whole.replacing("words", with: "\\udc00")
            let answer = try await edge.post("/v1/interactions", "[\(broken),\(Self.whole)]")
            #expect(answer.status == 207)
            let results = try answer.results()
            #expect(results.map(\.outcome) == [.rejected, .accepted])
            #expect(results[0].code == "invalid_json" && results[0].pointer == "/0/text")
            // The results keep to their entries though a bar went with them.
            #expect(results[1].position == "3-2")
        }
    }

    @Test("when the bar is not acknowledged the entry has failed: sent again, it is barred then")
    func failed() async throws {
        let lost = AppendResult.failed(CallError(.connectionLost, "gone"))
        try await Edge.with(FakeBackend(outcomes: ["i1": lost])) { edge async throws in
            let answer = try await edge.post("/v1/interactions", Self.whole.replacing("\"words\"", with: "7"))
            #expect(answer.status == 503)
            let result = try #require(try answer.problem().results?.first)
            #expect(result.outcome == .failed && result.id == "i1")
            #expect(result.reason?.contains("send it again") == true)
        }
    }

    @Test("where the bar is refused, for an unknown app say, the entry is rejected and nothing is said of a bar")
    func refused() async throws {
        try await Edge.with(FakeBackend(outcomes: ["i1": .rejected("unknown_app")])) { edge async throws in
            let answer = try await edge.post("/v1/interactions", Self.whole.replacing("\"words\"", with: "7"))
            let result = try #require(try answer.problem().results?.first)
            #expect(result.code == "wrong_type" && result.reason?.contains("kept from ads") == false)
        }
    }

    @Test(
        "where person, conversation, app or time cannot be read nothing is sent",
        arguments: [
            ("\"ana\"", "\"an a\""), ("\"c1\"", "7"), ("\"feed\"", "\"\\ud800\""),
            ("2025-12-17T14:00:00Z", "yesterday"),
            ("\"person\":\"ana\",", ""),
        ])
    func unknown(_ case: (old: String, new: String)) async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let body = Self.whole.replacing(`case`.old, with: `case`.new)
            let result = try await edge.post("/v1/interactions", body).problem().results?.first
            #expect(result?.outcome == .rejected && result?.reason?.contains("kept from ads") == false)
        }
        #expect(backend.state.withLock { $0.entries.isEmpty })
    }

    @Test("a message without an id that can be read is barred all the same")
    func withoutID() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let result = try await edge.post("/v1/interactions", Self.whole.replacing("\"i1\"", with: "\"i 1\""))
                .problem().results?.first
            #expect(result?.id == nil && result?.code == "invalid_id")
        }
        #expect(backend.state.withLock { $0.entries } == [.unread(try Self.message("unread"))])
    }

    @Test("unread: true stands in place of the text, with the other fields or without")
    func unread() async throws {
        for body in [
            Self.whole.replacing("\"text\":\"words\"", with: "\"unread\":true"),
            #"{"id":"i1","person":"ana","conversation":"c1","occurredAt":"2025-12-17T14:00:00Z","app":"feed","unread":true}"#,
            Self.whole.replacing("\"words\"", with: "null,\"unread\":true"),
        ] {
            let backend = FakeBackend()
            try await Edge.with(backend) { edge async throws in
                let answer = try await edge.post("/v1/interactions", body)
                #expect(answer.status == 200)
                #expect(try answer.results().map(\.outcome) == [.accepted])
            }
            #expect(backend.state.withLock { $0.entries } == [.unread(try Self.message())])
        }
    }

    @Test("unread with a text is refused, and barred; unread: false is as if it were not there")
    func unreadWithText() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let both = Self.whole.replacing("\"words\"", with: "\"words\",\"unread\":true")
            let result = try #require(try await edge.post("/v1/interactions", both).problem().results?.first)
            #expect(result.code == "unread_with_text" && result.pointer == "/unread")
            #expect(backend.state.withLock { $0.entries } == [.unread(try Self.message())])
            let neither = Self.whole.replacing("\"words\"", with: "\"words\",\"unread\":false")
            #expect(try await edge.post("/v1/interactions", neither).status == 200)
        }
    }

    @Test(
        "a body of messages that is refused as a whole says how its conversations are kept from ads; another one does not"
    )
    func hint() async throws {
        var limits = EdgeLimits()
        limits.bodyBytesMax = 400
        let hint = "unread: true instead of text"
        try await Edge.with(limits: limits) { edge async throws in
            let long = Self.whole.replacing("words", with: String(repeating: "a", count: 400))
            for (bytes, status) in [
                (Array(long.utf8), 413), (Array("[{".utf8), 400), (Array("{\"id\":\"".utf8) + [0xC3, 0x28], 400),
                (Array("{\"id\":1,\"id\":2}".utf8), 400), (Array("{\"\\ud800\":1}".utf8), 400),
            ] {
                let answer = try await edge.send(.post, "/v1/interactions", bytes, Edge.json)
                #expect(answer.status == status)
                #expect(try answer.problem().detail.contains(hint))
                let other = try await edge.send(.post, "/v1/engagements", bytes, Edge.json)
                #expect(other.status == status)
                #expect(try !other.problem().detail.contains(hint))
            }
            #expect(try await !edge.post("/v1/interactions", "[]").problem().detail.contains(hint))
        }
    }

    @Test("the bars of a person are made anew on their own path")
    func renewed() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let answer = try await edge.send(.delete, "/v1/people/ana/barred-conversations")
            #expect(answer.status == 200 && answer.text.contains(#""outcome":"accepted""#))
        }
        let entry = IntakeEntry.barsRenewed(id: try EntryID("settings-1"), person: try PersonID("ana"))
        #expect(backend.state.withLock { $0.entries } == [entry])
    }
}
