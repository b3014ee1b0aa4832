import Testing

@testable import Wire

@Suite("Cutting a stream into frames")
struct FrameDecoderTests {
    /// The first thing that `bytes` give: the error, or nil if they give none.
    private func failure(of bytes: [UInt8], frameBytesMax: Int = WireFormat.frameBytesMax) -> WireError? {
        var decoder = FrameDecoder(frameBytesMax: frameBytesMax)
        decoder.feed(bytes)
        do {
            while try decoder.next() != nil {}
            return nil
        } catch {
            // Broken is broken, whatever comes later.
            decoder.feed(WireFormat.preface + hex(GoldenVectors.frames[0].hex))
            #expect(throws: error) { try decoder.next() }
            #expect(decoder.bufferedBytes == 0)
            return error
        }
    }

    /// A frame around `body` (version … payload), with a right length and checksum.
    private func sealed(_ body: [UInt8]) -> [UInt8] {
        var writer = WireWriter()
        writer.write(fixed: UInt32(body.count + 4))
        writer.write(raw: body)
        writer.write(fixed: CRC32C.checksum(body))
        return WireFormat.preface + writer.bytes
    }

    /// Version, kind, flags, call id, deadline.
    private func header(version: UInt8 = 1, kind: UInt8 = 2, flags: UInt16 = 0, deadline: UInt32 = 0) -> [UInt8] {
        var writer = WireWriter()
        writer.write(byte: version)
        writer.write(byte: kind)
        writer.write(fixed: flags)
        writer.write(fixed: UInt64(7))
        writer.write(fixed: deadline)
        return writer.bytes
    }

    @Test("a stranger is known by its first wrong byte", arguments: ["GET / HTTP/1.1\r\n", "WAYM\n", "X", "WAYM\r\r"])
    func badMagic(opening: String) {
        #expect(failure(of: Array(opening.utf8)) == .badMagic)
    }

    @Test("a preface of another version")
    func prefaceVersion() {
        #expect(failure(of: hex("57 41 59 4D 0D 0A 00 02")) == .unsupportedVersion(found: 2, supported: 1))
        #expect(failure(of: hex("57 41 59 4D 0D 0A 01 01")) == .unsupportedVersion(found: 257, supported: 1))
    }

    @Test("a frame of another version, even with its checksum elsewhere")
    func frameVersion() {
        #expect(failure(of: sealed(header(version: 9))) == .unsupportedVersion(found: 9, supported: 1))
        var bytes = sealed(header(version: 9))
        bytes[bytes.count - 1] ^= 1
        #expect(failure(of: bytes) == .unsupportedVersion(found: 9, supported: 1))
    }

    @Test("a length over the bound is refused before a byte of the frame is there")
    func oversize() {
        #expect(
            failure(of: WireFormat.preface + hex("01 00 00 01")) == .oversize(length: 16 << 20 | 1, max: 16 << 20))
        #expect(failure(of: WireFormat.preface + hex("FF FF FF FF")) == .oversize(length: 0xFFFF_FFFF, max: 16 << 20))
        #expect(
            failure(of: WireFormat.preface + hex("00 00 00 65"), frameBytesMax: 100) == .oversize(length: 101, max: 100)
        )
        #expect(failure(of: WireFormat.preface + hex("00 00 00 64"), frameBytesMax: 100) == nil)
    }

    @Test("a length below the header's")
    func undersize() {
        #expect(failure(of: WireFormat.preface + hex("00 00 00 13")) == .undersize(length: 19, min: 20))
        #expect(failure(of: WireFormat.preface + hex("00 00 00 00")) == .undersize(length: 0, min: 20))
    }

    @Test("a checksum that does not fit, at every byte behind the version")
    func badChecksum() {
        let good = WireFormat.preface + hex(GoldenVectors.frames[2].hex)
        for index in WireFormat.preface.count + 5..<good.count {
            var bytes = good
            bytes[index] ^= 0x10
            #expect(failure(of: bytes)?.code == "wire_bad_checksum", "byte \(index)")
        }
    }

    @Test("unknown kinds", arguments: [UInt8(0), 9, 255])
    func unknownKind(kind: UInt8) {
        #expect(failure(of: sealed(header(kind: kind))) == .unknownKind(kind))
    }

    @Test("unknown flags, and a deadline without its flag")
    func flags() {
        #expect(
            failure(of: sealed(header(flags: 4))) == .invalidValue(type: "frame flags", found: "4"))
        #expect(
            failure(of: sealed(header(flags: 0x8002))) == .invalidValue(type: "frame flags", found: "32770"))
        #expect(
            failure(of: sealed(header(deadline: 5)))
                == .invalidValue(type: "deadline without its flag", found: "5"))
    }

    @Test("a trace flag without the bytes of a trace")
    func truncatedTrace() {
        #expect(failure(of: sealed(header(flags: 1) + [1, 2, 3])) == .truncated(needed: 8, left: 3))
    }

    @Test("a frame that is not all there yet is no frame and no error")
    func incomplete() {
        let bytes = WireFormat.preface + hex(GoldenVectors.frames[2].hex)
        for count in 0..<bytes.count { #expect(failure(of: Array(bytes[..<count])) == nil) }
    }

    @Test("a promised 16 MB cost no more than what was sent")
    func memoryFollowsWhatWasSent() throws {
        var decoder = FrameDecoder()
        decoder.feed(WireFormat.preface + hex("01 00 00 00"))
        #expect(try decoder.next() == nil)
        #expect(decoder.bufferedCapacity < 1024)
        for _ in 0..<1000 {
            decoder.feed([UInt8](repeating: 0, count: 10))
            #expect(try decoder.next() == nil)
        }
        #expect(decoder.bufferedBytes == 10_004)
        // An array grows by doubling.
        #expect(decoder.bufferedCapacity < 2 * 10_004 + 1024)
    }

    @Test("a large frame's memory is given back when the frame is out")
    func memoryIsGivenBack() throws {
        var decoder = FrameDecoder()
        var bytes = WireFormat.preface
        Frame(kind: .reply, callID: 1, payload: [UInt8](repeating: 7, count: 1 << 20)).encode(into: &bytes)
        decoder.feed(bytes)
        #expect(try decoder.next()?.payload.count == 1 << 20)
        #expect(try decoder.next() == nil)
        #expect(decoder.bufferedCapacity <= FrameDecoder.idleBytesMax)
    }

    @Test("many small frames in one piece move the bytes behind them once, not once for each")
    func manySmallFrames() throws {
        var bytes = WireFormat.preface
        let count = 5_000
        for id in 1...count { Frame(kind: .cancel, callID: UInt64(id)).encode(into: &bytes) }
        bytes += hex("01 00 00 00") + [UInt8](repeating: 0, count: 14 << 20)
        var decoder = FrameDecoder()
        decoder.feed(bytes)
        // Moving the 14 MB at each frame would move 70 GB: many seconds. Linear is a fraction of one.
        let elapsed = try ContinuousClock().measure {
            var next: UInt64 = 1
            while let frame = try decoder.next() {
                if frame.callID == next { next += 1 }
            }
            #expect(next == UInt64(count) + 1)
        }
        #expect(elapsed < .seconds(4))
    }
}
