extension ZoneRules {
    /// No file is longer: the largest that are known have some thousand bytes.
    public static let fileByteCountMax = 262_144

    /// Reads a TZif file of version 1 to 4 (RFC 9636, section 3). From version 2 on only the block of 64-bit times and the
    /// footer count. Nothing is allocated before the bytes that the header announces are known to be there.
    public init(file: [UInt8]) throws(ZoneFileError) {
        guard file.count <= Self.fileByteCountMax else {
            throw .oversize(byteCount: file.count, max: Self.fileByteCountMax)
        }
        var reader = ZoneFileReader(file)
        let header = try reader.header()
        guard header.version > 1 else {
            self = try reader.rules(header, timeByteCount: 4, hasFooter: false)
            return
        }
        try reader.skip(header.dataByteCount(timeByteCount: 4))
        let second = try reader.header()
        guard second.version == header.version else { throw .malformedCounts }
        self = try reader.rules(second, timeByteCount: 8, hasFooter: true)
    }
}

/// What a TZif header says of the block that follows it.
private struct ZoneFileHeader {
    static let byteCount = 44
    let version: Int
    let universalCount, standardCount, leapCount, timeCount, typeCount, nameByteCount: Int

    /// How long the block is. The counts have 32 bits, so nothing here overflows.
    func dataByteCount(timeByteCount: Int) -> Int {
        timeCount * (timeByteCount + 1) + typeCount * 6 + nameByteCount + leapCount * (timeByteCount + 4)
            + standardCount + universalCount
    }

    /// RFC 9636, 3.1.
    var isConsistent: Bool {
        typeCount > 0 && nameByteCount > 0 && [0, typeCount].contains(standardCount)
            && [0, typeCount].contains(universalCount)
    }
}

/// Walks through the bytes of a TZif file.
private struct ZoneFileReader {
    private var rest: ArraySlice<UInt8>

    init(_ file: [UInt8]) { rest = file[...] }

    mutating func header() throws(ZoneFileError) -> ZoneFileHeader {
        guard rest.starts(with: Array("TZif".utf8)) else { throw .notTZif }
        var bytes = try take(ZoneFileHeader.byteCount)
        let versionByte = bytes[bytes.startIndex + 4]
        let version: Int
        switch versionByte {
        case 0: version = 1
        case UInt8(ascii: "2")...UInt8(ascii: "4"): version = Int(versionByte - UInt8(ascii: "0"))
        default: throw .unsupportedVersion(versionByte)
        }
        bytes = bytes.dropFirst(20)
        var counts: [Int] = []
        for _ in 0..<6 { counts.append(Int(Self.integer(&bytes, byteCount: 4))) }
        return ZoneFileHeader(
            version: version, universalCount: counts[0], standardCount: counts[1], leapCount: counts[2],
            timeCount: counts[3], typeCount: counts[4], nameByteCount: counts[5])
    }

    mutating func skip(_ count: Int) throws(ZoneFileError) { _ = try take(count) }

    mutating func rules(
        _ header: ZoneFileHeader, timeByteCount: Int, hasFooter: Bool
    ) throws(ZoneFileError) -> ZoneRules {
        guard header.leapCount == 0 else { throw .leapSeconds(count: header.leapCount) }
        guard header.isConsistent else { throw .malformedCounts }
        var block = try take(header.dataByteCount(timeByteCount: timeByteCount))
        let transitions = try Self.transitions(&block, count: header.timeCount, byteCount: timeByteCount)
        let types = block.prefix(header.timeCount)
        block = block.dropFirst(header.timeCount)
        let offsetsByType = try Self.offsets(&block, count: header.typeCount)
        var offsets: [Int32] = []
        offsets.reserveCapacity(header.timeCount)
        for (index, type) in types.enumerated() {
            guard offsetsByType.indices.contains(Int(type)) else { throw .unknownType(index: index) }
            offsets.append(offsetsByType[Int(type)])
        }
        return ZoneRules(
            transitions: transitions, offsets: offsets, offsetBefore: offsetsByType[0],
            rule: hasFooter ? try footer() : nil)
    }

    private static func transitions(
        _ block: inout ArraySlice<UInt8>, count: Int, byteCount: Int
    ) throws(ZoneFileError) -> [Int64] {
        var transitions: [Int64] = []
        transitions.reserveCapacity(count)
        for index in 0..<count {
            let bits = integer(&block, byteCount: byteCount)
            let time = byteCount == 8 ? Int64(bitPattern: bits) : Int64(Int32(truncatingIfNeeded: bits))
            if let last = transitions.last, time <= last { throw .transitionsOutOfOrder(index: index) }
            transitions.append(time)
        }
        return transitions
    }

    /// The offsets of the types. Whether a type is daylight time and what it is called is not needed here.
    private static func offsets(_ block: inout ArraySlice<UInt8>, count: Int) throws(ZoneFileError) -> [Int32] {
        var offsets: [Int32] = []
        offsets.reserveCapacity(count)
        for _ in 0..<count {
            let offset = Int32(truncatingIfNeeded: integer(&block, byteCount: 4))
            guard ZoneRules.offsetBounds.contains(Int(offset)) else { throw .offsetOutOfRange(seconds: Int(offset)) }
            offsets.append(offset)
            block = block.dropFirst(2)
        }
        return offsets
    }

    /// The rule between two ends of line; nil where there is nothing between them.
    private mutating func footer() throws(ZoneFileError) -> DaylightRule? {
        let endOfLine = UInt8(ascii: "\n")
        guard try take(1).first == endOfLine else { throw .malformedRule }
        let text = rest.prefix { $0 != endOfLine }
        guard text.endIndex < rest.endIndex else { throw .truncated(needed: text.count + 1, left: text.count) }
        return text.isEmpty ? nil : try DaylightRuleReader.rule(of: text)
    }

    private mutating func take(_ count: Int) throws(ZoneFileError) -> ArraySlice<UInt8> {
        guard count <= rest.count else { throw .truncated(needed: count, left: rest.count) }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// A number in network order. The bytes must be there.
    private static func integer(_ bytes: inout ArraySlice<UInt8>, byteCount: Int) -> UInt64 {
        defer { bytes = bytes.dropFirst(byteCount) }
        return bytes.prefix(byteCount).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
