import Documents
import Foundation
import Testing

@testable import Edge

/// The demo's files are in the form that the routes take.
@Suite struct DemoDataTests {
    @Test(
        "every line is an entry",
        arguments: [
            ("catalogue", "/v1/catalog"), ("engagements", "/v1/engagements"),
            ("conversations-early", "/v1/interactions"), ("conversations-story", "/v1/interactions"),
        ])
    func lines(_ case: (file: String, path: String)) async throws {
        let body = try Repository.lines("cluster/demo/\(`case`.file).ndjson")
        try await Edge.with { edge async throws in
            let answer = try await edge.post(`case`.path, body, Edge.lines)
            #expect(answer.status == 200)
            #expect(try answer.results().count == body.split(separator: "\n").count)
        }
    }

    @Test("every person's settings are taken")
    func people() async throws {
        try await Edge.with { edge async throws in
            for line in try Repository.lines("cluster/demo/people.ndjson").split(separator: "\n") {
                var fields = try #require(
                    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
                let id = try #require(fields.removeValue(forKey: "id") as? String)
                fields["name"] = nil
                let body = String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
                #expect(try await edge.put("/v1/people/\(id)", body).status == 200)
            }
        }
    }
}
