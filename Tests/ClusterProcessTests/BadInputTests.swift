import Client
import Documents
import Domain
import Foundation
import Testing

@Suite("Bad input, each with a clear error", .serialized, .processes, .timeLimit(.minutes(3)))
struct BadInputTests {
    @Test("over HTTP: each has its status, its code and names the thing; the cluster serves on")
    func overHTTP() async throws {
        try await TestCluster.run { cluster in
            try await cluster.put("ana")
            for bad in Self.requests {
                let answer = try await cluster.gateway.send(
                    bad.method, bad.path, query: bad.query, body: bad.body, contentType: bad.contentType)
                #expect(answer.status == bad.status, "\(bad.code)")
                let text = String(decoding: answer.body, as: UTF8.self)
                let problem = try answer.decoded(ProblemBody.self)
                let code = problem.results?.first?.code ?? problem.code
                #expect(code == bad.code, "\(text)")
                #expect(text.contains(bad.names), "\(text)")
                #expect(!text.contains("secretword"), "\(bad.code)")
                #expect(answer.headers["content-type"] == "application/problem+json")
            }
            #expect(try await cluster.gateway.send("GET", ["healthz"]).status == 200)
            #expect(try await cluster.answer(["status"]).contains("1 person, 0 messages"))
        }
    }

    private struct BadRequest {
        let method: String
        let path: [String]
        var query: [(String, String)] = []
        let body: Data?
        var contentType = "application/json"
        let status: Int
        let code: String
        let names: String
    }

    private static func message(_ change: (inout [String: Any]) -> Void) -> Data {
        var message: [String: Any] = [
            "id": "m-1", "person": "ana", "conversation": "c-1", "occurredAt": "2025-12-17T14:00:00Z",
            "app": "social", "modality": "text", "text": "a secretword hike", "language": "en",
        ]
        change(&message)
        // A dictionary of texts is always JSON.
        return (try? JSONSerialization.data(withJSONObject: message)) ?? Data()
    }

    private static func interaction(
        _ status: Int, _ code: String, names: String, _ change: (inout [String: Any]) -> Void
    ) -> BadRequest {
        BadRequest(
            method: "POST", path: ["v1", "interactions"], body: message(change), status: status, code: code,
            names: names)
    }

    private static var requests: [BadRequest] {
        [
            interaction(422, "text_too_long", names: "32768") {
                $0["text"] = String(repeating: "secretword ", count: 95_326)
            },
            interaction(422, "occurred_too_long_ago", names: "30 days") { $0["occurredAt"] = "1970-01-01T00:00:00Z" },
            interaction(422, "occurred_in_future", names: "2025-12-18") { $0["occurredAt"] = "2025-12-18T14:00:00Z" },
            interaction(422, "unknown_app", names: "nowhere") { $0["app"] = "nowhere" },
            interaction(422, "unknown_field", names: "colour") { $0["colour"] = "secretword" },
            interaction(422, "missing_field", names: "person") { $0["person"] = nil },
            interaction(422, "invalid_instant", names: "occurredAt") { $0["occurredAt"] = "yesterday" },
            BadRequest(
                method: "POST", path: ["v1", "interactions"], body: Data([0x7B, 0xFF, 0xFE]), status: 400,
                code: "invalid_utf8", names: "byte 1"),
            BadRequest(
                method: "POST", path: ["v1", "interactions"], body: Data("{\"text\":".utf8), status: 400,
                code: "invalid_json", names: "ends"),
            BadRequest(
                method: "PUT", path: ["v1", "people", "ana"], body: Data(#"{"region":"XX"}"#.utf8), status: 422,
                code: "unknown_region", names: "region"),
            BadRequest(
                method: "POST", path: ["v1", "catalog"],
                body: Data(
                    #"{"type":"campaign","id":"ad-1","brand":"B","title":"T","firstDay":"2025-12-01","lastDay":"2025-12-31","bidMicros":1,"targeting":{"topics":["health-conditions"]}}"#
                        .utf8),
                contentType: "application/x-ndjson", status: 422, code: "topic_not_for_ads", names: "health-conditions"),
            BadRequest(
                method: "GET", path: ["v1", "people", "ana", "slates", "reels"], query: [("colour", "red")], body: nil,
                status: 400, code: "unknown_parameter", names: "colour"),
            BadRequest(
                method: "GET", path: ["v1", "people", "ana", "slates", "reels"], query: [("count", "1000")], body: nil,
                status: 400, code: "count_out_of_range", names: "count"),
            BadRequest(
                method: "GET", path: ["v1", "people", "ana", "slates", "films"], body: nil, status: 404,
                code: "unknown_slate", names: "reels"),
            BadRequest(method: "GET", path: ["nothing"], body: nil, status: 404, code: "not_found", names: "path"),
            BadRequest(
                method: "DELETE", path: ["v1", "interactions"], body: nil, status: 405, code: "method_not_allowed",
                names: "POST"),
        ]
    }

    @Test("on the command line: each is told what is wrong, with a status that is not 0")
    func onTheCommandLine() async throws {
        let cases: [(arguments: [String], input: String, says: String)] = [
            (["clock", "tomorrow"], "", "2025-10-07T08:00:00Z"),
            (["up", "--clock", "soon"], "", "2025-10-07T08:00:00Z"),
            (["status", "--cluster", "nowhere.yaml"], "", "nowhere.yaml"),
            (["read", "--policy", "nowhere.yaml"], "", "nowhere.yaml"),
            (["read", "--language", "english please"], "", "language"),
            (["read", "--policy", Self.policy], "no json\n", "line 1: invalid_json"),
            (["read", "--policy", Self.policy], "\n{\"id\":\"1\"}\n", "line 2: invalid_field: \"text\""),
            (["replay", "nowhere.ndjson", "--gateway", "http://127.0.0.1:9"], "", "nowhere.ndjson"),
            (["slate", "ana", "reels", "--gateway", "http://127.0.0.1:9"], "", "no answer from the gateway"),
            (["slate", "ana", "reels", "--gateway", "9"], "", "http://127.0.0.1:8420"),
            (["say", "ana", "--app", "social", "--confidence", "0.5"], "hello", "--voice"),
            (["slat"], "", "'slat'"),
        ]
        for (arguments, input, says) in cases {
            let output = try await Command.run("waymark", arguments, input: Data(input.utf8))
            #expect(output.status != 0, "\(arguments)")
            #expect(output.standardError.contains(says), "\(arguments): \(output.standardError)")
        }
    }

    private static let policy = TestCluster.repository.appending(path: "cluster/policy.yaml").path
}
