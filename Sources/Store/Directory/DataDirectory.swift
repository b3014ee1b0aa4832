/// The directory in which a cluster keeps everything: its layout, its secret and what is fixed about it.
///
/// Only the owner's account may enter it (mode 0700), and its files are private too (0600).
public struct DataDirectory: Sendable {
    /// The partition count of a directory for which none is asked.
    public static let partitionsDefault = 8
    /// The duplicate horizon of a directory for which none is asked, in days.
    public static let duplicateHorizonDaysDefault = 30

    /// Where it stands, without a slash at the end.
    public let path: String
    /// How many partitions it has, fixed when it was made.
    public let partitions: Int
    /// For how many days the identity of an entry is remembered, fixed when it was made.
    public let duplicateHorizonDays: Int
    /// Its secret.
    public let secret: DirectorySecret

    init(path: String, format: DirectoryFormat, secret: DirectorySecret) {
        self.path = path
        self.partitions = format.partitions
        self.duplicateHorizonDays = format.duplicateHorizonDays
        self.secret = secret
    }

    /// Opens a data directory that was made before.
    /// - Throws: ``StoreError``: `notADataDirectory`, `newerFormat`, `secretMismatch`, `openToOthers`, `damagedFile`.
    public static func open(at path: String) throws -> DataDirectory {
        let path = withoutSlash(path)
        guard let contents = try FileSystem.read(formatFile(path)) else {
            throw StoreError.notADataDirectory(path: path)
        }
        let format = try DirectoryFormat.decode(contents, path: formatFile(path))
        try FileSystem.checkPrivate(path, wanted: 0o700)
        guard let bytes = try FileSystem.read(secretFile(path)) else {
            throw StoreError.secretMismatch(path: secretFile(path))
        }
        try FileSystem.checkPrivate(secretFile(path), wanted: 0o600)
        guard let secret = DirectorySecret(bytes: bytes),
            secret.fingerprint.hexadecimal == format.secretFingerprint
        else {
            throw StoreError.secretMismatch(path: secretFile(path))
        }
        return DataDirectory(path: path, format: format, secret: secret)
    }

    /// Takes the directory for one cluster.
    /// - Parameter note: what the holder calls itself, for the error another gets.
    /// - Throws: ``StoreError/clusterHeld(directory:holder:)`` naming the process that has it.
    public func lockForCluster(note: String = "") throws -> ClusterLease {
        ClusterLease(lock: try Self.lockForCluster(path, note: note))
    }

    static func lockForCluster(_ path: String, note: String) throws -> FileLock {
        let lockFile = path + "/cluster.lock"
        guard let lock = try FileLock.tryAcquire(lockFile) else {
            throw StoreError.clusterHeld(directory: path, holder: FileLock.holder(lockFile))
        }
        try lock.describe(note: note)
        return lock
    }
}
