import Domain
import TestSupport
import Testing

@testable import Zones

@Suite("What is said of a database")
struct ZoneDatabaseStateTests {
    /// 2026-10-29, two days after the release of 2026f.
    private static let built: Int64 = 1_793_232_000

    @Test(
        "a version is older than a year when its year, or the day on which its list was written, says so for certain",
        arguments: [
            ("2026f", nil, "2027-12-31T23:59:59Z", false), ("2026f", nil, "2028-01-02T00:00:00Z", true),
            ("2026f", built, "2027-10-30T11:59:59Z", false), ("2026f", built, "2027-10-30T12:00:00Z", true),
            // Files that are set to 1970, or were written long after: the year alone counts.
            ("2026f", 1, "2027-12-31T00:00:00Z", false), ("2026f", 1, "2028-01-02T00:00:00Z", true),
            ("2025b", built, "2026-12-31T00:00:00Z", false), ("2025b", built, "2027-01-02T00:00:00Z", true),
            ("2026f", -1, "2028-01-02T00:00:00Z", true), ("2026f", Int64.max, "2028-01-02T00:00:00Z", true),
            // No year, no age.
            ("digest-0123456789abcdef", built, "2099-01-01T00:00:00Z", false),
            ("unknown", nil, "2099-01-01T00:00:00Z", false),
            ("2026", built, "2099-01-01T00:00:00Z", false), ("99999f", built, "2099-01-01T00:00:00Z", false),
            ("2026F", nil, "2099-01-01T00:00:00Z", false), ("", nil, "2099-01-01T00:00:00Z", false),
            ("2024a-rearguard", nil, "2026-01-02T00:00:00Z", true),
        ] as [(String, Int64?, String, Bool)])
    func age(version: String, listModified: Int64?, at: String, isOld: Bool) throws {
        let state = ZoneDatabaseState(
            version: version, origin: .foundation,
            releasedBy: ZoneDatabaseState.releasedBy(version: version, listModifiedSeconds: listModified))
        #expect(state.isOlderThanAYear(at: try #require(Instant(at))) == isOld)
    }

    @Test("the day on which the list was written is taken from the file")
    func fromFile() throws {
        let draft = try ZoneFolderDraft()
        try draft.put("Cuba", version: "2026f")
        try draft.list("2026f", "Z Cuba 0 - LMT")
        try draft.setModified("tzdata.zi", Double(Self.built))
        let state = SystemZones(standardFolders: [draft.path]).state
        #expect(state.releasedBy == CivilDay("2026-10-29") && state.releasedYear == 2026)
        #expect(state.description == "2026f of \(draft.path)")
    }

    @Test(
        "whatever the bytes of a list, names and version are read or passed over",
        arguments: 1...4 as ClosedRange<UInt64>)
    func fuzzedLists(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "# version ", "2026f", "\n", " ", "Z", "L", "Cuba", "Africa/Casablanca", "Factory", "..", "/", "\r", "\t",
            "é",
        ]
        var names = 0
        for _ in 0..<3_000 {
            var bytes = (0..<Int.random(in: 0...30, using: &generator))
                .flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").utf8) }
            if generator.once(in: 3) { bytes += generator.bytes(countMax: 20) }
            let list = ZoneList(bytes)
            names += list.names.count
            #expect(!list.names.contains { $0.rawValue == "Factory" })
            #expect(list.version.map { !$0.isEmpty && $0.utf8.count <= 64 } ?? true)
            #expect(Set(list.targets.keys).isSubset(of: list.names))
        }
        #expect(names > 20)
    }
}
