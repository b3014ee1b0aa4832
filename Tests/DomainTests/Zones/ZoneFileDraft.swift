/// Writes TZif files, right and wrong ones, for the tests of the reader.
struct ZoneFileDraft {
    /// The byte that says the version: 0 for the first one.
    var version = UInt8(ascii: "2")
    var transitions: [(at: Int64, type: UInt8)] = []
    /// Seconds east of UTC.
    var typeOffsets: [Int32] = [0]
    var leapSeconds: [(at: Int64, count: Int32)] = []
    var footer = "\nUTC0\n"
    /// What the header says instead of the true counts.
    var typeCountClaimed, timeCountClaimed, nameByteCountClaimed, standardCountClaimed: UInt32?
    /// The second header's version where it is not the first one's.
    var versionOfSecond: UInt8?

    /// The file.
    var bytes: [UInt8] {
        if version == 0 { return header(0) + block(timeByteCount: 4) }
        // What the first block says does not matter, as long as its length is right.
        let first = ZoneFileDraft(
            version: 0, transitions: [(7, 0), (3, 0)], typeOffsets: [.max], leapSeconds: [(1, 1)])
        let firstBytes = first.header(version) + first.block(timeByteCount: 4)
        return firstBytes + header(versionOfSecond ?? version) + block(timeByteCount: 8) + Array(footer.utf8)
    }

    private func header(_ version: UInt8) -> [UInt8] {
        let counts: [UInt32] = [
            0, standardCountClaimed ?? 0, UInt32(leapSeconds.count), timeCountClaimed ?? UInt32(transitions.count),
            typeCountClaimed ?? UInt32(typeOffsets.count), nameByteCountClaimed ?? 4,
        ]
        let opening = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
        return opening + counts.flatMap { Self.integer(Int64($0), 4) }
    }

    private func block(timeByteCount: Int) -> [UInt8] {
        var bytes = transitions.flatMap { Self.integer($0.at, timeByteCount) } + transitions.map(\.type)
        for offset in typeOffsets { bytes += Self.integer(Int64(offset), 4) + [0, 0] }
        bytes += Array("ABC\0".utf8)
        for leap in leapSeconds { bytes += Self.integer(leap.at, timeByteCount) + Self.integer(Int64(leap.count), 4) }
        return bytes
    }

    private static func integer(_ value: Int64, _ byteCount: Int) -> [UInt8] {
        (0..<byteCount).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
