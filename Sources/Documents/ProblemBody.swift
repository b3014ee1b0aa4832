/// A problem document as JSON (RFC 9457, with `code` and places as its extensions).
public struct ProblemBody: Codable, Hashable, Sendable {
    /// `/problems/CODE`, relative to the server.
    public var type: String
    /// The code in words.
    public var title: String
    /// The HTTP status.
    public var status: Int
    /// What is wrong and how to mend it.
    public var detail: String
    /// The stable name of the reason.
    public var code: String
    /// The JSON pointer of the place in the body.
    public var pointer: String?
    /// The parameter of the path or the query.
    public var parameter: String?
    /// The line of the body, counted from 1.
    public var line: Int?
    /// The place in the body, counted from 0 (bytes).
    public var byteOffset: Int?
    /// What became of each entry, when none was taken.
    public var results: [EntryResult]?

    /// A problem of that kind; places are set afterwards.
    public init(status: Int, code: String, detail: String) {
        type = "/problems/\(code)"
        let words = code.replacing("_", with: " ")
        title = words.prefix(1).uppercased() + words.dropFirst()
        self.status = status
        self.detail = detail
        self.code = code
    }
}
