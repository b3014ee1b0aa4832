import Contracts
import Documents
import Domain
import HTTPTypes
import Mesh
import Synchronization
import Testing

@testable import Edge

@Suite struct SettingsRouteTests {
    private let settings = """
        {"region":"US","language":"pt-BR","timeZone":"America/Denver","birthDate":"1991-04-12",\
        "linkedApps":["feed","photos"]}
        """

    @Test("every field arrives, and the answer has the position")
    func fields() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let answer = try await edge.put("/v1/people/ana%40home", settings)
            #expect(answer.status == 200)
            #expect(answer.text == #"{"id":"settings-1","outcome":"accepted","position":"3-1"}"#)
        }
        let expected = PersonSettings(
            region: RegionCode(rawValue: "US"), language: LanguageTag(rawValue: "pt"),
            zone: ZoneName(rawValue: "America/Denver"), birthDay: CivilDay("1991-04-12"),
            linkedApps: [try AppID("feed"), try AppID("photos")])
        let entry = IntakeEntry.settings(
            id: try EntryID("settings-1"), person: try PersonID("ana@home"), settings: expected)
        #expect(backend.state.withLock { $0.entries } == [entry])
    }

    @Test("what is missing is unknown from now on")
    func missing() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            #expect(try await edge.put("/v1/people/ana", "{\"region\":null}").status == 200)
        }
        guard case .settings(_, _, let settings) = backend.state.withLock({ $0.entries.first }) else {
            Issue.record("no settings arrived")
            return
        }
        #expect(settings == PersonSettings())
    }

    @Test(
        "what is wrong is refused with its place",
        arguments: [
            ("\"US\"", "\"ZZ\"", "unknown_region", "/region"), ("\"US\"", "\"us\"", "unknown_region", "/region"),
            ("\"US\"", "\"UK\"", "unknown_region", "/region"),
            ("America/Denver", "America/Nowhere", "unknown_time_zone", "/timeZone"),
            ("1991-04-12", "1991-02-30", "invalid_date", "/birthDate"),
            ("\"photos\"", "\"my photos\"", "invalid_id", "/linkedApps/1"),
            ("[\"feed\",\"photos\"]", "\"feed\"", "wrong_type", "/linkedApps"),
            ("\"timeZone\"", "\"timezone\"", "unknown_field", "/timezone"),
        ])
    func wrong(_ case: (old: String, new: String, code: String, pointer: String)) async throws {
        try await Edge.with { edge async throws in
            let answer = try await edge.put("/v1/people/ana", settings.replacing(`case`.old, with: `case`.new))
            let problem = try answer.problem()
            #expect(answer.status == 422)
            #expect(problem.code == `case`.code)
            #expect(problem.pointer == `case`.pointer)
            if `case`.new == "\"UK\"" { #expect(problem.detail.contains("did you mean GB?")) }
            if `case`.code == "unknown_field" { #expect(problem.detail.contains("did you mean timeZone?")) }
        }
    }

    @Test("what the ingestor says comes through")
    func outcomes() async throws {
        try await Edge.with(FakeBackend(outcomes: ["settings-1": .rejected("birth_date_implausible")])) {
            edge async throws in
            let answer = try await edge.put("/v1/people/ana", settings)
            #expect(answer.status == 422)
            #expect(try answer.problem().code == "birth_date_implausible")
        }
        let away = AppendResult.failed(CallError(.unavailable, "nobody is there"))
        try await Edge.with(FakeBackend(outcomes: ["settings-1": away])) { edge async throws in
            let answer = try await edge.put("/v1/people/ana", settings)
            #expect(answer.status == 503)
            #expect(answer.headers[.retryAfter] == "1")
        }
    }

    @Test("bodies and persons that are none are refused")
    func bodies() async throws {
        try await Edge.with { edge async throws in
            #expect(try await edge.put("/v1/people/ana", settings, Edge.lines).status == 415)
            #expect(try await edge.put("/v1/people/ana", "{").problem().code == "invalid_json")
            #expect(try await edge.put("/v1/people/ana", "").problem().code == "invalid_json")
            let person = try await edge.put("/v1/people/a%20b", settings)
            #expect(person.status == 400)
            #expect(try person.problem().parameter == "person")
            #expect(try await edge.put("/v1/people/%ff", settings).problem().code == "invalid_parameter")
        }
    }
}
