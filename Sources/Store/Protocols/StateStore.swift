/// A role's own state of one partition: records, and the log position they include, changed in one transaction.
///
/// Has one owner, fenced by its epoch like an event log; reads check the epoch too. A record whose subject's key was
/// destroyed no longer exists for any read.
public protocol StateStore: Sendable {
    /// The epoch under which this owner works.
    var epoch: OwnerEpoch { get }

    /// The last log sequence that the state includes, 0 at first.
    /// - Throws: ``StoreError``, `fenced` among them, as every read here.
    func position() async throws -> Int64

    /// Where in its log the state stands, and who wrote the entry there.
    func place() async throws -> LogPlace

    /// The records of these names, those that exist.
    func records(_ keys: [RecordKey]) async throws -> [RecordKey: Record]

    /// Which of these names have a record, readable or not.
    func held(_ keys: [RecordKey]) async throws -> Set<RecordKey>

    /// The names in a family that begin with some bytes, in order, readable or not.
    func names(space: RecordSpace, prefix: [UInt8]) async throws -> [RecordKey]

    /// The records of a family that are due, by time and then by key.
    /// - Parameters:
    ///   - timeMs: the latest due time to include (civil time, milliseconds since 1970).
    ///   - limit: how many at most, 1 to ``StoreLimits/rowsReadMax``.
    func due(space: RecordSpace, throughMs timeMs: Int64, limit: Int) async throws -> [Record]

    /// The records of a family in the order of their keys.
    /// - Parameters:
    ///   - key: where to go on: only greater keys are listed; nil to start.
    ///   - limit: how many at most, 1 to ``StoreLimits/rowsReadMax``.
    func list(space: RecordSpace, after key: [UInt8]?, limit: Int) async throws -> [Record]

    /// Applies one step, all or nothing, and returns once it is on the disk for good.
    /// - Throws: ``StoreError``: `fenced`; `positionMismatch` when the state stands elsewhere than expected;
    ///   `subjectErased` when a record's subject has no key; after `commitUnknown` read position and records again.
    func commit(_ change: StateChange) async throws

    /// Begins again at an earlier position: drops whole families, writes records and moves the position, all or nothing.
    /// For state that is derived anew from the log.
    /// - Throws: as ``commit(_:)``; `invalidArgument` for a position beyond the present one.
    func restart(at position: Int64, dropping spaces: [RecordSpace], puts: [Record]) async throws

    /// Returns once nothing of what was deleted before is left in the files; call again after an error.
    /// - Throws: ``StoreError``: `fenced`, `closed`, `scrubBlocked`.
    func scrub() async throws

    /// Copies the state to a file of its own, which must not exist, durably, while it goes on being written.
    /// - Returns: the last sequence that the copy includes.
    /// - Throws: ``StoreError``: `fenced`, `closed`, `invalidArgument`, `database`.
    func backUp(to file: String) async throws -> Int64

    /// Lets go of the state, so that another owner can take it.
    func close() async
}
