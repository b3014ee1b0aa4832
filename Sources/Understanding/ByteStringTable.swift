/// A set of byte strings, numbered in the order of insertion, with look-up by bytes that are not a `String`.
///
/// Open addressing over one arena: no allocation for a look-up, and prefixes of a word can be looked up with a hash that
/// grows byte by byte.
struct ByteStringTable: Sendable {
    private var arena: [UInt8] = []
    private var ends: [Int32] = []
    private var hashes: [UInt64] = []
    /// Number + 1 of the string in each slot; 0 is free. The size is a power of two.
    private var slots = [Int32](repeating: 0, count: 64)

    /// How many strings it holds.
    var count: Int { ends.count }

    /// The hash of no bytes (FNV-1a's offset basis).
    static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of what `hash` stands for with one more byte behind (FNV-1a).
    static func hash(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// The hash of all bytes.
    static func hash(_ bytes: [UInt8]) -> UInt64 {
        var result = emptyHash
        for byte in bytes { result = hash(result, adding: byte) }
        return result
    }

    /// The number of `bytes`, or nil.
    func find(_ bytes: [UInt8]) -> Int? {
        find(prefixOf: bytes, lengthBytes: bytes.count, hash: Self.hash(bytes))
    }

    /// The number of the first `lengthBytes` of `bytes`, whose hash the caller has, or nil.
    func find(prefixOf bytes: [UInt8], lengthBytes: Int, hash: UInt64) -> Int? {
        let mask = slots.count - 1
        var slot = Self.slot(of: hash, mask: mask)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, isEqual(index, bytes, lengthBytes) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The number of `bytes`, which are added if they are new.
    mutating func insert(_ bytes: [UInt8]) -> Int {
        let hash = Self.hash(bytes)
        if let found = find(prefixOf: bytes, lengthBytes: bytes.count, hash: hash) { return found }
        if (ends.count + 1) * 2 > slots.count { grow() }
        let index = ends.count
        arena.append(contentsOf: bytes)
        ends.append(Int32(arena.count))
        hashes.append(hash)
        place(index)
        return index
    }

    private func isEqual(_ index: Int, _ bytes: [UInt8], _ lengthBytes: Int) -> Bool {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        guard Int(ends[index]) - start == lengthBytes else { return false }
        for offset in 0..<lengthBytes where arena[start + offset] != bytes[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for index in ends.indices { place(index) }
    }

    private mutating func place(_ index: Int) {
        let mask = slots.count - 1
        var slot = Self.slot(of: hashes[index], mask: mask)
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(index + 1)
    }

    /// FNV mixes its low bits weakly for short strings: the high half is folded in.
    private static func slot(of hash: UInt64, mask: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    }
}
