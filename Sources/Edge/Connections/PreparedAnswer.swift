import Documents
import Foundation
import NIOCore
import NIOHTTP1

/// An answer that is given without looking at a request any further.
struct PreparedAnswer: Sendable {
    private let status: HTTPResponseStatus
    private let retryAfterSeconds: Int?
    /// The problem document.
    let body: ByteBuffer

    private init(
        _ status: HTTPResponseStatus, _ code: String, _ detail: String, retryAfterSeconds: Int? = nil
    ) {
        self.status = status
        self.retryAfterSeconds = retryAfterSeconds
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let problem = ProblemBody(status: Int(status.code), code: code, detail: detail)
        // A record of texts and numbers has always a JSON form.
        body = ByteBuffer(bytes: (try? encoder.encode(problem)) ?? Data())
    }

    /// Too much is under way.
    static let shed = PreparedAnswer(
        .tooManyRequests, "overloaded", "too many requests are under way here; ask again shortly",
        retryAfterSeconds: 1)
    /// Head or body took too long.
    static let timedOut = PreparedAnswer(
        .requestTimeout, "request_timed_out", "the request did not arrive in time; send it again in one go")
    /// There is no room for another connection.
    static let refused = PreparedAnswer(
        .serviceUnavailable, "too_many_connections", "too many connections are open here; connect again shortly",
        retryAfterSeconds: 1)

    /// The head of the answer; `isLast`: the connection ends with it.
    func head(isLast: Bool) -> HTTPResponseHead {
        HTTPResponseHead(version: .http1_1, status: status, headers: HTTPHeaders(fields(isLast: isLast)))
    }

    /// The whole answer as it goes over the wire, the last one of its connection; without a date, so that it may be kept.
    var bytes: ByteBuffer {
        let fields = fields(isLast: true).filter { $0.0 != "Date" }.map { "\($0): \($1)\r\n" }.joined()
        var buffer = ByteBuffer(string: "HTTP/1.1 \(status.code) \(status.reasonPhrase)\r\n\(fields)\r\n")
        buffer.writeImmutableBuffer(body)
        return buffer
    }

    private func fields(isLast: Bool) -> [(String, String)] {
        var fields = [
            ("Content-Type", "application/problem+json"), ("Content-Length", "\(body.readableBytes)"),
            ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), ("Date", HTTPDate.now),
        ]
        if let retryAfterSeconds { fields.append(("Retry-After", "\(retryAfterSeconds)")) }
        if isLast { fields.append(("Connection", "close")) }
        return fields
    }
}
