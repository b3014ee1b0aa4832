/// CRC-32C (Castagnoli): reflected polynomial 0x82F63B78, initial value and final exclusive-or 0xFFFFFFFF (RFC 3720, B.4).
struct CRC32C {
    private var state: UInt32 = 0xFFFF_FFFF

    /// The checksum of all that was added.
    var checksum: UInt32 { state ^ 0xFFFF_FFFF }

    /// Adds bytes, eight at a time: one table look-up for each, which do not depend on each other.
    mutating func update(_ bytes: [UInt8]) {
        let table = Self.table
        var crc = state
        var index = 0
        while index + 8 <= bytes.count {
            let low =
                crc
                ^ (UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
                    | UInt32(bytes[index + 3]) << 24)
            crc =
                table[7 * 256 + Int(low & 0xFF)] ^ table[6 * 256 + Int(low >> 8 & 0xFF)]
                ^ table[5 * 256 + Int(low >> 16 & 0xFF)] ^ table[4 * 256 + Int(low >> 24)]
            crc ^= table[3 * 256 + Int(bytes[index + 4])] ^ table[2 * 256 + Int(bytes[index + 5])]
            crc ^= table[256 + Int(bytes[index + 6])] ^ table[Int(bytes[index + 7])]
            index += 8
        }
        while index < bytes.count {
            crc = table[Int((crc ^ UInt32(bytes[index])) & 0xFF)] ^ crc >> 8
            index += 1
        }
        state = crc
    }

    /// Adds an integer as its 8 bytes, big-endian.
    mutating func update(_ value: Int64) {
        for shift in stride(from: 56, through: 0, by: -8) {
            let byte = UInt8(truncatingIfNeeded: value >> Int64(shift))
            state = Self.table[Int((state ^ UInt32(byte)) & 0xFF)] ^ state >> 8
        }
    }

    /// Table `k` at `k * 256`: the effect of a byte that `k` more bytes follow.
    private static let table: [UInt32] = {
        var table = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            table[byte] = (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
        }
        for index in 256..<table.count {
            let previous = table[index - 256]
            table[index] = table[Int(previous & 0xFF)] ^ previous >> 8
        }
        return table
    }()
}
