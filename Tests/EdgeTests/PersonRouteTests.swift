import Contracts
import Documents
import Domain
import Foundation
import HTTPTypes
import Mesh
import Policy
import Synchronization
import Testing

@testable import Edge

@Suite struct PersonRouteTests {
    @Test("a slate's bytes are these, and the same every time")
    func slateBytes() async throws {
        let first =
            #"{"at":"2025-12-17T14:30:00Z","kind":"reels","person":"ana","policyVersion":""#
            + FakeBackend().policy.version + #"","slots":["#
            + #"{"creator":"slow.miles","id":"reel-trail","position":1,"positionWithoutAssistant":null,"reasons":["#
            + #"{"points":700,"signal":"assistant","topic":"hiking"},"#
            + #"{"points":100,"signal":"follows","subject":"slow.miles"},{"points":100,"signal":"freshness"}],"#
            + #""score":900,"slotToken":"t1","title":"Up/and \"over\"","topics":["hiking"]}]}"#
        try await Edge.with { edge async throws in
            for _ in 0..<3 {
                let answer = try await edge.get("/v1/people/ana/slates/reels?count=1&app=feed")
                #expect(answer.status == 200)
                #expect(answer.text == first)
                #expect(answer.headers[.contentType] == "application/json")
                #expect(answer.headers[.cacheControl] == "no-store")
            }
        }
    }

    @Test("an erasure answers with a receipt: 200 when it is complete, 202 while something is pending")
    func erasure() async throws {
        try await Edge.with { edge async throws in
            let done = try await edge.send(.delete, "/v1/people/ana")
            #expect(done.status == 200 && done.text.contains(#""isComplete":true"#))
            let slow = try await edge.send(.delete, "/v1/people/slow")
            #expect(slow.status == 202 && slow.text.contains(#""isComplete":false"#))
        }
        try await Edge.with(FakeBackend(failure: CallError(.unavailable, "nobody"))) { edge async throws in
            #expect(try await edge.send(.delete, "/v1/people/ana").status == 503)
            #expect(try await edge.get("/v1/people/ana/export").status == 503)
        }
    }

