import TestSupport
import Testing
import Wire

@Suite("CRC-32C")
struct CRC32CTests {
    @Test("the check value of the polynomial")
    func checkValue() {
        #expect(CRC32C.checksum(Array("123456789".utf8)) == 0xE306_9283)
        #expect(CRC32C.checksum([]) == 0)
    }

    // RFC 3720 B.4 prints the checksum's bytes in the order of iSCSI's wire, least significant first.
    @Test("the examples of RFC 3720 B.4")
    func examplesOfTheStandard() {
        #expect(CRC32C.checksum([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
        #expect(CRC32C.checksum([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
        #expect(CRC32C.checksum(Array(0...31)) == 0x46DD_794E)
        #expect(CRC32C.checksum((0...31).reversed()) == 0x113F_DB5C)
        let readCommand = hex(
            """
            01 C0 00 00 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 00 00 04 00
            00 00 00 14 00 00 00 18 28 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00
            """)
        #expect(CRC32C.checksum(readCommand) == 0xD996_3A56)
    }

    @Test("going on from a part gives the checksum of the whole, at every cut")
    func goesOn() {
        var generator = SeededGenerator(seed: 20)
        let bytes = (0..<61).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let whole = CRC32C.checksum(bytes)
        for cut in 0...bytes.count {
            let parts = bytes.withUnsafeBytes { all in
                let first = CRC32C.checksum(UnsafeRawBufferPointer(rebasing: all[..<cut]))
                return CRC32C.checksum(UnsafeRawBufferPointer(rebasing: all[cut...]), from: first)
            }
            #expect(parts == whole, "cut at \(cut)")
        }
    }

    @Test("one flipped bit is always seen")
    func flippedBit() {
        let bytes = Array("planning a three day hike".utf8)
        let whole = CRC32C.checksum(bytes)
        for bit in 0..<bytes.count * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(CRC32C.checksum(changed) != whole)
        }
    }
}
