import Foundation
import Testing

@testable import Wire

@Suite("Golden byte vectors")
struct GoldenTests {
    @Test("the preface")
    func preface() {
        #expect(hexText(WireFormat.preface) == GoldenVectors.preface)
    }

    @Test("frames", arguments: GoldenVectors.frames.indices)
    func frames(index: Int) throws {
        let vector = GoldenVectors.frames[index]
        var bytes: [UInt8] = []
        vector.frame.encode(into: &bytes)
        #expect(hexText(bytes) == vector.hex, "\(vector.name)")
        var decoder = FrameDecoder()
        decoder.feed(WireFormat.preface + hex(vector.hex))
        #expect(try decoder.next() == vector.frame, "\(vector.name)")
        #expect(try decoder.next() == nil)
    }

    @Test("values", arguments: GoldenVectors.values.indices)
    func values(index: Int) throws {
        let vector = GoldenVectors.values[index]
        #expect(hexText(vector.value.wireBytes()) == vector.hex, "\(vector.name)")
        #expect(try decodesBack(vector.value, hex(vector.hex)), "\(vector.name)")
    }

    private func decodesBack<Value: WireCodable>(_ value: Value, _ bytes: [UInt8]) throws -> Bool {
        try Value(wireBytes: bytes).wireBytes() == bytes
    }

    @Test("docs/wire.md shows every vector of these tests")
    func documentShowsTheVectors() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let document = try String(contentsOf: root.appending(path: "docs/wire.md"), encoding: .utf8)
        let rows =
            [("preface", GoldenVectors.preface)] + GoldenVectors.frames.map { ($0.name, $0.hex) }
            + GoldenVectors.values.map { ($0.name, $0.hex) }
        for (name, hex) in rows {
            #expect(document.contains("| \(name) | `\(hex)` |"), "docs/wire.md does not show \(name): \(hex)")
        }
    }
}
