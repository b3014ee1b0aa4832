import Documents
import Domain
import HTTPTypes
import Mesh
import Testing

@testable import Edge

@Suite struct ProblemTests {
    private struct Unforeseen: Error, CustomStringConvertible {
        let description = "knee surgery"
    }

    @Test(
        "every way in which a call ends has a status",
        arguments: [
            ("overloaded", 429, true), ("unavailable", 503, true), ("moved", 503, true), ("connection_lost", 503, true),
            ("cancelled", 503, true), ("deadline_exceeded", 504, false), ("too_large", 413, false),
            ("unknown_method", 502, false), ("bad_arguments", 502, false), ("bad_reply", 502, false),
            ("log_halted", 503, false), ("store_disk_full", 503, false), ("failed", 500, false),
            ("anything_new", 500, false), ("count_out_of_range", 400, false), ("after_of_other_person", 400, false),
        ])
    func callErrors(_ case: (code: String, status: Int, hasRetryAfter: Bool)) async throws {
        let error = CallError(CallError.Code(rawValue: `case`.code), "/secret/file of knee surgery")
        try await Edge.with(FakeBackend(failure: error)) { edge async throws in
            for path in ["slates/reels", "slates/reels/1/why", "notices"] {
                let answer = try await edge.get("/v1/people/ana/\(path)")
                #expect(answer.status == `case`.status)
                #expect(try answer.problem().code == `case`.code)
                #expect((answer.headers[.retryAfter] != nil) == `case`.hasRetryAfter)
                if `case`.status >= 500, !`case`.hasRetryAfter { #expect(!answer.text.contains("secret")) }
            }
        }
    }

    @Test("of an error without a code nothing is told")
    func unforeseen() async throws {
        try await Edge.with(FakeBackend(failure: Unforeseen())) { edge async throws in
            let answer = try await edge.get("/v1/people/ana/notices")
            #expect(answer.status == 500)
            #expect(try answer.problem().code == "failed")
            #expect(!answer.text.contains("knee"))
        }
    }

    @Test("a code from elsewhere is shown only if it is a name")
    func strangeCodes() throws {
        #expect(Problem(CallError(.init(rawValue: "knee surgery"), "x")).code == "failed")
        #expect(Problem(CallError(.init(rawValue: "report_refused"), "x")).code == "report_refused")
    }

    @Test(
        "unknown paths are not found",
        arguments: ["/", "/v1", "/v2/status", "/v1/people/ana", "/v1/status/x", "/v1/%2e%2e"])
    func unknownPaths(_ path: String) async throws {
        try await Edge.with { edge async throws in
            let answer = try await edge.get(path)
            if path == "/v1/people/ana" {
                #expect(answer.status == 405)
            } else {
                #expect(answer.status == 404)
                #expect(try answer.problem().code == "not_found")
            }
        }
    }

    @Test(
        "a method that a path has not is refused with those that it has",
        arguments: [
            ("/v1/interactions", HTTPRequest.Method.get, "POST"), ("/v1/engagements", .delete, "POST"),
            ("/v1/catalog", .put, "POST"), ("/v1/people/ana", .post, "PUT, DELETE"),
            ("/v1/people/ana/slates/reels", .post, "GET, HEAD"),
            ("/v1/people/ana/slates/reels/1/why", .put, "GET, HEAD"),
            ("/v1/people/ana/notices", .delete, "GET, HEAD"), ("/v1/people/ana/opt-out", .get, "POST"),
            ("/v1/status", .post, "GET, HEAD"), ("/healthz", .options, "GET, HEAD"),
        ])
    func methods(_ case: (path: String, method: HTTPRequest.Method, allow: String)) async throws {
        try await Edge.with { edge async throws in
            let answer = try await edge.send(`case`.method, `case`.path)
            #expect(answer.status == 405)
            #expect(answer.headers[.allow] == `case`.allow)
            #expect(try answer.problem().code == "method_not_allowed")
        }
    }

    @Test("unknown parameters are refused on every route")
    func parameters() async throws {
        try await Edge.with { edge async throws in
            for path in ["/v1/status", "/healthz", "/v1/people/ana/notices"] {
                let answer = try await edge.get(path + "?verbose=1")
                #expect(answer.status == 400)
                #expect(try answer.problem().code == "unknown_parameter")
            }
            for path in ["/v1/interactions", "/v1/engagements", "/v1/catalog", "/v1/people/ana/opt-out"] {
                #expect(try await edge.post(path + "?dry=1", "{}").problem().parameter == "dry")
            }
            #expect(try await edge.put("/v1/people/ana?dry=1", "{}").problem().parameter == "dry")
        }
    }

    @Test("status and health answer")
    func cluster() async throws {
        try await Edge.with { edge async throws in
            #expect(try await edge.get("/healthz").text == #"{"status":"ok"}"#)
            let status = try await edge.get("/v1/status").decoded(as: StatusBody.self)
            #expect(!status.isHealthy)
            #expect(status.clock == "stepped")
            #expect(status.nodes.map(\.problem) == ["it is away"])
            let head = try await edge.send(.head, "/healthz")
            #expect(head.status == 200)
            #expect(head.text.isEmpty)
        }
    }
}
