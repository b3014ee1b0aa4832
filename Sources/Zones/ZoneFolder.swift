import Domain

/// The tz database as it lies in a folder at one moment: which names it has, in which files, and which state it is in.
struct ZoneFolder: Sendable {
    let folder: ConfinedFolder
    /// The file of each name.
    let files: [ZoneName: String]
    /// As the database names it, or else a digest of what it holds.
    let version: String
    /// Changes when any of its files does.
    let fingerprint: UInt64
    /// When the list was last written, in seconds since the epoch.
    let listModifiedSeconds: Int64?

    private let list: ZoneList?
    private let listStamp: FileStamp?

    /// Looks at a folder; nil where no database is in it. Where nothing changed since `before`, nothing is read.
    init?(path: String, before: ZoneFolder? = nil) {
        guard let folder = ConfinedFolder(path: path) else { return nil }
        let before = before?.folder == folder ? before : nil
        let listStamp = folder.stamp(of: ZoneList.fileName)
        let list = listStamp != nil && listStamp == before?.listStamp ? before?.list : Self.list(in: folder)
        let found = Self.candidates(list, in: folder).sorted { $0.name < $1.name }
        let fingerprint = Self.fingerprint(of: found, listStamp)
        if let before, before.fingerprint == fingerprint {
            self = before
            return
        }
        let zones = list == nil ? found.filter { folder.isTZif($0.path) } : found
        guard !zones.isEmpty else { return nil }
        self.folder = folder
        self.list = list
        self.listStamp = listStamp
        self.fingerprint = fingerprint
        files = Dictionary(zones.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
        version = list?.version ?? Self.digest(of: zones, in: folder)
        listModifiedSeconds = list == nil ? nil : listStamp?.modifiedSeconds
    }

    /// The bytes of a zone's file; nil where it has none or it cannot be read.
    func bytes(of zone: ZoneName) -> [UInt8]? {
        files[zone].flatMap { folder.bytes(of: $0, byteCountMax: ZoneRules.fileByteCountMax) }
    }
}

extension ZoneFolder {
    /// A name, the file that may hold its rules, and the state of that file.
    private typealias Candidate = (name: ZoneName, path: String, stamp: FileStamp)

    /// Links are followed this far.
    private static let linksMax = 8
    /// A folder with more files than this holds something else.
    private static let filesMax = 4096
    /// What stands in such a folder beside the zones: other forms of the database, what the machine is set to, and lists.
    private static let noZones: Set<String> = [
        "posix", "right", "localtime", "posixrules", "leapseconds", ZoneList.factory,
    ]

    private static func list(in folder: ConfinedFolder) -> ZoneList? {
        guard let text = folder.bytes(of: ZoneList.fileName, byteCountMax: ZoneList.byteCountMax) else { return nil }
        let list = ZoneList(text)
        return list.names.isEmpty ? nil : list
    }

    private static func candidates(_ list: ZoneList?, in folder: ConfinedFolder) -> [Candidate] {
        guard let list else {
            var found: [Candidate] = []
            collect(from: folder, part: "", depth: 1, into: &found)
            return found.count <= filesMax ? found : []
        }
        return list.names.compactMap { candidate($0, of: list, in: folder) }
    }

    /// Some systems install old names apart from the rest; then the file of what the name stands for will do.
    private static func candidate(_ name: ZoneName, of list: ZoneList, in folder: ConfinedFolder) -> Candidate? {
        var holder = name
        for _ in 0...linksMax {
            if let stamp = folder.stamp(of: holder.rawValue) { return (name, holder.rawValue, stamp) }
            guard let target = list.targets[holder] else { return nil }
            holder = target
        }
        return nil
    }

    /// Where no list is: every file whose path has the form of a name.
    private static func collect(
        from folder: ConfinedFolder, part: String, depth: Int, into found: inout [Candidate]
    ) {
        for entry in folder.entries(of: part) where found.count <= filesMax {
            let path = part.isEmpty ? entry.name : part + "/" + entry.name
            guard let name = ZoneName(rawValue: path), !noZones.contains(path) else { continue }
            if entry.isFolder {
                if depth < ZoneName.partsMax { collect(from: folder, part: path, depth: depth + 1, into: &found) }
            } else if let stamp = folder.stamp(of: path) {
                found.append((name, path, stamp))
            }
        }
    }

    private static func fingerprint(of found: [Candidate], _ listStamp: FileStamp?) -> UInt64 {
        var fingerprint = Fingerprint()
        if let listStamp { fingerprint.add(listStamp) }
        for candidate in found {
            fingerprint.add(candidate.name.rawValue)
            fingerprint.add(candidate.stamp)
        }
        return fingerprint.value
    }

    /// Of the names in order and the bytes of their files.
    private static func digest(of zones: [Candidate], in folder: ConfinedFolder) -> String {
        var fingerprint = Fingerprint()
        for zone in zones {
            let bytes = folder.bytes(of: zone.path, byteCountMax: ZoneRules.fileByteCountMax) ?? []
            fingerprint.add(zone.name.rawValue)
            fingerprint.add(UInt64(bytes.count))
            fingerprint.add(bytes)
        }
        return "digest-" + fingerprint.text
    }
}

extension ConfinedFolder {
    fileprivate func isTZif(_ name: String) -> Bool {
        bytes(of: name, byteCountMax: ZoneRules.fileByteCountMax)?.starts(with: Array("TZif".utf8)) == true
    }
}
