import Foundation

/// A folder of a test's own that holds a tz database, or something like one.
final class ZoneFolderDraft {
    let root = FileManager.default.temporaryDirectory.appending(path: "waymark-zones-\(UUID().uuidString)")

    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "DomainTests/Fixtures")

    init() throws { try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: root) }

    var path: String { root.path }

    /// The bytes of a fixture: a zone of a version.
    static func fixture(_ zone: String, _ version: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: fixtures.appending(path: "zones-" + version).appending(path: zone)))
    }

    /// Puts a file in place, all at once, as packages do.
    func put(_ bytes: [UInt8], at name: String) throws {
        let file = root.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file, options: .atomic)
    }

    /// Puts zones of a version in place.
    func put(_ zones: String..., version: String) throws {
        for zone in zones { try put(Self.fixture(zone, version), at: zone) }
    }

    /// Puts a list in place: a version and lines.
    func list(_ version: String, _ lines: String...) throws {
        try put(Array((["# version \(version)"] + lines).joined(separator: "\n").utf8), at: "tzdata.zi")
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: root.appending(path: name)) }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: root.appending(path: name).path, withDestinationPath: target)
    }

    func setModified(_ name: String, _ secondsSinceEpoch: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: secondsSinceEpoch)],
            ofItemAtPath: root.appending(path: name).path)
    }
}
