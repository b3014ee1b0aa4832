import Testing
import Wire

@Suite("Values from bytes that nobody may trust")
struct ValueDecodingTests {
    private func failure<Value: WireCodable>(_ type: Value.Type, _ bytes: String) -> WireError? {
        do {
            _ = try Value(wireBytes: hex(bytes))
            return nil
        } catch {
            return error
        }
    }

    @Test("truncated")
    func truncated() {
        #expect(failure(UInt8.self, "") == .truncated(needed: 1, left: 0))
        #expect(failure(UInt64.self, "80") == .truncated(needed: 1, left: 0))
        #expect(failure([UInt64].self, "01 80") == .truncated(needed: 1, left: 0))
        #expect(failure(String?.self, "01") == .truncated(needed: 1, left: 0))
    }

    @Test("bytes behind the last value")
    func trailingBytes() {
        #expect(failure(Bool.self, "01 00") == .trailingBytes(1))
        #expect(failure(String.self, "02 68 69 00 00 00") == .trailingBytes(3))
    }

    @Test(
        "integers that are longer than they need to be, or than 64 bits",
        arguments: [
            "80 00", "FF 80 00", "FF FF FF FF FF FF FF FF FF 02", "FF FF FF FF FF FF FF FF FF 81 00",
            "80 80 80 80 80 80 80 80 80 00",
        ])
    func malformedIntegers(bytes: String) {
        #expect(failure(UInt64.self, bytes) == .malformedInteger)
        #expect(failure(Int64.self, bytes) == .malformedInteger)
    }

    @Test("integers that do not fit")
    func integersOutOfRange() {
        #expect(failure(UInt16.self, "80 80 04") == .invalidValue(type: "UInt16", found: "65536"))
        #expect(failure(UInt32.self, "80 80 80 80 10") == .invalidValue(type: "UInt32", found: "4294967296"))
        #expect(failure(Int32.self, "80 80 80 80 10") == .invalidValue(type: "Int32", found: "2147483648"))
    }

    @Test("counts larger than the bytes that are left could hold")
    func countsTooLarge() {
        #expect(failure(String.self, "03 68 69") == .countTooLarge(count: 3, left: 2))
        #expect(failure([UInt8].self, "03 01 02") == .countTooLarge(count: 3, left: 2))
        #expect(failure([UInt8].self, "FF FF FF FF 0F 00") == .countTooLarge(count: 0xFFFF_FFFF, left: 1))
        #expect(
            failure([String].self, "FF FF FF FF FF FF FF FF FF 01") == .countTooLarge(count: .max, left: 0))
        // A key and its value take two bytes at least.
        #expect(failure([UInt8: UInt8].self, "02 01 01 02") == .countTooLarge(count: 2, left: 3))
        #expect(failure(TrailReport.self, "05 00 00") == .countTooLarge(count: 5, left: 2))
    }

    @Test(
        "texts that are not UTF-8",
        arguments: ["01 FF", "02 C0 80", "03 ED A0 80", "02 C3 28", "04 F5 80 80 80", "01 C3"])
    func invalidUTF8(bytes: String) {
        #expect(failure(String.self, bytes) == .invalidUTF8)
    }

    @Test("numbers and texts that stand for nothing")
    func invalidValues() {
        #expect(failure(Bool.self, "02") == .invalidValue(type: "Bool", found: "2"))
        #expect(failure(UInt8?.self, "02 01") == .invalidValue(type: "Bool", found: "2"))
        // A text is never quoted in an error: it may be a person's.
        #expect(failure(Weather.self, "04 73 6E 6F 77") == .invalidValue(type: "Weather", found: "a raw value"))
    }

    @Test("dictionaries out of order, or with one key twice")
    func dictionaries() {
        let outOfOrder = WireError.invalidValue(type: "dictionary order", found: "a key out of order")
        #expect(failure([UInt8: UInt8].self, "02 02 00 01 00") == outOfOrder)
        #expect(failure([UInt8: UInt8].self, "02 01 00 01 00") == outOfOrder)
        // "é" as one scalar and as two are the same text to Swift, with different bytes.
        #expect(
            failure([String: UInt8].self, "02 02 C3 A9 00 03 65 CC 81 00")
                == .invalidValue(type: "dictionary key", found: "a key that stands there twice"))
    }

    @Test("fields that a later version added are skipped, fields that an older one lacks are nil")
    func evolution() throws {
        let report = TrailReport(trail: "Elk", metres: 9, tags: [], visits: [:], isOpen: false, guide: "Ana")
        let later = LaterTrailReport(first: report, climbMetres: 700, notes: ["steep"])
        #expect(try TrailReport(wireBytes: later.wireBytes()) == report)
        #expect(try LaterTrailReport(wireBytes: report.wireBytes()).climbMetres == nil)
        #expect(try LaterTrailReport(wireBytes: later.wireBytes()) == later)
        // In the middle of others, too: what follows a record is found behind its length.
        let list = [later, later].wireBytes()
        #expect(try [TrailReport](wireBytes: list) == [report, report])
    }

    @Test("a record's fields cannot reach behind its end")
    func recordsAreClosed() {
        // The record says 2 bytes, its text needs 3: what stands behind the record is not its text.
        #expect(failure([TrailReport].self, "01 02 02 68 69 00 00") == .countTooLarge(count: 2, left: 1))
    }

    @Test("every error has a code and a sentence of its own")
    func codes() {
        let errors: [WireError] = [
            .badMagic, .unsupportedVersion(found: 2, supported: 1), .oversize(length: 2, max: 1),
            .undersize(length: 1, min: 2), .badChecksum(expected: 1, found: 2), .unknownKind(9),
            .truncated(needed: 2, left: 1), .trailingBytes(1), .countTooLarge(count: 2, left: 1), .malformedInteger,
            .invalidUTF8, .invalidValue(type: "Bool", found: "2"),
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        #expect(Set(errors.map(\.description)).count == errors.count)
    }
}
