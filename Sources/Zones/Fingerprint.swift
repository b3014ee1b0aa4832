/// A digest that is the same everywhere: FNV-1a with 64 bits (Fowler, Noll, Vo). It tells versions apart; it guards nothing.
struct Fingerprint {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    mutating func add(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { add(CollectionOfOne(UInt8(number >> shift & 0xFF))) }
    }

    /// A text behind its length, so that two texts are not taken for one.
    mutating func add(_ text: String) {
        add(UInt64(text.utf8.count))
        add(text.utf8)
    }

    mutating func add(_ stamp: FileStamp) {
        add(stamp.device)
        add(stamp.inode)
        add(UInt64(stamp.byteCount))
        add(UInt64(bitPattern: stamp.modifiedSeconds))
        add(UInt64(bitPattern: stamp.modifiedNanoseconds))
    }

    /// 16 hexadecimal digits.
    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
