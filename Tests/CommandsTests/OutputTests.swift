import Cluster
import Contracts
import Documents
import Domain
import Operations
import Testing

@testable import Commands

@Suite("What commands print and take")
struct OutputTests {
    @Test("columns are aligned, the last one is as long as it is")
    func table() {
        #expect(
            Output.table([["a", "bb", "c"], ["ccc", "d", "a long one"], ["e"]]) == "a    bb  c\nccc  d   a long one\ne")
    }

    @Test("a status in words: counts of one, what is pending, what was refused")
    func status() {
        var facts = PartitionProgress(area: "facts", partition: 0, position: 4)
        facts.counts = ["people": 1, "turns": 1, "engagements": 2, "parked": 1]
        let node = NodeStatus(
            member: "profiler-1", processID: 5, civilTime: Instant(msSinceEpoch: 0), policyVersion: "v1", uptimeMs: 7,
            httpAddress: nil, partitions: [facts], counters: [:])
        let status = StatusBody(
            civilTime: "2025-12-17T14:00:00Z", clock: "wall", policyVersion: "v1",
            nodes: [StatusBody.Node(role: "profiler", node)],
            scaling: [
                .init(role: "gateway", from: 1, to: 2, since: "2025-12-17T14:00:00Z"),
                .init(role: "ranker", from: 2, to: 3, since: "2025-12-17T13:00:00Z", refusedBecause: "no room"),
            ])
        #expect(
            StatusAnswer(
                status, directory: "/srv/data", policyFile: "policy.yaml", policyFileState: .differs(version: "v2")
            ).summary == """
                healthy: 1 of 1 process answers
                civil time  2025-12-17T14:00:00Z (wall)
                policy      v1; policy.yaml is v2: `waymark policy activate` puts it in force
                data        /srv/data
                facts       1 person, 1 message, 2 engagements
                parked      1 entry that this version cannot understand; see `waymark parked`
                scaling     gateway 1 → 2, since 2025-12-17T14:00:00Z
                not scaled  ranker 2 → 3, tried at 2025-12-17T13:00:00Z: no room
                """)
    }

    @Test("a title is one cell, whatever is in it")
    func wickedTitles() throws {
        #expect(Output.table([["a\n2", "\u{1B}[2J"]]) == "a�2  �[2J")
        #expect(try Output.json(["\u{9B}"]) == #"["\u009b"]"#)
    }

    @Test("--clock takes wall or an instant and nothing else")
    func clock() throws {
        #expect(try ClockArgument.request(nil) == .asBefore)
        #expect(try ClockArgument.request("wall") == .wall)
        let instant = try #require(Instant("2025-10-07T08:00:00Z"))
        #expect(try ClockArgument.request("2025-10-07T08:00:00Z") == .stepped(instant))
        #expect(throws: (any Error).self) { try ClockArgument.request("2025-10-07") }
    }
}
