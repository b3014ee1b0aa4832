import Mesh
import Store

/// Whether what failed may go well when it is tried again. Everything that is not known to pass is taken for final: a
/// reader that goes on trying what cannot pass serves old facts for ever, and looks healthy.
func mayPass(_ error: any Error) -> Bool {
    switch error {
    case let error as StoreError: error.mayPass
    // Another role did not answer, or something is full: it will be asked again.
    case is CallError: true
    default: false
    }
}

extension StoreError {
    /// Exhaustive on purpose: whoever adds a case decides.
    fileprivate var mayPass: Bool {
        switch self {
        // The disk is full or busy, a key was destroyed between reading and writing, a commit's fate is open: read again.
        case .database, .system, .overloaded, .logFull, .commitUnknown, .scrubBlocked, .subjectErased, .lockHeld: true
        case .ofOtherTime, .fenced, .closed, .positionMismatch, .positionBeyondHead, .entriesTrimmed, .settled,
            .missingRow,
            .damagedRow, .damagedFile, .clusterHeld, .memberNameHeld, .revisionConflict, .newerFormat,
            .notADataDirectory, .alreadyADataDirectory, .directoryNotEmpty, .settingMismatch, .notABackup,
            .backupIncomplete, .secretMismatch, .openToOthers, .invalidArgument:
            false
        }
    }
}
