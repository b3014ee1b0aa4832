import Crypto
import Foundation

/// What a backup holds. It is written last: without it there is no backup.
public struct BackupManifest: Codable, Hashable, Sendable {
    /// A file of the backup.
    public struct File: Codable, Hashable, Sendable {
        /// Its path below the backup.
        public var name: String
        /// Its length.
        public var bytes: Int
        /// Its SHA-256, hexadecimal.
        public var sha256: String
        /// The last sequence it includes, of a partition's database.
        public var position: Int64?
    }

    /// The version this software writes, and the latest that it reads.
    public static let formatCurrent = 1
    /// Its name in the backup.
    static let name = "backup.json"

    /// The version of the manifest.
    public var format: Int
    /// The machine's time when it was finished (RFC 3339).
    public var takenAt: String
    /// All other files.
    public var files: [File]

    /// Reads the manifest of a backup.
    /// - Throws: ``StoreError``: `notABackup`, `newerFormat`, `damagedFile`.
    static func load(from backup: String) throws -> BackupManifest {
        let path = "\(backup)/\(name)"
        guard let bytes = try FileSystem.read(path) else { throw StoreError.notABackup(path: backup) }
        guard let manifest = try? JSONDecoder().decode(BackupManifest.self, from: Data(bytes)) else {
            throw StoreError.damagedFile(file: path, reason: "the manifest cannot be read")
        }
        guard manifest.format <= formatCurrent else {
            throw StoreError.newerFormat(path: path, found: "\(manifest.format)", supported: "\(formatCurrent)")
        }
        guard manifest.files.allSatisfy({ isOwnName($0.name) }) else {
            throw StoreError.damagedFile(file: path, reason: "it names a file outside the backup")
        }
        return manifest
    }

    /// Writes the manifest of what stands in a backup.
    static func write(in backup: String, positions: [String: Int64], takenAt: String) throws -> BackupManifest {
        let files = try names(in: backup).map { try file($0, in: backup, position: positions[$0]) }
        let manifest = BackupManifest(format: formatCurrent, takenAt: takenAt, files: files)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try FileSystem.createFile("\(backup)/\(name)", Array(try encoder.encode(manifest)) + [UInt8(ascii: "\n")])
        return manifest
    }

    /// Throws unless every file is what was written.
    func check(in backup: String) throws {
        for file in files {
            guard try Self.file(file.name, in: backup, position: file.position) == file else {
                throw StoreError.damagedFile(
                    file: "\(backup)/\(file.name)", reason: "it is not what was backed up; use another backup")
            }
        }
    }

    private static func names(in backup: String) throws -> [String] {
        var names: [String] = []
        for name in try FileSystem.names(in: backup) where name != Self.name {
            if FileSystem.isDirectory("\(backup)/\(name)") {
                names += try FileSystem.names(in: "\(backup)/\(name)").map { "\(name)/\($0)" }
            } else {
                names.append(name)
            }
        }
        return names
    }

    private static func isOwnName(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
    }

    private static func file(_ name: String, in backup: String, position: Int64?) throws -> File {
        let path = "\(backup)/\(name)"
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StoreError.damagedFile(file: path, reason: "it is missing")
        }
        defer { try? handle.close() }
        var hash = SHA256()
        var bytes = 0
        while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
            hash.update(data: chunk)
            bytes += chunk.count
        }
        return File(name: name, bytes: bytes, sha256: Array(hash.finalize()).hexadecimal, position: position)
    }
}
