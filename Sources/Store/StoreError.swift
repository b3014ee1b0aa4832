/// What can go wrong in the store: each case has a stable ``code`` and says what, where and what helps.
public enum StoreError: Error, Hashable, Sendable {
    /// Another owner took the file since: this one must stop.
    case fenced(file: String, epoch: OwnerEpoch, current: OwnerEpoch)
    /// A write expected the file to stand elsewhere.
    case positionMismatch(file: String, expected: Int64, found: Int64)
    /// A reader's position lies past the head of the log.
    case positionBeyondHead(file: String, position: Int64, head: Int64)
    /// A reader lacks entries that the log no longer keeps.
    case entriesTrimmed(file: String, position: Int64, first: Int64)
    /// A log is not the one that others have read.
    case ofOtherTime(file: String, reason: String)
    /// An entry can no longer be taken back: its part of the log is settled.
    case settled(file: String, sequence: Int64)
    /// The entries of a log take all the room that they may.
    case logFull(file: String, bytes: Int64, bytesMax: Int64)
    /// A row that must stand in the log does not.
    case missingRow(file: String, sequence: Int64)
    /// A row's bytes are not those that were written.
    case damagedRow(file: String, row: String, reason: String)
    /// A file is not what the store wrote there.
    case damagedFile(file: String, reason: String)
    /// A record's subject has no key: it was erased, or never stood in the log.
    case subjectErased(file: String)
    /// The commit failed in a way that leaves open whether it happened.
    case commitUnknown(file: String, reason: String)
    /// What was deleted is still in the write-ahead log, for somebody keeps reading the file.
    case scrubBlocked(file: String)
    /// The owner has let go of this file.
    case closed(file: String)
    /// More rows wait than the limit allows.
    case overloaded(file: String, rowsWaiting: Int)
    /// Another owner holds a partition's lock.
    case lockHeld(file: String, holder: LockHolder)
    /// Another cluster runs on the data directory.
    case clusterHeld(directory: String, holder: LockHolder)
    /// A live process has that member name.
    case memberNameHeld(name: String, holder: LockHolder)
    /// A shared value was changed by somebody else.
    case revisionConflict(key: String, expected: Int64?, found: Int64?)
    /// The path was written by a later version of this software.
    case newerFormat(path: String, found: String, supported: String)
    /// There is no data directory at the path.
    case notADataDirectory(path: String)
    /// There is a data directory at the path already.
    case alreadyADataDirectory(path: String)
    /// A data directory is to be made where other files are.
    case directoryNotEmpty(path: String, found: String)
    /// A setting fixed when the data directory was made differs from what is asked.
    case settingMismatch(path: String, setting: String, made: Int, asked: Int)
    /// There is no backup at the path.
    case notABackup(path: String)
    /// A partition's database did not get into a backup.
    case backupIncomplete(path: String, missing: String)
    /// The secret is not the one with which the data directory was made.
    case secretMismatch(path: String)
    /// Others than the owner may use a path.
    case openToOthers(path: String, mode: UInt32, wanted: UInt32)
    /// A caller's argument is out of its bounds.
    case invalidArgument(String)
    /// The operating system refused.
    case system(operation: String, path: String, code: Int32, reason: String)
    /// SQLite refused.
    case database(file: String, resultCode: Int32, reason: String)
}
