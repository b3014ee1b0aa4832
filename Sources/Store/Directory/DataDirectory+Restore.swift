import Foundation

extension DataDirectory {
    /// Puts a backup in the place of a data directory. Every file is checked first, and the directory appears as a whole.
    ///
    /// The ledgers beside the directory stay: who was erased since is erased again when the logs are taken.
    /// - Parameters:
    ///   - backup: a backup.
    ///   - path: where the data directory is to stand.
    ///   - isReplacing: whether one that stands there is moved out of the way, to `path` with `.before-restore` behind it.
    /// - Returns: where the earlier directory stands now, if there was one.
    /// - Throws: ``StoreError``: `notABackup`, `damagedFile`, `newerFormat`, `alreadyADataDirectory`, `clusterHeld`,
    ///   `directoryNotEmpty`, `system`.
    public static func restore(from backup: String, to path: String, isReplacing: Bool) throws -> String? {
        let backup = withoutSlash(backup)
        let path = withoutSlash(path)
        let manifest = try BackupManifest.load(from: backup)
        try manifest.check(in: backup)
        let draft = path + ".restoring"
        // What an interrupted restore left behind is nobody's.
        try FileSystem.removeDirectory(draft)
        let lease = try clearTheWay(at: path, isReplacing: isReplacing)
        defer { lease?.release() }
        try FileSystem.makeDirectory(draft)
        for folder in folders { try FileSystem.makeDirectory("\(draft)/\(folder)") }
        for file in manifest.files {
            try FileSystem.copy("\(backup)/\(file.name)", to: "\(draft)/\(file.name)")
        }
        _ = try open(at: draft)
        var earlier: String?
        if FileSystem.exists(path) {
            let aside = path + ".before-restore"
            try FileSystem.rename(path, to: aside)
            earlier = aside
        }
        try FileSystem.rename(draft, to: path)
        return earlier
    }

    /// Makes sure that nobody runs on what stands at a path, and that it may be moved.
    private static func clearTheWay(at path: String, isReplacing: Bool) throws -> FileLock? {
        guard FileSystem.exists(path) else { return nil }
        if FileSystem.exists(formatFile(path)) {
            let lock = try lockForCluster(path, note: "restoring a backup")
            guard isReplacing else {
                lock.release()
                throw StoreError.alreadyADataDirectory(path: path)
            }
            let aside = path + ".before-restore"
            if FileSystem.exists(aside) {
                lock.release()
                throw StoreError.directoryNotEmpty(path: aside, found: "an earlier data directory")
            }
            return lock
        }
        if let stranger = try FileSystem.names(in: path).first {
            throw StoreError.directoryNotEmpty(path: path, found: stranger)
        }
        // An empty directory is nobody's data: nothing to keep, and nothing to tell.
        try FileSystem.removeDirectory(path)
        return nil
    }
}
