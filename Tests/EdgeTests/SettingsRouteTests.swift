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
            region: RegionCode(rawValue: "US"), languages: [try #require(LanguageTag(rawValue: "pt-BR"))],
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
            ("\"photos\"", "\"my photos\"", "invalid_id", "/linkedApps/1"),
            ("[\"feed\",\"photos\"]", "\"feed\"", "wrong_type", "/linkedApps"),
            ("\"timeZone\"", "\"timezone\"", "unknown_field", "/timezone"),
            ("\"pt-BR\"", "\"pt-BR\",\"languages\":[\"ja\"]", "language_twice", "/language"),
            ("[\"feed\",\"photos\"]", "[],\"since\":\"yesterday\"", "invalid_instant", "/since"),
        ])
    func wrong(_ case: (old: String, new: String, code: String, pointer: String)) async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let answer = try await edge.put("/v1/people/ana", settings.replacing(`case`.old, with: `case`.new))
            let problem = try answer.problem()
            #expect(answer.status == 422)
            #expect(problem.code == `case`.code)
            #expect(problem.pointer == `case`.pointer)
            if `case`.code == "unknown_field" { #expect(problem.detail.contains("did you mean timeZone?")) }
        }
        #expect(backend.state.withLock { $0.entries.isEmpty })
    }

    @Test(
        "a value that is not understood is unknown from now on, the rest of the earlier settings stands: the answer says both",
        arguments: [
            ("\"US\"", "\"ZZ\"", "unknown_region", "/region", [SettingsField.region]),
            ("\"US\"", "\"us\"", "unknown_region", "/region", [.region]),
            ("\"US\"", "\"UK\"", "unknown_region", "/region", [.region]),
            ("\"US\"", "7", "wrong_type", "/region", [.region]),
            ("\"US\"", "\"\\ud800\"", "invalid_json", "/region", [.region]),
            ("America/Denver", "America Denver", "unknown_time_zone", "/timeZone", [.timeZone]),
            ("1991-04-12", "1991-02-30", "invalid_date", "/birthDate", [.birthDate]),
            ("\"pt-BR\"", "\"klingon!\"", "invalid_language", "/language", [.language]),
            ("\"language\":\"pt-BR\"", "\"languages\":[\"ja\",\"x\"]", "invalid_language", "/languages/1", [.language]),
            (
                "\"US\",\"language\":\"pt-BR\"", "\"ZZ\",\"language\":\"!\"", "unknown_region", "/region",
                [.language, .region]
            ),
        ] as [(String, String, String, String, [SettingsField])])
    func doubted(
        _ case: (old: String, new: String, code: String, pointer: String, fields: [SettingsField])
    ) async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let answer = try await edge.put("/v1/people/ana", settings.replacing(`case`.old, with: `case`.new))
            let problem = try answer.problem()
            #expect(answer.status == 422)
            if `case`.fields.count == 1 {
                #expect(problem.code == `case`.code && problem.pointer == `case`.pointer)
            }
            for field in `case`.fields { #expect(problem.detail.contains(field.name)) }
            #expect(problem.detail.hasSuffix("unknown from now on, the rest of the earlier settings stands"))
            if `case`.new == "\"UK\"" { #expect(problem.detail.contains("did you mean GB?")) }
        }
        let entry = IntakeEntry.settingsDoubted(
            id: try EntryID("settings-1"), person: try PersonID("ana"), fields: `case`.fields)
        #expect(backend.state.withLock { $0.entries } == [entry])
    }

    @Test("where it cannot be written down that a value is unknown, the answer is that of the failure")
    func doubtNotTaken() async throws {
        let away = AppendResult.failed(CallError(.unavailable, "nobody is there"))
        try await Edge.with(FakeBackend(outcomes: ["settings-1": away])) { edge async throws in
            let answer = try await edge.put("/v1/people/ana", settings.replacing("\"US\"", with: "\"ZZ\""))
            #expect(answer.status == 503)
        }
    }

    @Test("null is the way to say unknown, for each value by itself", arguments: SettingsField.allCases)
    func null(_ field: SettingsField) async throws {
        let backend = FakeBackend()
        let name = field == .language ? "language" : field.name
        let body = settings.replacing(try Regex("\"\(name)\":\"[^\"]*\""), with: "\"\(name)\":null")
        #expect(body != settings)
        try await Edge.with(backend) { edge async throws in
            #expect(try await edge.put("/v1/people/ana", body).status == 200)
        }
        guard case .settings(_, _, let sent)? = backend.state.withLock({ $0.entries.first }) else {
            Issue.record("no settings arrived")
            return
        }
        #expect(sent == sent.forgetting([field]) && sent.linkedApps?.count == 2)
        #expect(SettingsField.allCases.allSatisfy { $0 == field || sent != sent.forgetting([$0]) })
    }

    @Test(
        "languages come in order of preference, whole and canonical, without variants, extensions and private parts",
        arguments: [
            (#""languages":["zh-tw","pt-PT","en"]"#, ["zh-TW", "pt-PT", "en"]),
            (#""languages":["zh-Hant","sr-latn"]"#, ["zh-Hant", "sr-Latn"]), (#""languages":[]"#, []),
            (#""language":"iw""#, ["he"]), (#""languages":["deu","en_US"]"#, ["de", "en-US"]),
            (#""language":"de-CH-1996-u-co-phonebk-x-knee""#, ["de-CH"]),
            (#""language":null,"languages":["ja"]"#, ["ja"]),
            (#""since":"2025-12-17T15:00:00+01:00","language":"ja""#, ["ja"]),
        ] as [(String, [String])])
    func languages(_ case: (fields: String, tags: [String])) async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let answer = try await edge.put("/v1/people/ana", "{\(`case`.fields)}")
            #expect(answer.status == 200, "\(answer.text)")
        }
        guard case .settings(_, _, let sent)? = backend.state.withLock({ $0.entries.first }) else {
            Issue.record("no settings arrived")
            return
        }
        #expect(sent.languages.map(\.rawValue) == `case`.tags)
        let hasSince = `case`.fields.contains("since")
        #expect(sent.since == (hasSince ? try instant("2025-12-17T14:00:00Z") : nil))
    }

    @Test("linked apps that are left out or null are unknown, an empty list links none")
    func linkedApps() async throws {
        for (body, expected) in [("{}", nil), (#"{"linkedApps":null}"#, nil), (#"{"linkedApps":[]}"#, [])]
            as [(String, [AppID]?)]
        {
            let backend = FakeBackend()
            try await Edge.with(backend) { edge async throws in
                #expect(try await edge.put("/v1/people/ana", body).status == 200)
            }
            guard case .settings(_, _, let sent)? = backend.state.withLock({ $0.entries.first }) else {
                Issue.record("no settings arrived")
                return
            }
            #expect(sent.linkedApps == expected)
        }
    }

    @Test("settings that unlink an app answer how many turns were taken back")
    func unlinking() async throws {
        let position = LogPosition(partition: 3, sequence: 8)
        let taken = AppendResult.settled(.accepted(position), notes: IntakeNotes(turnsTakenBack: 4))
        try await Edge.with(FakeBackend(outcomes: ["settings-1": taken])) { edge async throws in
            let answer = try await edge.put("/v1/people/ana", settings)
            #expect(answer.text.contains(#""turnsTakenBack":4"#))
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
