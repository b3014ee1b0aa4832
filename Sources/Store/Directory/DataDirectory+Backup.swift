import Foundation
import GRDB

extension DataDirectory {
    /// Makes the directory of a backup.
    /// - Throws: ``StoreError/directoryNotEmpty(path:found:)``, `system`.
    public static func prepareBackup(at path: String) throws {
        try FileSystem.makeDirectory(path)
        if let stranger = try FileSystem.names(in: path).first {
            throw StoreError.directoryNotEmpty(path: path, found: stranger)
        }
        guard chmod(path, 0o700) == 0 else { throw FileSystem.failure("keep others out of", path) }
        for area in StoreArea.all { try FileSystem.makeDirectory("\(path)/\(area.name)") }
    }

    /// Finishes a backup whose partitions' databases have been copied: adds what is shared, and the manifest at last.
    /// - Parameters:
    ///   - path: the backup.
    ///   - positions: where each copy stands.
    ///   - takenAt: the machine's time (RFC 3339).
    /// - Throws: ``StoreError/backupIncomplete(path:missing:)`` when a partition moved while it was copied; `system`.
    public func finishBackup(
        at path: String, positions: [DatabaseLocation: Int64], takenAt: String
    ) async throws -> BackupManifest {
        let names = Dictionary(uniqueKeysWithValues: positions.map { ($0.key.relativeFile, $0.value) })
        for location in locations where names[location.relativeFile] == nil {
            throw StoreError.backupIncomplete(path: path, missing: location.relativeFile)
        }
        return try await BlockingWork.run {
            try copyCoordination(to: "\(path)/coordination.sqlite")
            try FileSystem.copy(Self.secretFile(self.path), to: Self.secretFile(path))
            try FileSystem.copy(Self.formatFile(self.path), to: Self.formatFile(path))
            return try BackupManifest.write(in: path, positions: names, takenAt: takenAt)
        }
    }

    /// Every database that a backup must have.
    private var locations: [DatabaseLocation] {
        partitionNumbers.flatMap { partition in
            [.log, .facts, .notices].map { location($0, partition) }
        } + [location(.catalogue, PartitionNumber(0))]
    }

    private func copyCoordination(to copy: String) throws {
        do {
            try FileSystem.createFile(copy, [])
            let source = try SQLiteConnection.shared(coordinationFile)
            let destination = try DatabaseQueue(path: copy)
            try source.backup(to: destination)
            // Where logs stand now is more than the copies of them have.
            try destination.write { try $0.execute(sql: "DELETE FROM value WHERE key LIKE 'place/%'") }
            try destination.close()
            try source.close()
            try FileSystem.sync(copy)
        } catch {
            throw StoreError.wrapping(error, file: copy)
        }
    }
}

extension DatabaseLocation {
    /// The file below its data directory, such as `log/p-003.sqlite`.
    var relativeFile: String { "\(area.name)/" + file.dropFirst(folder.count + 1) }
}
