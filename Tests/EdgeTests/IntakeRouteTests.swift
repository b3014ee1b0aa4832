import Contracts
import Documents
import Domain
import Foundation
import HTTPTypes
import Mesh
import Synchronization
import Testing

@testable import Edge

@Suite struct IntakeRouteTests {
    private static func interaction(_ id: String = "i1", more: String = "") -> String {
        """
        {"id":"\(id)","person":"ana","conversation":"c1","occurredAt":"2025-12-17T14:00:00Z","app":"feed",\
        "modality":"voice","text":"words","language":"en-US","confidence":0.82\(more)}
        """
    }

    @Test("one object, an array and lines are the same entries")
    func forms() async throws {
        let one = Self.interaction("i1")
        let two = Self.interaction("i2")
        for (body, type) in [
            ("[\(one),\n\(two)]", Edge.json), ("\(one)\n\n\(two)\r\n", Edge.lines),
            ("\(one)\n\(two)", "Application/X-NDJSON; charset=\"UTF-8\""),
        ] {
            let backend = FakeBackend()
            try await Edge.with(backend) { edge async throws in
                let answer = try await edge.post("/v1/interactions", body, type)
                #expect(answer.status == 200)
                let results = try answer.results()
                #expect(results.map(\.id) == ["i1", "i2"])
                #expect(results.map(\.position) == ["3-1", "3-2"])
                #expect(results.allSatisfy { $0.outcome == .accepted })
            }
            #expect(backend.state.withLock { $0.entries.map(\.id.rawValue) } == ["i1", "i2"])
        }
        try await Edge.with { edge async throws in
            #expect(try await edge.post("/v1/interactions", " " + one + "\n").results().count == 1)
        }
    }

