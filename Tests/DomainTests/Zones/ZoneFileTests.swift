import Domain
import Testing

@Suite("TZif files")
struct ZoneFileTests {
    @Test("transitions hold from their second on; before the first the first type, after the last the footer")
    func transitions() throws {
        let draft = ZoneFileDraft(
            transitions: [(-100, 1), (1000, 2), (2000, 1)], typeOffsets: [-17_762, 3600, 7200], footer: "\nABC-1\n")
        let rules = try ZoneRules(file: draft.bytes)
        let expected = [
            (Int64.min / 1000, -17_762), (-101, -17_762), (-100, 3600), (999, 3600), (1000, 7200), (1999, 7200),
            (2000, 3600), (Int64.max / 1000, 3600),
        ]
        for (seconds, offset) in expected {
            #expect(rules.offsetSeconds(at: Instant(msSinceEpoch: seconds * 1000)) == offset, "\(seconds)")
        }
        // A millisecond before a transition is before it.
        #expect(rules.offsetSeconds(at: Instant(msSinceEpoch: -100_001)) == -17_762)
        #expect(rules.offsetSeconds(at: Instant(msSinceEpoch: 999_999)) == 3600)
    }

    @Test("where the footer and the last transition disagree, the footer holds from that transition on")
    func footerFromTheLastTransition() throws {
        let draft = ZoneFileDraft(transitions: [(1000, 1)], typeOffsets: [60, 120], footer: "\nABC-2\n")
        let rules = try ZoneRules(file: draft.bytes)
        #expect(offset(rules, 999) == 60 && offset(rules, 1000) == 7200)
    }

    @Test("version 1 has 32-bit times and no footer; the last offset stays", arguments: [UInt8(0)])
    func versionOne(version: UInt8) throws {
        let draft = ZoneFileDraft(
            version: version, transitions: [(-2_147_483_648, 0), (5, 1)], typeOffsets: [60, 120], footer: "")
        let rules = try ZoneRules(file: draft.bytes)
        #expect(offset(rules, -3_000_000_000) == 60 && offset(rules, 4) == 60)
        #expect(offset(rules, 5) == 120 && offset(rules, 9_000_000_000) == 120)
    }

    @Test("versions 2 to 4 are read from their 64-bit block", arguments: ["2", "3", "4"] as [Unicode.Scalar])
    func laterVersions(version: Unicode.Scalar) throws {
        let draft = ZoneFileDraft(
            version: UInt8(ascii: version), transitions: [(-5_000_000_000, 1)], typeOffsets: [60, 120], footer: "\n\n")
        let rules = try ZoneRules(file: draft.bytes)
        #expect(offset(rules, -5_000_000_001) == 60 && offset(rules, -5_000_000_000) == 120)
        // An empty footer says nothing; the last offset stays.
        #expect(offset(rules, 9_000_000_000) == 120)
    }

    @Test("without transitions the footer holds at all times, and without one the first type")
    func noTransitions() throws {
        let footed = try ZoneRules(file: ZoneFileDraft(typeOffsets: [60], footer: "\n<+02>-2\n").bytes)
        #expect(offset(footed, -9_000_000_000) == 7200 && offset(footed, 9_000_000_000) == 7200)
        #expect(offset(try ZoneRules(file: ZoneFileDraft(typeOffsets: [60], footer: "\n\n").bytes), 0) == 60)
    }

    @Test("a fixed offset is cut to the format's bounds")
    func fixed() {
        #expect(offset(ZoneRules(fixedOffsetSeconds: -12 * 3600), 0) == -43_200)
        #expect(offset(ZoneRules(fixedOffsetSeconds: .max), 0) == 93_599)
        #expect(offset(ZoneRules(fixedOffsetSeconds: .min), 0) == -89_999)
    }

    @Test("leap seconds are refused: such files stand in the folder right/ and count other seconds")
    func leapSeconds() {
        let two: [(at: Int64, count: Int32)] = [(78_796_800, 1), (94_694_401, 2)]
        #expect(error(ZoneFileDraft(leapSeconds: two)) == .leapSeconds(count: 2))
        #expect(error(ZoneFileDraft(version: 0, leapSeconds: two)) == .leapSeconds(count: 2))
    }

