import Domain
import Foundation
import Testing
import Zones

/// 2026-11-30, when the two versions of the fixtures disagree.
let late = Instant(msSinceEpoch: 1_796_040_000_000)

func zone(_ name: String) throws -> ZoneName { try #require(ZoneName(rawValue: name)) }

@Suite("The machine's time zones")
struct SystemZonesTests {
    private let draft: ZoneFolderDraft

    init() throws { draft = try ZoneFolderDraft() }

    private func zones() -> SystemZones { SystemZones(standardFolders: [draft.path]) }

    @Test("names and version are those of tzdata.zi; nobody's zone and other forms of the database are no names")
    func listed() throws {
        try draft.list(
            "2026f", "# redo posix_only", "R M 2027 o - F 7 3 -1 -", "Z Africa/Casablanca -0:30:20 - LMT 1913 O 26",
            "1 M %z 2026 S 20 2", "Z EST5EDT -5 US E%sT", "Z Factory 0 - -00", "L America/Havana Cuba",
            "L America/Havana America/Havana2")
        try draft.put("Africa/Casablanca", "EST5EDT", "Cuba", "Iran", version: "2026f")
        for name in ["posix/Cuba", "right/Cuba", "localtime", "Factory"] {
            try draft.put(ZoneFolderDraft.fixture("Cuba", "2026f"), at: name)
        }
        let zones = zones()
        #expect(zones.state.version == "2026f" && zones.state.origin == .system(path: draft.path))
        #expect(zones.state.releasedYear == 2026 && !zones.state.isFallback)
        #expect(zones.current.names.map(\.rawValue) == ["Africa/Casablanca", "Cuba", "EST5EDT"])
        for (name, offset) in [("Africa/Casablanca", 0), ("EST5EDT", -18_000), ("Cuba", -14_400)] {
            #expect(zones.contains(try zone(name)))
            #expect(zones.offsetSeconds(of: try zone(name), at: late) == offset, "\(name)")
        }
        // Iran's file is there, but the list does not have it; of Havana2 the list has the name, but there is no file.
        for name in ["Iran", "posix/Cuba", "right/Cuba", "localtime", "Factory", "Mars/Olympus", "America/Havana2"] {
            #expect(!zones.contains(try zone(name)), "\(name)")
            #expect(zones.offsetSeconds(of: try zone(name), at: late) == nil, "\(name)")
        }
        #expect(zones.current.unreadable.isEmpty)
    }

    @Test("an old name without a file of its own has the rules of what it stands for, through several links")
    func linkedNames() throws {
        try draft.list(
            "2026f", "Z America/Havana -5:29:28 - LMT 1890", "L America/Havana Havana", "L Havana Cuba", "L Moon Sun",
            "L Sun Moon")
        try draft.put("America/Havana", version: "2026f")
        let zones = zones()
        for name in ["America/Havana", "Havana", "Cuba"] {
            #expect(zones.offsetSeconds(of: try zone(name), at: late) == -14_400, "\(name)")
        }
        for name in ["Moon", "Sun"] { #expect(!zones.contains(try zone(name))) }
    }

    @Test("TZDIR comes first; where it names no database, the standard folders follow in their order")
    func places() throws {
        let standard = try ZoneFolderDraft()
        try standard.list("2025b", "Z Cuba 0 - LMT")
        try standard.put("Cuba", version: "2025b")
        try draft.list("2026f", "Z Cuba 0 - LMT")
        try draft.put("Cuba", version: "2026f")
        let empty = try ZoneFolderDraft()
        try empty.list("2027a", "Z Cuba 0 - LMT")
        func version(_ tzdir: String?, _ folders: [String]) -> String {
            SystemZones(tzdir: tzdir, standardFolders: folders).state.version
        }
        #expect(version(draft.path, [standard.path]) == "2026f")
        for tzdir in [nil, "", "/nowhere/at/all", empty.path, draft.path + "/tzdata.zi"] {
            #expect(version(tzdir, [standard.path, draft.path]) == "2025b", "\(tzdir ?? "nil")")
        }
        #expect(version(nil, [empty.path, draft.path, standard.path]) == "2026f")
        #expect(SystemZones.standardFolders.first == "/usr/share/zoneinfo")
    }

    @Test("without tzdata.zi the files make the names, and their digest the version")
    func digested() throws {
        func fill(_ draft: ZoneFolderDraft) throws {
            try draft.put("Africa/Casablanca", "Cuba", version: "2026f")
            for name in ["posix/Cuba", "right/Cuba", "localtime", "posixrules", "Factory", "old.zi"] {
                try draft.put(ZoneFolderDraft.fixture("Cuba", "2026f"), at: name)
            }
            for name in ["zone1970.tab", "leapseconds", "leap-seconds.list", "README", "+VERSION"] {
                try draft.put(Array("# no zone\n".utf8), at: name)
            }
        }
        try fill(draft)
        let zones = zones()
        #expect(zones.current.names.map(\.rawValue) == ["Africa/Casablanca", "Cuba"])
        #expect(zones.offsetSeconds(of: try zone("Cuba"), at: late) == -14_400)
        let version = zones.state.version
        #expect(version.hasPrefix("digest-") && version.count == 23)
        #expect(zones.state.releasedYear == nil && !zones.state.isOlderThanAYear(at: Instant(msSinceEpoch: .max)))
        // The same content elsewhere, at another time, has the same version; other content has not.
        let copy = try ZoneFolderDraft()
        try fill(copy)
        try copy.setModified("Cuba", 1)
        #expect(SystemZones(standardFolders: [copy.path]).state.version == version)
        try copy.put(ZoneFolderDraft.fixture("Cuba", "2025b"), at: "Cuba")
        #expect(SystemZones(standardFolders: [copy.path]).state.version != version)
    }

    @Test("a list that says no version, or nothing at all, makes way for the digest")
    func brokenLists() throws {
        try draft.put("Cuba", "Iran", version: "2026f")
        try draft.put(Array("Z Cuba 0 - LMT\n".utf8), at: "tzdata.zi")
        #expect(zones().state.version.hasPrefix("digest-") && zones().current.names.map(\.rawValue) == ["Cuba"])
        for text in ["", "\n\n", "# version 2026f\n", "# version\nRule Z\nZ\nL Cuba\nZ ../../etc/passwd 0\n"] {
            try draft.put(Array(text.utf8), at: "tzdata.zi")
            #expect(zones().state.version.hasPrefix("digest-"), "\(text)")
            #expect(zones().current.names.map(\.rawValue) == ["Cuba", "Iran"], "\(text)")
        }
    }

    @Test("a file that cannot be used makes its zone unknown, with the reason, and no other")
    func unreadable() throws {
        let names = ["Cuba", "Short", "Leap", "Text", "Long", "Pipe", "Folder", "Empty"]
        try draft.list("2026f", names.map { "Z \($0) 0 - LMT" }.joined(separator: "\n"))
        try draft.put("Cuba", version: "2026f")
        let cuba = try ZoneFolderDraft.fixture("Cuba", "2026f")
        try draft.put(Array(cuba.dropLast(30)), at: "Short")
        var leap = cuba
        // The count of leap seconds in the second header, and the twelve bytes of one.
        let second = try #require(cuba.indices.dropFirst(4).first { cuba[$0...].starts(with: Array("TZif".utf8)) })
        leap[second + 31] = 1
        try draft.put(leap + [UInt8](repeating: 0, count: 12), at: "Leap")
        try draft.put(Array("no zone".utf8), at: "Text")
        try draft.put([UInt8](repeating: 0, count: ZoneRules.fileByteCountMax + 1), at: "Long")
        #expect(mkfifo(draft.path + "/Pipe", 0o600) == 0)
        try draft.put([], at: "Folder/inside")
        try draft.put([], at: "Empty")
        let zones = zones()
        for name in names { #expect(zones.contains(try zone(name)) == (name == "Cuba"), "\(name)") }
        let reasons = Dictionary(uniqueKeysWithValues: zones.current.unreadable.map { ($0.key.rawValue, $0.value) })
        #expect(
            reasons == [
                "Short": "zone_file_truncated", "Leap": "zone_file_leap_seconds", "Text": "zone_file_not_tzif",
                "Long": "zone_file_unreadable", "Empty": "zone_file_not_tzif",
            ])
    }

    @Test("nothing outside the folder is read, wherever links lead; links inside are followed")
    func confined() throws {
        let outside = try ZoneFolderDraft()
        try outside.put("Cuba", version: "2026f")
        try outside.list("2099z", "Z Cuba 0 - LMT")
        try draft.put("Africa/Casablanca", version: "2026f")
        try draft.link("Outside", to: outside.path + "/Cuba")
        try draft.link("Up", to: "../\(outside.root.lastPathComponent)/Cuba")
        try draft.link("Inside", to: "Africa/Casablanca")
        try draft.link("Abroad", to: outside.path)
        try draft.link("Loop", to: ".")
        try draft.link("Nowhere", to: "nothing")
        try draft.link("tzdata.zi", to: outside.path + "/tzdata.zi")
        let found = zones()
        #expect(found.state.version.hasPrefix("digest-"))
        #expect(found.current.names.map(\.rawValue) == ["Africa/Casablanca", "Inside"])
        #expect(found.offsetSeconds(of: try zone("Inside"), at: late) == 0)
        try draft.remove("tzdata.zi")
        try draft.list(
            "2026f", "Z Outside 0", "Z Up 0", "Z Inside 0", "Z Abroad/Cuba 0", "Z Loop/Inside 0", "Z Nowhere 0")
        #expect(zones().current.names.map(\.rawValue) == ["Inside", "Loop/Inside"])
    }

    @Test("where no database is installed Foundation's rules answer, and the state says so with the mend")
    func fallback() throws {
        let zones = SystemZones(tzdir: nil, standardFolders: [draft.path, "/nowhere/at/all"])
        #expect(zones.state.isFallback && zones.state.origin == .foundation)
        #expect(zones.state.version == TimeZone.timeZoneDataVersion)
        #expect(zones.state.description.contains("install tzdata"))
        #expect(zones.current.names.isEmpty && !zones.refresh())
        for name in [
            "America/Denver", "Asia/Kolkata", "Etc/GMT+12", "US/Pacific", "EST5EDT", "Japan", "UTC", "Singapore",
            "NZ-CHAT",
            "GMT-0",
        ] {
            #expect(zones.contains(try zone(name)), "\(name)")
        }
        #expect(zones.offsetSeconds(of: try zone("America/Denver"), at: late) == -25_200)
        #expect(zones.offsetSeconds(of: try zone("Etc/GMT+12"), at: late) == -43_200)
        // Foundation would take these; the tz database has none of them.
        for name in [
            "PST", "ACT", "GMT+3", "UTC+3", "SystemV/AST4", "US/Pacific-New", "Factory", "Mars/Olympus", "posix/UTC",
        ] {
            #expect(!zones.contains(try zone(name)), "\(name)")
            #expect(zones.offsetSeconds(of: try zone(name), at: late) == nil, "\(name)")
        }
        for ms in [Int64.min, -1, .max] {
            #expect(zones.offsetSeconds(of: try zone("America/Denver"), at: Instant(msSinceEpoch: ms)) != nil)
        }
    }

    @Test("Foundation's rules of America/Denver agree with a rule of our own to the second, before 1970, too")
    func fallbackSeconds() throws {
        let zones = SystemZones(standardFolders: [])
        let denver = try zone("America/Denver")
        // 1883-11-18T12:00 by local mean time, 6:59:56 behind: standard time began.
        let began = try #require(Instant("1883-11-18T19:00:00Z"))
        #expect(zones.offsetSeconds(of: denver, at: began.advanced(byMs: -1)) == -25_196)
        #expect(zones.offsetSeconds(of: denver, at: began) == -25_200)
    }
}
