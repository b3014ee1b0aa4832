public import Domain
import Synchronization

/// The machine's time zones: the tz database that is installed, or Foundation's own rules where none is.
///
/// Foundation alone would not do: its rules are as old as the Swift that Waymark was built with, and governments change
/// them with little notice.
public final class SystemZones: ZoneSource {
    /// Where systems keep the database, the usual place first.
    public static let standardFolders = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo"]

    private let folders: [String]
    private let held: Mutex<ZoneDatabase>
    /// One look at a time; answers do not wait for it.
    private let looking = Mutex(())

    /// Looks for the database: in `tzdir` (the value of the environment's `TZDIR`), then in the standard folders.
    public init(tzdir: String? = nil, standardFolders: [String] = SystemZones.standardFolders) {
        folders = [tzdir].compactMap { $0 }.filter { !$0.isEmpty } + standardFolders
        held = Mutex(ZoneDatabase(Self.folder(in: folders, before: nil)))
    }

    /// The database as of the last look.
    public var current: ZoneDatabase { held.withLock { $0 } }

    /// Version and origin as of the last look.
    public var state: ZoneDatabaseState { current.state }

    /// Looks again. True when the database is another one than before, or any file of it changed: then what was planned by
    /// its rules is to be planned anew.
    ///
    /// Costs a look at each zone's file, some milliseconds in all; files are read only when something changed.
    public func refresh() -> Bool {
        looking.withLock { _ in
            let before = current.folder
            let after = Self.folder(in: folders, before: before)
            guard after?.folder != before?.folder || after?.fingerprint != before?.fingerprint else { return false }
            let database = ZoneDatabase(after)
            held.withLock { $0 = database }
            return true
        }
    }

    /// Whether the current database has the zone.
    public func contains(_ zone: ZoneName) -> Bool { current.contains(zone) }

    /// What the current database says.
    public func offsetSeconds(of zone: ZoneName, at instant: Instant) -> Int? {
        current.offsetSeconds(of: zone, at: instant)
    }

    private static func folder(in paths: [String], before: ZoneFolder?) -> ZoneFolder? {
        for path in paths {
            if let folder = ZoneFolder(path: path, before: before) { return folder }
        }
        return nil
    }
}
