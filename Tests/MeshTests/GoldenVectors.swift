import Wire

@testable import Mesh

/// Byte vectors of the mesh's payloads, worked out by hand and by a second implementation. docs/wire.md shows them.
enum GoldenVectors {
    static let hello = Hello(
        cluster: [0x57, 0xA1, 0x7E, 0x01], member: "ranker-1", incarnation: 0xFEED_FACE_1234_5678, contractVersion: 3)
    static let partition = ActorID(contract: 5, place: .partition(300))
    static let member = ActorID(contract: 6, place: .member("ranker-1"))
    static let moved = CallError(.moved, "5/partition 300 is not at ranker-1")

    static let payloads: [(name: String, value: any WireCodable, hex: String)] = [
        (
            "Hello", hello,
            "19 04 57 A1 7E 01 08 72 61 6E 6B 65 72 2D 31 F8 AC D1 91 E1 D9 FE F6 FE 01 03"
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
            "hello frame", Frame(kind: .hello, payload: hello.wireBytes()),
            """
            00 00 00 2E 01 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 19 04 57 A1 7E 01 08 72 61 6E 6B 65 72 2D \
            31 F8 AC D1 91 E1 D9 FE F6 FE 01 03 00 57 D5 5F
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
