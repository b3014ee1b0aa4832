import Domain

/// What a database's own source says of it: `tzdata.zi`, the whole of the tz database as one text.
///
/// Its first line is `# version 2026f`. A line `Z NAME …` begins a zone, a line `L TARGET NAME` gives one another name.
struct ZoneList: Hashable, Sendable {
    /// Nil where the first line does not say it.
    let version: String?
    /// The zones' names and the other names.
    let names: Set<ZoneName>
    /// What each of the other names stands for.
    let targets: [ZoneName: ZoneName]

    /// The file that holds it.
    static let fileName = "tzdata.zi"
    /// The file has some hundred thousand bytes.
    static let byteCountMax = 4 << 20
    /// Stands in the database for "nobody chose a zone yet"; no place is in it.
    static let factory = "Factory"

    init(_ text: [UInt8]) {
        var names: Set<ZoneName> = []
        var targets: [ZoneName: ZoneName] = [:]
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for line in lines {
            let isLink = line.first == UInt8(ascii: "L")
            guard isLink || line.first == UInt8(ascii: "Z") else { continue }
            let fields = Self.fields(line, countMax: 3)
            guard fields.first?.count == 1, let name = Self.name(fields, isLink ? 2 : 1) else { continue }
            names.insert(name)
            if isLink { targets[name] = Self.name(fields, 1) }
        }
        self.names = names
        self.targets = targets
        version = lines.first.flatMap(Self.version)
    }

    private static func name(_ fields: [String], _ index: Int) -> ZoneName? {
        guard fields.indices.contains(index), fields[index] != factory else { return nil }
        return ZoneName(rawValue: fields[index])
    }

    private static func version(_ line: ArraySlice<UInt8>) -> String? {
        let fields = fields(line, countMax: 4)
        guard fields.count == 3, fields[0] == "#", fields[1] == "version", fields[2].utf8.count <= 64,
            fields[2].utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        return fields[2]
    }

    private static func fields(_ line: ArraySlice<UInt8>, countMax: Int) -> [String] {
        line.split(maxSplits: countMax, whereSeparator: { $0 == UInt8(ascii: " ") || $0 == 9 || $0 == 13 })
            .prefix(countMax).map { String(decoding: $0, as: UTF8.self) }
    }
}
