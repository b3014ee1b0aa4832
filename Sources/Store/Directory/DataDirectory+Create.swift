import Crypto
import Foundation

extension DataDirectory {
    /// Makes a data directory, or finishes one whose making was interrupted.
    ///
    /// The format file comes last: without it there is no data directory yet.
    /// - Parameters:
    ///   - path: a new or an empty directory.
    ///   - partitions: how many, 1 to ``StoreLimits/partitionsMax``; never changes afterwards.
    ///   - duplicateHorizonDays: for how long identities are remembered, 1 or more; never changes afterwards.
    /// - Throws: ``StoreError``: `alreadyADataDirectory`, `directoryNotEmpty`, `clusterHeld`, `invalidArgument`.
    public static func create(
        at path: String, partitions: Int = partitionsDefault,
        duplicateHorizonDays: Int = duplicateHorizonDaysDefault
    ) throws -> DataDirectory {
        let path = withoutSlash(path)
        try checkSettings(partitions: partitions, duplicateHorizonDays: duplicateHorizonDays)
        try FileSystem.makeDirectory(path)
        try checkOnlyOwnNames(in: path)
        guard chmod(path, 0o700) == 0 else { throw FileSystem.failure("keep others out of", path) }
        let lock = try lockForCluster(path, note: "making the data directory")
        defer { lock.release() }
        guard !FileSystem.exists(formatFile(path)) else { throw StoreError.alreadyADataDirectory(path: path) }
        for folder in folders {
            try FileSystem.makeDirectory("\(path)/\(folder)")
        }
        let secret = try makeSecret(in: path)
        let format = DirectoryFormat(
            format: DirectoryFormat.current, partitions: partitions, duplicateHorizonDays: duplicateHorizonDays,
            secretFingerprint: secret.fingerprint.hexadecimal)
        try FileSystem.createFile(formatFile(path), try format.encoded())
        try FileSystem.syncDirectory(of: path)
        return DataDirectory(path: path, format: format, secret: secret)
    }

    /// Opens a data directory, or makes it if there is none.
    /// - Parameters:
    ///   - path: where.
    ///   - partitions: how many it must have; nil accepts what it has and makes ``partitionsDefault``.
    ///   - duplicateHorizonDays: its horizon; nil accepts what it has and makes ``duplicateHorizonDaysDefault``.
    /// - Throws: ``StoreError``: as `open` and `create`, and `settingMismatch` when it was made otherwise.
    public static func openOrCreate(
        at path: String, partitions: Int? = nil, duplicateHorizonDays: Int? = nil
    ) throws -> DataDirectory {
        guard FileSystem.exists(formatFile(withoutSlash(path))) else {
            return try create(
                at: path, partitions: partitions ?? partitionsDefault,
                duplicateHorizonDays: duplicateHorizonDays ?? duplicateHorizonDaysDefault)
        }
        let directory = try open(at: path)
        try directory.check("partitions", made: directory.partitions, asked: partitions)
        try directory.check(
            "duplicateHorizonDays", made: directory.duplicateHorizonDays, asked: duplicateHorizonDays)
        return directory
    }

    static var folders: [String] { StoreArea.all.map(\.name) + ["members", "logs"] }

    private static func checkSettings(partitions: Int, duplicateHorizonDays: Int) throws {
        guard (1...StoreLimits.partitionsMax).contains(partitions) else {
            throw StoreError.invalidArgument(
                "partitions is \(partitions): give 1 to \(StoreLimits.partitionsMax)")
        }
        guard duplicateHorizonDays >= 1 else {
            throw StoreError.invalidArgument("duplicateHorizonDays is \(duplicateHorizonDays): give 1 or more")
        }
    }

    /// Refuses to settle among somebody else's files. What an interrupted making left behind is accepted.
    private static func checkOnlyOwnNames(in path: String) throws {
        let own = Set(folders + ["secret", "cluster.lock", "format.json"])
        let isOwn = { (name: String) in
            own.contains(name)
                || name.hasSuffix(".new") && (name.hasPrefix("secret.") || name.hasPrefix("format.json."))
        }
        if let stranger = try FileSystem.names(in: path).first(where: { !isOwn($0) }) {
            if FileSystem.exists(formatFile(path)) { throw StoreError.alreadyADataDirectory(path: path) }
            throw StoreError.directoryNotEmpty(path: path, found: stranger)
        }
    }

    /// A new random secret, or the one that an interrupted making has left: it is never overwritten.
    private static func makeSecret(in path: String) throws -> DirectorySecret {
        let fresh = DirectorySecret(secret: SymmetricKey(size: .bits256))
        if try FileSystem.createFile(secretFile(path), fresh.bytes) { return fresh }
        guard let bytes = try FileSystem.read(secretFile(path)), let secret = DirectorySecret(bytes: bytes) else {
            throw StoreError.damagedFile(file: secretFile(path), reason: "the secret has not 32 bytes")
        }
        return secret
    }

    private func check(_ setting: String, made: Int, asked: Int?) throws {
        guard let asked, asked != made else { return }
        throw StoreError.settingMismatch(path: path, setting: setting, made: made, asked: asked)
    }
}
