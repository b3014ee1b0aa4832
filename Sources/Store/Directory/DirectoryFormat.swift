import Foundation

/// What is fixed when a data directory is made, as its format file keeps it.
struct DirectoryFormat: Codable, Equatable {
    /// The version this software writes, and the latest that it reads.
    static let current = 1

    /// The version of the layout.
    let format: Int
    /// How many partitions people are hashed into.
    let partitions: Int
    /// For how many days the identity of an entry is remembered.
    let duplicateHorizonDays: Int
    /// Tells the directory's own secret from another; hexadecimal.
    let secretFingerprint: String

    /// Only the version: what every later format must keep readable.
    private struct Version: Codable {
        let format: Int
    }

    /// Reads a format file.
    static func decode(_ bytes: [UInt8], path: String) throws -> DirectoryFormat {
        let decoder = JSONDecoder()
        guard let version = try? decoder.decode(Version.self, from: Data(bytes)) else {
            throw StoreError.damagedFile(file: path, reason: "the format file cannot be read")
        }
        guard version.format <= current else {
            throw StoreError.newerFormat(path: path, found: "\(version.format)", supported: "\(current)")
        }
        guard let format = try? decoder.decode(DirectoryFormat.self, from: Data(bytes)),
            format.format >= 1, (1...StoreLimits.partitionsMax).contains(format.partitions),
            format.duplicateHorizonDays >= 1
        else {
            throw StoreError.damagedFile(file: path, reason: "the format file's values are out of their bounds")
        }
        return format
    }

    /// The bytes of a format file.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}
