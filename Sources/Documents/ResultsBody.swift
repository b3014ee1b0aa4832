/// What became of one entry, as JSON.
public struct EntryResult: Codable, Hashable, Sendable {
    /// The ways in which an entry can end.
    public enum Outcome: String, Codable, Hashable, Sendable {
        /// It stands durably in the log.
        case accepted
        /// It stood there already.
        case duplicate
        /// It was not taken and will not be as it is.
        case rejected
        /// No acknowledgement came: send it again, under the same id.
        case failed
    }

    /// The sender's id of the entry, if it could be read.
    public var id: String?
    /// How it ended.
    public var outcome: Outcome
    /// Where it stands in the log: `3-4711`.
    public var position: String?
    /// The stable name of the reason, if it was not taken.
    public var code: String?
    /// A sentence with the mend.
    public var reason: String?
    /// Its line in a body of lines, counted from 1.
    public var line: Int?
    /// Of settings that unlinked an app: how many turns that were said in it were taken back.
    public var turnsTakenBack: Int?
    /// What should be known of an entry that was taken.
    public var warning: String?
    /// The JSON pointer of what is wrong: inside the line, or inside the whole body.
    public var pointer: String?

    /// A result of its parts.
    public init(
        id: String?, outcome: Outcome, position: String? = nil, code: String? = nil, reason: String? = nil,
        line: Int? = nil, pointer: String? = nil
    ) {
        self.id = id
        self.outcome = outcome
        self.position = position
        self.code = code
        self.reason = reason
        self.line = line
        self.pointer = pointer
    }
}

/// What became of each entry of a request, in its order, as JSON.
public struct ResultsBody: Codable, Hashable, Sendable {
    /// One result for each entry.
    public var results: [EntryResult]

    /// Results of entries.
    public init(results: [EntryResult]) { self.results = results }
}
