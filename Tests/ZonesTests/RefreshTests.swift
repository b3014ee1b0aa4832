import Domain
import Foundation
import Testing
import Zones

@Suite("A database that changes")
struct RefreshTests {
    private let draft: ZoneFolderDraft
    private let casablanca: ZoneName

    init() throws {
        draft = try ZoneFolderDraft()
        casablanca = try zone("Africa/Casablanca")
        try draft.put("Africa/Casablanca", "Cuba", version: "2025b")
        try draft.list("2025b", "Z Africa/Casablanca 0 - LMT", "Z Cuba 0 - LMT")
    }

    @Test("an upgrade is found once, and gives the new rules; who holds the old database keeps the old ones")
    func upgrade() throws {
        let zones = SystemZones(standardFolders: [draft.path])
        let held = zones.current
        #expect(zones.offsetSeconds(of: casablanca, at: late) == 3600 && !zones.refresh())
        try draft.put("Africa/Casablanca", "Cuba", version: "2026f")
        try draft.list("2026f", "Z Africa/Casablanca 0 - LMT", "Z Cuba 0 - LMT")
        // Until the next look nothing changes.
        #expect(zones.offsetSeconds(of: casablanca, at: late) == 3600 && zones.state.version == "2025b")
        #expect(zones.refresh())
        #expect(zones.offsetSeconds(of: casablanca, at: late) == 0 && zones.state.version == "2026f")
        #expect(held.offsetSeconds(of: casablanca, at: late) == 3600 && held.state.version == "2025b")
        #expect(!zones.refresh())
    }

    @Test("one file that changes under the same version is enough", arguments: [true, false])
    func oneFile(hasList: Bool) throws {
        if !hasList { try draft.remove("tzdata.zi") }
        let zones = SystemZones(standardFolders: [draft.path])
        let version = zones.state.version
        #expect(zones.offsetSeconds(of: casablanca, at: late) == 3600 && !zones.refresh())
        try draft.put("Africa/Casablanca", version: "2026f")
        #expect(zones.refresh() && zones.offsetSeconds(of: casablanca, at: late) == 0)
        #expect((zones.state.version == version) == hasList)
        #expect(!zones.refresh())
    }

    @Test("a zone that vanishes from the list, or loses its file, is unknown; one that comes is known")
    func zonesComeAndGo() throws {
        let zones = SystemZones(standardFolders: [draft.path])
        let cuba = try zone("Cuba")
        #expect(zones.contains(cuba) && LocalTime.offsetSeconds(of: cuba, at: late, by: zones) == -18_000)
        try draft.list("2026f", "Z Africa/Casablanca 0 - LMT")
        #expect(zones.refresh() && !zones.contains(cuba))
        #expect(LocalTime.offsetSeconds(of: cuba, at: late, by: zones) == LocalTime.offsetSecondsUnknown)
        try draft.list("2026g", "Z Africa/Casablanca 0 - LMT", "Z Cuba 0 - LMT")
        #expect(zones.refresh() && zones.contains(cuba))
        try draft.remove("Cuba")
        #expect(zones.refresh() && !zones.contains(cuba) && zones.contains(casablanca))
    }

    @Test("a file that goes between the look and the first question makes its zone unknown until it is back")
    func goneBeforeReading() throws {
        let zones = SystemZones(standardFolders: [draft.path])
        try draft.remove("Cuba")
        #expect(!zones.contains(try zone("Cuba")))
        #expect(zones.current.unreadable == [try zone("Cuba"): "zone_file_unreadable"])
        try draft.put("Cuba", version: "2025b")
        #expect(zones.refresh() && zones.current.unreadable.isEmpty)
        #expect(zones.contains(try zone("Cuba")))
    }

    @Test("a pipe in the place of a file is not waited for")
    func pipe() throws {
        let zones = SystemZones(standardFolders: [draft.path])
        try draft.remove("Cuba")
        #expect(mkfifo(draft.path + "/Cuba", 0o600) == 0)
        #expect(!zones.contains(try zone("Cuba")))
        #expect(zones.current.unreadable == [try zone("Cuba"): "zone_file_unreadable"])
    }

    @Test("a database that is removed gives way to Foundation's rules, and is taken again when it is back")
    func removed() throws {
        let zones = SystemZones(standardFolders: [draft.path])
        try FileManager.default.removeItem(at: draft.root)
        #expect(zones.refresh() && zones.state.isFallback && !zones.refresh())
        #expect(zones.contains(try zone("America/Denver")))
        try draft.put("Africa/Casablanca", version: "2026f")
        try draft.list("2026f", "Z Africa/Casablanca 0 - LMT")
        #expect(zones.refresh() && !zones.state.isFallback)
        #expect(!zones.contains(try zone("America/Denver")))
    }

    @Test("a better folder that appears is taken")
    func betterFolder() throws {
        let better = try ZoneFolderDraft()
        let zones = SystemZones(tzdir: better.path, standardFolders: [draft.path])
        #expect(zones.state.origin == .system(path: draft.path))
        try better.put("Africa/Casablanca", version: "2026f")
        #expect(zones.refresh() && zones.state.origin == .system(path: better.path))
    }

    @Test("questions from several threads during upgrades get the rules of one version or the other")
    func threads() async throws {
        let zones = SystemZones(standardFolders: [draft.path])
        let (casablanca, draft) = (casablanca, draft)
        let offsets = await withTaskGroup(of: Set<Int?>.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    Set((0..<2_000).map { _ in zones.offsetSeconds(of: casablanca, at: late) })
                }
            }
            for round in 0..<20 {
                try? draft.put("Africa/Casablanca", version: round % 2 == 0 ? "2026f" : "2025b")
                _ = zones.refresh()
            }
            return await group.reduce(into: Set<Int?>()) { $0.formUnion($1) }
        }
        #expect(offsets.isSubset(of: [0, 3600]))
        #expect(zones.offsetSeconds(of: casablanca, at: late) == 3600)
    }
}
