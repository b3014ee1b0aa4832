import Contracts
import Documents
import Domain
import HTTPTypes
import Synchronization
import Testing

@testable import Edge

@Suite struct IntakeBodyTests {
    private let path = "/v1/engagements"
    private let engagement =
        #"{"id":"e1","person":"ana","occurredAt":"2025-12-17T15:00:00Z","kind":"like","target":"reel-1"}"#

    @Test("a body that is no JSON is refused as a whole, with the place")
    func invalidJSON() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let answer = try await edge.post(path, "[\(engagement),{\"secret\":]")
            let problem = try answer.problem()
            #expect(answer.status == 400)
            #expect(problem.code == "invalid_json")
            #expect(problem.byteOffset == engagement.utf8.count + 12)
            #expect(!answer.text.contains("secret"))
            #expect(try await edge.post(path, "[\(engagement)] x").problem().code == "invalid_json")
            let twice = try await edge.post(path, "{\"id\":\"a\",\"id\":\"b\"}").problem()
            #expect(twice.code == "duplicate_field")
        }
        #expect(backend.state.withLock { $0.entries.isEmpty })
    }

    @Test("invalid UTF-8 is refused with line and byte", arguments: [Edge.json, Edge.lines])
    func invalidUTF8(_ type: String) async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let bytes = Array((engagement + "\n{\"id\":\"").utf8) + [0xC3, 0x28] + Array("\"}".utf8)
            let answer = try await edge.send(.post, path, bytes, type)
            let problem = try answer.problem()
            #expect(answer.status == 400)
            #expect(problem.code == "invalid_utf8")
            #expect(problem.line == 2)
            #expect(problem.byteOffset == engagement.utf8.count + 8)
        }
        #expect(backend.state.withLock { $0.entries.isEmpty })
    }

    @Test("nothing to take is a mistake", arguments: ["", "[]", " \n\n", "[ ]"])
    func empty(_ body: String) async throws {
        try await Edge.with { edge async throws in
            let answer = try await edge.post(path, body)
            #expect(answer.status == 400)
            #expect(try answer.problem().code == "empty_body")
        }
    }

    @Test("empty lines are nothing to take either")
    func emptyLines() async throws {
        try await Edge.with { edge async throws in
            #expect(try await edge.post(path, "\n \r\n", Edge.lines).problem().code == "empty_body")
        }
    }

    @Test("a body over the limit is refused, and one at the limit is not")
    func tooLarge() async throws {
        var limits = EdgeLimits()
        limits.bodyBytesMax = engagement.utf8.count
        try await Edge.with(limits: limits) { edge async throws in
            #expect(try await edge.post(path, engagement).status == 200)
            let answer = try await edge.post(path, engagement + " ")
            #expect(answer.status == 413)
            #expect(try answer.problem().code == "body_too_large")
        }
    }

    @Test("too many entries are refused before any is taken", arguments: [Edge.json, Edge.lines])
    func tooMany(_ type: String) async throws {
        let backend = FakeBackend()
        var limits = EdgeLimits()
        limits.entriesMax = 3
        let body = { @Sendable (count: Int) in
            let list = [String](repeating: engagement, count: count)
            return type == Edge.lines ? list.joined(separator: "\n") : "[" + list.joined(separator: ",") + "]"
        }
        try await Edge.with(backend, limits: limits) { edge async throws in
            let answer = try await edge.post(path, body(4), type)
            #expect(answer.status == 413)
            #expect(try answer.problem().code == "too_many_entries")
            #expect(backend.state.withLock { $0.entries.isEmpty })
            #expect(try await edge.post(path, body(3), type).status == 200)
        }
    }

    @Test(
        "other kinds of body are refused",
        arguments: [nil, "text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"])
    func mediaTypes(_ type: String?) async throws {
        try await Edge.with { edge async throws in
            let answer = try await edge.post(path, engagement, type)
            #expect(answer.status == 415)
            #expect(try answer.problem().code == "unsupported_media_type")
        }
    }

    @Test("a compressed body is refused")
    func encoding() async throws {
        try await Edge.with { edge async throws in
            let answer = try await edge.send(
                .post, path, Array(engagement.utf8), Edge.json, [.contentEncoding: "gzip"])
            #expect(answer.status == 415)
            #expect(try answer.problem().code == "unsupported_encoding")
            #expect(try answer.problem().detail.contains("compressed (gzip)"))
            let odd = try await edge.send(
                .post, path, Array(engagement.utf8), Edge.json, [.contentEncoding: "my knee hurts"])
            #expect(odd.status == 415 && !odd.text.contains("knee"))
        }
    }

    @Test("a CloudEvent in its binary form is refused, not taken for a plain entry")
    func cloudEvents() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            for name in ["ce-specversion", "CE-Id", "ce-my-extension"] {
                let header = try #require(HTTPField.Name(name))
                for (method, path) in [(HTTPRequest.Method.post, path), (.put, "/v1/people/ana")] {
                    let answer = try await edge.send(method, path, Array(engagement.utf8), Edge.json, [header: "1.0"])
                    #expect(answer.status == 415)
                    #expect(try answer.problem().code == "unsupported_cloud_event")
                }
            }
            let structured = try await edge.post(path, engagement, "application/cloudevents+json")
            #expect(try structured.problem().code == "unsupported_media_type")
        }
        #expect(backend.state.withLock { $0.entries.isEmpty })
    }

    @Test("a byte-order mark before the body, or before a line of it, costs nothing")
    func byteOrderMarks() async throws {
        let mark = "\u{FEFF}"
        try await Edge.with { edge async throws in
            for (body, type) in [
                (mark + engagement, Edge.json), (mark + "[\(engagement)]", Edge.json),
                (mark + engagement + "\n" + mark + "\n" + mark + engagement, Edge.lines),
            ] {
                let answer = try await edge.post(path, body, type)
                #expect(answer.status == 200, "\(answer.text)")
            }
            #expect(try await edge.put("/v1/people/ana", mark + "{}").status == 200)
            let inside = try await edge.post(path, "[\(mark)\(engagement)]")
            #expect(try inside.problem().detail.contains("byte-order mark"))
            #expect(try await edge.post(path, mark).problem().code == "empty_body")
        }
    }

    @Test("no answer repeats a person's words, whatever is wrong with them")
    func words() async throws {
        let secret = "knee surgery tomorrow"
        let bodies = [
            "{\"text\":\"\(secret)\"}", "{\"\(secret)\":1}", "\"\(secret)\"", "[\"\(secret)\"]", secret,
            "{\"id\":\"\(secret)\",\"modality\":\"\(secret)\",\"occurredAt\":\"\(secret)\"}",
            "{\"text\":\"\(secret)\u{1}\"}", "{\"text\":\"\(secret)\",\"text\":\"\(secret)\"}",
        ]
        try await Edge.with { edge async throws in
            for body in bodies {
                for type in [Edge.json, Edge.lines] {
                    let answer = try await edge.post("/v1/interactions", body, type)
                    #expect(answer.status >= 400)
                    #expect(!answer.text.contains("knee"))
                    #expect(!answer.text.contains("surgery"))
                }
            }
        }
    }
}
