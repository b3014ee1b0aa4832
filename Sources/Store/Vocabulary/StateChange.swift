/// One step of a role's state: what the log entries up to `newPosition` made of it, all or nothing.
public struct StateChange: Sendable {
    /// The position the step starts from; the store refuses it when it stands elsewhere.
    public let expectedPosition: Int64
    /// The position afterwards, the same or later: the last log sequence that the state includes.
    public let newPosition: Int64
    /// Records to write, replacing any of the same name; applied after the deletions, in order.
    public let puts: [Record]
    /// Names of records to remove; one that does not exist is no error.
    public let deletes: [RecordKey]
    /// Subjects of whom something is taken back: what is left of their records is sealed under a new key, and the one of
    /// before is destroyed, so that nothing that stood can be read again. Costs a writing of each of their records.
    public let renews: Set<SubjectKey>
    /// Who wrote the log entry at `newPosition`, for a step that moves; nil: nobody knows.
    public let followed: OwnerEpoch?

    /// A step of these parts.
    public init(
        expectedPosition: Int64, newPosition: Int64, puts: [Record], deletes: [RecordKey] = [],
        renews: Set<SubjectKey> = [], followed: OwnerEpoch? = nil
    ) {
        self.expectedPosition = expectedPosition
        self.newPosition = newPosition
        self.puts = puts
        self.deletes = deletes
        self.renews = renews
        self.followed = followed
    }
}