    @Test("every field of an interaction arrives")
    func interactionFields() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { _ = try await $0.post("/v1/interactions", Self.interaction()) }
        let expected = Interaction(
            id: try EntryID("i1"), person: try PersonID("ana"), conversation: try ConversationID("c1"),
            occurredAt: try instant("2025-12-17T14:00:00Z"), app: try AppID("feed"), modality: .voice, text: "words",
            language: LanguageTag(rawValue: "en-US"), confidence: 820)
        #expect(backend.state.withLock { $0.entries } == [.interaction(expected)])
    }

    @Test("every field of an engagement arrives")
    func engagementFields() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let body = """
                {"id":"e1","person":"ana","occurredAt":"2025-12-17T15:00:00+01:00","kind":"like","target":"reel-1",\
                "slotToken":"t"}
                """
            #expect(try await edge.post("/v1/engagements", body).status == 200)
        }
        let expected = Engagement(
            id: try EntryID("e1"), person: try PersonID("ana"), occurredAt: try instant("2025-12-17T14:00:00Z"),
            kind: .like, target: "reel-1", slotToken: "t")
        #expect(backend.state.withLock { $0.entries } == [.engagement(expected)])
    }

    @Test("results keep the order of the request, whoever refused them")
    func order() async throws {
        let backend = FakeBackend(outcomes: [
            "i2": .settled(.duplicate(LogPosition(partition: 1, sequence: 9))), "i4": .rejected("unknown_app"),
        ])
        try await Edge.with(backend) { edge async throws in
            let body = [
                Self.interaction("i1"), "{broken", Self.interaction("i2"),
                Self.interaction("i3", more: ",\"modalty\":1"), Self.interaction("i4"),
            ].joined(separator: "\n")
            let answer = try await edge.post("/v1/interactions", body, Edge.lines)
            #expect(answer.status == 207)
            let results = try answer.results()
            #expect(results.map(\.outcome) == [.accepted, .rejected, .duplicate, .rejected, .rejected])
            #expect(results.map(\.id) == ["i1", nil, "i2", "i3", "i4"])
            #expect(results.map(\.code) == [nil, "invalid_json", nil, "unknown_field", "unknown_app"])
            #expect(results.map(\.line) == [1, 2, 3, 4, 5])
            #expect(results[3].pointer == "/modalty")
            #expect(results[3].reason?.contains("did you mean modality?") == true)
        }
        #expect(backend.state.withLock { $0.entries.map(\.id.rawValue) } == ["i1", "i2", "i3", "i4"])
    }

    @Test("duplicates are a success; nothing but rejections is 422, with the results in the problem")
    func statuses() async throws {
        let duplicate = AppendResult.settled(.duplicate(LogPosition(partition: 0, sequence: 1)))
        try await Edge.with(FakeBackend(outcomes: ["i1": duplicate])) { edge async throws in
            #expect(try await edge.post("/v1/interactions", Self.interaction()).status == 200)
        }
        try await Edge.with(FakeBackend(outcomes: ["i1": .rejected("text_too_long")])) { edge async throws in
            let answer = try await edge.post("/v1/interactions", Self.interaction())
            let problem = try answer.problem()
            #expect(answer.status == 422)
            #expect(problem.code == "all_rejected")
            #expect(problem.results?.map(\.code) == ["text_too_long"])
        }
    }

    @Test("an entry that was not acknowledged is failed, not rejected")
    func failures() async throws {
        let lost = AppendResult.failed(CallError(.connectionLost, "gone"))
        try await Edge.with(FakeBackend(outcomes: ["i1": lost])) { edge async throws in
            let alone = try await edge.post("/v1/interactions", Self.interaction())
            #expect(alone.status == 503)
            #expect(alone.headers[.retryAfter] == "1")
            #expect(try alone.problem().results?.map(\.outcome) == [.failed])
            let mixed = try await edge.post("/v1/interactions", "[\(Self.interaction()),\(Self.interaction("i2"))]")
            #expect(mixed.status == 207)
            #expect(try mixed.results().map(\.outcome) == [.failed, .accepted])
            let reason = try mixed.results().first?.reason
            #expect(reason?.contains("send it again under the same id") == true)
        }
    }

    @Test(
        "a field of the wrong kind is refused with its place, without what was sent",
        arguments: [
            ("\"id\":\"i1\"", "\"id\":\"my knee\"", "invalid_id", "/id"),
            ("\"id\":\"i1\"", "\"id\":7", "wrong_type", "/id"),
            ("\"person\":\"ana\",", "", "missing_field", "/person"),
            ("\"person\":\"ana\"", "\"person\":null", "missing_field", "/person"),
            ("2025-12-17T14:00:00Z", "yesterday", "invalid_instant", "/occurredAt"),
            ("\"voice\"", "\"knee\"", "invalid_choice", "/modality"),
            ("\"en-US\"", "\"knee surgery\"", "invalid_language", "/language"),
            ("0.82", "\"0.82\"", "wrong_type", "/confidence"),
            ("0.82", "1e999", "invalid_number", "/confidence"),
            ("\"words\"", "[\"words\"]", "wrong_type", "/text"),
        ])
    func fields(_ case: (old: String, new: String, code: String, pointer: String)) async throws {
        try await Edge.with { edge async throws in
            let entry = Self.interaction().replacing(`case`.old, with: `case`.new)
            let problem = try await edge.post("/v1/interactions", "[\(Self.interaction("i0")),\(entry)]").results()[1]
            #expect(problem.code == `case`.code)
            #expect(problem.pointer == "/1\(`case`.pointer)")
            #expect(problem.reason?.contains("knee") == false)
            #expect(problem.reason?.contains("yesterday") == false)
        }
    }

    @Test(
        "an instant that is none is refused with what is wrong with it",
        arguments: [
            ("2025-12-17T14:00:00", "occurredAt has no time zone; add Z"), ("2016-12-31T23:59:60Z", "leap second"),
            ("2025-12-17", "is a date without a time"), ("14 o'clock", "is not an RFC 3339 instant"),
        ])
    func instants(_ case: (text: String, says: String)) async throws {
        try await Edge.with { edge async throws in
            let entry = Self.interaction().replacing("2025-12-17T14:00:00Z", with: `case`.text)
            let result = try await edge.post("/v1/interactions", entry).problem().results?.first
            #expect(result?.code == "invalid_instant")
            #expect(result?.reason?.contains(`case`.says) == true, "\(result?.reason ?? "")")
            #expect(result?.reason?.contains("o'clock") == false)
        }
    }

    @Test(
        "a confidence outside 0 to 1 stays outside for the ingestor to refuse",
        arguments: [
            ("0", 0), ("1", 1000), ("0.9996", 1000), ("1.0001", 1001), ("-0.0001", -1), ("7.5", 7500),
        ])
    func confidence(_ case: (text: String, thousandths: Int)) async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            _ = try await edge.post("/v1/interactions", Self.interaction().replacing("0.82", with: `case`.text))
        }
        guard case .interaction(let interaction) = backend.state.withLock({ $0.entries.first }) else {
            Issue.record("no interaction arrived")
            return
        }
        #expect(interaction.confidence == `case`.thousandths)
    }

    @Test("an entry that is no object is a rejected entry")
    func notAnObject() async throws {
        try await Edge.with { edge async throws in
            let results = try await edge.post("/v1/interactions", "[7,\(Self.interaction())]").results()
            #expect(results.map(\.code) == ["wrong_type", nil])
            #expect(results[0].pointer == "/0")
            let problem = try await edge.post("/v1/interactions", "\"words\"").problem()
            #expect(problem.results?.first?.code == "wrong_type")
        }
    }

    @Test("a long text passes the edge: whether it is too long is the ingestor's to say")
    func longText() async throws {
        let backend = FakeBackend()
        let text = String(repeating: "a", count: 1 << 20)
        try await Edge.with(backend) { edge async throws in
            let body = Self.interaction().replacing("words", with: text)
            #expect(try await edge.post("/v1/interactions", body).status == 200)
        }
        #expect(backend.state.withLock { $0.entries.count } == 1)
    }

    @Test(
        "an engagement says what kind of thing it means, in one of four words",
        arguments: [
            (#","targetType":"topic""#, TargetType.topic), (#","targetType":"advertiser""#, .advertiser), ("", nil),
            (#","targetType":null"#, nil),
        ] as [(String, TargetType?)])
    func targetType(_ case: (field: String, type: TargetType?)) async throws {
        let backend = FakeBackend()
        let body =
            #"{"id":"e1","person":"ana","occurredAt":"2025-12-17T14:00:00Z","kind":"hide","target":"hiking""#
            + `case`.field + "}"
        try await Edge.with(backend) { edge async throws in
            #expect(try await edge.post("/v1/engagements", body).status == 200)
            let wrong = String(body.dropLast()).replacing(`case`.field, with: "") + #","targetType":"brand"}"#
            let result = try await edge.post("/v1/engagements", wrong).problem().results?.first
            #expect(result?.code == "invalid_choice" && result?.pointer == "/targetType")
            #expect(result?.reason?.contains("item, creator, advertiser, topic") == true)
        }
        guard case .engagement(let engagement)? = backend.state.withLock({ $0.entries.first }) else {
            Issue.record("no engagement arrived")
            return
        }
        #expect(engagement.targetType == `case`.type)
    }
}
