import Cluster
import Store
import Testing

@Suite struct AssignmentTests {
    private func names(_ count: Int) -> [String] { (0..<count).map { "profiler-\($0 + 1)" } }

    @Test(arguments: [1, 2, 3, 5, 8, 13, 40])
    func everyPartitionHasOneOwnerAndCountsDifferByOneAtMost(members: Int) {
        let partitions = 32
        let assignment = Assignment(space: .facts, partitions: partitions, members: names(members))
        let counts = names(members).map { assignment.partitions(of: $0).count }
        #expect(counts.reduce(0, +) == partitions)
        #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
        for partition in 0..<UInt16(partitions) {
            #expect(assignment.owner(of: PartitionNumber(partition)) != nil)
        }
    }

    @Test func theOrderAndRepetitionOfMembersDoNotMatter() {
        let one = Assignment(space: .log, partitions: 8, members: ["b", "a", "c"])
        let other = Assignment(space: .log, partitions: 8, members: ["c", "a", "b", "a"])
        #expect(one == other)
    }

    @Test func fewPartitionsMoveWhenAMemberComes() {
        let partitions = 64
        let before = Assignment(space: .facts, partitions: partitions, members: names(4))
        let after = Assignment(space: .facts, partitions: partitions, members: names(5))
        let moved = (0..<UInt16(partitions)).filter {
            before.owner(of: PartitionNumber($0)) != after.owner(of: PartitionNumber($0))
        }
        // A fifth of them must move to the newcomer; the cap on shares may push a few more.
        #expect(moved.count >= partitions / 5)
        #expect(moved.count <= partitions / 2)
    }

    @Test func nobodyOwnsAnythingWithoutMembersOrBeyondTheCount() {
        #expect(Assignment(space: .log, partitions: 8, members: []).owner(of: PartitionNumber(0)) == nil)
        #expect(Assignment(space: .log, partitions: 8, members: ["a"]).owner(of: PartitionNumber(8)) == nil)
    }

    /// The rule is shared by every process: a change of it in one version would split the cluster.
    @Test func theRuleIsPinned() {
        let assignment = Assignment(space: .facts, partitions: 8, members: ["profiler-1", "profiler-2"])
        let owners = (0..<8).map { assignment.owner(of: PartitionNumber($0)) ?? "-" }
        #expect(owners.joined(separator: " ") == Self.pinned)
    }

    private static let pinned =
        "profiler-1 profiler-2 profiler-2 profiler-1 profiler-1 profiler-2 profiler-1 profiler-2"
}