    @Test("entries are taken back by conversation or period; half a period erases nobody")
    func takeBack() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let path = "/v1/people/ana"
            #expect(try await edge.send(.delete, path + "?conversation=c-1").text.contains(#""entriesTakenBack":3"#))
            let period = "from=2025-12-17T00:00:00Z&until=2025-12-18T00:00:00Z"
            #expect(try await edge.send(.delete, path + "?" + period).status == 200)
            for query in [
                "from=2025-12-17T00:00:00Z", "until=2025-12-17T00:00:00Z", "from=yesterday&until=2025-12-17T00:00:00Z",
                "from=2025-12-18T00:00:00Z&until=2025-12-17T00:00:00Z", "conversation=c-1&\(period)", "conversation=",
                "conversations=c-1",
            ] {
                #expect(try await edge.send(.delete, path + "?" + query).status == 400, "\(query)")
            }
        }
        #expect(backend.state.withLock(\.erased).isEmpty)
        #expect(backend.state.withLock(\.selections).count == 2)
    }

    @Test("an export holds everything under its name")
    func export() async throws {
        try await Edge.with { edge async throws in
            let answer = try await edge.get("/v1/people/ana/export")
            #expect(answer.status == 200 && answer.text.contains(#""person":"ana""#))
        }
    }

    @Test("person, kind, count, app and position arrive", arguments: SlateKind.allCases)
    func slateRequest(_ kind: SlateKind) async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            _ = try await edge.get("/v1/people/ana%3A7/slates/\(kind)?after=3-4711&app=fe%65d&count=25")
            _ = try await edge.get("/v1/people/bo/slates/\(kind)")
        }
        let full = SlateRequest(
            person: try PersonID("ana:7"), kind: kind, count: 25, app: try AppID("feed"),
            after: LogPosition(partition: 3, sequence: 4711))
        let bare = SlateRequest(person: try PersonID("bo"), kind: kind, count: 10, app: nil)
        #expect(backend.state.withLock { $0.slateRequests } == [full, bare])
    }

    @Test(
        "parameters that are wrong are refused by name",
        arguments: [
            ("coutn=1", "unknown_parameter", "coutn", "did you mean count?"),
            ("region=US", "unknown_parameter", "region", "known are count, app, after"),
            ("app=a&app=b", "duplicate_parameter", "app", "twice"),
            ("count=ten", "invalid_parameter", "count", "whole number"),
            ("count=1.5", "invalid_parameter", "count", "whole number"),
            ("count", "invalid_parameter", "count", "value"),
            ("after=4711", "invalid_parameter", "after", "3-4711"),
            ("after=3-0", "invalid_parameter", "after", "3-4711"),
            ("app=", "invalid_parameter", "app", "app id"), ("app=%ff", "invalid_parameter", "app", "percent-encoded"),
        ])
    func parameters(_ case: (query: String, code: String, name: String, detail: String)) async throws {
        try await Edge.with { edge async throws in
            for path in ["/v1/people/ana/slates/reels", "/v1/people/ana/slates/reels/1/why"] {
                let answer = try await edge.get("\(path)?\(`case`.query)")
                let problem = try answer.problem()
                #expect(answer.status == 400)
                #expect(problem.code == `case`.code)
                #expect(problem.parameter == `case`.name)
                #expect(problem.detail.contains(`case`.detail))
            }
        }
    }

    @Test("a name that is a sentence is not repeated")
    func longNames() async throws {
        try await Edge.with { edge async throws in
            let answer = try await edge.get("/v1/people/ana/slates/reels?my%20knee%20hurts=1")
            #expect(try answer.problem().code == "unknown_parameter")
            #expect(!answer.text.contains("knee"))
        }
    }

    @Test("an unknown kind of slate is not found, with the nearest known one")
    func kinds() async throws {
        try await Edge.with { edge async throws in
            let answer = try await edge.get("/v1/people/ana/slates/reel")
            #expect(answer.status == 404)
            #expect(try answer.problem().code == "unknown_slate")
            #expect(try answer.problem().detail.contains("did you mean reels?"))
        }
    }

    @Test("why says reasons and placement in words, and how the person's talk is used")
    func why() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let why = try await edge.get("/v1/people/ana/slates/ads/1/why?app=feed&after=3-9").decoded(as: WhyBody.self)
            #expect(why.slot.id == "reel-trail")
            #expect(
                why.sentences == ["You spoke to the assistant about Hiking.", "You follow slow.miles.", "It is new."])
            #expect(why.placement.contains("would not be among these places"))
            #expect(why.use.purpose == "ads")
            #expect(!why.use.isOpen)
            let refusals = why.use.conditions.compactMap(\.refusal)
            #expect(refusals.contains("never_used_assistant"))
            #expect(why.use.conditions.allSatisfy { $0.holds == ($0.sentence == nil) })
            let second = try await edge.get("/v1/people/ana/slates/reels/2/why").decoded(as: WhyBody.self)
            #expect(second.sentences == ["You liked things about baking."])
            #expect(second.placement.contains("place 1 instead of 2"))
            #expect(second.use.purpose == "content")
        }
        // Both are asked for the slate's instant, not for their own "now".
        let ana = try PersonID("ana")
        let at = try instant("2025-12-17T14:30:00Z")
        #expect(
            backend.state.withLock { $0.explained } == [
                .init(
                    person: ana, app: try AppID("feed"), purpose: .ads, at: at,
                    after: LogPosition(partition: 3, sequence: 9)),
                .init(person: ana, app: nil, purpose: .content, at: at, after: nil),
            ])
    }

    @Test("why speaks of the slate's instant and of one policy: while an edit is on its way it asks again")
    func whyDuringEdit() async throws {
        let backend = FakeBackend(slatesBehind: 2)
        try await Edge.with(backend) { edge async throws in
            let why = try await edge.get("/v1/people/ana/slates/ads/1/why?app=feed").decoded(as: WhyBody.self)
            #expect(why.policyVersion == backend.policy.version && why.use.policyVersion == why.policyVersion)
            #expect(why.at == "2025-12-17T14:30:00Z" && why.use.localDay == "2025-12-17")
        }
        #expect(backend.state.withLock { $0.slateRequests.count } == 3)
        #expect(backend.state.withLock { $0.explained.count } == 3)
        // One that never comes ends with what there is, and says so.
        let late = FakeBackend(slatesBehind: .max)
        try await Edge.with(late) { edge async throws in
            let why = try await edge.get("/v1/people/ana/slates/ads/1/why?app=feed").decoded(as: WhyBody.self)
            #expect(why.policyVersion == "earlier" && why.use.policyVersion == late.policy.version)
        }
    }

    @Test("why and the answer to an opt-out are in the person's language; where there is none, in English")
    func languages() async throws {
        let reads = { (tags: [String]) in FakeBackend(languages: tags.compactMap(LanguageTag.init(rawValue:))) }
        let path = "/v1/people/ana/slates/reels/2/why"
        try await Edge.with(reads(["ja"])) { edge async throws in
            let why = try await edge.get(path).decoded(as: WhyBody.self)
            #expect(why.sentences == ["bakingに関するコンテンツに「いいね！」しました。"])
            #expect(why.placement == "アシスタントに話したことがなければ、2 番目ではなく 1 番目になります。")
            let refusal = try await edge.send(.post, "/v1/people/ana/opt-out").problem()
            #expect(refusal.code == "no_opt_out" && refusal.detail.contains("アシスタント"))
        }
        for tags in [[], ["sw"], ["sw", "en-GB"]] {
            try await Edge.with(reads(tags)) { edge async throws in
                let why = try await edge.get(path).decoded(as: WhyBody.self)
                #expect(why.sentences == ["You liked things about baking."])
                let english = try await edge.send(.post, "/v1/people/ana/opt-out").problem().detail
                #expect(english == FakeBackend().policy.noOptOutExplanation(for: [.english]))
            }
        }
    }

    @Test("there is no opt-out either when nothing is known of the person's languages")
    func optOutInTrouble() async throws {
        try await Edge.with(FakeBackend(failure: CallError(.unavailable, "nobody"))) { edge async throws in
            let answer = try await edge.send(.post, "/v1/people/ana/opt-out")
            #expect(answer.status == 409)
            #expect(try answer.problem().detail == FakeBackend().policy.noOptOutExplanation(for: []))
        }
    }

    @Test("what is used of a person's talk is said for content and ads, once a position is folded")
    func use() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            let use = try await edge.get("/v1/people/ana/use?app=feed&after=3-9").decoded(as: PersonUseBody.self)
            #expect(use.person == "ana" && use.content.purpose == "content" && use.ads.purpose == "ads")
            let summary = use.content.summary
            #expect(summary.hasPrefix("not used for reels, groups and friends: The assistant was never used."))
            #expect(use.ads.summary.hasPrefix("not used for ads: The assistant was never used."))
            #expect(use.ads.summary.contains("The person's age is not known."))
            #expect(try await edge.get("/v1/people/ana/use?count=1").status == 400)
        }
        #expect(backend.state.withLock { $0.explained.map(\.purpose.rawValue).sorted() } == ["ads", "content"])
        #expect(backend.state.withLock { $0.explained.allSatisfy { $0.after?.sequence == 9 } })
    }

    @Test("ids of dots are persons like any other", arguments: ["%2E", "%2E%2E", "%2e%2e"])
    func dots(_ path: String) async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            #expect(try await edge.send(.delete, "/v1/people/\(path)").status == 200)
            let export = try await edge.get("/v1/people/\(path)/export")
            #expect(export.status == 200)
        }
        #expect(backend.state.withLock { $0.erased.map(\.rawValue) } == [path.removingPercentEncoding])
    }

    @Test("why asks for a slate that is long enough, or as long as it is told")
    func whyCount() async throws {
        let backend = FakeBackend()
        try await Edge.with(backend) { edge async throws in
            _ = try await edge.get("/v1/people/ana/slates/reels/2/why")
            _ = try await edge.get("/v1/people/ana/slates/reels/30/why")
            let beyond = try await edge.get("/v1/people/ana/slates/reels/2/why?count=1")
            #expect(beyond.status == 404)
            #expect(try beyond.problem().code == "no_such_slot")
            for position in ["0", "-1", "x"] {
                let answer = try await edge.get("/v1/people/ana/slates/reels/\(position)/why")
                #expect(answer.status == 400)
                #expect(try answer.problem().parameter == "position")
            }
        }
        #expect(backend.state.withLock { $0.slateRequests.map(\.count) } == [10, 30, 1])
    }

    @Test("notices are the inbox and what is planned")
    func notices() async throws {
        try await Edge.with { edge async throws in
            let answer = try await edge.get("/v1/people/ana/notices")
            #expect(
                answer.text
                    == #"{"inbox":[{"body":"What you say","deliveredAt":"2025-10-07T15:00:00Z","languages":["en"],"#
                    + #""title":"AI","version":"v1"}],"notPlannedBecause":"already_delivered","#
                    + #""notPlannedSentence":"The person was told.","person":"ana"}"#)
        }
    }

    @Test("there is no opt-out, and the policy's own words say so", arguments: [nil, "", "{\"please\":true}"])
    func optOut(_ body: String?) async throws {
        try await Edge.with { edge async throws in
            let answer = try await edge.send(.post, "/v1/people/ana/opt-out", body.map { Array($0.utf8) }, Edge.json)
            let problem = try answer.problem()
            #expect(answer.status == 409)
            #expect(problem.code == "no_opt_out")
            #expect(problem.detail == FakeBackend().policy.noOptOutExplanation(for: []))
        }
    }

    @Test("a person that is none is refused everywhere")
    func persons() async throws {
        let long = String(repeating: "a", count: 129)
        try await Edge.with { edge async throws in
            for person in ["a%20b", "%E2%98%83", long] {
                for path in ["slates/reels", "slates/reels/1/why", "notices"] {
                    let answer = try await edge.get("/v1/people/\(person)/\(path)")
                    #expect(answer.status == 400)
                    #expect(try answer.problem().code == "invalid_id")
                }
                #expect(try await edge.send(.post, "/v1/people/\(person)/opt-out").status == 400)
            }
        }
    }
}
