public import Domain
import Synchronization

/// One state of the machine's time zones. It answers the same as long as it is held, so whoever takes a decision holds one.
///
/// A zone's file is read when it is first asked for. A file that was exchanged between the look at the folder and that
/// moment gives its newer rules; the next look finds the change.
public final class ZoneDatabase: ZoneSource {
    /// Version and origin.
    public let state: ZoneDatabaseState

    /// Nil where no database is installed.
    let folder: ZoneFolder?
    private let foundation = FoundationZones()
    private let loaded = Mutex<[ZoneName: Result<ZoneRules, ZoneLoadError>]>([:])

    init(_ folder: ZoneFolder?) {
        self.folder = folder
        let version = folder?.version ?? FoundationZones.version
        state = ZoneDatabaseState(
            version: version.isEmpty ? "unknown" : version,
            origin: folder.map { .system(path: $0.folder.path) } ?? .foundation,
            releasedBy: ZoneDatabaseState.releasedBy(
                version: version, listModifiedSeconds: folder?.listModifiedSeconds))
    }

    /// The names that the installed database has, in order; none where none is installed.
    public var names: [ZoneName] { folder?.files.keys.sorted() ?? [] }

    /// The zones that were asked for and could not be read, with the code of the reason. They count as unknown.
    public var unreadable: [ZoneName: String] {
        loaded.withLock { loaded in
            loaded.compactMapValues { if case .failure(let error) = $0 { error.code } else { nil } }
        }
    }

    /// Whether the database has the zone and its rules can be read.
    public func contains(_ zone: ZoneName) -> Bool {
        folder == nil ? foundation.contains(zone) : rules(of: zone) != nil
    }

    /// What the zone's rules say.
    public func offsetSeconds(of zone: ZoneName, at instant: Instant) -> Int? {
        folder == nil
            ? foundation.offsetSeconds(of: zone, at: instant) : rules(of: zone)?.offsetSeconds(at: instant)
    }

    /// The rules of a zone of the installed database.
    public func rules(of zone: ZoneName) -> ZoneRules? {
        guard let folder, folder.files[zone] != nil else { return nil }
        if let known = loaded.withLock({ $0[zone] }) { return try? known.get() }
        // Two threads may both read the file; that costs less than waiting for the disk with the lock held.
        let result = Result { () throws(ZoneLoadError) in try ZoneLoadError.load(zone, from: folder) }
        loaded.withLock { $0[zone] = result }
        return try? result.get()
    }
}

/// Why a zone that the database has cannot be used.
private enum ZoneLoadError: Error {
    case unreadable
    case malformed(ZoneFileError)

    var code: String {
        switch self {
        case .unreadable: "zone_file_unreadable"
        case .malformed(let error): error.code
        }
    }

    static func load(_ zone: ZoneName, from folder: ZoneFolder) throws(ZoneLoadError) -> ZoneRules {
        guard let bytes = folder.bytes(of: zone) else { throw .unreadable }
        do throws(ZoneFileError) {
            return try ZoneRules(file: bytes)
        } catch {
            throw .malformed(error)
        }
    }
}
