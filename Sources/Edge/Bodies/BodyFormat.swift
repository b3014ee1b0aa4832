import HTTPTypes

/// How a body holds its entries.
enum BodyFormat: Sendable {
    /// One JSON value: an object, or an array of objects.
    case json
    /// One JSON object a line.
    case lines

    /// The form that `Content-Type` names. Throws `Problem` for others, and for none: a browser's form, which may be sent
    /// from any page without asking, is then never taken for JSON.
    init(contentType: String?) throws(Problem) {
        let parts = (contentType ?? "").split(separator: ";").map { part in
            part.lowercased().filter { !$0.isWhitespace && $0 != "\"" }
        }
        guard parts.dropFirst().allSatisfy({ $0 == "charset=utf-8" }) else { throw Self.unsupported }
        switch parts.first {
        case "application/json": self = .json
        case "application/x-ndjson", "application/ndjson": self = .lines
        default: throw Self.unsupported
        }
    }

    private static var unsupported: Problem {
        Problem(
            .unsupportedMediaType, "unsupported_media_type",
            "send Content-Type application/json, or application/x-ndjson for one object a line, in UTF-8")
    }
}
