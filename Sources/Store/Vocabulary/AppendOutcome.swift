/// What became of one entry that was to be appended.
public enum AppendOutcome: Hashable, Sendable {
    /// It stands durably in the log at this sequence.
    case appended(sequence: Int64)
    /// The same entry stands in the log already, at this sequence; nothing was added.
    case duplicate(sequence: Int64)
    /// Another body stands in the log under the same identity, at this sequence; nothing was added.
    case conflict(sequence: Int64)
    /// Its subject was erased after it occurred; nothing was added. The tombstone stands at this sequence.
    case erased(sequence: Int64)

    /// The row that the outcome names.
    public var sequence: Int64 {
        switch self {
        case .appended(let sequence), .duplicate(let sequence), .conflict(let sequence), .erased(let sequence):
            sequence
        }
    }
}
