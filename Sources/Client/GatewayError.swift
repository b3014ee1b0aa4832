import Documents

/// Why a gateway did not do what it was asked.
public enum GatewayError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No answer came.
    case unreachable(base: String, reason: String)
    /// Its answer is not what was asked for.
    case unreadable(path: String)
    /// It said no.
    case refused(status: Int, code: String, detail: String, retryAfterSeconds: Int?)

    init(_ response: GatewayClient.Response) {
        let problem = try? response.decoded(ProblemBody.self)
        self = .refused(
            status: response.status, code: problem?.code ?? "http_\(response.status)",
            detail: problem?.detail ?? Self.reason(of: response),
            retryAfterSeconds: response.headers["retry-after"].flatMap(Int.init))
    }

    private static func reason(of response: GatewayClient.Response) -> String {
        (300..<400).contains(response.status)
            ? "what answers sends its clients elsewhere, which a gateway never does; check its address"
            : "the gateway gave no reason"
    }

    /// Whether the same request may succeed a little later.
    public var isWorthRetrying: Bool {
        switch self {
        case .unreachable: true
        case .unreadable: false
        case .refused(let status, _, _, _): [429, 502, 503, 504].contains(status)
        }
    }

    /// Names the thing and the mend.
    public var description: String {
        switch self {
        case .unreachable(let base, let reason):
            "no answer from the gateway at \(base) (\(reason)); `waymark status` says where it listens"
        case .unreadable(let path): "the gateway's answer to \(path) is not what this version understands"
        case .refused(let status, let code, let detail, _): "\(code) (HTTP \(status)): \(detail)"
        }
    }
}
