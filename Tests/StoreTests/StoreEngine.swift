import Foundation
import Store
import Testing

/// What the conformance suite asks of an engine: stores of one fresh directory, taken as often as a test likes.
protocol StoreEngine: Sendable {
    /// Takes the log of a partition, also from an owner who does not know yet.
    func takeLog(owner: String) async throws -> any EventLogWriter
    /// A reader of that log, with the keys of its subjects.
    func logReader() -> any EventLogReader & KeySource
    /// Takes the state of a partition, also from an owner who does not know yet.
    func takeState(owner: String) async throws -> any StateStore
    /// The members and shared values.
    func coordinator() async throws -> any Coordinator
    /// The subject of an id.
    func subject(_ id: String) -> SubjectKey
}

/// A data directory of its own, removed at the end.
final class Workbench: Sendable {
    let path: String
    let directory: DataDirectory

    init(partitions: Int = 1) throws {
        path = NSTemporaryDirectory() + "waymark-store-\(UUID().uuidString)"
        directory = try DataDirectory.create(at: path, partitions: partitions, duplicateHorizonDays: 30)
    }

    deinit {
        // Nothing is left to do about a folder that cannot be removed.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Every file below the directory.
    func files() throws -> [URL] {
        let all = FileManager.default.enumerator(at: URL(filePath: path), includingPropertiesForKeys: nil)
        return (all?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }
    }
}

/// Expects that `body` throws a store's error of that code.
func expectStoreError(_ code: String, _ body: () async throws -> Void) async {
    let error = await #expect(throws: StoreError.self) { try await body() }
    #expect(error?.code == code)
}

/// Entries for tests.
extension NewLogEntry {
    /// An entry of `person` with `id`; another `body` under the same id is a conflict.
    init(
        _ person: SubjectKey, id: Int, body: String = "body", occurredAtMs: Int64 = 0, remembersUntilMs: Int64? = 1000,
        replaces: Bool = false, note: String? = nil
    ) {
        self.init(
            subject: person, identity: digest(id), bodyDigest: digest(body.hashValueOfBytes),
            occurredAtMs: occurredAtMs, remembersUntilMs: remembersUntilMs, body: Array(body.utf8), replaces: replaces,
            note: note.map { Array($0.utf8) })
    }
}

private func digest(_ number: Int) -> [UInt8] {
    // Spread over all 32 bytes, as a real digest is.
    (0..<4).flatMap { round in
        withUnsafeBytes(of: (UInt64(bitPattern: Int64(number)) &+ UInt64(round)) &* 0x9E37_79B9_7F4A_7C15, Array.init)
    }
}

extension String {
    fileprivate var hashValueOfBytes: Int { utf8.reduce(7) { $0 &* 31 &+ Int($1) } }
}

extension Array where Element == LogEntry {
    /// The bodies as texts; nil for those without a key.
    var texts: [String?] { map { entry in entry.body.map { String(decoding: $0, as: UTF8.self) } } }
}
