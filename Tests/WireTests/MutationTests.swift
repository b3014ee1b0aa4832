import TestSupport
import Testing
import Wire

@Suite("Damaged bytes")
struct MutationTests {
    /// Changes, drops, doubles or adds a few bytes.
    private func damaged(_ original: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let index = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0 where !bytes.isEmpty: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 1 where !bytes.isEmpty: bytes[index] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
            case 2 where !bytes.isEmpty: bytes.removeSubrange(index..<min(bytes.count, index + 3))
            case 3: bytes.insert(contentsOf: generator.bytes(countMax: 5), at: index)
            default: bytes.append(contentsOf: bytes.prefix(index))
            }
        }
        return bytes
    }

    @Test(
        "a value is read or refused, and what was read is written again as it stood",
        arguments: 1...8 as ClosedRange<UInt64>)
    func values(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var read = 0
        var refused = 0
        for _ in 0..<1_500 {
            let bytes = damaged(TrailReport.random(using: &generator).wireBytes(), using: &generator)
            do {
                let report = try TrailReport(wireBytes: bytes)
                // One spelling for one value: nothing but fields of a later version can be lost on the way.
                #expect(report.wireBytes().count <= bytes.count)
                #expect(try TrailReport(wireBytes: report.wireBytes()) == report)
                read += 1
            } catch {
                #expect(!error.code.isEmpty)
                refused += 1
            }
        }
        #expect(read > 50 && refused > 50, "seed \(seed): \(read) were read, \(refused) refused")
    }

    @Test("pure noise never crashes a decoder of values", arguments: 1...4 as ClosedRange<UInt64>)
    func noise(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var refused = 0
        for _ in 0..<3_000 {
            let bytes = generator.bytes(countMax: 40)
            do { _ = try LaterTrailReport(wireBytes: bytes) } catch { refused += 1 }
            do { _ = try [String: [Int64?]](wireBytes: bytes) } catch { refused += 1 }
        }
        #expect(refused > 3_000)
    }

    @Test(
        "a damaged stream gives only frames that were sent, until it fails for good",
        arguments: 1...60 as ClosedRange<UInt64>)
    func streams(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var sent: Set<Frame> = []
        var bytes = WireFormat.preface
        for _ in 0..<20 {
            let frame = Frame(kind: .call, callID: generator.number(), payload: generator.bytes(countMax: 60))
            sent.insert(frame)
            frame.encode(into: &bytes)
        }
        bytes = damaged(bytes, using: &generator)
        var decoder = FrameDecoder(frameBytesMax: 4096)
        var failure: WireError?
        for piece in stride(from: 0, to: bytes.count, by: 37) {
            decoder.feed(bytes[piece..<min(bytes.count, piece + 37)])
            do {
                while let frame = try decoder.next() {
                    #expect(failure == nil, "seed \(seed): a frame after an error")
                    #expect(sent.contains(frame), "seed \(seed): a frame that nobody sent")
                }
            } catch {
                #expect(failure == nil || failure == error, "seed \(seed): another error than the first")
                failure = error
                #expect(decoder.bufferedBytes == 0)
            }
        }
    }
}
