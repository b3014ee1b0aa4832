import Documents
import HTTPTypes

/// An answer that says what is wrong (RFC 9457).
struct Problem: Error, Sendable {
    /// The status of the answer.
    var status: HTTPResponse.Status
    /// The stable name of the reason.
    var code: String
    /// A sentence that names the thing, the place and the mend. Never holds a person's words.
    var detail: String
    /// The JSON pointer of the place in the body.
    var pointer: String?
    /// The parameter of the path or the query.
    var parameter: String?
    /// The line of the body, counted from 1.
    var line: Int?
    /// The place in the body, counted from 0 (bytes).
    var byteOffset: Int?
    /// The methods that the path has, when it is the method that is wrong.
    var allowed: [HTTPRequest.Method] = []
    /// When to ask again (seconds).
    var retryAfterSeconds: Int?
    /// What became of each entry, when none was taken.
    var results: [EntryResult]?

    init(_ status: HTTPResponse.Status, _ code: String, _ detail: String) {
        self.status = status
        self.code = code
        self.detail = detail
    }

    /// The same with more said.
    func with(_ change: (inout Problem) -> Void) -> Problem {
        var copy = self
        change(&copy)
        return copy
    }
}

extension ProblemBody {
    init(_ problem: Problem) {
        self.init(status: problem.status.code, code: problem.code, detail: problem.detail)
        pointer = problem.pointer
        parameter = problem.parameter
        line = problem.line
        byteOffset = problem.byteOffset
        results = problem.results
    }
}
