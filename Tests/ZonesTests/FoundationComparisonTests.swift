import Foundation
import TestSupport
import Testing

@testable import Domain
@testable import Zones

/// The reader against Foundation's own, on the database of the machine that runs the tests.
@Suite("The installed database and Foundation")
struct FoundationComparisonTests {
    /// The zones that differ between the two versions of the fixtures.
    private static let changed: Set<String> = {
        let draft = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "DomainTests/Fixtures/zones-2026f")
        return Set((try? FileManager.default.subpathsOfDirectory(atPath: draft.path)) ?? [])
    }()
    /// Debian gives these the rules of the European Union; the plain database makes them other names of cities.
    private static let otherwiseBuilt: Set<String> = ["EET", "WET"]
    private static let yearTo2100 = 4_102_444_800 as Int64

    private let database: ZoneDatabase

    init() throws {
        let zones = SystemZones(tzdir: ProcessInfo.processInfo.environment["TZDIR"])
        try #require(
            !zones.state.isFallback, "no time-zone database is installed: run `make prepare` or install tzdata")
        database = zones.current
    }

    @Test("a zone of the same rules has the same offsets from 1970 to 2100: around each change, and at any instant")
    func offsets() throws {
        let versions = [database.state.version, TimeZone.timeZoneDataVersion]
        var generator = SeededGenerator(seed: 20_261_130)
        var (compared, skipped, differing) = (0, 0, [String]())
        for name in database.names {
            if Self.otherwiseBuilt.contains(name.rawValue)
                || (versions == ["2026f", "2025b"] && Self.changed.contains(name.rawValue))
            {
                skipped += 1
                continue
            }
            let rules = try #require(database.rules(of: name), "\(name) cannot be read")
            let foundation = try #require(TimeZone(identifier: name.rawValue), "\(name) is not known to Foundation")
            let seconds =
                around(changes(of: rules))
                + (0..<100).map { _ in Int64.random(in: 0..<Self.yearTo2100, using: &generator) }
            let first = seconds.first {
                offset(rules, $0) != foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0)))
            }
            compared += 1
            if let first { differing.append("\(name) at \(Instant(msSinceEpoch: first * 1000))") }
        }
        print("time zones \(versions[0]): \(compared) compared with Foundation's \(versions[1]), \(skipped) skipped")
        #expect(compared >= 500, "\(database.names.count) names")
        // Between other versions than those of the fixtures nobody has said what changed; but never so much at once.
        let isForetold = versions[0] == versions[1] || versions == ["2026f", "2025b"]
        #expect(differing.count <= (isForetold ? 0 : 60), "\(differing)")
    }

    @Test("every name of the database can be read, and names without a slash are among them")
    func names() throws {
        for name in database.names { #expect(database.contains(name), "\(name)") }
        #expect(database.unreadable.isEmpty, "\(database.unreadable)")
        for name in ["EST5EDT", "Japan", "UTC", "Singapore", "America/Argentina/ComodRivadavia", "Etc/GMT+12"] {
            #expect(database.contains(try zone(name)), "\(name)")
        }
        for name in [
            "Factory", "localtime", "posixrules", "leapseconds", "posix/UTC", "right/UTC", "Mars/Olympus", "PST",
        ] {
            #expect(!database.contains(try zone(name)), "\(name)")
        }
    }

    @Test("Foundation has every name, should the database be removed")
    func foundationNames() {
        let foundation = FoundationZones()
        let missing = database.names.filter { !foundation.contains($0) }
        #expect(missing.count <= (database.state.version == TimeZone.timeZoneDataVersion ? 0 : 10), "\(missing)")
    }

    /// The file's transitions from 1970 to 2037, and from then on the footer's changes, which are searched for.
    private func changes(of rules: ZoneRules) -> [Int64] {
        let yearTo2037: Int64 = 2_114_380_800
        var changes = rules.transitions.filter { (0..<yearTo2037).contains($0) }
        let stride = 20 * 86_400 as Int64
        for start in Swift.stride(from: yearTo2037, to: Self.yearTo2100, by: Int(stride)) {
            var (before, after) = (start, start + stride)
            guard offset(rules, before) != offset(rules, after) else { continue }
            while after - before > 1 {
                let middle = (before + after) / 2
                if offset(rules, middle) == offset(rules, before) { before = middle } else { after = middle }
            }
            changes.append(after)
        }
        return changes
    }

    private func around(_ changes: [Int64]) -> [Int64] { changes.flatMap { [$0 - 1, $0, $0 + 1] } }

    private func offset(_ rules: ZoneRules, _ seconds: Int64) -> Int {
        rules.offsetSeconds(at: Instant(msSinceEpoch: seconds * 1000))
    }
}
