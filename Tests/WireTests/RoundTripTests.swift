import TestSupport
import Testing
import Wire

@Suite("What is written is read back")
struct RoundTripTests {
    private func survives<Value: WireCodable & Equatable>(_ value: Value) throws -> Bool {
        try Value(wireBytes: value.wireBytes()) == value
    }

    @Test("numbers at the edges of every length")
    func edges() throws {
        for shift in 0..<64 {
            let power = UInt64(1) << UInt64(shift)
            for number in [power &- 1, power, power &+ 1] {
                #expect(try survives(number))
                #expect(try survives(Int64(bitPattern: number)))
            }
        }
        for number in [Int.min, .max, 0] { #expect(try survives(number)) }
        for number in [Int32.min, .max] { #expect(try survives(number)) }
        for number in [UInt16.min, .max] { #expect(try survives(number)) }
    }

    @Test("records", arguments: [1, 2, 3] as [UInt64])
    func records(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let report = TrailReport.random(using: &generator)
            #expect(try survives(report), "seed \(seed)")
            #expect(try survives([report, report]))
            #expect(try survives(Optional(report)))
        }
    }

    @Test("a record on both sides of the lengths at which its prefix grows")
    func longRecords() throws {
        for count in [0, 118, 119, 120, 121, 122, 123, 200, 16_370, 16_380, 16_384, 70_000] {
            let trail = String(repeating: "a", count: count)
            let report = TrailReport(trail: trail, metres: 0, tags: [], visits: [:], isOpen: true, guide: nil)
            #expect(try survives(report))
        }
    }

    @Test("equal dictionaries give equal bytes, however they were filled")
    func dictionariesAreDeterministic() {
        var generator = SeededGenerator(seed: 5)
        var pairs = (0..<200).map { ("key \($0)", UInt32($0)) }
        let bytes = Dictionary(uniqueKeysWithValues: pairs).wireBytes()
        for _ in 0..<20 {
            pairs.shuffle(using: &generator)
            #expect(Dictionary(uniqueKeysWithValues: pairs).wireBytes() == bytes)
        }
    }

    private func randomFrame(using generator: inout SeededGenerator) -> Frame {
        // The list of kinds is not empty.
        var frame = Frame(kind: FrameKind.allCases.randomElement(using: &generator)!, callID: generator.number())
        if Bool.random(using: &generator) { frame.deadlineMs = UInt32(truncatingIfNeeded: generator.number()) }
        if Bool.random(using: &generator) {
            frame.trace = TraceContext(
                traceHigh: generator.number(), traceLow: generator.number(), span: generator.number())
        }
        frame.payload = generator.bytes(countMax: 300)
        return frame
    }

    @Test("frames that arrive in pieces of any size", arguments: 1...40 as ClosedRange<UInt64>)
    func framesCutAnywhere(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let frames = (0..<30).map { _ in randomFrame(using: &generator) }
        var bytes = WireFormat.preface
        for frame in frames {
            let before = bytes.count
            frame.encode(into: &bytes)
            #expect(bytes.count - before == frame.encodedLength + 4)
        }
        var decoder = FrameDecoder()
        var found: [Frame] = []
        var offset = 0
        while offset < bytes.count {
            let end = min(bytes.count, offset + Int.random(in: 1...400, using: &generator))
            decoder.feed(bytes[offset..<end])
            offset = end
            while let frame = try decoder.next() { found.append(frame) }
        }
        #expect(found == frames, "seed \(seed)")
        #expect(decoder.bufferedBytes == 0)
    }

    @Test("two frames cut at every point between them")
    func everyCut() throws {
        let frames = [GoldenVectors.frames[2].frame, GoldenVectors.frames[3].frame]
        var bytes = WireFormat.preface
        for frame in frames { frame.encode(into: &bytes) }
        for cut in 0...bytes.count {
            var decoder = FrameDecoder()
            var found: [Frame] = []
            for piece in [bytes[..<cut], bytes[cut...]] {
                decoder.feed(piece)
                while let frame = try decoder.next() { found.append(frame) }
            }
            #expect(found == frames, "cut at \(cut)")
        }
    }
}
