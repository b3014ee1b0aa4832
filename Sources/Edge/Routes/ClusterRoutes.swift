import Hummingbird

/// How the cluster is doing.
struct ClusterRoutes: Sendable {
    let backend: any EdgeBackend
    let limits: EdgeLimits

    /// What `/healthz` answers.
    private struct HealthBody: Encodable {
        let status = "ok"
    }

    var all: [Route] {
        [
            Route(.get, "/v1/status", within: limits.answerTimeout) { _ in
                try AnswerWriter.answer(.ok, await backend.status())
            },
            Route(.get, "/healthz", within: limits.answerTimeout) { _ in
                try AnswerWriter.answer(.ok, HealthBody())
            },
        ]
    }
}
