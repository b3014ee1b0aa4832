import Contracts
import Documents
import Domain
import HTTPTypes
import Hummingbird
import Policy

/// What a person is shown, why, and what they were told.
struct PersonRoutes: Sendable {
    let backend: any EdgeBackend
    let limits: EdgeLimits
    /// What a topic is called; nil when it has no name.
    let topicName: @Sendable (TopicID) -> String?

    var all: [Route] {
        [
            Route(
                .get, "/v1/people/{person}/slates/{kind}", query: ["count", "app", "after"],
                within: limits.answerTimeout
            ) { call in try await slate(call) },
            Route(
                .get, "/v1/people/{person}/slates/{kind}/{position}/why", query: ["count", "app", "after"],
                within: limits.answerTimeout
            ) { call in try await why(call) },
            Route(
                .get, "/v1/people/{person}/use", query: ["app", "after"], within: limits.answerTimeout
            ) { call in try await use(call) },
            Route(.get, "/v1/people/{person}/notices", within: limits.answerTimeout) { call in
                let person = try call.person()
                return try AnswerWriter.answer(.ok, NoticesBody(try await backend.notices(of: person), of: person))
            },
            Route(
                .delete, "/v1/people/{person}", query: ["conversation", "from", "until"], within: limits.erasureTimeout
            ) { call in
                let person = try call.person()
                let receipt =
                    if let selection = try call.query.selection() {
                        try await backend.takeBack(selection, of: person)
                    } else {
                        try await backend.erase(person)
                    }
                return try AnswerWriter.answer(receipt.isComplete ? .ok : .accepted, receipt)
            },
            Route(.get, "/v1/people/{person}/export", within: limits.exportTimeout) { call in
                try AnswerWriter.answer(.ok, try await backend.export(try call.person()))
            },
            Route(.post, "/v1/people/{person}/opt-out", within: limits.answerTimeout) { call in
                let person = try call.person()
                // Whatever is wrong elsewhere, the answer is the same; only its language hangs on what is known of them.
                let languages = (try? await backend.notices(of: person))?.languages ?? []
                throw Problem(.conflict, "no_opt_out", backend.policy.noOptOutExplanation(for: languages))
            },
        ]
    }

    private func slate(_ call: RouteCall) async throws -> Response {
        let request = SlateRequest(
            person: try call.person(), kind: try kind(of: call), count: try call.query.count() ?? limits.slotsDefault,
            app: try call.query.app(), after: try call.query.after())
        return try AnswerWriter.answer(.ok, SlateBody(try await backend.slate(request)))
    }

    private func why(_ call: RouteCall) async throws -> Response {
        let position = try position(of: call)
        let request = SlateRequest(
            person: try call.person(), kind: try kind(of: call),
            count: try call.query.count() ?? max(limits.slotsDefault, position), app: try call.query.app(),
            after: try call.query.after())
        let (slate, use) = try await slateAndUse(request)
        guard let slot = slate.slots.first(where: { $0.position == position }) else {
            throw Problem(
                .notFound, "no_such_slot", "the slate has \(slate.slots.count) places; ask for one of them"
            ).with { $0.parameter = "position" }
        }
        let sentences = SlotSentences(policy: backend.policy, languages: use.languages, topicName: topicName)
        return try AnswerWriter.answer(.ok, WhyBody(slate, slot, use: UseBody(use), sentences: sentences))
    }

    /// A slate, and what of the person's talk is used at its instant. Processes see a new policy some milliseconds apart: then
    /// both are asked for again, so that they speak of the same one.
    private func slateAndUse(_ request: SlateRequest) async throws -> (Slate, UseExplanation) {
        for pause in [50, 150, 500] {
            let (slate, use) = try await slateAndUseOnce(request)
            if slate.policyVersion == use.policyVersion { return (slate, use) }
            try await Task.sleep(for: .milliseconds(pause))
        }
        return try await slateAndUseOnce(request)
    }

    private func slateAndUseOnce(_ request: SlateRequest) async throws -> (Slate, UseExplanation) {
        let slate = try await backend.slate(request)
        let use = try await backend.explanation(
            of: request.person, app: request.app, purpose: request.kind == .ads ? .ads : .content, at: slate.at,
            after: request.after)
        return (slate, use)
    }

    private func use(_ call: RouteCall) async throws -> Response {
        let (person, app, after) = (try call.person(), try call.query.app(), try call.query.after())
        async let content = backend.explanation(of: person, app: app, purpose: .content, at: nil, after: after)
        async let ads = backend.explanation(of: person, app: app, purpose: .ads, at: nil, after: after)
        return try AnswerWriter.answer(.ok, PersonUseBody(content: try await content, ads: try await ads))
    }

    private func kind(of call: RouteCall) throws(Problem) -> SlateKind {
        guard let kind = SlateKind(rawValue: call.part("kind")) else {
            let known = SlateKind.allCases.map(\.rawValue)
            let mend = suggestion(for: call.part("kind"), among: known)
            throw Problem(.notFound, "unknown_slate", "there is no such kind of slate; \(mend)").with {
                $0.parameter = "kind"
            }
        }
        return kind
    }

    private func position(of call: RouteCall) throws(Problem) -> Int {
        guard let position = Int(call.part("position")), position >= 1 else {
            throw Problem(
                .badRequest, "invalid_parameter", "the position in the path is no place of a slate; the first is 1"
            ).with { $0.parameter = "position" }
        }
        return position
    }
}
