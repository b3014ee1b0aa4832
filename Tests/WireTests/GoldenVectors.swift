import Wire

/// Byte vectors that were worked out by hand and by a second implementation. docs/wire.md shows the same ones.
enum GoldenVectors {
    static let preface = "57 41 59 4D 0D 0A 00 01"

    static let frames: [(name: String, frame: Frame, hex: String)] = [
        (
            "goodbye", Frame(kind: .goodbye),
            "00 00 00 14 01 07 00 00 00 00 00 00 00 00 00 00 00 00 00 00 83 38 12 E2"
        ),
        (
            "cancel of call 258", Frame(kind: .cancel, callID: 258),
            "00 00 00 14 01 06 00 00 00 00 00 00 00 00 01 02 00 00 00 00 7B A4 5B A2"
        ),
        (
            "call 1 with 2,500 ms left, payload \"hike\"",
            Frame(kind: .call, callID: 1, deadlineMs: 2500, payload: Array("hike".utf8)),
            "00 00 00 18 01 02 00 02 00 00 00 00 00 00 00 01 00 00 09 C4 68 69 6B 65 CD C5 64 AB"
        ),
        (
            "traced call with the largest numbers",
            Frame(
                kind: .call, callID: .max, deadlineMs: .max,
                trace: TraceContext(
                    traceHigh: 0x0AF7_6519_16CD_43DD, traceLow: 0x8448_EB21_1C80_319C, span: 0xB7AD_6B71_6920_3331)),
            """
            00 00 00 2C 01 02 00 03 FF FF FF FF FF FF FF FF FF FF FF FF 0A F7 65 19 16 CD 43 DD \
            84 48 EB 21 1C 80 31 9C B7 AD 6B 71 69 20 33 31 23 7D 3F 23
            """
        ),
        (
            "tell with 0 ms left, payload 00", Frame(kind: .tell, deadlineMs: 0, payload: [0]),
            "00 00 00 15 01 03 00 02 00 00 00 00 00 00 00 00 00 00 00 00 00 3E FF B5 C9"
        ),
    ]

    static let values: [(name: String, value: any WireCodable, hex: String)] = [
        ("Bool true", true, "01"),
        ("UInt8 200", UInt8(200), "C8"),
        ("UInt64 0", UInt64(0), "00"),
        ("UInt64 127", UInt64(127), "7F"),
        ("UInt64 128", UInt64(128), "80 01"),
        ("UInt16 300", UInt16(300), "AC 02"),
        ("UInt64 18446744073709551615", UInt64.max, "FF FF FF FF FF FF FF FF FF 01"),
        ("Int64 0", Int64(0), "00"),
        ("Int64 -1", Int64(-1), "01"),
        ("Int64 1", Int64(1), "02"),
        ("Int64 -64", Int64(-64), "7F"),
        ("Int64 64", Int64(64), "80 01"),
        ("Int64 -9223372036854775808", Int64.min, "FF FF FF FF FF FF FF FF FF 01"),
        ("String \"\"", "", "00"),
        ("String \"hi\"", "hi", "02 68 69"),
        ("String \"é\" (U+00E9)", "\u{E9}", "02 C3 A9"),
        ("String? nil", String?.none, "00"),
        ("String? \"hi\"", String?.some("hi"), "01 02 68 69"),
        ("[Int64] [1, -1]", [Int64(1), -1], "02 02 01"),
        ("[UInt8] (bytes) [1, 200]", [UInt8(1), 200], "02 01 C8"),
        ("[String: UInt32] [\"b\": 1, \"aa\": 2]", ["b": UInt32(1), "aa": 2], "02 01 62 01 02 61 61 02"),
        ("Weather.rain (a text enumeration)", Weather.rain, "04 72 61 69 6E"),
        (
            "TrailReport",
            TrailReport(
                trail: "Elk", metres: -5, tags: ["wet"], visits: ["ana": 300], isOpen: true, guide: nil),
            "13 03 45 6C 6B 09 01 03 77 65 74 01 03 61 6E 61 AC 02 01 00"
        ),
    ]
}
