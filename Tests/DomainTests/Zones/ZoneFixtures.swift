import Domain
import Foundation

/// The time-zone files in `Fixtures`.
enum ZoneFixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    /// The bytes of a zone's file in a folder of fixtures.
    static func file(_ name: String, in version: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: version).appending(path: name)))
    }

    static func rules(_ name: String, in version: String) throws -> ZoneRules {
        try ZoneRules(file: try file(name, in: version))
    }

    /// The names in a folder of fixtures, in order.
    static func names(in version: String) throws -> [String] {
        let root = folder.appending(path: version).path
        return try FileManager.default.subpathsOfDirectory(atPath: root).sorted().filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}
