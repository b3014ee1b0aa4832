/// The one owner of a partition's event log.
///
/// Taking a log steps its epoch; from then on every call of an earlier owner throws ``StoreError/fenced(file:epoch:current:)``.
public protocol EventLogWriter: Sendable {
    /// The epoch under which this owner writes.
    var epoch: OwnerEpoch { get }

    /// From now on nothing is written: the log is not the one that others have read. Every call that would write throws
    /// ``StoreError/ofOtherTime(file:reason:)``.
    func distrust(because reason: String)

    /// Appends entries in order and returns once they are on the disk for good.
    ///
    /// Calls that wait together share a transaction. An entry whose identity is still remembered is not appended, nor one that
    /// occurred before its subject was erased: its
    /// outcome names the earlier row, within a batch as well as across them. One that replaces is appended if its body is
    /// another one, and the earlier row is emptied. All entries of a call stand or fall together. A cancelled task does not
    /// take its entries back.
    /// - Parameters:
    ///   - entries: the entries; none is a call that does nothing.
    ///   - nowMs: civil time, milliseconds since 1970: a duplicate record with an earlier end counts as forgotten.
    /// - Returns: one outcome for each entry, in order.
    /// - Throws: ``StoreError``: `fenced`, `closed`, `overloaded` and `invalidArgument` mean that nothing was written;
    ///   `logFull` too, when the entries do not fit into the room that the log may take;
    ///   after `commitUnknown` append the same entries again, the duplicates tell what stands.
    func append(_ entries: [NewLogEntry], nowMs: Int64) async throws -> [AppendOutcome]

    /// Erases a subject: destroys its key, so that nothing it sealed can be read again, and appends a tombstone. From then
    /// on entries of the subject that occurred until that time are refused; later ones get a new key.
    ///
    /// Returns once no copy of the key is left in the files. An erasure as late as another that stands already only
    /// makes sure of that; so call again after an error.
    /// - Parameters:
    ///   - subject: whom; somebody who never was in the log gets a tombstone too.
    ///   - erasedAtMs: civil time, milliseconds since 1970.
    /// - Throws: ``StoreError``: `fenced`, `closed`, `commitUnknown`, `scrubBlocked`.
    func erase(_ subject: SubjectKey, atMs erasedAtMs: Int64) async throws -> Erasure

    /// The last erasures of those subjects that have been erased.
    /// - Throws: ``StoreError``, `fenced` among them.
    func erasures(of subjects: [SubjectKey]) async throws -> [SubjectKey: Erasure]

    /// Whether anything of a subject's is held: since its last erasure, if there was one, something was sealed under its key.
    /// - Throws: ``StoreError``, `fenced` among them.
    func holdsAnything(of subject: SubjectKey) async throws -> Bool

    /// Takes entries back: empties them and appends a report, all or nothing. One that the log includes already only makes
    /// sure that nothing of it is left in the files; so call again after an error.
    /// - Parameters:
    ///   - takingBack: its name.
    ///   - sequences: entries of the subject.
    ///   - report: the body of the entry that tells the log's readers.
    /// - Returns: the report's place.
    /// - Throws: ``StoreError``: `fenced`, `closed`, `commitUnknown`, `scrubBlocked`; `missingRow` for an entry that is
    ///   not the subject's, `settled` for one that can no longer be taken back.
    func takeBack(_ takingBack: TakingBack, sequences: [Int64], report: [UInt8]) async throws -> Int64

    /// Where the log reports a taking back, or nil if it does not include it.
    /// - Throws: ``StoreError``, `fenced` among them.
    func sequence(of takingBack: TakingBack) async throws -> Int64?

    /// What is noted of a subject.
    /// - Throws: ``StoreError``, `fenced` among them.
    func note(of subject: SubjectKey) async throws -> SubjectNote

    /// What the log keeps, and how much room that takes.
    /// - Throws: ``StoreError``, `fenced` among them.
    func extent() async throws -> LogExtent

    /// The last entry of those that were all appended before a time (civil time, milliseconds since 1970), to the hour;
    /// 0 if none is known to be.
    /// - Throws: ``StoreError``, `fenced` among them.
    func lastSequence(before timeMs: Int64) async throws -> Int64

    /// Says, to the log's readers too, that nothing up to `position` is taken back any more; does nothing when that was
    /// said before.
    /// - Parameters:
    ///   - position: the last entry that is settled.
    ///   - nowMs: civil time, milliseconds since 1970: the entry that says so has an age as all have.
    /// - Throws: ``StoreError``: `fenced`, `closed`, `commitUnknown`; `invalidArgument` for a place beyond the head.
    func settle(through position: Int64, nowMs: Int64) async throws

    /// Deletes the entries up to `position`, which must be settled, for good. The caller makes sure that every reader
    /// has them. What is remembered of duplicates and erasures stays. Call again after an error.
    /// - Throws: ``StoreError``: `fenced`, `closed`, `commitUnknown`; `invalidArgument` for a place that is not settled.
    func trim(through position: Int64) async throws

    /// Empties entries of a subject that no reader needs any more, for something later replaces them.
    /// - Throws: ``StoreError``: `fenced`, `closed`, `commitUnknown`; `missingRow` for an entry that is not the subject's.
    func discard(_ sequences: [Int64], of subject: SubjectKey) async throws

    /// The last sequence appended, 0 if there is none.
    /// - Throws: ``StoreError``, `fenced` among them.
    func head() async throws -> Int64

    /// Tries, without appending anything, whether the disk has room and lets itself be written.
    /// - Throws: ``StoreError`` that says why not, `fenced` among them.
    func probe() async throws

    /// Copies the log to a file of its own, which must not exist, durably, while it goes on being written.
    /// - Returns: the last sequence that the copy includes.
    /// - Throws: ``StoreError``: `fenced`, `closed`, `invalidArgument`, `database`.
    func backUp(to file: String) async throws -> Int64

    /// Finishes the appends that wait, then lets go of the log, so that another owner can take it.
    func close() async
}
