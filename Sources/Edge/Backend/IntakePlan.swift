import Contracts
import Store

/// Which entries of a request go together: by partition, in batches, each partition's in the order of the request.
struct IntakePlan<Entry: Sendable>: Sendable {
    /// The batches of one partition; each is a list of places in the request.
    struct Lane: Hashable, Sendable {
        let partition: PartitionNumber
        var batches: [[Int]]
    }

    let entries: [Entry]
    let lanes: [Lane]

    /// - Parameters:
    ///   - partition: whose log an entry belongs to.
    ///   - textBytes: the length of what makes an entry long.
    init(
        _ entries: [Entry], limits: EdgeLimits, partition: (Entry) -> PartitionNumber, textBytes: (Entry) -> Int
    ) {
        var lanes: [PartitionNumber: Lane] = [:]
        var openBytes: [PartitionNumber: Int] = [:]
        for (index, entry) in entries.enumerated() {
            let number = partition(entry)
            let bytes = textBytes(entry)
            var lane = lanes[number] ?? Lane(partition: number, batches: [[]])
            let isFull =
                lane.batches[lane.batches.count - 1].count >= limits.batchEntriesMax
                || openBytes[number, default: 0] + bytes > limits.batchTextBytesMax
            if isFull, lane.batches[lane.batches.count - 1].isEmpty == false {
                lane.batches.append([])
                openBytes[number] = 0
            }
            lane.batches[lane.batches.count - 1].append(index)
            openBytes[number, default: 0] += bytes
            lanes[number] = lane
        }
        self.entries = entries
        self.lanes = lanes.values.sorted { $0.partition < $1.partition }
    }
}