    @Test("what is no TZif file, or one of another version, is refused by name")
    func foreign() {
        #expect(ZoneFileTests.error([]) == .notTZif)
        #expect(ZoneFileTests.error(Array("TZi".utf8)) == .notTZif)
        #expect(ZoneFileTests.error(Array("# version 2026f\n".utf8)) == .notTZif)
        #expect(error(ZoneFileDraft(version: UInt8(ascii: "5"))) == .unsupportedVersion(0x35))
        #expect(error(ZoneFileDraft(version: 1)) == .unsupportedVersion(1))
        #expect(error(ZoneFileDraft(versionOfSecond: UInt8(ascii: "3"))) == .malformedCounts)
    }

    @Test("counts that the bytes cannot hold are refused before anything is made for them")
    func counts() {
        #expect(error(ZoneFileDraft(timeCountClaimed: .max)) == .truncated(needed: 9 * 4_294_967_295 + 10, left: 16))
        #expect(error(ZoneFileDraft(typeCountClaimed: .max)) == .truncated(needed: 6 * 4_294_967_295 + 4, left: 16))
        #expect(error(ZoneFileDraft(typeCountClaimed: 0)) == .malformedCounts)
        #expect(error(ZoneFileDraft(nameByteCountClaimed: 0)) == .malformedCounts)
        #expect(error(ZoneFileDraft(standardCountClaimed: 3)) == .malformedCounts)
        let long = [UInt8](repeating: 0, count: ZoneRules.fileByteCountMax + 1)
        #expect(ZoneFileTests.error(long) == .oversize(byteCount: long.count, max: ZoneRules.fileByteCountMax))
    }

    @Test("a transition that is not later, leads nowhere or is too far from UTC is refused with its place")
    func transitionsRefused() {
        #expect(error(ZoneFileDraft(transitions: [(5, 0), (5, 0)])) == .transitionsOutOfOrder(index: 1))
        #expect(error(ZoneFileDraft(transitions: [(5, 0), (6, 0), (-9, 0)])) == .transitionsOutOfOrder(index: 2))
        #expect(error(ZoneFileDraft(transitions: [(5, 0), (6, 1)])) == .unknownType(index: 1))
        for seconds: Int32 in [93_600, -90_000, .min, .max] {
            #expect(error(ZoneFileDraft(typeOffsets: [seconds])) == .offsetOutOfRange(seconds: Int(seconds)))
        }
    }

    @Test(
        "a footer that is no rule is refused", arguments: ["", "UTC0\n", "\nUTC0", "\nUTC0\0\n", "\n:UTC\n", "\n \n"])
    func footers(footer: String) {
        let error = error(ZoneFileDraft(footer: footer))
        #expect(error == .malformedRule || error?.code == "zone_file_truncated", "\(String(describing: error))")
    }

    @Test("cut anywhere, a file is refused")
    func cut() {
        let bytes = ZoneFileDraft(
            transitions: [(1, 0), (2, 1)], typeOffsets: [0, 60], footer: "\nMST7MDT,M3.2.0,M11.1.0\n"
        ).bytes
        for count in bytes.indices { #expect(Self.error(Array(bytes[..<count])) != nil, "\(count)") }
        #expect(Self.error(bytes) == nil)
    }

    @Test("each error has a code of its own and a sentence with the mend")
    func codes() {
        let errors: [ZoneFileError] = [
            .notTZif, .unsupportedVersion(9), .oversize(byteCount: 2, max: 1), .truncated(needed: 2, left: 1),
            .leapSeconds(count: 27), .malformedCounts, .transitionsOutOfOrder(index: 3), .unknownType(index: 3),
            .offsetOutOfRange(seconds: 99_999), .malformedRule,
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        for error in errors {
            #expect(error.code.hasPrefix("zone_file_") && error.description.contains(where: { ";?".contains($0) }))
        }
    }

    private func offset(_ rules: ZoneRules, _ seconds: Int64) -> Int {
        rules.offsetSeconds(at: Instant(msSinceEpoch: seconds * 1000))
    }

    private func error(_ draft: ZoneFileDraft) -> ZoneFileError? { Self.error(draft.bytes) }

    private static func error(_ bytes: [UInt8]) -> ZoneFileError? {
        do throws(ZoneFileError) {
            _ = try ZoneRules(file: bytes)
            return nil
        } catch {
            return error
        }
    }
}
