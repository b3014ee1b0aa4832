import Contracts
import Mesh
import Store
import Synchronization
import Testing

@testable import Edge

@Suite struct IntakePlanTests {
    /// An entry of a test: which partition, and how long.
    struct Entry: Hashable, Sendable {
        let number: Int
        let partition: UInt16
        var bytes = 1
    }

    private func plan(_ entries: [Entry], entriesMax: Int = 1000, bytesMax: Int = 1 << 20) -> IntakePlan<Entry> {
        var limits = EdgeLimits()
        limits.batchEntriesMax = entriesMax
        limits.batchTextBytesMax = bytesMax
        return IntakePlan(
            entries, limits: limits, partition: { PartitionNumber($0.partition) }, textBytes: \.bytes)
    }

    private func receipt(_ entries: [Entry]) -> IntakeReceipt {
        IntakeReceipt(
            outcomes: entries.map { .accepted(LogPosition(partition: $0.partition, sequence: Int64($0.number + 1))) })
    }

    @Test("batches are bounded in entries and in bytes, and keep the order of a partition")
    func batches() {
        let byCount = plan((0..<5).map { Entry(number: $0, partition: 2) }, entriesMax: 2)
        #expect(byCount.lanes.map(\.batches) == [[[0, 1], [2, 3], [4]]])
        let byBytes = plan(
            [4, 4, 3, 50, 1].enumerated().map { Entry(number: $0, partition: 0, bytes: $1) }, bytesMax: 10)
        #expect(byBytes.lanes.map(\.batches) == [[[0, 1], [2], [3], [4]]])
        let mixed = plan([3, 1, 3, 1].enumerated().map { Entry(number: $0, partition: $1) })
        #expect(mixed.lanes.map(\.partition.rawValue) == [1, 3])
        #expect(mixed.lanes.map(\.batches) == [[[1, 3]], [[0, 2]]])
        #expect(plan([]).lanes.isEmpty)
    }

    @Test("outcomes come back in the order of the request", arguments: [0, 1, 3, 100])
    func order(_ atOnce: Int) async {
        let entries = (0..<200).map { Entry(number: $0, partition: UInt16($0 * 7 % 11)) }
        let results = await plan(entries, entriesMax: 3).deliver(partitionsAtOnceMax: atOnce) { _, batch in
            receipt(batch)
        }
        let expected = entries.map {
            AppendResult.settled(.accepted(LogPosition(partition: $0.partition, sequence: Int64($0.number + 1))))
        }
        #expect(results == expected)
    }

    @Test("no more partitions than allowed are written to at once, and one batch of each")
    func bounded() async {
        struct Traffic { var now: [UInt16: Int] = [:]; var most = 0; var mostOfOne = 0 }
        let traffic = Mutex(Traffic())
        let entries = (0..<60).map { Entry(number: $0, partition: UInt16($0 % 10)) }
        _ = await plan(entries, entriesMax: 2).deliver(partitionsAtOnceMax: 3) { partition, batch in
            traffic.withLock { traffic in
                traffic.now[partition.rawValue, default: 0] += 1
                traffic.most = max(traffic.most, traffic.now.count { $0.value > 0 })
                traffic.mostOfOne = max(traffic.mostOfOne, traffic.now.values.max() ?? 0)
            }
            for _ in 0..<5 { await Task.yield() }
            traffic.withLock { $0.now[partition.rawValue, default: 0] -= 1 }
            return receipt(batch)
        }
        #expect(traffic.withLock { $0.most } == 3)
        #expect(traffic.withLock { $0.mostOfOne } == 1)
    }

    @Test("after a failure nothing more is sent to that partition, and the others are not touched")
    func failure() async {
        let sent = Mutex<[Int]>([])
        let error = CallError(.connectionLost, "gone")
        let entries = (0..<8).map { Entry(number: $0, partition: UInt16($0 % 2)) }
        let results = await plan(entries, entriesMax: 1).deliver(partitionsAtOnceMax: 2) { partition, batch in
            sent.withLock { $0 += batch.map(\.number) }
            if batch.contains(where: { $0.number == 2 }) { throw error }
            return receipt(batch)
        }
        #expect(sent.withLock { $0.sorted() } == [0, 1, 2, 3, 5, 7])
        for index in [2, 4, 6] { #expect(results[index] == .failed(error)) }
        for index in [0, 1, 3, 5, 7] {
            #expect(results[index] == .settled(receipt([entries[index]]).outcomes[0]))
        }
    }

    @Test("an answer of the wrong length acknowledges nothing")
    func wrongCount() async {
        let entries = (0..<3).map { Entry(number: $0, partition: 0) }
        let results = await plan(entries).deliver(partitionsAtOnceMax: 1) { _, batch in
            receipt(Array(batch.dropLast()))
        }
        #expect(results.count == 3)
        #expect(
            results.allSatisfy { result in
                if case .failed(let error) = result { error.code == .badReply } else { false }
            })
    }

    @Test(
        "what is to be said of an entry comes back with it: warnings by place, the turns taken back where it is alone")
    func notes() async {
        let entries = (0..<3).map { Entry(number: $0, partition: 0) }
        let results = await plan(entries).deliver(partitionsAtOnceMax: 1) { _, batch in
            var receipt = receipt(batch)
            receipt.warnings = [1: "see to it"]
            receipt.turnsTakenBack = 4
            return receipt
        }
        let notes = results.map { result in
            if case .settled(_, let notes) = result { notes } else { IntakeNotes(warning: "failed") }
        }
        #expect(notes == [IntakeNotes(), IntakeNotes(warning: "see to it"), IntakeNotes()])
        let alone = await plan(Array(entries.prefix(1))).deliver(partitionsAtOnceMax: 1) { _, batch in
            var receipt = receipt(batch)
            receipt.turnsTakenBack = 4
            return receipt
        }
        #expect(alone == [.settled(receipt(entries).outcomes[0], notes: IntakeNotes(turnsTakenBack: 4))])
    }

    @Test("rankers take turns, and the other one is the second choice")
    func rotation() {
        let rotation = Rotation()
        let picks = (0..<4).compactMap { _ in rotation.pick(from: ["a", "b"]) }
        #expect(picks.map(\.first) == ["a", "b", "a", "b"])
        #expect(picks.map(\.second) == ["b", "a", "b", "a"])
        let alone = rotation.pick(from: ["a"])
        #expect(alone?.first == "a")
        #expect(alone?.second == nil)
        #expect(rotation.pick(from: []) == nil)
    }

    @Test("another ranker is asked when this one does not answer, not when it refuses the question")
    func secondChoice() {
        for code in [CallError.Code.unavailable, .overloaded, .moved, .connectionLost, .deadlineExceeded] {
            #expect(CallError(code, "x").isWorthAnotherMember)
        }
        for code in [CallError.Code.badArguments, .failed, .cancelled, .init(rawValue: "count_out_of_range")] {
            #expect(!CallError(code, "x").isWorthAnotherMember)
        }
    }
}
