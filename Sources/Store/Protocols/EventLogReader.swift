/// A view of an event log that changes nothing; any number of processes may have one.
public protocol EventLogReader: Sendable {
    /// The entries that follow a position, without a gap.
    ///
    /// - Parameters:
    ///   - position: the last sequence already seen, 0 to read from the start.
    ///   - limit: how many entries at most, 1 to ``StoreLimits/rowsReadMax``.
    /// - Returns: entries `position + 1`, `position + 2` …; none at the head.
    /// - Throws: ``StoreError``: `damagedRow` and `missingRow` name file and row, `positionBeyondHead` tells of a log
    ///   that is older than the reader's position, `entriesTrimmed` of one that no longer has what the reader lacks.
    func read(after position: Int64, limit: Int) async throws -> [LogEntry]

    /// The entries of one subject among those that follow a position.
    ///
    /// - Parameters:
    ///   - subject: whose.
    ///   - position: the last sequence already looked at, 0 to start.
    ///   - limit: how many entries at most, 1 to ``StoreLimits/rowsReadMax``.
    /// - Returns: the entries, and the last sequence that was looked at; the head once there are no more.
    /// - Throws: as `read(after:limit:)`.
    func read(of subject: SubjectKey, after position: Int64, limit: Int) async throws -> SubjectPage

    /// Lets go of the file; the next read opens it again. Whoever closes a log's writer closes what reads it beside it first:
    /// only the last connection of a file that can write empties its write-ahead log.
    func close() async

    /// The last sequence appended, 0 if there is none.
    /// - Throws: ``StoreError``.
    func head() async throws -> Int64

    /// Who wrote an entry, whatever became of it since; nil for one that is not kept or not there.
    /// - Throws: ``StoreError``.
    func epoch(at sequence: Int64) async throws -> OwnerEpoch?

    /// The oldest entry that is kept, the next one to come if there is none: 1 unless the log was trimmed.
    /// - Throws: ``StoreError``.
    func first() async throws -> Int64
}
