import Foundation
import Testing
import Wire

@testable import Mesh

@Suite("Golden byte vectors of the mesh")
struct GoldenTests {
    private func hexText(_ bytes: [UInt8]) -> String {
        bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }.joined(separator: " ")
    }

    @Test("payloads", arguments: GoldenVectors.payloads.indices)
    func payloads(index: Int) throws {
        let vector = GoldenVectors.payloads[index]
        #expect(hexText(vector.value.wireBytes()) == vector.hex, "\(vector.name)")
        #expect(try decodesBack(vector.value), "\(vector.name)")
    }

    private func decodesBack<Value: WireCodable>(_ value: Value) throws -> Bool {
        try Value(wireBytes: value.wireBytes()).wireBytes() == value.wireBytes()
    }

    @Test("frames", arguments: GoldenVectors.frames.indices)
    func frames(index: Int) {
        let vector = GoldenVectors.frames[index]
        var bytes: [UInt8] = []
        vector.frame.encode(into: &bytes)
        #expect(hexText(bytes) == vector.hex, "\(vector.name)")
    }

    @Test("what a node sends first is the preface and its challenge")
    func opening() {
        let handshake = Handshake(
            side: .connecting, hello: GoldenVectors.hello, nonce: Array(32..<64), proof: Cluster.proof())
        #expect(Array(handshake.opening.prefix(8)) == WireFormat.preface)
        #expect(hexText(Array(handshake.opening.dropFirst(8))) == GoldenVectors.frames[0].hex)
    }

    @Test("docs/wire.md shows every vector and names every error code")
    func documentIsComplete() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let document = try String(contentsOf: root.appending(path: "docs/wire.md"), encoding: .utf8)
        let rows =
            GoldenVectors.payloads.map { ($0.name, $0.hex) } + GoldenVectors.frames.map { ($0.name, $0.hex) }
        for (name, hex) in rows {
            #expect(document.contains("| \(name) | `\(hex)` |"), "docs/wire.md does not show \(name): \(hex)")
        }
        let codes: [CallError.Code] = [
            .deadlineExceeded, .cancelled, .connectionLost, .unavailable, .overloaded, .moved, .unknownMethod,
            .badArguments, .badReply, .tooLarge, .failed,
        ]
        for code in codes {
            #expect(document.contains("| `\(code.rawValue)` |"), "docs/wire.md does not name \(code.rawValue)")
        }
    }
}
