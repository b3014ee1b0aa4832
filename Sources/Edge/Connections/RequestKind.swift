/// What a request costs, as far as its first line tells.
enum RequestKind: String, Hashable, Sendable, CaseIterable {
    /// A slate, or why a place of it is there.
    case slate
    /// Something to be taken in.
    case intake
    /// Anything else.
    case other

    /// - Parameters:
    ///   - method: `GET`, `POST`, …
    ///   - target: the path and the query, as they were sent.
    init(method: String, target: String) {
        switch method {
        case "POST", "PUT": self = .intake
        default:
            let path = target.prefix { $0 != "?" }.split(separator: "/")
            self = path.count >= 5 && path[1] == "people" && path[3] == "slates" ? .slate : .other
        }
    }
}

extension EdgeLimits {
    /// Requests of a kind under way.
    func requestsMax(of kind: RequestKind) -> Int {
        switch kind {
        case .slate: slatesMax
        case .intake: intakesMax
        case .other: requestsMax
        }
    }
}
