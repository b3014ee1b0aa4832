import Wire

@testable import Mesh

/// Byte vectors of the mesh's payloads, worked out by hand and by a second implementation. docs/wire.md shows them.
enum GoldenVectors {
    static let hello = Hello(member: "ranker-1", incarnation: 0xFEED_FACE_1234_5678, contractVersion: 3)
    static let introduction = Introduction(hello: hello, proof: Array(0..<32))
    static let partition = ActorID(contract: 5, place: .partition(300))
    static let member = ActorID(contract: 6, place: .member("ranker-1"))
    static let moved = CallError(.moved, "5/partition 300 is not at ranker-1")

    static let payloads: [(name: String, value: any WireCodable, hex: String)] = [
        (
            "Hello", hello,
            "14 08 72 61 6E 6B 65 72 2D 31 F8 AC D1 91 E1 D9 FE F6 FE 01 03"
        ),
        (
            "Introduction", introduction,
            """
            36 14 08 72 61 6E 6B 65 72 2D 31 F8 AC D1 91 E1 D9 FE F6 FE 01 03 20 00 01 02 03 04 05 06 07 08 \
            09 0A 0B 0C 0D 0E 0F 10 11 12 13 14 15 16 17 18 19 1A 1B 1C 1D 1E 1F
            """
        ),
        ("ActorID of partition 300", partition, "04 05 02 AC 02"),
        ("ActorID at member ranker-1", member, "0B 06 01 08 72 61 6E 6B 65 72 2D 31"),
        ("Nothing", Nothing(), "00"),
        (
            "CallError moved", moved,
            """
            2A 05 6D 6F 76 65 64 22 35 2F 70 61 72 74 69 74 69 6F 6E 20 33 30 30 20 69 73 20 6E 6F 74 20 61 74 20 \
            72 61 6E 6B 65 72 2D 31 01
            """
        ),
    ]

    static let frames: [(name: String, frame: Frame, hex: String)] = [
        (
            "challenge frame", Frame(kind: .challenge, payload: Array(32..<64)),
            """
            00 00 00 34 01 08 00 00 00 00 00 00 00 00 00 00 00 00 00 00 20 21 22 23 24 25 26 27 28 29 2A 2B \
            2C 2D 2E 2F 30 31 32 33 34 35 36 37 38 39 3A 3B 3C 3D 3E 3F 6C 1C 94 E8
            """
        ),
        (
            "hello frame", Frame(kind: .hello, payload: introduction.wireBytes()),
            """
            00 00 00 4B 01 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 36 14 08 72 61 6E 6B 65 72 2D 31 F8 \
            AC D1 91 E1 D9 FE F6 FE 01 03 20 00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F 10 11 12 13 14 \
            15 16 17 18 19 1A 1B 1C 1D 1E 1F 65 A6 F9 14
            """
        ),
        (
            "call 1 of method 501 at partition 300 with the request \"hi\", 2,500 ms left",
            Frame(kind: .call, callID: 1, deadlineMs: 2500, payload: callPayload),
            "00 00 00 1F 01 02 00 02 00 00 00 00 00 00 00 01 00 00 09 C4 F5 03 04 05 02 AC 02 03 02 68 69 24 77 FA A9"
        ),
        (
            "reply to call 1", Frame(kind: .reply, callID: 1, payload: [3, 2, 0x68, 0x69]),
            "00 00 00 18 01 04 00 00 00 00 00 00 00 00 00 01 00 00 00 00 03 02 68 69 B9 3C DC 91"
        ),
        (
            "failure of call 1", Frame(kind: .failure, callID: 1, payload: moved.wireBytes()),
            """
            00 00 00 3F 01 05 00 00 00 00 00 00 00 00 00 01 00 00 00 00 2A 05 6D 6F 76 65 64 22 35 2F 70 61 72 74 \
            69 74 69 6F 6E 20 33 30 30 20 69 73 20 6E 6F 74 20 61 74 20 72 61 6E 6B 65 72 2D 31 01 F9 0E BA 2A
            """
        ),
    ]

    private static var callPayload: [UInt8] {
        var writer = WireWriter()
        writer.write(UInt16(501))
        writer.write(partition)
        writer.writeLengthPrefixed { $0.write("hi") }
        return writer.bytes
    }
}
