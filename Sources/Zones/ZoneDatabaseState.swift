public import Domain

/// Which rules of time zones are in force, for status and log.
public struct ZoneDatabaseState: Hashable, Sendable {
    /// Where the rules come from.
    public enum Origin: Hashable, Sendable {
        /// The database that is installed in this folder.
        case system(path: String)
        /// No database is installed: the rules that came with Waymark's own libraries.
        case foundation
    }

    /// As the database names it (`2026f`), or else a digest of what it holds (`digest-0123456789abcdef`).
    public let version: String
    /// Where the rules come from.
    public let origin: Origin
    /// The last day on which this version can have been released; nil where nothing says it.
    public let releasedBy: CivilDay?

    /// A state of its parts.
    public init(version: String, origin: Origin, releasedBy: CivilDay?) {
        self.version = version
        self.origin = origin
        self.releasedBy = releasedBy
    }

    /// Whether no database is installed.
    public var isFallback: Bool { origin == .foundation }

    /// The year in the version's name.
    public var releasedYear: Int? { Self.year(of: version) }

    /// Whether the version is certainly older than a year. A name says only the year, so this may come late, never early.
    public func isOlderThanAYear(at instant: Instant) -> Bool {
        guard let releasedBy else { return false }
        let today = LocalTime(instant, in: nil, by: ZoneTable()).day
        return releasedBy.advanced(by: 1).wholeYears(until: today) >= 1
    }
}

extension ZoneDatabaseState: CustomStringConvertible {
    /// Part of a sentence: the version and where it comes from, with the mend where no database is installed.
    public var description: String {
        switch origin {
        case .system(let path): "\(version) of \(path)"
        case .foundation:
            "\(version) of Waymark's own libraries, for no time-zone database is installed; install tzdata"
        }
    }
}

extension ZoneDatabaseState {
    /// The version's year ends no earlier than its release. Nor is the list written before: packagers date it when they
    /// build. Only a date in the version's year is believed, for some systems set all files to 1970, and a package of an
    /// old version that was built anew is no newer for that.
    static func releasedBy(version: String, listModifiedSeconds: Int64?) -> CivilDay? {
        guard let year = year(of: version), let endOfYear = CivilDay("\(year)-12-31") else { return nil }
        guard let listModifiedSeconds, let startOfYear = CivilDay("\(year)-01-01") else { return endOfYear }
        let modified = Int64(listModifiedSeconds / 86_400)
        guard (Int64(startOfYear.daysSinceEpoch)...Int64(endOfYear.daysSinceEpoch)).contains(modified) else {
            return endOfYear
        }
        return CivilDay(daysSinceEpoch: Int32(clamping: modified))
    }

    /// Names of versions begin with the year and a letter: `2026f`.
    private static func year(of version: String) -> Int? {
        let digits = version.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard digits.count == 4, let letter = version.utf8.dropFirst(4).first,
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
        else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
