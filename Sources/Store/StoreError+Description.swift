extension StoreError {
    /// The error's stable name, for logs, tests and other programs.
    public var code: String {
        switch self {
        case .fenced: "store_fenced"
        case .positionMismatch: "store_position_mismatch"
        case .positionBeyondHead: "store_position_beyond_head"
        case .entriesTrimmed: "store_entries_trimmed"
        case .settled: "store_settled"
        case .ofOtherTime: "store_of_other_time"
        case .logFull: "store_log_full"
        case .missingRow: "store_missing_row"
        case .damagedRow: "store_damaged_row"
        case .damagedFile: "store_damaged_file"
        case .subjectErased: "store_subject_erased"
        case .commitUnknown: "store_commit_unknown"
        case .scrubBlocked: "store_scrub_blocked"
        case .closed: "store_closed"
        case .overloaded: "store_overloaded"
        case .lockHeld: "store_lock_held"
        case .clusterHeld: "store_cluster_held"
        case .memberNameHeld: "store_member_name_held"
        case .revisionConflict: "store_revision_conflict"
        case .newerFormat: "store_newer_format"
        case .notADataDirectory: "store_not_a_data_directory"
        case .alreadyADataDirectory: "store_already_a_data_directory"
        case .directoryNotEmpty: "store_directory_not_empty"
        case .settingMismatch: "store_setting_mismatch"
        case .notABackup: "store_not_a_backup"
        case .backupIncomplete: "store_backup_incomplete"
        case .secretMismatch: "store_secret_mismatch"
        case .openToOthers: "store_open_to_others"
        case .invalidArgument: "store_invalid_argument"
        case .system: "store_system"
        case .database: "store_database"
        }
    }
}

extension StoreError: CustomStringConvertible {
    /// The thing, the place and the mend, for people.
    public var description: String {
        ownershipDescription ?? damageDescription ?? directoryDescription ?? code
    }

    private var ownershipDescription: String? {
        switch self {
        case .fenced(let file, let epoch, let current):
            "\(file) was taken by another owner (epoch \(current); this one has \(epoch)): let go of it and reopen"
        case .positionMismatch(let file, let expected, let found):
            "\(file) stands at position \(found), not at \(expected): read the position again and go on from there"
        case .closed(let file):
            "\(file) was closed by its owner: reopen it"
        case .overloaded(let file, let rowsWaiting):
            "\(file) has \(rowsWaiting) rows waiting, more are refused: try again shortly"
        case .logFull(let file, let bytes, let bytesMax):
            "\(file) takes \(bytes) bytes, \(bytesMax) are the most (`retention`): look at `waymark status` for a role that "
                + "does not read on, or allow more"
        case .settled(let file, let sequence):
            "\(file), entry \(sequence): it is settled and cannot be taken back alone: erase the person"
        case .commitUnknown(let file, let reason):
            "\(file): whether the commit happened is not known (\(reason)): append again, or read the position again"
        case .scrubBlocked(let file):
            "\(file) is being read for long, its write-ahead log cannot be emptied: look for a stopped reader, then erase again"
        case .lockHeld(let file, let holder):
            "\(file) is owned by \(holder): wait until it lets go, or stop it"
        case .clusterHeld(let directory, let holder):
            "another cluster (\(holder)) holds \(directory): stop it, or use another data directory"
        case .memberNameHeld(let name, let holder):
            "the member name \"\(name)\" is in use (\(holder)): stop that process, or use another name"
        case .revisionConflict(let key, let expected, let found):
            "\"\(key)\" stands at \(Self.revision(found)), not at \(Self.revision(expected)): read it and set it again"
        case .subjectErased(let file):
            "\(file): a record's subject has no key, it was erased: leave the record out"
        default: nil
        }
    }

    private var damageDescription: String? {
        switch self {
        case .positionBeyondHead(let file, let position, let head):
            "\(file) ends at \(head), before the reader's position \(position): it is older than what was derived from "
                + "it; restore both from the same backup, or derive anew"
        case .entriesTrimmed(let file, let position, let first):
            "\(file) keeps entries from \(first) on, its reader stands at \(position) and lacks what came between: "
                + "restore both from the same backup"
        case .ofOtherTime(let file, let reason):
            "\(file) is from another time than what was derived from it: \(reason). Nothing is written to it: stop the cluster, "
                + "put back the file that stood here, or restore a whole backup"
        case .missingRow(let file, let sequence):
            "\(file) lacks row \(sequence): restore it from a backup"
        case .damagedRow(let file, let row, let reason):
            "\(file), row \(row): \(reason): restore it from a backup"
        case .damagedFile(let file, let reason):
            "\(file): \(reason): restore it from a backup"
        case .database(let file, let resultCode, let reason):
            "\(file): SQLite error \(resultCode), \(reason)\(Self.mend(resultCode: resultCode))"
        case .system(let operation, let path, let code, let reason):
            "cannot \(operation) \(path): \(reason) (errno \(code))"
        case .invalidArgument(let reason):
            reason
        default: nil
        }
    }

    private var directoryDescription: String? {
        switch self {
        case .newerFormat(let path, let found, let supported):
            "\(path) has format \(found); this version reads up to format \(supported): use a newer version"
        case .notADataDirectory(let path):
            "\(path) is not a data directory: make one first, or give another path"
        case .alreadyADataDirectory(let path):
            "\(path) is a data directory already: open it, or give another path"
        case .directoryNotEmpty(let path, let found):
            "\(path) is not empty (\(found) stands there): give an empty or a new directory"
        case .settingMismatch(let path, let setting, let made, let asked):
            "\(path) was made with \(setting) \(made), which is fixed; \(asked) is asked: set it to \(made), "
                + "or make a new data directory"
        case .notABackup(let path):
            "\(path) is not a backup, or one that was never finished: give the directory that `waymark backup` has made"
        case .backupIncomplete(let path, let missing):
            "\(path) lacks \(missing): a partition was moving, its process was down or its log was trimmed; remove it and back up "
                + "again"
        case .secretMismatch(let path):
            "\(path) is not the secret this data directory was made with: put back the original"
        case .openToOthers(let path, let mode, let wanted):
            "\(path) has mode \(Self.octal(mode)), others may use it: chmod \(Self.octal(wanted)) \(path)"
        default: nil
        }
    }

    private static func revision(_ revision: Int64?) -> String {
        revision.map { "revision \($0)" } ?? "no value"
    }

    private static func octal(_ mode: UInt32) -> String {
        "0" + String(mode, radix: 8)
    }

    /// What helps against the results that have one cause; the numbers are SQLite's primary result codes.
    private static func mend(resultCode: Int32) -> String {
        switch resultCode & 0xFF {
        case 5: ": another process holds it for long, look for one that is stopped"
        case 8: ": make the file and its folder writable"
        case 10: ": look at the disk and the system log"
        case 13: ": free some space on the disk"
        case 14: ": look at the file's and its folder's permissions"
        default: ""
        }
    }
}
