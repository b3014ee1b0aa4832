import Documents
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Writes answers: JSON with sorted keys, so that equal values are equal bytes.
enum AnswerWriter {
    /// An answer of a value.
    static func answer(_ status: HTTPResponse.Status, _ value: some Encodable) throws -> Response {
        try answer(status, value, mediaType: "application/json", headers: [:])
    }

    /// An answer that says what is wrong.
    static func answer(_ problem: Problem) throws -> Response {
        var headers: HTTPFields = [:]
        if !problem.allowed.isEmpty { headers[.allow] = problem.allowed.map(\.rawValue).joined(separator: ", ") }
        if let seconds = problem.retryAfterSeconds { headers[.retryAfter] = String(seconds) }
        return try answer(
            problem.status, ProblemBody(problem), mediaType: "application/problem+json", headers: headers)
    }

    private static func answer(
        _ status: HTTPResponse.Status, _ value: some Encodable, mediaType: String, headers: HTTPFields
    ) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var headers = headers
        headers[.contentType] = mediaType
        // Everything here is about persons or the moment: no cache may keep it, no browser may take it for a page.
        headers[.cacheControl] = "no-store"
        headers[.xContentTypeOptions] = "nosniff"
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
    }
}
